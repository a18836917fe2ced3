package opwatch.filter;

import java.util.List;
import opwatch.operation.Problem;
import opwatch.words.ProblemText;

/// What is searched of a problem: its title and what the server said, without the sentences that explain it.
/// Any thread.
final class ProblemWords {
    private ProblemWords() {}

    static List<String> of(Problem problem) {
        String title = ProblemText.title(problem);
        return switch (problem) {
            case Problem.SignInNeeded(String code, String message) -> List.of(title, code, message);
            case Problem.SignInRefused(String code, String message) -> List.of(title, code, message);
            case Problem.SignInDelayed(String code, String message) -> List.of(title, code, message);
            case Problem.WrongTenant(String tenantId) -> List.of(title, tenantId);
            case Problem.Forbidden(String action, String scope, String message) ->
                List.of(title, action, scope, message);
            case Problem.NotVisibleYet _ -> List.of(title);
            case Problem.NoLongerKept(String code) -> List.of(title, code);
            case Problem.NotFound(String code, String message) -> List.of(title, code, message);
            case Problem.PurgeNotFound(String code, String message) -> List.of(title, code, message);
            case Problem.SubscriptionNotFound _ -> List.of(title);
            case Problem.VersionNotEnabled(List<String> supported) -> List.of(title, String.join(", ", supported));
            case Problem.Rejected(int status, String code, String message) ->
                List.of(title, http(status), code, message);
            case Problem.Throttled(String code) -> List.of(title, code);
            case Problem.ServiceTrouble(int status, String code, String message) ->
                List.of(title, http(status), code, message);
            case Problem.NameNotResolved(String host) -> List.of(title, host);
            case Problem.Unreachable(String host, var _) -> List.of(title, host);
            case Problem.TimedOut _ -> List.of(title);
            case Problem.Untrusted(String host, var _) -> List.of(title, host);
            case Problem.ProxyRefused _ -> List.of(title);
            case Problem.Intercepted(var _, String detail) -> List.of(title, detail);
            case Problem.NotUnderstood(var _, int status, String excerpt) -> List.of(title, http(status), excerpt);
            case Problem.Bug(String exception) -> List.of(title, exception);
        };
    }

    private static String http(int status) {
        return status == 0 ? "" : "HTTP " + status;
    }
}
