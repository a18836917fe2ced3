package opwatch.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;
import opwatch.operation.Ascii;

/// The colours of high contrast: the system's, where it asks for it, or ours where a person chose it. Any
/// thread.
///
/// JavaFX 26 tells it of Windows (contrast themes) and, by the theme's name, of GTK (`Platform.Preferences`
/// lists the keys). Of macOS' "Increase contrast" it tells nothing, so there the usual colours stay.
///
/// @param window the background
/// @param text on it
/// @param disabled text of what cannot be used
/// @param selected the background of what is selected, and the frame of what has the focus
/// @param selectedText on it
/// @param link text that can be clicked
record HighContrast(Color window, Color text, Color disabled, Color selected, Color selectedText, Color link) {
    private static final String SHEET = "opwatch/ui/high-contrast.css";
    private static final HighContrast LIGHT = new HighContrast(
            Color.WHITE, Color.BLACK, Color.web("#595959"), Color.web("#00008b"), Color.WHITE, Color.web("#00008b"));
    private static final HighContrast DARK = new HighContrast(
            Color.BLACK, Color.WHITE, Color.web("#a6a6a6"), Color.web("#1aebff"), Color.BLACK, Color.YELLOW);

    /// Ours, for a system that asks for nothing.
    static HighContrast ours(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// What the system asks for; empty when it asks for nothing.
    ///
    /// @param preferences those of JavaFX's platform
    static Optional<HighContrast> of(Map<String, Object> preferences) {
        if (Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))) {
            return Optional.of(new HighContrast(
                    color(preferences, "Windows.SysColor.COLOR_WINDOW", Color.BLACK),
                    color(preferences, "Windows.SysColor.COLOR_WINDOWTEXT", Color.WHITE),
                    color(preferences, "Windows.SysColor.COLOR_GRAYTEXT", Color.LIME),
                    color(preferences, "Windows.SysColor.COLOR_HIGHLIGHT", Color.CYAN),
                    color(preferences, "Windows.SysColor.COLOR_HIGHLIGHTTEXT", Color.BLACK),
                    color(preferences, "Windows.SysColor.COLOR_HOTLIGHT", Color.YELLOW)));
        }
        if (preferences.get("GTK.theme_name") instanceof String name
                && Ascii.lower(name).contains("highcontrast")) {
            Color text = color(preferences, "GTK.theme_fg_color", Color.BLACK);
            return Optional.of(new HighContrast(
                    color(preferences, "GTK.theme_base_color", Color.WHITE),
                    text,
                    color(preferences, "GTK.insensitive_fg_color", Color.GRAY),
                    color(preferences, "GTK.theme_selected_bg_color", Color.BLACK),
                    color(preferences, "GTK.theme_selected_fg_color", Color.WHITE),
                    text));
        }
        return Optional.empty();
    }

    private static Color color(Map<String, Object> preferences, String key, Color usual) {
        return preferences.get(key) instanceof Color color ? color : usual;
    }

    boolean isDark() {
        return window.getBrightness() < text.getBrightness();
    }

    /// The style sheets to add: one that names the colours, made here, and one that puts them to use.
    List<String> sheets() {
        String names = String.join(
                "",
                ".root{-hc-window:" + web(window),
                ";-hc-text:" + web(text),
                ";-hc-disabled:" + web(disabled),
                ";-hc-selected:" + web(selected),
                ";-hc-selected-text:" + web(selectedText),
                ";-hc-link:" + web(link),
                ";}");
        String data = Base64.getEncoder().encodeToString(names.getBytes(StandardCharsets.US_ASCII));
        return List.of("data:text/css;base64," + data, SHEET);
    }

    private static String web(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
