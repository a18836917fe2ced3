package opwatch.ui.kit;

import java.time.InstantSource;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The one line where the window says what comes by itself and answers what the person does. It always has
/// its place, so that nothing moves when a message comes or goes, and it shows the message that matters most:
/// a failed save, then an answer that is some seconds old at most, a sign-in that is needed, other trouble,
/// news, held order. The rest waits in the history. FX thread only.
///
/// News leaves by itself; trouble stays until the code closes it: a person who closes it takes it out of the
/// line, and it stays true in the history, with its button. While the person may be about to press a button
/// ([Hand]), no message takes the place of the one that is there: the button that they press is the one that
/// they saw. Only an answer does, whose turn it then is, and what is urgent once the hand rests.
public final class NoticeBar extends HBox {
    private static final Duration SHORT = Duration.seconds(8);
    private static final String NEWS = "news";
    private static final String HELD = "held order";

    private final InstantSource clock;
    private final NoticeLog log = new NoticeLog();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final IconNode icon = Icon.NOTICE.node();
    private final Label words = Forms.named("notice", new Label());
    private final Hyperlink link = Forms.named("notice-action", new Hyperlink());
    private final Button close =
            Forms.named("notice-close", new Button(null, Icon.CLOSE.node()), "button-icon", "flat");
    private final Button history = Forms.named("notice-history", new Button(null, Icon.HISTORY.node()), "flat");
    private final Hand hand;
    private String about = "";
    private @Nullable Notice shown;

    /// What can be done about a message.
    public record Action(String text, Runnable run) {}

