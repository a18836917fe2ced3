package opwatch.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the checks of one operation have brought so far. What Azure said last and whether the last
/// check worked are two different things and stay apart: a failed check changes `problem`, never `status`.
///
/// Immutable; any thread.
///
/// @param status what Azure said last; null while no check has brought a status
/// @param seen the check that brought `status`; null while there is none
/// @param problem why the last check failed; null when it worked or there was none
/// @param lastCheck the last check, good or bad; null when there was none
/// @param history changes of the status word and of the location, oldest first, at most [#HISTORY_LIMIT]
/// @param failures failed checks in a row
public record Observation(
        @Nullable OperationStatus status,
        @Nullable Check seen,
        @Nullable Problem problem,
        @Nullable Check lastCheck,
        List<Transition> history,
        int failures) {

    /// How many changes are kept; older ones are dropped.
    public static final int HISTORY_LIMIT = 200;

    /// How long a 404 on a new row is taken for "not visible yet": ARM shows new operations with a delay
    /// (hashicorp/go-azure-sdk issues 740, 989).
    public static final Duration GRACE = Duration.ofMinutes(10);

    /// How far the clocks of Azure's servers are taken to differ.
    static final Duration CLOCK_NOISE = Duration.ofMinutes(1);

    /// An operation that was never checked.
    public static final Observation NOTHING = new Observation(null, null, null, null, List.of(), 0);

    public Observation {
        history = List.copyOf(history);
    }

    /// This observation with one more check.
    ///
    /// @param addedAt when the row was added, which decides what a 404 means
    public Observation after(Outcome outcome, Instant addedAt) {
        return switch (outcome) {
            case Outcome.Seen(OperationStatus now, Check check) ->
                new Observation(now, check, null, check, historyWith(now, check), 0);
            case Outcome.Unseen(Problem why, Check check) ->
                new Observation(status, seen, placed(why, check, addedAt), check, history, failures + 1);
        };
    }

    /// What is known once a person has corrected the operation's location: the history alone, since Azure was
    /// asked about another operation until then.
    public Observation corrected(String from, String to, Instant at) {
        Transition change = new Transition(Transition.Kind.LOCATION, from, to, null, at);
        return new Observation(null, null, null, null, historyWith(change), 0);
    }

    /// What a word of the history means. Only an end is the same word then and now.
    public OperationState state(String word) {
        return status != null && status.word().equals(word) ? status.state() : OperationState.of(word);
    }

    /// Whether Azure has said that the operation ended.
    public boolean isTerminal() {
        return status != null && status.state().isTerminal();
    }

    /// How long the operation has been running or ran; null when the times do not tell or cannot be: an end
    /// before the start, or either after the response that told it, by more than [#CLOCK_NOISE]. A response
    /// without a date was sent no later than it came.
    ///
    /// While it runs, the server's clock counts, as the last response showed it: a wrong clock of this
    /// computer makes no operation longer or shorter. Never negative: a response's `Date` can precede its
    /// `startTime` by a second (recorded in Azure/azure-cli, cluster create, 2025).
    ///
    /// @param now this computer's time
    public @Nullable Duration elapsed(Instant now) {
        Instant start = instant(status == null ? null : status.start());
        Instant end = isTerminal() && status != null ? instant(status.end()) : now;
        if (start == null || end == null || (isTerminal() && seen != null && isAfter(end, told(seen)))) {
            return null;
        }
        Duration elapsed = Duration.between(start, end).plus(isTerminal() ? Duration.ZERO : serverAhead());
        return elapsed.plus(CLOCK_NOISE).isNegative() ? null : elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    private static Instant told(Check seen) {
        Instant date = seen.serverDate();
        return date == null ? seen.at() : date;
    }

    private static boolean isAfter(Instant time, Instant clock) {
        return Duration.between(clock, time).compareTo(CLOCK_NOISE) > 0;
    }

    private Duration serverAhead() {
        return seen == null || seen.serverDate() == null
                ? Duration.ZERO
                : Duration.between(seen.at(), seen.serverDate());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.instant();
    }

    private Problem placed(Problem why, Check check, Instant addedAt) {
        if (!(why instanceof Problem.NotFound(String code, String _))) {
            return why;
        }
        if (status != null) {
            return new Problem.NoLongerKept(code);
        }
        // A row that says it was added tomorrow is not new until then.
        Duration known = Duration.between(addedAt, check.at()).abs();
        return known.compareTo(GRACE) < 0 ? new Problem.NotVisibleYet() : why;
    }

    private List<Transition> historyWith(OperationStatus now, Check check) {
        String before = status == null ? "" : status.word();
        if (status != null && before.equals(now.word())) {
            return history;
        }
        return historyWith(new Transition(before, now.word(), seen == null ? null : seen.askedAt(), check.at()));
    }

    private List<Transition> historyWith(Transition change) {
        List<Transition> longer = new ArrayList<>(history);
        longer.add(change);
        return longer.subList(Math.max(0, longer.size() - HISTORY_LIMIT), longer.size());
    }
}
