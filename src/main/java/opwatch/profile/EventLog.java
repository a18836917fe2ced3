package opwatch.profile;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.network.AppVersion;
import opwatch.operation.Check;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.signin.SignInState;

/// Logs what happens to one list, besides bugs: starts, stops and changes. Each line is made of named fields,
/// chosen here; never of a server's words, a URL, a user name or a tenant. Any thread.
public final class EventLog {
    private static final System.Logger APP = System.getLogger("opwatch.app");
    private static final System.Logger CHECKS = System.getLogger("opwatch.checks");
    private static final System.Logger SIGN_IN = System.getLogger("opwatch.signin");
    private static final System.Logger DISK = System.getLogger("opwatch.disk");

    /// What stood in the way of the last check; nothing for operations that were seen.
    private final Map<OperationRef, String> troubles = new ConcurrentHashMap<>();

    private final Map<String, String> said = new ConcurrentHashMap<>();

    /// What was started; said when there is time for it.
    ///
    /// @param at when it was started
    public static void started(boolean demo, Instant at) {
        APP.log(
                Level.INFO,
                "OpWatch " + AppVersion.TEXT + " started" + (demo ? " as a demo" : "") + " at " + at + "; Java "
                        + System.getProperty("java.runtime.version") + " of " + System.getProperty("java.vendor") + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB at most");
    }

    /// What the start benchmark waits for; and what a slow start looks like in a bug report.
    public static void painted() {
        APP.log(Level.INFO, "the window is painted");
    }

    public static void stopped() {
        APP.log(Level.INFO, "OpWatch stopped");
    }

    /// What had to be done to read the files.
    public static void notices(List<LoadWarning> notices) {
        notices.forEach(notice ->
                DISK.log(Level.WARNING, notice.file() + ": " + notice.getClass().getSimpleName()));
    }

    /// How a save ended, when the one before ended otherwise.
    public void saved(Saver.Result result) {
        String now = result.failure() == null
                ? "saved again"
                : (result.beside() == null ? "not saved: " : "saved in " + result.beside() + ": ") + result.failure();
        if (isNews(result.file(), now, "saved again")) {
            DISK.log(result.failure() == null ? Level.INFO : Level.WARNING, result.file() + " " + now);
        }
    }

    /// How many are signed in and what is missing, when that has changed.
    ///
    /// @param clockAhead by how much this computer's clock is ahead; zero when it is right
    void signIn(SignInState state, Duration clockAhead) {
        String missing = state.needs().stream()
                .collect(Collectors.groupingBy(
                        need -> need.trouble().kind().name(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                .collect(Collectors.joining(", "));
        String now = state.accounts().size() + " signed in, storage " + state.storage()
                + (state.corrupt() ? ", what was kept was set aside" : "")
                + (clockAhead.isZero() ? "" : ", clock is wrong by " + clockAhead)
                + (missing.isEmpty() ? "" : ", missing: " + missing);
        if (isNews("sign-in", now, "")) {
            SIGN_IN.log(missing.isEmpty() ? Level.INFO : Level.WARNING, now);
        }
    }

    /// Checks as before, and logs when something begins to stand in the way, when that becomes something
    /// else, when an operation is seen again and when one has ended.
    public Function<OperationRef, Outcome> of(Function<OperationRef, Outcome> checks) {
        return ref -> {
            Outcome outcome = checks.apply(ref);
            switch (outcome) {
                case Outcome.Unseen(Problem problem, Check check) -> {
                    String kind = problem.getClass().getSimpleName();
                    if (!kind.equals(troubles.put(ref, kind))) {
                        tell(Level.WARNING, ref, kind, check);
                    }
                }
                case Outcome.Seen seen -> {
                    boolean again = troubles.remove(ref) != null;
                    OperationState reached = seen.status().state();
                    if (again || reached != OperationState.RUNNING) {
                        tell(Level.INFO, ref, reached.name(), seen.check());
                    }
                }
            }
            return outcome;
        };
    }

    private static void tell(Level level, OperationRef ref, String kind, Check check) {
        Duration wait = check.retryAfter();
        CHECKS.log(
                level,
                kind + " for operation " + ref.operationId() + " in "
                        + ref.place().plain() + " of " + ref.cloud()
                        + "; HTTP " + check.httpStatus() + " after "
                        + check.took().toMillis() + " ms"
                        + (wait == null ? "" : ", wait " + wait)
                        + field("request", check.ids().request())
                        + field("correlation", check.ids().correlation())
                        + field("routing", check.ids().routing()));
    }

    /// What has not the shape of an ID counts as the server's words and is left out.
    private static String field(String name, String value) {
        return value.matches("[A-Za-z0-9:._-]{1,100}") ? ", " + name + " " + value : "";
    }

    /// @param usual what is no news when nothing was said before
    private boolean isNews(String topic, String now, String usual) {
        return !now.equals(Objects.requireNonNullElse(said.put(topic, now), usual));
    }
}
