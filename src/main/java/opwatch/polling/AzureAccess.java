package opwatch.polling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import opwatch.operation.Check;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;

/// The way to Azure as the poller knows it.
///
/// @param check asks Azure once and blocks; expected trouble comes as an outcome
/// @param account names whose budget of reads an operation is asked from; any text; must not block
/// @param dropConnections drops connections that a sleep has killed, and the requests on them; may block
public record AzureAccess(
        Function<OperationRef, Outcome> check, Function<OperationRef, String> account, Runnable dropConnections) {
    /// Checks once. A bug must not end the checking: it is logged and is an outcome that the row shows.
    Outcome check(OperationRef ref, InstantSource wall) {
        Instant asked = wall.instant();
        try {
            return Objects.requireNonNull(check.apply(ref), "no outcome");
        } catch (RuntimeException | Error e) {
            return failed(e, asked, wall.instant());
        }
    }

    /// The outcome of a check that a bug kept from ending well.
    static Outcome failed(Throwable bug, Instant asked, Instant now) {
        Poller.LOG.log(Level.ERROR, "a check failed in an unexpected way", bug);
        return new Outcome.Unseen(
                new Problem.Bug(bug.getClass().getSimpleName()), Check.unanswered(now, Duration.between(asked, now)));
    }
}
