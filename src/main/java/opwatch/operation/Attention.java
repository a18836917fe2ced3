package opwatch.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What OpWatch remembers of telling a person about a row, and what that person has decided about it. Azure
/// knows nothing of this, and no check changes it: what ends with the next change compares itself with the
/// observation instead. Immutable; any thread.
///
/// A change is named by the moment at which it was seen ([#change]). Moments are compared for equality only,
/// so that a clock that is set back hides no news.
///
/// @param told what the person was told
/// @param read the last change that the person has seen; [#NOTHING_YET] for none
/// @param acknowledged that the person knows of the state; null when they have not said so
/// @param snoozed that the person wants to hear nothing for now; null when they do
/// @param paused that the row is not checked by itself; null when it is
/// @param expected what the person wants to be told, in the order in which they asked; at most
///     [#MOST_EXPECTED]
public record Attention(
        Told told,
        Instant read,
        @Nullable Acknowledgement acknowledged,
        @Nullable Snooze snoozed,
        @Nullable Pause paused,
        List<Expectation> expected) {
    /// Stands for no change at all.
    public static final Instant NOTHING_YET = Instant.EPOCH;

    /// The most wishes that one row has.
    public static final int MOST_EXPECTED = 20;

    /// Nothing told, seen or decided.
    public static final Attention NONE = new Attention(Told.NOTHING, NOTHING_YET, null, null, null, List.of());

    public Attention {
        expected = List.copyOf(expected.subList(0, Math.min(expected.size(), MOST_EXPECTED)));
    }

    /// Whether the person is told of a row.
    public enum Choice {
        /// As the settings say.
        DEFAULT,
        /// Of each kind of news.
        ALWAYS,
        NEVER
    }

    /// What the person was told of a row.
    ///
    /// @param choice whether they are told
    /// @param change the last change that they were told of, or that is not worth telling
    /// @param unusual whether they were told that it takes unusually long
    public record Told(Choice choice, Instant change, boolean unusual) {
        public static final Told NOTHING = new Told(Choice.DEFAULT, NOTHING_YET, false);

        /// The same with another choice.
        public Told with(Choice other) {
            return new Told(other, change, unusual);
        }

        /// Told of this change too.
        public Told of(Instant last) {
            return new Told(choice, last, unusual);
        }

        /// Told that it takes unusually long.
        public Told ofUnusual() {
            return new Told(choice, change, true);
        }
    }

    /// A state of a row, to find out whether it has changed since.
    ///
    /// @param at when a person looked at it
    /// @param word Azure's status word; empty when never seen
    /// @param trouble whether OpWatch could not check it then
    public record StateThen(Instant at, String word, boolean trouble) {
        public static StateThen of(Observation now, Instant at) {
            return new StateThen(at, word(now), now.problem() != null && !now.isTerminal());
        }

        /// Whether the row is still as it was. Trouble is over with the first check that works, also where
        /// later ones fail again; a start forgets it, which is no change.
        public boolean holds(Observation now) {
            Check seen = now.seen();
            boolean worked = seen != null && seen.at().isAfter(at);
            return word.equals(word(now)) && !(trouble && worked);
        }

        private static String word(Observation now) {
            return now.status() == null ? "" : now.status().word();
        }
    }

    /// That a person knows of a state, and needs no reminder of it until the next change.
    ///
    /// @param who the account that was chosen then, or else the system's user
    /// @param reason a line of the person's; empty for none, at most [#LONGEST_REASON] characters
    /// @param of what they know of, and since when
    public record Acknowledgement(String who, String reason, StateThen of) {
        /// The most characters of a reason.
        public static final int LONGEST_REASON = 400;
    }

    /// That a person wants to hear nothing of a row: until a moment, or until it changes.
    ///
    /// @param until the moment; null until it changes
    /// @param of the state that it was in
    public record Snooze(@Nullable Instant until, StateThen of) {}

    /// That a row is checked only when a person asks for it.
    ///
    /// @param until when it is checked again by itself; null until the person resumes it
    public record Pause(@Nullable Instant until) {
        public static final Pause UNTIL_RESUMED = new Pause(null);

        /// How settings name a pause that has no end of its own.
        private static final String RESUMED = "RESUMED";

        /// Whether it still holds.
        public boolean holds(Instant clock) {
            return until == null || clock.isBefore(until);
        }

        /// The one of two that holds longer; null when there is neither.
        public static @Nullable Pause longer(@Nullable Pause one, @Nullable Pause other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.until != null && (other.until == null || one.until.isBefore(other.until)) ? other : one;
        }

        /// What settings call it: the moment as ISO text, or a word.
        public String name() {
            return until == null ? RESUMED : IsoInstants.write(until);
        }

        /// The pause that settings call so; null for none, and for a name that is not understood.
        public static @Nullable Pause named(@Nullable String name) {
            try {
                return name == null ? null : name.equals(RESUMED) ? UNTIL_RESUMED : new Pause(IsoInstants.read(name));
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /// What a person wants to be told once.
    public sealed interface Expectation {
        /// That the operation has not ended by then.
        record Ended(Instant by) implements Expectation {}

        /// That all rows of a group have ended. Each of its rows has this, so that the wish lives as long as
        /// one of them is on the list.
        ///
        /// @param group what the rows were grouped by: `TAG`, `KIND`, `SUBSCRIPTION`, `TENANT`, `LOCATION`,
        ///     `DAY`, or `ROWS` for rows that were chosen one by one
        /// @param name which group; for chosen rows something that no other wish has
        record AllEnded(String group, String name) implements Expectation {}
    }

    /// The moment that names the last change of the status word. A location that a person has corrected is no
    /// news to them.
    public static Instant change(Observation now) {
        for (Transition each : now.history().reversed()) {
            if (each.kind() == Transition.Kind.STATUS) {
                return each.seenAt();
            }
        }
        return NOTHING_YET;
    }

    /// Everything so far is told and seen: how a row counts that an OpWatch saved which told nobody.
    public static Attention settled(Observation now) {
        Instant change = change(now);
        return new Attention(Told.NOTHING.of(change), change, null, null, null, List.of());
    }

    /// Whether the last change was told, or was not worth it.
    public boolean isTold(Observation now) {
        return told.change.equals(change(now));
    }

    /// Whether the person has seen the last change.
    public boolean isRead(Observation now) {
        return read.equals(change(now));
    }

    /// Whether a change waits for the person to see it. That the first check of a row finds the operation
    /// running is no change: the person has just added it. An end that it finds is one.
    public boolean isUnread(Observation now) {
        return !isRead(now) && (now.isTerminal() || hasChanged(now));
    }

    private static boolean hasChanged(Observation now) {
        return now.history().stream()
                .filter(each -> each.kind() == Transition.Kind.STATUS)
                .reduce((_, last) -> last)
                .filter(last -> !last.from().isEmpty())
                .isPresent();
    }

    /// Whether the person knows of the state that the row is in.
    public boolean isAcknowledged(Observation now) {
        return acknowledged != null && acknowledged.of.holds(now);
    }

    /// Whether the person wants to hear nothing of it.
    public boolean isSnoozed(Observation now, Instant clock) {
        return snoozed != null && (snoozed.until == null ? snoozed.of.holds(now) : clock.isBefore(snoozed.until));
    }

    /// Whether it is checked only when a person asks.
    public boolean isPaused(Instant clock) {
        return paused != null && paused.holds(clock);
    }

    /// The same with what was told.
    public Attention withTold(Told now) {
        return new Attention(now, read, acknowledged, snoozed, paused, expected);
    }

    /// The same with what was seen.
    public Attention withRead(Instant change) {
        return new Attention(told, change, acknowledged, snoozed, paused, expected);
    }

    /// The same with an acknowledgement; null for none.
    public Attention withAcknowledged(@Nullable Acknowledgement now) {
        return new Attention(told, read, now, snoozed, paused, expected);
    }

    /// The same with a snooze; null for none.
    public Attention withSnoozed(@Nullable Snooze now) {
        return new Attention(told, read, acknowledged, now, paused, expected);
    }

    /// The same with a pause; null for none.
    public Attention withPaused(@Nullable Pause now) {
        return new Attention(told, read, acknowledged, snoozed, now, expected);
    }

    /// The same with other wishes.
    public Attention withExpected(UnaryOperator<List<Expectation>> change) {
        List<Expectation> now = change.apply(new ArrayList<>(expected));
        return new Attention(told, read, acknowledged, snoozed, paused, now);
    }

    /// What the person decided here, with what they were told and have seen meanwhile. Of the wishes only
    /// what a decision has changed is changed back: one that was told meanwhile is told once.
    ///
    /// @param decided how this was right after that decision
    /// @param now how it is now
    public Attention undone(Attention decided, Attention now) {
        List<Expectation> wishes = new ArrayList<>(now.expected);
        decided.expected.stream().filter(each -> !expected.contains(each)).forEach(wishes::remove);
        expected.stream().filter(each -> !decided.expected.contains(each)).forEach(wishes::add);
        Told since = now.told.with(told.choice);
        return new Attention(since, now.read, acknowledged, snoozed, paused, wishes);
    }
}
