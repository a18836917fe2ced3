package opwatch.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Messages between the tool bar and the table, instead of dialogs: they take no focus and need no answer.
/// FX thread only.
///
/// News leaves by itself; a warning stays until the person or the code closes it.
public final class NoticeBar extends VBox {
    private static final Duration SHORT = Duration.seconds(8);
    /// More than this would push the table out of a small window.
    private static final int MOST = 3;

    private final List<Notice> notices = new ArrayList<>();
    private String about = "";

    /// What can be done about a message.
    public record Action(String text, Runnable run) {}

    private final class Notice extends HBox {
        private final String topic;

        Notice(String topic, String text, boolean warning, @Nullable Action action) {
            this.topic = topic;
            getStyleClass().add("notice-bar");
            pseudoClassStateChanged(StyleNames.TROUBLE, warning);
            setAlignment(Pos.CENTER_LEFT);
            var icon = (warning ? Icon.TROUBLE : Icon.NOTICE).node();
            Label words = new Label(about.isEmpty() ? text : Strings.text("notice.about", about, text));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(icon, words);
            if (action != null) {
                Hyperlink link = Forms.named("notice-action", new Hyperlink(action.text()));
                link.setMinWidth(Region.USE_PREF_SIZE);
                link.setOnAction(event -> {
                    close(topic);
                    action.run().run();
                });
                getChildren().add(link);
            }
            Button close = Forms.styled(new Button(null, Icon.CLOSE.node()), "button-icon", "flat");
            close.setAccessibleText(Strings.text("notice.close"));
            close.setOnAction(event -> close(topic));
            getChildren().add(close);
        }
    }

    public NoticeBar() {
        assert Platform.isFxApplicationThread();
        setId("notices");
        Forms.show(this, false);
    }

    /// Sets what every message from now on says first that it is about; empty for nothing.
    public void about(String subject) {
        about = subject;
    }

    /// Shows news for a few seconds.
    public void tell(String text, @Nullable Action action) {
        String topic = "news";
        show(new Notice(topic, text, false, action));
        Notice shown = notices.getLast();
        PauseTransition wait = new PauseTransition(SHORT);
        wait.setOnFinished(event -> {
            if (notices.contains(shown)) {
                close(topic);
            }
        });
        wait.play();
    }

    /// Shows what is going on, until it is closed.
    public void keep(String topic, String text) {
        show(new Notice(topic, text, false, null));
    }

    /// Shows a warning, in the place of an earlier one on the same topic.
    public void warn(String topic, String text, @Nullable Action action) {
        show(new Notice(topic, text, true, action));
    }

    /// Closes the message on a topic, because it is no longer true.
    public void close(String topic) {
        notices.removeIf(notice -> notice.topic.equals(topic));
        refresh();
    }

    /// Whether a message on this topic is shown.
    public boolean shows(String topic) {
        return notices.stream().anyMatch(notice -> notice.topic.equals(topic));
    }

    /// Closes the newest message.
    ///
    /// @return whether there was one
    public boolean closeNewest() {
        if (notices.isEmpty()) {
            return false;
        }
        notices.removeLast();
        refresh();
        return true;
    }

    private void show(Notice notice) {
        notices.removeIf(old -> old.topic.equals(notice.topic));
        notices.add(notice);
        refresh();
    }

    private void refresh() {
        assert Platform.isFxApplicationThread();
        getChildren().setAll(notices.subList(Math.max(0, notices.size() - MOST), notices.size()));
        Forms.show(this, !notices.isEmpty());
    }
}
