package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.polling.AzureAccess;
import opwatch.polling.Clocks;
import opwatch.polling.LearnedDurations;
import opwatch.polling.Poller;
import opwatch.polling.SimulatedArm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a command waits, by a clock turned by hand.
@Timeout(60)
class WatchingTest {
    private static final Plan WAIT = new Plan(false, false, null, List.of());

    private final HandClock clock = new HandClock();
    private final List<Duration> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int drops;

    private final Watching.Heard heard = new Watching.Heard() {
        @Override
        public void heard(WaitedRow row, boolean isNews) {
            if (isNews) {
                told.add("news");
            }
        }

        @Override
        public void changed(WaitedRow row) {
            told.add(row.entry().observation().history().getLast().to());
        }

        @Override
        public void settled(WaitedRow row) throws IOException {
            told.add(String.valueOf(row.code()));
            assertNull(row.next());
        }

        @Override
        public void tick(Collection<WaitedRow> rows) {}
    };

    private static OperationRef ref(int i) {
        return new OperationRef(Cloud.PUBLIC, "00000000-0000-0000-0000-000000000001", "eastus", "op-" + i);
    }

    private List<WatchEntry> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WatchEntry.of(ref(i), "", clock.now()))
                .toList();
    }

    private ExitCode run(Plan plan, int rows, Function<OperationRef, Outcome> azure) throws Exception {
        AzureAccess access = new AzureAccess(
                ref -> {
                    asked.add(clock.passed());
                    return azure.apply(ref);
                },
                ref -> "",
                () -> drops++);
        return new Watching(plan, access, LearnedDurations.NONE, clock.timing(), heard).run(rows(rows));
    }

    private Check check(int status, Duration retryAfter) {
        return new Check(clock.now(), Duration.ZERO, Replies.of(status, null, retryAfter, ""));
    }

    private Outcome seen(String word) {
        return new Outcome.Seen(OperationStatus.ofWord(word), check(200, null));
    }

    private Outcome unseen(Problem problem, int status) {
        return new Outcome.Unseen(problem, check(status, null));
    }

    /// A day in which all happens that a wait must outlive, and then the operation's word.
    private Outcome day(String end) {
        long hour = clock.passed().toHours();
        return switch ((int) Math.min(hour, 24)) {
            case 2 ->
                new Outcome.Unseen(
                        new Problem.Throttled("SubscriptionRequestsThrottled"), check(429, Duration.ofSeconds(90)));
            case 10 -> unseen(new Problem.SignInDelayed("temporarily_unavailable", ""), 0);
            case 11 -> unseen(new Problem.SignInRefused("ExpiredAuthenticationToken", ""), 401);
            case 15 -> unseen(new Problem.NameNotResolved("management.azure.com"), 0);
            case 20 -> unseen(new Problem.ServiceTrouble(503, "ServerBusy", ""), 503);
            case 24 -> seen(end);
            default -> seen("InProgress");
        };
    }

    @ParameterizedTest
    @CsvSource({"Succeeded, SUCCEEDED", "Failed, FAILED", "Cancelled, CANCELED"})
    void aDayWithAllTroubleEndsWithWhatAzureSays(String end, ExitCode code) throws Exception {
        clock.at(Duration.ofHours(6), at -> at.sleep(Duration.ofHours(2)));
        // The token is renewed before Azure has refused the row three times.
        clock.at(Duration.ofHours(11).plusMinutes(8), at -> at.sleep(Duration.ofMinutes(52)));

        assertEquals(code, run(WAIT, 1, ref -> day(end)));
        assertEquals(2, drops, "connections that a sleep has killed");
        assertEquals(
                List.of("InProgress", end, code.name()),
                told.stream().filter(word -> !word.equals("news")).toList());
        Duration late = asked.getLast().minusHours(24);
        assertTrue(late.compareTo(Duration.ofMinutes(10)) <= 0, "seen " + late + " after the end");
    }

    @Test
    void aGivenTokenThatExpiresNeedsASignIn() throws Exception {
        Instant expiry = HandClock.START.plus(Duration.ofHours(1));

        ExitCode code = run(
                WAIT,
                1,
                ref -> clock.now().isBefore(expiry)
                        ? seen("InProgress")
                        : unseen(new Problem.SignInNeeded("", ""), 401));

        assertEquals(ExitCode.SIGN_IN_NEEDED, code);
        assertTrue(
                clock.passed().compareTo(Duration.ofHours(2)) < 0,
                clock.passed().toString());
    }

    @Test
    void itChecksWhenTheWindowDoes() throws Exception {
        Function<OperationRef, Outcome> azure =
                ref -> clock.passed().compareTo(Duration.ofHours(3)) < 0 ? seen("Updating") : seen("Succeeded");
        run(WAIT, 1, azure);
        List<Duration> shell = List.copyOf(asked);

        assertEquals(windows(azure), shell);
        assertTrue(shell.size() > 20, shell.toString());
    }

    /// As the window's timer has the poller check: four times a second, and at once when woken.
    private List<Duration> windows(Function<OperationRef, Outcome> azure) {
        HandClock window = new HandClock();
        List<Duration> times = new ArrayList<>();
        boolean[] ended = new boolean[1];
        Poller poller = new Poller(
                new AzureAccess(
                        ref -> {
                            times.add(window.passed());
                            boolean runs = window.passed().compareTo(Duration.ofHours(3)) < 0;
                            return new Outcome.Seen(
                                    OperationStatus.ofWord(runs ? "Updating" : "Succeeded"),
                                    new Check(window.now(), Duration.ZERO, Replies.of(200, null, null, "")));
                        },
                        ref -> "",
                        () -> {}),
                new Clocks(window::now, window.timing().clocks().nanos()),
                new Random(7),
                Runnable::run,
                update -> ended[0] |= update.observation().isTerminal(),
                () -> {});
        poller.watch(List.of(WatchEntry.of(ref(0), "", window.now())));
        while (!ended[0]) {
            poller.tick();
            try {
                window.timing().pause().await(new java.util.concurrent.Semaphore(0), Duration.ofMillis(250));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return times;
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aThousandStayWithinTheBudget(boolean once) throws Exception {
        SimulatedArm arm = new SimulatedArm(false);
        ExitCode code = run(
                new Plan(once, false, null, List.of()),
                1000,
                ref -> arm.answer(
                        OperationStatus.ofWord(
                                clock.passed().compareTo(Duration.ofMinutes(30)) < 0 ? "InProgress" : "Succeeded"),
                        clock.passed()));

        assertEquals(once ? ExitCode.NOT_ENDED : ExitCode.SUCCEEDED, code);
        assertEquals(0, arm.throttled, "answers that asked to wait");
        assertTrue(arm.requests >= 1000, arm.requests + " requests");
        assertEquals(
                1000, told.stream().filter(word -> word.equals(code.name())).count());
        if (once) {
            assertEquals(1000, arm.requests);
        }
    }

    @Test
    void aRefusalThatDoesNotPassEndsTheWaitWhenItHasComeThreeTimes() throws Exception {
        assertEquals(ExitCode.NOT_CHECKED, run(WAIT, 1, ref -> unseen(new Problem.Forbidden("read", "/", ""), 403)));
        assertEquals(3, asked.size());
    }

    @Test
    void aRoleThatWasJustGrantedIsWaitedFor() throws Exception {
        assertEquals(
                ExitCode.SUCCEEDED,
                run(
                        WAIT,
                        1,
                        ref -> asked.size() < 3
                                ? unseen(new Problem.Forbidden("read", "/", ""), 403)
                                : seen("Succeeded")));
    }

    @Test
    void anOperationThatIsNotVisibleYetIsWaitedForAndAWrongIdIsNot() throws Exception {
        assertEquals(
                ExitCode.NOT_CHECKED, run(WAIT, 1, ref -> unseen(new Problem.NotFound("OperationNotFound", ""), 404)));
        assertTrue(
                clock.passed().compareTo(Duration.ofMinutes(10)) > 0,
                clock.passed().toString());
        assertTrue(
                clock.passed().compareTo(Duration.ofMinutes(30)) < 0,
                clock.passed().toString());
    }

    @Test
    void theTimeIsUpAndEachRowCountsAsItStands() throws Exception {
        Plan plan = new Plan(false, false, Duration.ofMinutes(30), List.of());

        assertEquals(ExitCode.NOT_ENDED, run(plan, 3, ref -> seen("InProgress")));
        assertEquals(Duration.ofMinutes(30), clock.passed());
        assertEquals(3, told.stream().filter(word -> word.equals("NOT_ENDED")).count());
    }

    @Test
    void aSleepDoesNotCountForTheTimeLimit() throws Exception {
        clock.at(Duration.ofMinutes(10), at -> at.sleep(Duration.ofHours(8)));
        Plan plan = new Plan(false, false, Duration.ofMinutes(30), List.of());

        assertEquals(ExitCode.NOT_ENDED, run(plan, 1, ref -> seen("InProgress")));
        assertEquals(Duration.ofHours(8).plusMinutes(30), clock.passed());
    }

    @Test
    void anyEndsWithTheFirstAndAsksNoMore() throws Exception {
        ExitCode code = run(
                new Plan(false, true, null, List.of()),
                3,
                ref -> ref.equals(ref(1)) && clock.passed().compareTo(Duration.ofMinutes(5)) > 0
                        ? seen("Failed")
                        : seen("InProgress"));

        assertEquals(ExitCode.FAILED, code);
        assertEquals("FAILED", told.getLast());
        assertEquals(1, told.stream().filter(word -> word.equals("FAILED")).count());
    }

    @Test
    void anyOfWhatCannotBeCheckedEndsWithWhy() throws Exception {
        Plan any = new Plan(false, true, null, List.of());

        assertEquals(ExitCode.SIGN_IN_NEEDED, run(any, 2, ref -> unseen(new Problem.SignInNeeded("", ""), 0)));
    }
}
