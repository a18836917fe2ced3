package opwatch.words;

import java.util.List;
import java.util.Locale;
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

    /// The words for a problem.
    ///
    /// @param ended whether Azure has said before that the operation ended: only while it has not, its
    /// current status is unknown
    public static ProblemText of(Problem problem, boolean ended) {
        String tail = Strings.text(ended ? "problem.ended" : "problem.unknown");
        return switch (problem) {
            case Problem.SignInNeeded _ -> words("signin", tail);
            case Problem.SignInDelayed(String code, String _) ->
                variant("delayed", plainIf(code.isEmpty()), tail, code);
            case Problem.WrongTenant(String id) -> variant("tenant", plainIf(id.isEmpty()), tail, id);
            case Problem.Forbidden(String action, String scope, String _) -> words("forbidden", tail, action, scope);
            case Problem.NotVisibleYet _ -> words("young", tail);
            case Problem.NoLongerKept _ -> words("gone", tail);
            case Problem.NotFound _ -> words("notfound", tail);
            case Problem.SubscriptionNotFound _ -> words("subscription", tail);
            case Problem.VersionNotEnabled(List<String> supported) ->
                variant("version", plainIf(supported.isEmpty()), tail, first(supported));
            case Problem.Rejected rejected -> rejected(tail, rejected);
            case Problem.Throttled _ -> words("throttled", tail);
            case Problem.ServiceTrouble(int status, String code, String _) ->
                words("service", tail, status, code.isEmpty() ? status : status + " " + code);
            case Problem.NameNotResolved(String host) -> words("dns", tail, host);
            case Problem.Unreachable(String host, var failure) -> words(key(failure), tail, host);
            case Problem.TimedOut(var limit) -> words("timeout", tail, limit.toSeconds());
            case Problem.Untrusted(String host, var failure) -> words(key(failure), tail, host);
            case Problem.ProxyRefused _ -> words("proxy", tail);
            case Problem.Intercepted(var sign, String detail) ->
                variant("intercepted", key(sign) + (detail.isEmpty() ? ".plain" : ""), tail, detail);
            case Problem.NotUnderstood(var flaw, int status) -> variant("nonsense", key(flaw), tail, status);
            case Problem.Bug(String exception) -> words("bug", tail, exception);
        };
    }

    private static ProblemText rejected(String tail, Problem.Rejected problem) {
        int status = problem.httpStatus();
        String code = problem.code();
        String name = code.isEmpty() ? "HTTP " + status : code;
        String said = Stream.of(code, problem.message())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
        return problem.isForLocation()
                ? words("location", tail, name, status, said)
                : variant("rejected", plainIf(said.isEmpty()), tail, name, status, said);
    }

    /// The newest versions stand first; more than a few say nothing more.
    private static String first(List<String> versions) {
        return versions.stream().limit(5).collect(Collectors.joining(", "));
    }

    private static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// What has no value to name has a sentence without it.
    private static String plainIf(boolean nothingToName) {
        return nothingToName ? "plain" : "meaning";
    }

    private static ProblemText words(String family, Object... args) {
        return variant(family, "meaning", args);
    }

    /// @param meaning which sentence of the family says what it means
    private static ProblemText variant(String family, String meaning, Object... args) {
        // Numbers go in as text: an HTTP status is a name, not a quantity to be grouped.
        Object[] texts = Stream.of(args).map(String::valueOf).toArray();
        String key = "problem." + family + ".";
        return new ProblemText(
                Strings.text(key + "title", texts),
                Strings.text(key + meaning, texts),
                Strings.text(key + "next", texts));
    }
}
