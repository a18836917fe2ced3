package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class TooltipsTest {
    @Test
    void saysWhatTheControlIsForNowToEyesAndEars() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Button pause = new Button();
            Tooltips.on(pause, "Pause automatic checks");
            assertEquals("Pause automatic checks", pause.getAccessibleHelp());
            assertNull(pause.getTooltip());

            assertEquals("Pause automatic checks", pointed(pause).getText());
            Tooltip before = pause.getTooltip();
            Tooltips.on(pause, "Resume automatic checks");

            assertEquals("Resume automatic checks", pause.getAccessibleHelp());
            assertEquals("Resume automatic checks", pointed(pause).getText());
            assertEquals(before, pause.getTooltip());
        });
    }

    private static Tooltip pointed(Button control) {
        Event.fireEvent(
                control,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
        return control.getTooltip();
    }
}
