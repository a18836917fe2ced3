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
        HELD
    }

    private final String topic;
    private final String text;
    private final Rank rank;
    private final Instant when;
    private final NoticeBar.@Nullable Action action;
    private boolean answer;
    private boolean isTrue = true;

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
    }

    String topic() {
        return topic;
    }

    String text() {
        return text;
    }

    /// In one line, however many it has.
    String line() {
        return text.replaceAll("\\s*\n\\s*", " ");
    }

    Instant when() {
        return when;
    }

    boolean isTrouble() {
        return rank.compareTo(Rank.NEWS) < 0;
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

    /// What can still be done about it; null for nothing.
    NoticeBar.@Nullable Action action() {
        return isTrue ? action : null;
    }

    /// What its button says; empty for no button.
    String offer() {
        return action == null ? "" : action.text();
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