    /// @param clock says when a message came
    public NoticeBar(InstantSource clock) {
        assert Platform.isFxApplicationThread();
        this.clock = clock;
        Forms.named("notices", this, "notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> act());
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText(Strings.text("notice.close"));
        close.setOnAction(event -> closeShown());
        history.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(icon, words, link, close, history);
        present(null);
        hand = new Hand(this, List.of(link, close), this::refresh);
    }

    /// Sets what every message from now on says first that it is about; empty for nothing.
    public void about(String subject) {
        about = subject;
    }

    /// Sets what the button with the number of waiting messages opens.
    public void onHistory(Runnable open) {
        history.setOnAction(event -> open.run());
    }

    /// Answers what the person did, for a few seconds. What an earlier answer offered is over.
    public void tell(String text, @Nullable Action action) {
        log.end(NEWS);
        Notice answer = notice(NEWS, text, Notice.Rank.NEWS, true, action);
        later(answer, answer::end);
        show(answer);
    }

    /// Says why what the person asked for was not done: before other trouble for a few seconds, then among
    /// it.
    public void refuse(String topic, String text) {
        Notice answer = notice(topic, text, Notice.Rank.TROUBLE, true, null);
        later(answer, answer::settle);
        show(answer);
    }

    /// Shows what is going on because the person asked for it, until it is closed.
    public void keep(String topic, String text) {
        show(notice(topic, text, Notice.Rank.NEWS, true, null));
    }

    /// Shows news that came by itself for a few seconds.
    public void news(String topic, String text) {
        Notice news = notice(topic, text, Notice.Rank.NEWS, false, null);
        later(news, news::end);
        show(news);
    }

    /// Warns, in the place of an earlier warning on the same topic.
    public void warn(String topic, String text, @Nullable Action action) {
        show(notice(topic, text, Notice.Rank.TROUBLE, false, action));
    }

    /// Warns that a sign-in is needed.
    public void signInNeeded(String topic, String text, @Nullable Action action) {
        show(notice(topic, text, Notice.Rank.SIGN_IN, false, action));
    }

    /// Warns that what the person has may be lost: nothing else is as important.
    public void saveFailed(String topic, String text, @Nullable Action action) {
        show(notice(topic, text, Notice.Rank.SAVE_FAILED, false, action));
    }

    /// Says that the rows keep their places although others are due, when nothing more important is to be
    /// said.
    ///
    /// @param changes how many rows are elsewhere in the wanted order; 0 when it is the shown one
    /// @param key what a person presses for the wanted order
    /// @param apply brings the rows into the wanted order
    public void held(int changes, String key, Runnable apply) {
        log.hold(
                changes == 0
                        ? null
                        : notice(
                                HELD,
                                Strings.text("notice.held", changes, key),
                                Notice.Rank.HELD,
                                false,
                                new Action(Strings.text("notice.held.apply"), apply)));
        changed();
    }

    /// Closes the message on a topic, because it is no longer true.
    public void close(String topic) {
        log.end(topic);
        changed();
    }

    /// Says what is true on a topic in other words: nothing has happened that the history would tell, and
    /// what the person closed stays closed.
    public void reword(String topic, String text) {
        log.current(topic).ifPresent(notice -> {
            notice.reword(said(text));
            if (notice == shown) {
                present(notice);
            }
            changed();
        });
    }

    /// Whether a message on this topic is true, if it is not the most important one or not.
    public boolean shows(String topic) {
        return log.current(topic).isPresent();
    }

    /// Closes the message that is shown, as Escape does: not that what the person has may be lost.
    ///
    /// @return whether there was one that this key closes
    public boolean escape() {
        return shown != null && !shown.isSaveFailed() && closeShown();
    }

    /// Takes the message that is shown out of the line; it stays in the history.
    ///
    /// @return whether there was one that a person can close
    boolean closeShown() {
        Notice closed = shown;
        if (closed == null || closed.topic().equals(HELD)) {
            return false;
        }
        closed.dismiss();
        present(null);
        changed();
        return true;
    }

    /// The texts that are true, the one that matters most first.
    public List<String> current() {
        return log.current().stream().map(Notice::text).toList();
    }

    /// All that was said, the newest first.
    List<Notice> history() {
        return log.all();
    }

    /// Changes with what was said and what is true of it.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Does what a message offers, while it offers it.
    void act(Notice notice) {
        Action action = notice.action();
        if (action != null) {
            if (notice == shown) {
                present(null);
            }
            close(notice.topic());
            action.run().run();
        }
    }

    private void act() {
        if (shown != null) {
            act(shown);
        }
    }

    private Notice notice(String topic, String text, Notice.Rank rank, boolean answer, @Nullable Action action) {
        return new Notice(topic, said(text), rank, answer, clock.instant(), action);
    }

    private String said(String text) {
        return about.isEmpty() ? text : Strings.text("notice.about", about, text);
    }

    /// Not while the person may be about to press its button.
    private void later(Notice notice, Runnable change) {
        PauseTransition wait = new PauseTransition(SHORT);
        wait.setOnFinished(event -> {
            if (notice == shown && hand.isNear() && !(hand.isAtRest() && isUrgent())) {
                wait.playFromStart();
            } else {
                change.run();
                changed();
            }
        });
        wait.play();
    }

    private void show(Notice notice) {
        log.add(notice);
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
        refresh();
    }

    private void refresh() {
        assert Platform.isFxApplicationThread();
        List<Notice> current = log.current();
        Notice first = current.stream().filter(Notice::isForLine).findFirst().orElse(null);
        if (first != shown && !staysPut(first)) {
            present(first);
        }
        link.setDisable(shown != null && shown.action() == null);
        count(current.stream().filter(notice -> notice != shown).toList());
    }

    /// Whether the person may be about to press what is there.
    private boolean staysPut(@Nullable Notice next) {
        boolean mayGo = next != null && (next.isAnswer() || (next.isUrgent() && hand.isAtRest()));
        return shown != null && hand.isNear() && !mayGo && !(next != null && isSameButton(shown, next));
    }

    private boolean isUrgent() {
        return log.current().stream().anyMatch(notice -> notice.isForLine() && notice.isUrgent());
    }

    private static boolean isSameButton(Notice one, Notice other) {
        return one.topic().equals(other.topic()) && one.offer().equals(other.offer());
    }

    private void present(@Nullable Notice notice) {
        shown = notice;
        boolean trouble = notice != null && notice.isTrouble();
        pseudoClassStateChanged(StyleNames.TROUBLE, trouble);
        (trouble ? Icon.TROUBLE : Icon.NOTICE).showIn(icon);
        icon.setVisible(notice != null);
        words.setText(notice == null ? "" : notice.line());
        Tooltips.on(words, notice == null ? "" : notice.text());
        link.setText(notice == null ? "" : notice.offer());
        Forms.show(link, notice != null && !notice.offer().isEmpty());
        // Takes its room always: what stands beside it must not move.
        close.setVisible(notice != null && !notice.topic().equals(HELD));
    }

    private void count(List<Notice> waiting) {
        history.setText(waiting.isEmpty() ? "" : String.valueOf(waiting.size()));
        history.pseudoClassStateChanged(StyleNames.TROUBLE, waiting.stream().anyMatch(Notice::isTrouble));
        String name = Strings.text("notice.history", waiting.size(), opwatch.ui.kit.Action.HISTORY.keyText());
        history.setAccessibleText(name);
        Tooltips.on(history, name);
    }
}
