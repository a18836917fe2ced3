package opwatch.words;

import java.util.stream.Collectors;
import opwatch.operation.Problem;

/// A problem in words: what happened, what it does *not* mean, and the one next step. Any thread.
///
/// @param title what happened, a few words: stands in the table behind "Could not look"
/// @param meaning what that means and what it does not
/// @param nextStep the one thing to do
public record ProblemText(String title, String meaning, String nextStep) {
    /// The words for a problem. There is no `default`: a new problem does not compile until it has its
    /// sentences.
    public static ProblemText of(Problem problem) {
        return switch (problem) {
            case Problem.SignInNeeded _ -> words("signin");
            case Problem.SignInDelayed(String code, String _) -> words("delayed", code);
            case Problem.WrongTenant(String tenant) -> tenant.isEmpty() ? words("elsewhere") : words("tenant", tenant);
            case Problem.Forbidden(String action, String scope, String _) -> words("forbidden", action, scope);
            case Problem.NotVisibleYet _ -> words("young");
            case Problem.NoLongerKept _ -> words("gone");
            case Problem.NotFound _ -> words("notfound");
            case Problem.SubscriptionNotFound _ -> words("subscription");
            case Problem.VersionNotEnabled(var supported) ->
                words("version", supported.stream().limit(5).collect(Collectors.joining(", ")));
            case Problem.Rejected(int status, String code, String message) -> words("rejected", status, code, message);
            case Problem.Throttled _ -> words("throttled");
            case Problem.ServiceTrouble(int status, String code, String _) -> words("service", status, code);
            case Problem.NameNotResolved(String host) -> words("dns", host);
            case Problem.Unreachable(String host, String detail) -> words("unreachable", host, detail);
            case Problem.TimedOut(var limit) -> words("timeout", limit.toSeconds());
            case Problem.Untrusted(String host, String detail) -> words("untrusted", host, detail);
            case Problem.ProxyRefused _ -> words("proxy");
            case Problem.Intercepted(String detail) -> words("intercepted", detail);
            case Problem.NotUnderstood(String detail) -> words("nonsense", detail);
        };
    }

    private static ProblemText words(String key, Object... args) {
        // Numbers go in as text: an HTTP status is a name, not a quantity to be grouped.
        Object[] texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]);
        }
        return new ProblemText(
                Strings.text("problem." + key + ".title", texts),
                Strings.text("problem." + key + ".meaning", texts),
                Strings.text("problem." + key + ".next", texts));
    }
}
