package opwatch.ui.kit;

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

/// How all windows look: light or dark, contrast, movement and the size of text, as the system says or as the
/// person chose, with the title bar to match. Where the system asks for high contrast, its colours decide.
/// Make one for the process: its listeners to the system are never removed. FX thread only.
public final class Theme {
    private static final String OWN_SHEET = "opwatch/ui/opwatch.css";
    /// AtlantaFX's Primer without the rules for controls and variants that no window has.
    private static final String LIGHT_SHEET = "opwatch/ui/primer-light.css";
    private static final String DARK_SHEET = "opwatch/ui/primer-dark.css";

    /// Goes when its window has closed.
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    private final Zoom zoom = new Zoom();
    private Settings.Theme choice = Settings.Theme.SYSTEM;
    private Settings.Contrast contrast = Settings.Contrast.SYSTEM;
    private Settings.Motion motion = Settings.Motion.SYSTEM;
    private Optional<HighContrast> system = Optional.empty();

    /// Applies these choices, and follows the system where the choice is the system's.
    public void follow(Settings.Look first) {
        assert Platform.isFxApplicationThread();
        choice = first.theme();
        contrast = first.contrast();
        motion = first.motion();
        zoom.set(first.zoom());
        zoom.percent().addListener((size, before, after) -> apply());
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.colorSchemeProperty().addListener((scheme, before, after) -> apply());
        preferences.addListener((MapChangeListener<String, Object>) change -> system(HighContrast.of(preferences)));
        system = HighContrast.of(preferences);
        apply();
    }

    /// What is chosen now, with what is a window's own.
    public Settings.Look look(Settings.Zone zone, boolean onTop) {
        return new Settings.Look(choice, contrast, motion, zone, zoom.percent().get(), onTop);
    }

    /// The size of text.
    public Zoom zoom() {
        return zoom;
    }

    public Settings.Theme choice() {
        return choice;
    }

    public void choose(Settings.Theme newChoice) {
        assert Platform.isFxApplicationThread();
        choice = newChoice;
        apply();
    }

    public Settings.Contrast contrast() {
        return contrast;
    }

    public void choose(Settings.Contrast newContrast) {
        assert Platform.isFxApplicationThread();
        contrast = newContrast;
        apply();
    }

    public Settings.Motion motion() {
        return motion;
    }

    public void choose(Settings.Motion newMotion) {
        assert Platform.isFxApplicationThread();
        motion = newMotion;
        apply();
    }

    /// Gives the scene of a window its style sheets and its title bar, now and when they change.
    public void dress(Scene scene) {
        scenes.add(scene);
        apply(scene);
    }

    /// The system asks for these colours, or no longer.
    void system(Optional<HighContrast> colors) {
        if (!colors.equals(system)) {
            system = colors;
            apply();
        }
    }

    /// Whether the system asks for high contrast: then the person's choice changes nothing.
    public boolean isHighContrastBySystem() {
        return system.isPresent();
    }

    private void apply() {
        String sheet = isDark() ? DARK_SHEET : LIGHT_SHEET;
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        // Windows and macOS paint the title bar by it; without it the bar stays as the system's scheme is.
        scene.getPreferences().setColorScheme(isDark() ? ColorScheme.DARK : ColorScheme.LIGHT);
        scene.getPreferences().setReducedMotion(motion == Settings.Motion.REDUCED ? true : null);
        List<String> sheets = new ArrayList<>(List.of(zoom.sheet(OWN_SHEET)));
        colors().ifPresent(colors -> sheets.addAll(colors.sheets()));
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /// Those of high contrast; empty for the theme's own.
    private Optional<HighContrast> colors() {
        return contrast == Settings.Contrast.HIGH ? system.or(() -> Optional.of(HighContrast.ours(isDark()))) : system;
    }

    private boolean isDark() {
        if (system.isPresent()) {
            return system.get().isDark();
        }
        return switch (choice) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }
}
