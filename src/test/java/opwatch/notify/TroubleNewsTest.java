package opwatch.notify;

import static opwatch.notify.NotedRows.ref;
import static opwatch.notify.NotedRows.row;
import static opwatch.notify.NotedRows.then;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Choice;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;

/// When it is told that operations cannot be checked, and that one takes unusually long.
class TroubleNewsTest {
    private static final NoticeKinds ALL = new NoticeKinds(EnumSet.allOf(NewsKind.class), true);
    private static final String UNCHECKED =
            "row 1 could not be checked for 15 minutes | Could not check: no response in time";
    private static final Problem SIGN_IN = new Problem.SignInNeeded("", "");

    private static Told failing(Problem problem) {
        Told told = new Told(then(row(1, "Updating"), problem));
        told.kinds = ALL;
        return told;
    }

    private static Told failing() {
        return failing(new Problem.TimedOut(Duration.ofSeconds(30)));
    }

    @Test
    void aFailedCheckIsNoNews() {
        List<Problem> problems = List.of(
                new Problem.SignInRefused("InvalidAuthenticationToken", ""),
                new Problem.Throttled("TooManyRequests"),
                new Problem.NameNotResolved("management.azure.com"),
                new Problem.Unreachable("management.azure.com", Problem.ConnectionFailure.NO_ROUTE),
                new Problem.NotFound("", ""),
                SIGN_IN);

        for (Problem problem : problems) {
            assertEquals(List.of(), failing(problem).round().heard(), problem.toString());
        }
    }

    @Test
    void fifteenMinutesWithoutACheckAreToldOnce() {
        Told told = failing().round();

        assertEquals(List.of(), told.pass(Duration.ofSeconds(899)).round().heard());
        assertEquals(
                List.of(UNCHECKED),
                told.pass(Duration.ofSeconds(1)).round().check(1, "!").round().heard());
        assertEquals(
                List.of(), told.pass(Duration.ofHours(5)).check(1, "!").round().heard());
    }

    @Test
    void itIsOffByDefault() {
        Told told = failing().round();
        told.kinds = NoticeKinds.DEFAULT;

        assertEquals(List.of(), told.pass(Duration.ofHours(1)).round().heard());
    }

    @Test
    void aCheckThatWorksEndsTheSpell() {
        Told told = failing().round().pass(Duration.ofMinutes(14));
        told.check(1, "Updating")
                .check(1, "!")
                .round()
                .pass(Duration.ofMinutes(14))
                .round();

        assertEquals(List.of(), told.heard());
        assertEquals(
                List.of(UNCHECKED), told.pass(Duration.ofMinutes(1)).round().heard());
        told.check(1, "Updating").round().look().check(1, "!").round().pass(Duration.ofMinutes(15));
        assertEquals(List.of("taken back", UNCHECKED), told.round().heard());
    }

    @Test
    void aSleepGivesTheNetworkItsTime() {
        Told told = failing().round().pass(Duration.ofMinutes(14)).sleep(Duration.ofHours(8));

        assertEquals(
                List.of(), told.round().pass(Duration.ofMinutes(14)).round().heard());
        assertEquals(
                List.of(UNCHECKED), told.pass(Duration.ofMinutes(1)).round().heard());
        assertEquals(
                List.of(),
                told.sleep(Duration.ofHours(8))
                        .pass(Duration.ofHours(1))
                        .round()
                        .heard());
    }

    @Test
    void aPausedRowIsNotTriedAndHasNoTrouble() {
        Told told = failing().round().pass(Duration.ofMinutes(10));
        told.change(1, is -> is.withPaused(new Pause(told.now.plusSeconds(7200))))
                .round();

        assertEquals(List.of(), told.pass(Duration.ofHours(1)).round().heard());
        told.pass(Duration.ofHours(1)).round();
        assertEquals(List.of(), told.pass(Duration.ofMinutes(14)).round().heard());
        assertEquals(
                List.of(UNCHECKED), told.pass(Duration.ofMinutes(1)).round().heard());
    }

    @Test
    void aClockThatIsSetForwardMakesNoSpellLonger() {
        Told told = failing().round();
        told.now = told.now.plus(Duration.ofDays(3));

        assertEquals(List.of(), told.round().heard());
    }

    @Test
    void rowsThatThePersonKnowsOfSeesOrHasSilencedAreNotTold() {
        Told known = failing();
        known.change(
                1,
                is -> is.withAcknowledged(
                        new Acknowledgement("me", "", StateThen.of(known.row(1).observation(), known.now))));
        Told silenced = failing().change(1, is -> is.withTold(is.told().with(Choice.NEVER)));
        Told seen = failing();
        seen.sight = new Sight(true, Set.of(ref(1)));

        for (Told told : List.of(known, silenced, seen)) {
            told.round().pass(Duration.ofMinutes(15)).round();
            told.sight = Sight.NONE;
            assertEquals(List.of(), told.round().heard());
        }
    }

    @Test
    void aSignInThatIsNeededIsToldOnceForAllRows() {
        Told told = failing(SIGN_IN).put(then(row(2, "Updating"), SIGN_IN), then(row(3, "Succeeded"), SIGN_IN));
        told.round();

        assertEquals(List.of(), told.heard());
        assertEquals(
                List.of("Sign in to check 2 operations | OpWatch cannot check before you sign in."),
                told.pass(Duration.ofMinutes(1)).round().round().heard());
        assertEquals(List.of(), told.pass(Duration.ofHours(1)).round().heard());
    }

    @Test
    void theNextTimeThatASignInIsNeededIsNews() {
        Told told = failing(SIGN_IN).round().pass(Duration.ofMinutes(1)).round().look();
        told.check(1, "Updating").round().put(then(told.row(1), SIGN_IN)).round();
        told.heard();

        assertEquals(
                List.of("Sign in to check one operation | OpWatch cannot check before you sign in."),
                told.pass(Duration.ofMinutes(1)).round().heard());
    }

    @Test
    void aPersonAtTheWindowIsAskedToSignInThere() {
        Told told = failing(SIGN_IN).round().pass(Duration.ofMinutes(1));
        told.sight = new Sight(true, Set.of());
        told.round();
        told.sight = Sight.NONE;

        assertEquals(List.of(), told.round().heard());
    }

    @Test
    void whatTakesUnusuallyLongIsToldOnceAlsoAcrossRestarts() {
        Told told = new Told(row(1, "Updating"));
        told.kinds = ALL;
        told.unusual = Set.of(ref(1));

        assertEquals(
                List.of("row 1 takes unusually long | "), told.round().round().heard());
        assertEquals(List.of(), told.restart().round().heard());
    }
}
