package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import opwatch.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsFonts
@ExtendWith(OnFxThread.class)
class ThemeTest {
    private static final String OWN = "opwatch/ui/opwatch.css";
    private static final HighContrast BLACK = new HighContrast(
            Color.BLACK, Color.WHITE, Color.web("#3ff23f"), Color.web("#1aebff"), Color.BLACK, Color.YELLOW);

    private final Theme theme = new Theme();
    private final Label label = new Label("Running");
    private final Scene scene = new Scene(new StackPane(label));

    @AfterEach
    void leaveTheOthersTheLightTheme() {
        theme.system(Optional.empty());
        theme.choose(Settings.Theme.LIGHT);
    }

    @Test
    void theTitleBarIsAsDarkAsTheWindow() {
        theme.choose(Settings.Theme.DARK);
        theme.dress(scene);
        assertEquals(ColorScheme.DARK, scene.getPreferences().getColorScheme());
        theme.choose(Settings.Theme.LIGHT);
        assertEquals(ColorScheme.LIGHT, scene.getPreferences().getColorScheme());
        assertEquals(List.of(OWN), scene.getStylesheets());
    }

    @Test
    void theSystemsColoursAreUsedWhileItAsksForHighContrast() {
        theme.choose(Settings.Theme.LIGHT);
        theme.dress(scene);

        theme.system(Optional.of(BLACK));
        assertEquals(ColorScheme.DARK, scene.getPreferences().getColorScheme());
        assertTrue(Application.getUserAgentStylesheet().contains("dark"), Application.getUserAgentStylesheet());
        scene.getRoot().applyCss();
        assertEquals(Color.WHITE, label.getTextFill());
        assertEquals(
                Color.BLACK,
                ((StackPane) scene.getRoot())
                        .getBackground()
                        .getFills()
                        .getFirst()
                        .getFill());

        theme.system(Optional.empty());
        assertEquals(ColorScheme.LIGHT, scene.getPreferences().getColorScheme());
        assertEquals(List.of(OWN), scene.getStylesheets());
    }

    @Test
    void windowsContrastThemesBringTheirColours() {
        Map<String, Object> preferences = new HashMap<>(Map.of(
                "Windows.SPI.HighContrast",
                true,
                "Windows.SysColor.COLOR_WINDOW",
                Color.BLACK,
                "Windows.SysColor.COLOR_WINDOWTEXT",
                Color.WHITE,
                "Windows.SysColor.COLOR_GRAYTEXT",
                Color.web("#3ff23f"),
                "Windows.SysColor.COLOR_HIGHLIGHT",
                Color.web("#1aebff"),
                "Windows.SysColor.COLOR_HIGHLIGHTTEXT",
                Color.BLACK,
                "Windows.SysColor.COLOR_HOTLIGHT",
                Color.YELLOW));
        assertEquals(Optional.of(BLACK), HighContrast.of(preferences));
        preferences.put("Windows.SPI.HighContrast", false);
        assertEquals(Optional.empty(), HighContrast.of(preferences));
    }

    @ParameterizedTest
    @CsvSource({"HighContrast, #ffffff, #000000, false", "HighContrastInverse, #000000, #ffffff, true"})
    void gnomesHighContrastIsKnownByItsName(String name, String base, String text, boolean dark) {
        HighContrast colors = HighContrast.of(Map.of(
                        "GTK.theme_name",
                        name,
                        "GTK.theme_base_color",
                        Color.web(base),
                        "GTK.theme_fg_color",
                        Color.web(text)))
                .orElseThrow();
        assertEquals(List.of(Color.web(base), Color.web(text)), List.of(colors.window(), colors.text()));
        assertEquals(dark, colors.isDark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adwaita", "Yaru-dark", ""})
    void anotherThemeAsksForNothing(String name) {
        assertEquals(Optional.empty(), HighContrast.of(Map.of("GTK.theme_name", name)));
    }
}
