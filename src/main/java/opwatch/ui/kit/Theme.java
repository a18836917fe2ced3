package opwatch.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import opwatch.settings.Settings;

/// Light or dark: as the system says, or as the person chose, with the title bar to match. High contrast
/// where the system asks for it; then its colours decide. Make one for the process: its listeners to the
/// system are never removed. FX thread only.
public final class Theme {
    private static final String OWN_SHEET = "opwatch/ui/opwatch.css";

    /// Goes when its window has closed.
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    private Settings.Theme choice = Settings.Theme.SYSTEM;
    private Optional<HighContrast> contrast = Optional.empty();

    /// Applies this choice, and follows the system while the choice is the system's.
    public void follow(Settings.Theme first) {
        assert Platform.isFxApplicationThread();
        choice = first;
        Platform.Preferences system = Platform.getPreferences();
        system.colorSchemeProperty().addListener((scheme, before, after) -> apply());
        system.addListener((MapChangeListener<String, Object>) change -> contrast(HighContrast.of(system)));
        contrast = HighContrast.of(system);
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

    /// Gives the scene of a window its style sheets and its title bar, now and when they change.
    public void dress(Scene scene) {
        scenes.add(scene);
        apply(scene);
    }

    /// The system asks for these colours, or no longer.
    void contrast(Optional<HighContrast> colors) {
        if (!colors.equals(contrast)) {
            contrast = colors;
            apply();
        }
    }

    private void apply() {
        String sheet = (isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        // Windows and macOS paint the title bar by it; without it the bar stays as the system's scheme is.
        scene.getPreferences().setColorScheme(isDark() ? ColorScheme.DARK : ColorScheme.LIGHT);
        List<String> sheets = new ArrayList<>(List.of(OWN_SHEET));
        contrast.ifPresent(colors -> sheets.addAll(colors.sheets()));
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private boolean isDark() {
        if (contrast.isPresent()) {
            return contrast.get().isDark();
        }
        return switch (choice) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }
}
