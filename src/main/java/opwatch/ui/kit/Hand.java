package opwatch.ui.kit;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/// Whether the person may be about to press a button of a line: the pointer is over it or the keyboard on its
/// buttons, and the window is the one they work in. A hand that has not moved for some seconds rests, as a
/// pointer does that was left behind. FX thread only.
final class Hand {
    private static final Duration REST = Duration.seconds(5);

    private final Node line;
    private final List<? extends Node> buttons;
    private final Runnable changed;
    private final ObservableValue<Boolean> inUse;
    private final PauseTransition wait = new PauseTransition(REST);
    private boolean atRest;
    private double x;
    private double y;

    /// @param buttons those of the line
    /// @param changed hears when the hand comes, goes or rests
    Hand(Node line, List<? extends Node> buttons, Runnable changed) {
        assert Platform.isFxApplicationThread();
        this.line = line;
        this.buttons = buttons;
        this.changed = changed;
        inUse = line.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
        wait.setOnFinished(event -> {
            atRest = true;
            changed.run();
        });
        line.addEventFilter(InputEvent.ANY, this::moved);
        line.hoverProperty().addListener((hover, before, now) -> came());
        inUse.addListener((used, before, now) -> came());
        // A click leaves the focus behind, and the hand goes on.
        buttons.forEach(button -> button.focusVisibleProperty().addListener((focus, before, now) -> came()));
    }

    boolean isNear() {
        return (line.isHover() && inUse.getValue()) || buttons.stream().anyMatch(Node::isFocusVisible);
    }

    boolean isAtRest() {
        return atRest;
    }

    private void came() {
        move();
        changed.run();
    }

    /// A pointer over what moves or is painted anew is told of again where it is.
    private void moved(InputEvent event) {
        if (event instanceof MouseEvent mouse) {
            boolean same = mouse.getScreenX() == x && mouse.getScreenY() == y;
            x = mouse.getScreenX();
            y = mouse.getScreenY();
            if (same && mouse.getEventType() != MouseEvent.MOUSE_PRESSED) {
                return;
            }
        }
        move();
    }

    private void move() {
        atRest = false;
        wait.playFromStart();
    }
}
