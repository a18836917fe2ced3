package opwatch.ui.kit;

import java.time.Instant;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// A message of the window: what it says, how much it matters, and whether it is still true. FX thread only.
final class Notice {
    /// How much a message matters; the line shows the first of those that are true.
    enum Rank {
        SAVE_FAILED,
        SIGN_IN,
        TROUBLE,
        NEWS,
        HELD,
        /// What could be done: it waits for all others.
        OFFER
    }

    private final String topic;
    private final Rank rank;
    private final Instant when;
    private final NoticeBar.@Nullable Action action;
    /// Whether it says how things are, and not why something was not done.
    private final boolean standing;
    private String text;
    private boolean answer;
    private boolean isTrue = true;
    private boolean dismissed;

    /// @param topic a message takes the place of an earlier one on the same topic
    /// @param answer whether it answers what the person did just now
    Notice(String topic, String text, Rank rank, boolean answer, Instant when, NoticeBar.@Nullable Action action) {
        assert Platform.isFxApplicationThread();
        this.topic = topic;
        this.text = text;
        this.rank = rank;
        this.answer = answer;
        this.when = when;
        this.action = action;
        standing = isTrouble() && !answer;
    }

    String topic() {
        return topic;
    }

    String text() {
        return text;
    }

    boolean saysSame(Notice other) {
        return text.equals(other.text);
    }

    /// In one line, however many it has.
    String line() {
        return text.replaceAll("\\s*\n\\s*", " ");
    }

    Instant when() {
        return when;
    }

    /// Whether it says how the table stands, which nobody can close.
    boolean isHeld() {
        return rank == Rank.HELD;
    }

    /// Whether it says what could be done.
    boolean isOffer() {
        return rank == Rank.OFFER;
    }

    boolean isTrouble() {
        return rank.compareTo(Rank.NEWS) < 0;
    }

    /// Whether what the person has may be lost.
    boolean isSaveFailed() {
        return rank == Rank.SAVE_FAILED;
    }

    /// Whether it must not wait for a hand that rests.
    boolean isUrgent() {
        return rank.compareTo(Rank.SIGN_IN) <= 0;
    }

    /// Whether it answers what the person did just now. That comes before all but a failed save: an "Undo"
    /// that waits behind a sign-in is never seen.
    boolean isAnswer() {
        return answer;
    }

    /// Where it stands among the others that are true, the lowest first.
    int order() {
        return rank == Rank.SAVE_FAILED ? -2 : answer ? -1 : rank.ordinal();
    }

    boolean isTrue() {
        return isTrue;
    }

    /// Whether it may stand in the line.
    boolean isForLine() {
        return isTrue && !dismissed;
    }

    boolean isDismissed() {
        return dismissed;
    }

    /// What can still be done about it; null for nothing.
    NoticeBar.@Nullable Action action() {
        return isTrue ? action : null;
    }

    /// What its button says; empty for no button.
    String offer() {
        return action == null ? "" : action.text();
    }

    /// Whether pressing its button does the same as that of another.
    boolean hasButtonOf(Notice other) {
        return topic.equals(other.topic) && offer().equals(other.offer());
    }

    /// Says the same in other words, such as with another number.
    void reword(String words) {
        text = words;
    }

    /// The person wants it out of the line. News is over with that; trouble stays as true as it was.
    void dismiss() {
        dismissed = true;
        if (!standing) {
            end();
        }
    }

    /// It no longer answers anything; as trouble it stays.
    void settle() {
        answer = false;
    }

    /// It is no longer true.
    void end() {
        isTrue = false;
        answer = false;
    }
}
