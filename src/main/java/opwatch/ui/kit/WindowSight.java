package opwatch.ui.kit;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether a person can see the window that a node is in: not while it is iconified or hidden. What nobody
/// can see need not be painted or put into words. FX thread only.
public final class WindowSight {
    private static final Object HIDDEN = new Object();

    private WindowSight() {}

    /// Takes a window off the screen, until it is shown again. One that was never shown is not hidden: it is
    /// filled before, so that it comes up whole.
    public static void hide(Window window) {
        window.getProperties().put(HIDDEN, true);
        window.hide();
    }

    /// Whether the window of a node can be seen, or is about to be shown. True of a node in no window.
    public static boolean isSeen(Node node) {
        assert Platform.isFxApplicationThread();
        Scene scene = node.getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null || !(isHidden(window) || (window instanceof Stage stage && stage.isIconified()));
    }

    private static boolean isHidden(Window window) {
        return !window.isShowing()
                && window.hasProperties()
                && window.getProperties().containsKey(HIDDEN);
    }

    /// Runs a task each time that the window of a node can be seen again.
    public static void whenSeenAgain(Node node, Runnable task) {
        assert Platform.isFxApplicationThread();
        ObservableValue<Window> window = node.sceneProperty().flatMap(Scene::windowProperty);
        ObservableValue<Boolean> iconified =
                window.flatMap(each -> each instanceof Stage stage ? stage.iconifiedProperty() : null);
        window.flatMap(Window::showingProperty).addListener((showing, before, now) -> runIfSeen(node, task));
        iconified.addListener((is, before, now) -> runIfSeen(node, task));
    }

    private static void runIfSeen(Node node, Runnable task) {
        if (node.getScene() != null && isSeen(node)) {
            task.run();
        }
    }
}
