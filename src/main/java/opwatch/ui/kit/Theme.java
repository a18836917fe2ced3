package opwatch.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import opwatch.settings.Settings;

/// Light or dark: as the system says, or as the person chose. Make one for the process: its listener to
/// the system is never removed. FX thread only.
public final class Theme {
    private Settings.Theme choice = Settings.Theme.SYSTEM;

    /// Applies this choice, and follows the system while the choice is the system's.
    public void follow(Settings.Theme first) {
        assert Platform.isFxApplicationThread();
        choice = first;
        Platform.getPreferences().colorSchemeProperty().addListener((scheme, before, after) -> apply());
        apply();
    }

    public Settings.Theme choice() {
        return choice;
    }

    public void choose(Settings.Theme newChoice) {
        assert Platform.isFxApplicationThread();
        choice = newChoice;
        apply();
    }

    private void apply() {
        boolean dark = switch (choice) {
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
