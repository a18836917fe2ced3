package opwatch.words;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Problem;

/// A problem in words: what happened, what it does *not* mean, and the one next step. Any thread.
///
/// @param title what happened, a few words: stands in the table behind "Could not check"
/// @param meaning what that means and what it does not
/// @param nextStep the one thing to do
public record ProblemText(String title, String meaning, String nextStep) {
    /// The title of a problem alone, for a cell.
    public static String title(Problem problem) {
        return of(problem, false).title();
    }

    /// The words for a problem. There is no `default`: a new problem does not compile until it has its
    /// sentences.
    ///
    /// @param ended whether Azure has said before that the operation ended: only while it has not, its
    /// current status is unknown
    public static ProblemText of(Problem problem, boolean ended) {
        String tail = Strings.text(ended ? "problem.ended" : "problem.unknown");
        return switch (problem) {
            case Problem.SignInNeeded _ -> words("signin", tail);
            case Problem.SignInDelayed(String code, String _) ->
                code.isEmpty() ? words("delayedplain", tail) : words("delayed", tail, code);
            case Problem.WrongTenant(String tenant) ->
                tenant.isEmpty() ? words("elsewhere", tail) : words("tenant", tail, tenant);
            case Problem.Forbidden(String action, String scope, String _) -> words("forbidden", tail, action, scope);
            case Problem.NotVisibleYet _ -> words("young", tail);
            case Problem.NoLongerKept _ -> words("gone", tail);
            case Problem.NotFound _ -> words("notfound", tail);
            case Problem.SubscriptionNotFound _ -> words("subscription", tail);
            case Problem.VersionNotEnabled(var supported) ->
                supported.isEmpty()
                        ? words("versionplain", tail)
                        : words("version", tail, supported.stream().limit(5).collect(Collectors.joining(", ")));
            case Problem.Rejected(int status, String code, String message) -> rejected(tail, status, code, message);
            case Problem.Throttled _ -> words("throttled", tail);
            case Problem.ServiceTrouble(int status, String code, String _) ->
                words("service", tail, status, code.isEmpty() ? status : status + " " + code);
            case Problem.NameNotResolved(String host) -> words("dns", tail, host);
            case Problem.Unreachable(String host, String detail) -> words("unreachable", tail, host, detail);
            case Problem.TimedOut(var limit) -> words("timeout", tail, limit.toSeconds());
            case Problem.Untrusted(String host, String detail) -> words("untrusted", tail, host, detail);
            case Problem.ProxyRefused _ -> words("proxy", tail);
            case Problem.Intercepted(String detail) -> words("intercepted", tail, detail);
            case Problem.NotUnderstood(String detail) -> words("nonsense", tail, detail);
        };
    }

    private static ProblemText rejected(String tail, int status, String code, String message) {
        String name = code.isEmpty() ? "HTTP " + status : code;
        String said = Stream.of(code, message).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
        return said.isEmpty()
                ? words("rejectedplain", tail, name, status)
                : words("rejected", tail, name, status, said);
    }

    private static ProblemText words(String key, Object... args) {
        // Numbers go in as text: an HTTP status is a name, not a quantity to be grouped.
        Object[] texts = Stream.of(args).map(String::valueOf).toArray();
        return new ProblemText(
                Strings.text("problem." + key + ".title", texts),
                Strings.text("problem." + key + ".meaning", texts),
                Strings.text("problem." + key + ".next", texts));
    }
}
