package opwatch.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import opwatch.store.Settings;

/// Light or dark: as the system has it, or as the person chose. FX thread only.
public final class Theme {
    private Settings.Theme choice;

    /// Follows the system from now on, unless the person chose otherwise.
    public Theme(Settings.Theme choice) {
        this.choice = choice;
        Platform.getPreferences().colorSchemeProperty().addListener((scheme, before, after) -> apply());
        apply();
    }

    public Settings.Theme choice() {
        return choice;
    }

    public void choose(Settings.Theme newChoice) {
        choice = newChoice;
        apply();
    }

    /// Loads the theme that will probably be wanted, before there is a window. Any thread, once the toolkit
    /// has started.
    public static void prepare(Settings.Theme choice) {
        Application.setUserAgentStylesheet(sheet(choice == Settings.Theme.DARK));
    }

    private void apply() {
        boolean dark =
                switch (choice) {
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                };
        if (!sheet(dark).equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet(dark));
        }
    }

    private static String sheet(boolean dark) {
        return (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    }
}
