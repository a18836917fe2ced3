package opwatch.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The parts of the line of messages that show one of them: its shape, its words, its button, the button that
/// closes it. FX thread only.
final class NoticeLine {
    private final IconNode icon = Icon.NOTICE.node();
    private final Label words = Forms.named("notice", new Label());
    private final Hyperlink link = Forms.named("notice-action", new Hyperlink());
    private final Button close =
            Forms.named("notice-close", new Button(null, Icon.CLOSE.node()), "button-icon", "flat");

    /// @param act does what the message offers
    /// @param closed takes the message out of the line
    NoticeLine(Runnable act, Runnable closed) {
        assert Platform.isFxApplicationThread();
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> act.run());
        // Of itself a link hears the space bar alone.
        link.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !link.isDisabled()) {
                event.consume();
                act.run();
            }
        });
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> closed.run());
    }

    List<Node> nodes() {
        return List.of(icon, words, link, close);
    }

    List<Node> buttons() {
        return List.of(link, close);
    }

    /// Whether the keyboard is on one of its buttons.
    boolean hasFocus() {
        return Stream.of(link, close).anyMatch(Node::isFocused);
    }

    void disable(boolean nothingToDo) {
        link.setDisable(nothingToDo);
    }

    void show(@Nullable Notice notice) {
        (notice != null && notice.isTrouble() ? Icon.TROUBLE : Icon.NOTICE).showIn(icon);
        icon.setVisible(notice != null);
        words.setText(notice == null ? "" : notice.line());
        Tooltips.on(words, notice == null ? "" : notice.text());
        link.setText(notice == null ? "" : notice.offer());
        Forms.show(link, notice != null && !notice.offer().isEmpty());
        String closes = Strings.text(notice != null && notice.isOffer() ? "notice.refuse" : "notice.close");
        close.setAccessibleText(closes);
        Tooltips.on(close, closes);
        // Takes its room always: what stands beside it must not move.
        close.setVisible(notice != null && !notice.isHeld());
    }
}
