package opwatch.words;

import java.time.Instant;
import java.time.ZoneId;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Check;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// When a row is checked and what a check brought over HTTP, in words. Any thread.
public final class CheckText {
    private CheckText() {}

    /// When the next check comes, "in 12 s", or that one is on its way; empty when none is planned.
    ///
    /// @param next when it is planned; null when it is not
    /// @param checking whether a request is on its way
    public static String next(@Nullable Instant next, boolean checking, Instant now) {
        if (checking) {
            return Strings.text("next.checking");
        }
        return next == null ? "" : TimeFormat.in(next, now);
    }

    /// "paused until 14:30", or that it is paused until a person resumes it.
    public static String paused(Pause pause, Instant now, ZoneId zone) {
        return pause.until() == null
                ? Strings.text("next.paused")
                : Strings.text("next.paused.until", TimeFormat.until(pause.until(), now, zone));
    }

    /// "200, after 80 ms", "no complete response, after 30 s" or "not asked"; empty where OpWatch does not
    /// know: after a restart it knows only when it checked.
    ///
    /// @param problem why the check failed; null when it worked, or when that was not kept
    public static String http(Check check, @Nullable Problem problem) {
        String took = TimeFormat.length(check.took());
        if (check.reply() != null) {
            return Strings.text("details.http.took", String.valueOf(check.httpStatus()), took);
        }
        return switch (problem) {
            case null -> "";
            case Problem.SignInNeeded _,
                    Problem.SignInDelayed _,
                    Problem.SignInRefused _,
                    Problem.NameNotResolved _,
                    Problem.Untrusted _,
                    Problem.ProxyRefused _ -> Strings.text("details.http.unasked");
            case Problem.Unreachable(String _, var failure) ->
                failure.beforeSending()
                        ? Strings.text("details.http.unasked")
                        : Strings.text("details.http.none", took);
            case Problem.TimedOut _, Problem.NotUnderstood _ -> Strings.text("details.http.none", took);
            case Problem.WrongTenant _,
                    Problem.Forbidden _,
                    Problem.NotVisibleYet _,
                    Problem.NoLongerKept _,
                    Problem.NotFound _,
                    Problem.PurgeNotFound _,
                    Problem.SubscriptionNotFound _,
                    Problem.VersionNotEnabled _,
                    Problem.Rejected _,
                    Problem.Throttled _,
                    Problem.ServiceTrouble _,
                    Problem.Intercepted _,
                    Problem.Bug _ -> "";
        };
    }
}
