package opwatch.shell;

import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// What an operation's checks mean for the exit code. Any thread.
final class Verdict {
    /// A refusal for a reason that does not pass by itself is final when it has come so often in a row: a
    /// role that was just granted takes some minutes to work.
    static final int FINAL_REFUSALS = 3;

    private Verdict() {}

    /// The code of an operation that need not be asked again; null when it must be.
    ///
    /// @param refusals checks in a row that Azure refused for a reason that does not pass by itself
    static @Nullable ExitCode settled(Observation seen, int refusals) {
        if (seen.isTerminal()) {
            return asItStands(seen);
        }
        Problem problem = seen.problem();
        boolean settled = problem != null && (problem instanceof Problem.SignInNeeded || refusals >= FINAL_REFUSALS);
        return settled ? asItStands(seen) : null;
    }

    /// The code of an operation that is not asked again, whatever comes.
    static ExitCode asItStands(Observation seen) {
        OperationStatus status = seen.status();
        if (status != null && seen.isTerminal()) {
            return switch (status.state()) {
                case SUCCEEDED -> ExitCode.SUCCEEDED;
                case FAILED -> ExitCode.FAILED;
                case CANCELED -> ExitCode.CANCELED;
                case RUNNING -> ExitCode.NOT_ENDED;
            };
        }
        Problem problem = seen.problem();
        if (problem == null) {
            return status == null ? ExitCode.NOT_CHECKED : ExitCode.NOT_ENDED;
        }
        return problem instanceof Problem.SignInNeeded || problem.isSignInRefusal()
                ? ExitCode.SIGN_IN_NEEDED
                : ExitCode.NOT_CHECKED;
    }

    /// Whether Azure itself refuses, and only a person can change that.
    static boolean isLasting(Problem problem) {
        return switch (problem) {
            case Problem.SignInRefused _,
                    Problem.WrongTenant _,
                    Problem.Forbidden _,
                    Problem.NotFound _,
                    Problem.NoLongerKept _,
                    Problem.SubscriptionNotFound _,
                    Problem.VersionNotEnabled _,
                    Problem.Rejected _ -> true;
            case Problem.SignInNeeded _,
                    Problem.SignInDelayed _,
                    Problem.NotVisibleYet _,
                    Problem.Throttled _,
                    Problem.ServiceTrouble _,
                    Problem.NameNotResolved _,
                    Problem.Unreachable _,
                    Problem.TimedOut _,
                    Problem.Untrusted _,
                    Problem.ProxyRefused _,
                    Problem.Intercepted _,
                    Problem.NotUnderstood _,
                    Problem.Bug _ -> false;
        };
    }
}
