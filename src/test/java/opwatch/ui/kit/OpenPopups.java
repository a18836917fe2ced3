package opwatch.ui.kit;

import java.util.List;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// Menus, suggestions and tooltips that a test has left open: they would take the keys and clicks of the next one.
public final class OpenPopups {
    private OpenPopups() {}

    public static void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> List.copyOf(Window.getWindows()).stream()
                        .filter(PopupWindow.class::isInstance)
                        .forEach(Window::hide));
    }
}
