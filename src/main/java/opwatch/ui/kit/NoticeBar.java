package opwatch.ui.kit;

import java.time.InstantSource;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The one line where the window says what comes by itself and answers what the person does. It always has
/// its place, so that nothing moves when a message comes or goes, and it shows the message that matters most:
/// a failed save, then an answer that is some seconds old at most, a sign-in that is needed, other trouble,
/// news, held order, an offer. The rest waits in the history. FX thread only.
///
/// News leaves by itself; trouble stays until the code closes it: a person who closes it takes it out of the
/// line, and it stays true in the history, with its button. While the person may be about to press a button
/// ([Hand]), no message takes the place of the one that is there: the button that they press is the one that
/// they saw. Only an answer does, whose turn it then is, and what is urgent once the hand rests.
public final class NoticeBar extends HBox {
    private static final Duration SHORT = Duration.seconds(8);
    /// The topic of news that the history has from the rows themselves ([Past]).
    public static final String OF_ROWS = "rows";

    private static final String NEWS = "news";
    private static final String HELD = "held order";
    private static final String OFFER = "offer";

    private final InstantSource clock;
    private final NoticeLog log = new NoticeLog();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final NoticeLine line = new NoticeLine(this::act, this::closeShown);
    private final HistoryButton history = new HistoryButton();
    private final Hand hand;
    private String about = "";
    private @Nullable Notice shown;
    private Runnable refused = () -> {};

    /// What can be done about a message.
    public record Action(String text, Runnable run) {}

    /// @param clock says when a message came
    public NoticeBar(InstantSource clock) {
        assert Platform.isFxApplicationThread();
        this.clock = clock;
        Forms.named("notices", this, "notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line.nodes());
        getChildren().add(history);
        present(null);
        hand = new Hand(this, line.buttons(), this::refresh);
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

    /// Offers what could be done, in the place of an earlier offer, when nothing else is to be said. It is no
    /// news: the history does not keep it. Escape closes it only while the focus is on it ([#refuseOffer]).
    ///
    /// @param refusal is run when the person closes it
    public void offer(String text, Action action, Runnable refusal) {
        refused = refusal;
        log.offer(notice(OFFER, text, Notice.Rank.OFFER, false, action));
        changed();
    }

    /// What was offered is no longer to be done.
    public void endOffer() {
        refused = () -> {};
        log.offer(null);
        changed();
    }

    /// Closes the offer if the focus is on it.
    ///
    /// @return whether it was
    public boolean refuseOffer() {
        return shown != null && shown.isOffer() && line.hasFocus() && closeShown();
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
        return shown != null && !shown.isSaveFailed() && !shown.isOffer() && closeShown();
    }

    /// Takes the message that is shown out of the line; it stays in the history.
    ///
    /// @return whether there was one that a person can close
    boolean closeShown() {
        Notice closed = shown;
        if (closed == null || closed.isHeld()) {
            return false;
        }
        closed.dismiss();
        present(null);
        Runnable refusal = closed.isOffer() ? refused : () -> {};
        ended(closed);
        refusal.run();
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
            log.end(notice.topic());
            ended(notice);
            action.run().run();
        }
    }

    /// Nothing is kept of an offer.
    private void ended(Notice notice) {
        if (notice.isOffer()) {
            endOffer();
        } else {
            changed();
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
            if (notice == shown && hand.isNear() && !(hand.isAtRest() && log.isUrgent())) {
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
        line.disable(shown != null && shown.action() == null);
        history.count(current.stream()
                .filter(notice -> notice != shown && !notice.isOffer())
                .toList());
    }

    /// Whether the person may be about to press what is there.
    private boolean staysPut(@Nullable Notice next) {
        boolean mayGo = next != null && (next.isAnswer() || (next.isUrgent() && hand.isAtRest()));
        return shown != null && hand.isNear() && !mayGo && !(next != null && shown.hasButtonOf(next));
    }

    private void present(@Nullable Notice notice) {
        shown = notice;
        pseudoClassStateChanged(StyleNames.TROUBLE, notice != null && notice.isTrouble());
        line.show(notice);
    }
}
