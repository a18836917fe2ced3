package opwatch.polling;

import java.time.Duration;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// How far this computer's clock is from Azure's, by the `Date` of its answers. Nothing depends on it but
/// what a person is told. Guarded by the poller's lock.
final class Skew {
    /// Below this nobody is told: the header has whole seconds, and an answer takes some.
    static final Duration WORTH_SAYING = Duration.ofMinutes(5);

    private @Nullable Duration ahead;

    /// Takes in an answer. What answers in Azure's place does not count.
    void heard(Outcome outcome) {
        boolean foreign = outcome instanceof Outcome.Unseen(Problem.Intercepted _, var _);
        if (!foreign && outcome.check().serverDate() != null) {
            Duration now = Duration.between(
                    outcome.check().serverDate(), outcome.check().at());
            ahead = now.abs().compareTo(WORTH_SAYING) > 0 ? now : null;
        }
    }

    /// Positive when this computer is ahead; null when that is not worth saying.
    @Nullable
    Duration ahead() {
        return ahead;
    }
}
