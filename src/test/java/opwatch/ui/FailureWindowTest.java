package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.settings.Settings;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.Theme;
import opwatch.words.StartText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class FailureWindowTest {
    private final FxRobot robot = new FxRobot();
    private final AtomicInteger closed = new AtomicInteger();
    private Theme theme;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            theme = new Theme();
            stage = new Stage();
            FailureWindow.show(stage, theme, StartText.silent(), closed::incrementAndGet);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        robot.interact(stage::close);
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return robot.from(stage.getScene().getRoot()).lookup(id).queryAs(type);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ENTER", "ESCAPE", "SPACE"})
    void aKeyClosesIt(KeyCode key) {
        assertTrue(find("#start-close", Button.class).isFocused());

        robot.push(key);

        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(stage.isShowing());
        assertEquals(1, closed.get());
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ENTER", "ESCAPE"})
    void aKeyClosesItFromTheTextToo(KeyCode key) {
        robot.interact(find("#start-text", TextArea.class)::requestFocus);

        robot.push(key);

        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(stage.isShowing());
        assertEquals(1, closed.get());
    }

    @Test
    void theWholeTextIsInSightAndCanBeCopied() {
        TextArea text = find("#start-text", TextArea.class);
        assertEquals("OpWatch did not start", stage.getTitle());
        assertEquals("Why OpWatch did not start", text.getAccessibleText());
        assertFalse(text.isEditable());

        robot.interact(() -> {
            text.requestFocus();
            text.selectAll();
            text.copy();
        });

        assertEquals(StartText.silent(), robotClipboard());
        assertTrue(text.lookupAll(".scroll-bar").stream().noneMatch(Node::isVisible), "nothing has to be scrolled");
    }

    @Test
    void itIsDressedAsEveryWindowIs() {
        robot.interact(() -> theme.choose(Settings.Theme.DARK));
        assertEquals(List.of("opwatch/ui/opwatch.css"), stage.getScene().getStylesheets());
        assertEquals(ColorScheme.DARK, stage.getScene().getPreferences().getColorScheme());
        robot.interact(() -> theme.choose(Settings.Theme.LIGHT));
        assertEquals(ColorScheme.LIGHT, stage.getScene().getPreferences().getColorScheme());
    }

    private String robotClipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> Clipboard.getSystemClipboard().getString());
    }
}
