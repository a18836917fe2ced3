package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
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

            assertEquals("Pause automatic checks", Pointing.at(pause).getText());
            Tooltip before = pause.getTooltip();
            Tooltips.on(pause, "Resume automatic checks");

            assertEquals("Resume automatic checks", pause.getAccessibleHelp());
            assertEquals("Resume automatic checks", Pointing.at(pause).getText());
            assertEquals(before, pause.getTooltip());
        });
    }
}
