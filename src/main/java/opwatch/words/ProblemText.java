package opwatch.words;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// A problem in words: what happened, what it does *not* mean, and the one next step. Any thread.
///
/// @param title what happened, a few words: stands in the table behind "Could not check"
/// @param meaning what that means and what it does not
/// @param nextStep the one thing to do
public record ProblemText(String title, String meaning, String nextStep) {
    /// Problems whose next step is another one in a shell than in a window.
    static final Set<String> OTHER_IN_SHELL =
            Set.of("signin", "unaccepted", "tenant", "gone", "rejected", "location", "nonsense");

    /// How it stands with the row of the problem: the words must be true of it.
    public enum Outlook {
        /// OpWatch checks it again by itself.
        PLANNED,
        /// OpWatch checks it again only when a person asks.
        BY_HAND,
        /// A command of the shell has checked it, and there is no window to press anything in.
        SHELL,
        /// Azure has said before that the operation ended.
        ENDED;

        private String key() {
            return switch (this) {
                case PLANNED -> "problem.planned";
                case BY_HAND, ENDED -> "problem.byhand";
                case SHELL -> "problem.shell";
            };
        }

        /// The outlook of a row.
        ///
        /// @param nextCheck when the next check is planned; null when it is not
        public static Outlook of(Observation observation, @Nullable Instant nextCheck) {
            return observation.isTerminal() ? ENDED : nextCheck == null ? BY_HAND : PLANNED;
        }
    }

    /// The title of a problem alone, for a cell.
    public static String title(Problem problem) {
        return of(problem, Outlook.PLANNED).title();
    }

    /// The words for a problem of a row with this outlook.
    public static ProblemText of(Problem problem, Outlook row) {
        return switch (problem) {
            case Problem.SignInNeeded _ -> words("signin", row);
            case Problem.SignInRefused(String code, String _) ->
                variant("unaccepted", plainIf(code.isEmpty()), row, code);
            case Problem.SignInDelayed(String code, String _) -> variant("delayed", plainIf(code.isEmpty()), row, code);
            case Problem.WrongTenant(String id) -> variant("tenant", plainIf(id.isEmpty()), row, id);
            case Problem.Forbidden forbidden ->
                forbidden.isForWorkspace()
                        ? words("unpermitted", row, forbidden.action(), forbidden.scope())
                        : words("forbidden", row, forbidden.action(), forbidden.scope());
            case Problem.NotVisibleYet _ -> words("young", row);
            case Problem.NoLongerKept(String code) -> variant("gone", plainIf(code.isEmpty()), row, code);
            case Problem.NotFound(String code, String message) ->
                variant("notfound", plainIf((code + message).isEmpty()), row, said(code, message));
            case Problem.PurgeNotFound(String code, String message) ->
                variant("nopurge", plainIf((code + message).isEmpty()), row, said(code, message));
            case Problem.SubscriptionNotFound _ -> words("subscription", row);
            case Problem.VersionNotEnabled(List<String> supported) ->
                variant("version", plainIf(supported.isEmpty()), row, first(supported));
            case Problem.Rejected rejected -> rejected(row, rejected);
            case Problem.Throttled(String code) -> variant("throttled", plainIf(code.isEmpty()), row);
            // Without a code it can be of a gateway as well, whose pages look like those of Azure's own.
            case Problem.ServiceTrouble(int status, String code, String message) ->
                code.isEmpty()
                        ? variant("trouble", plainIf(message.isEmpty()), row, status, message)
                        : variant("service", plainIf(message.isEmpty()), row, status, status + " " + code, message);
            case Problem.NameNotResolved(String host) -> words("dns", row, host);
            case Problem.Unreachable(String host, var failure) -> words(key(failure), row, host);
            case Problem.TimedOut(var limit) -> words("timeout", row, limit.toSeconds());
            case Problem.Untrusted(String host, var failure) -> words(key(failure), row, host);
            case Problem.ProxyRefused _ -> words("proxy", row);
            case Problem.Intercepted(var sign, String detail) ->
                variant("intercepted", key(sign) + (detail.isEmpty() ? ".plain" : ""), row, detail);
            case Problem.NotUnderstood(var flaw, int status, String excerpt) ->
                variant("nonsense", key(flaw) + (isSaid(flaw, excerpt) ? ".said" : ""), row, status, excerpt);
            case Problem.Bug(String exception) -> words("bug", row, exception);
        };
    }

    /// Whether a response without a status says something else, which is told.
    private static boolean isSaid(Problem.Flaw flaw, String excerpt) {
        return flaw == Problem.Flaw.NO_STATUS && !excerpt.isEmpty();
    }

    private static ProblemText rejected(Outlook row, Problem.Rejected problem) {
        int status = problem.httpStatus();
        String code = problem.code();
        String name = code.isEmpty() ? "HTTP " + status : code;
        String said = said(code, problem.message());
        if (problem.isForLocation()) {
            return words("location", row, name, status, said);
        }
        return status == 403
                ? variant("denied", plainIf(said.isEmpty()), row, name, status, said)
                : variant("rejected", plainIf(said.isEmpty()), row, name, status, said);
    }

    private static String said(String code, String message) {
        return Stream.of(code, message).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
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

    private static ProblemText words(String family, Outlook row, Object... args) {
        return variant(family, "meaning", row, args);
    }

    /// @param meaning which sentence of the family says what it means
    private static ProblemText variant(String family, String meaning, Outlook row, Object... args) {
        String key = "problem." + family + ".";
        return new ProblemText(
                Strings.text(key + "title", texts("", args)),
                Strings.text(key + meaning, texts(row == Outlook.ENDED ? "problem.ended" : "problem.unknown", args)),
                Strings.text(key + (isOtherIn(row, family) ? "shell" : "next"), texts(row.key(), args)));
    }

    private static boolean isOtherIn(Outlook row, String family) {
        return row == Outlook.SHELL && OTHER_IN_SHELL.contains(family);
    }

    /// The values for a sentence, before them the sentence of this key. Numbers go in as text: an HTTP status
    /// is a name, not a quantity.
    private static Object[] texts(String first, Object... args) {
        String said = first.isEmpty() ? "" : Strings.text(first);
        return Stream.concat(Stream.of(said), Stream.of(args).map(String::valueOf))
                .toArray();
    }
}
