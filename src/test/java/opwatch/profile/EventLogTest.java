package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import opwatch.disk.IoReason;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.logging.AppLog;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.signin.Account;
import opwatch.signin.Registration;
import opwatch.signin.SignInError;
import opwatch.signin.SignInState;
import opwatch.signin.TokenStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    private static final OperationRef REF =
            new OperationRef(Cloud.PUBLIC, "11112222-3333-4444-5555-666677778888", "West US", "beef");
    private static final Outcome RUNNING = new Outcome.Seen(OperationStatus.ofWord("Updating"), check("r1"));

    private final List<String> lines = new ArrayList<>();
    private final Logger ours = Logger.getLogger("opwatch");
    private final EventLog diary = new EventLog();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ours.setLevel(Level.INFO);
        ours.addHandler(listening);
    }

    @AfterEach
    void leave() {
        ours.removeHandler(listening);
        ours.setLevel(null);
    }

    @Test
    void aCheckIsToldWhenItsKindChanges() {
        Outcome throttled = new Outcome.Unseen(new Problem.Throttled("secret code"), check("r2"));
        Outcome offline =
                new Outcome.Unseen(new Problem.NameNotResolved("host"), Check.unanswered(Instant.EPOCH, Duration.ZERO));
        Outcome failed = new Outcome.Seen(OperationStatus.ofWord("Failed"), check("r\r\nforged"));
        List<Outcome> story =
                List.of(RUNNING, throttled, throttled, offline, offline, RUNNING, RUNNING, throttled, failed);
        Iterator<Outcome> next = story.iterator();
        Function<OperationRef, Outcome> checks = diary.of(_ -> next.next());
        story.forEach(outcome -> assertEquals(outcome, checks.apply(REF)));
        String where = " for operation beef in westus of PUBLIC; HTTP ";
        assertEquals(
                List.of(
                        "WARNING opwatch.checks Throttled" + where
                                + "429 after 20 ms, wait PT30S, request r2, routing WESTUS:x",
                        "WARNING opwatch.checks NameNotResolved" + where + "0 after 0 ms",
                        "INFO opwatch.checks RUNNING" + where
                                + "429 after 20 ms, wait PT30S, request r1, routing WESTUS:x",
                        "WARNING opwatch.checks Throttled" + where
                                + "429 after 20 ms, wait PT30S, request r2, routing WESTUS:x",
                        "INFO opwatch.checks FAILED" + where + "429 after 20 ms, wait PT30S, routing WESTUS:x"),
                lines);
    }

    @Test
    void signInIsToldByKindAndNamesNobody() {
        Account kim = new Account("oid.tid", Cloud.PUBLIC, "kim@contoso.com", "Kim");
        SignInError.Person trouble = new SignInError.Person(
                SignInError.Kind.CONSENT, "contoso.com", new SignInError.Reply("AADSTS1", "kim must", "c"), "{}");
        SignInState.Need need = new SignInState.Need(kim, trouble);
        diary.signIn(state(List.of(), List.of(), TokenStorage.LOADING), Duration.ZERO);
        diary.signIn(state(List.of(kim), List.of(), TokenStorage.KEPT), Duration.ZERO);
        diary.signIn(state(List.of(kim), List.of(), TokenStorage.KEPT), Duration.ZERO);
        diary.signIn(state(List.of(kim), List.of(need, need), TokenStorage.KEPT), Duration.ZERO);
        diary.signIn(state(List.of(kim), List.of(), TokenStorage.KEPT), Duration.ofMinutes(-7));
        assertEquals(
                List.of(
                        "INFO opwatch.signin 0 signed in, storage LOADING",
                        "INFO opwatch.signin 1 signed in, storage KEPT",
                        "WARNING opwatch.signin 1 signed in, storage KEPT, missing: CONSENT (2)",
                        "INFO opwatch.signin 1 signed in, storage KEPT, clock is wrong by PT-7M"),
                lines);
    }

    @Test
    void aSaveIsToldWhenItFailsAndWhenItWorksAgain() {
        IoReason full = new IoReason(IoReason.Kind.FULL, "/x", "");
        for (IoReason failure : Arrays.asList(null, full, full, null, null)) {
            diary.saved(new Saver.Result("watchlist", failure));
        }
        EventLog.notices(List.of(new LoadWarning.BadRows("watchlist.json", 2)));
        assertEquals(
                List.of(
                        "WARNING opwatch.disk watchlist not saved: FULL (/x)",
                        "INFO opwatch.disk watchlist saved again",
                        "WARNING opwatch.disk watchlist.json: BadRows"),
                lines);
    }

    @Test
    void startAndStopNameVersionAndSystem() {
        EventLog.started(true, Instant.parse("2026-11-30T10:02:03.400Z"));
        EventLog.stopped();
        assertTrue(
                lines.getFirst()
                        .matches(
                                "INFO opwatch\\.app OpWatch \\S+ started as a demo at 2026-11-30T10:02:03\\.400Z; Java 2\\d\\S* of .+, "
                                        + "\\d+ processors, \\d+ MB at most"),
                lines.getFirst());
        assertEquals("INFO opwatch.app OpWatch stopped", lines.getLast());
    }

    /// What an answer brings is hostile: markers and line breaks in every part of it.
    @Test
    void nothingOfAnAnswerReachesTheFileOrTheConsole(@TempDir Path temp) throws Exception {
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        Logger root = Logger.getLogger("");
        List<Handler> before = List.of(root.getHandlers());
        Level level = root.getLevel();
        String hostile = "CANARY\r\n2026-01-01T00:00:00.000Z ERROR opwatch [main] forged \u001b[2J";
        Check check = new Check(
                Instant.EPOCH,
                Duration.ZERO,
                Replies.of(500, null, null, null, new RequestIds(hostile, hostile, hostile), hostile));
        List<Problem> problems = List.of(
                new Problem.SignInNeeded(hostile, hostile),
                new Problem.WrongTenant(hostile),
                new Problem.Forbidden(hostile, hostile, hostile),
                new Problem.VersionNotEnabled(List.of(hostile)),
                new Problem.Rejected(400, hostile, hostile),
                new Problem.Throttled(hostile),
                new Problem.ServiceTrouble(500, hostile, hostile),
                new Problem.Intercepted(Problem.Sign.REDIRECT, hostile),
                new Problem.Bug(hostile));
        try (AutoCloseable _ = AppLog.start(temp)) {
            problems.forEach(
                    problem -> diary.of(_ -> new Outcome.Unseen(problem, check)).apply(REF));
            diary.of(_ -> new Outcome.Seen(OperationStatus.ofWord("Failed " + hostile), check))
                    .apply(REF);
        } finally {
            System.setErr(err);
            before.forEach(root::addHandler);
            root.setLevel(level);
        }
        List<String> log = new ArrayList<>(Files.readAllLines(temp.resolve("opwatch.log")));
        assertEquals(problems.size() + 1, log.size());
        List<String> shown = console.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(problems.size(), shown.size());
        log.addAll(shown);
        for (String line : log) {
            assertFalse(line.contains("CANARY") || line.contains("forged"), line);
            assertTrue(line.matches("\\S+Z (WARN|INFO) opwatch\\.checks \\[.*] \\w+ for operation beef .*"), line);
        }
    }

    private static SignInState state(List<Account> accounts, List<SignInState.Need> needs, TokenStorage storage) {
        return new SignInState(accounts, null, Registration.FIRST, storage, false, needs);
    }

    private static Check check(String request) {
        return new Check(
                Instant.EPOCH,
                Duration.ofMillis(20),
                Replies.of(
                        429, null, Duration.ofSeconds(30), null, new RequestIds(request, "", "WESTUS:x"), "the body"));
    }
}
