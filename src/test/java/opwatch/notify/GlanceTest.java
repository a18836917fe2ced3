package opwatch.notify;

import static opwatch.notify.NotedRows.ADDED;
import static opwatch.notify.NotedRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Observation;
import opwatch.operation.OperationState;
import opwatch.operation.WatchEntry;
import opwatch.polling.Activity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final Instant NOW = ADDED.plusSeconds(600);

    private static final WatchEntry FAILED = row(1, "Updating", "Failed");
    private static final WatchEntry UNCHECKED = row(2, "Updating", "!");
    private static final WatchEntry RUNNING = row(3, "Updating");
    private static final WatchEntry UNSEEN = row(4);
    private static final WatchEntry ENDED = row(5, "Succeeded");

    @Test
    void theWorstThatThePersonDoesNotKnowOfIsTold() {
        assertEquals(
                List.of(
                        "FAILED 2",
                        "NOT_CHECKED 1",
                        "RUNNING 2",
                        "NOTHING 0",
                        "NOTHING 0",
                        "NOT_CHECKED 1",
                        "FAILED 1 known",
                        "NOT_CHECKED 1 known"),
                List.of(
                        glance(FAILED, FAILED, UNCHECKED, RUNNING),
                        glance(ENDED, UNCHECKED, RUNNING),
                        glance(RUNNING, UNSEEN, ENDED),
                        glance(ENDED),
                        glance(),
                        glance(acknowledged(FAILED), UNCHECKED),
                        glance(acknowledged(FAILED), snoozed(UNCHECKED, null), RUNNING),
                        glance(snoozed(UNCHECKED, NOW.plusSeconds(1)), RUNNING)));
    }

    @Test
    void whatIsKnownIsForgottenWithTheNextChange() {
        WatchEntry known = snoozed(acknowledged(row(1, "Updating", "!")), null);

        assertEquals("NOT_CHECKED 1 known", glance(known));
        assertEquals("FAILED 1", glance(NotedRows.then(known, "Failed")));
    }

    @Test
    void aSnoozeIsOverAtItsTime() {
        assertEquals("FAILED 1", glance(snoozed(FAILED, NOW)));
    }

    @Test
    void theTitleCountsFailedRowsFirstAndWhatThePersonKnowsNotAtAll() {
        assertEquals(
                List.of(
                        "1 failed, could not check 1, 2 running — OpWatch",
                        "0 failed, 1 running — OpWatch",
                        "0 failed, could not check 1, 0 running — OpWatch",
                        "OpWatch"),
                List.of(
                        title(FAILED, UNCHECKED, RUNNING, ENDED),
                        title(acknowledged(FAILED), acknowledged(UNCHECKED)),
                        title(row(1, "!")),
                        title(UNSEEN, ENDED, acknowledged(FAILED))));
    }

    @Test
    void theTooltipSaysWhyItIsQuietAndUntilWhen() {
        Quiet paused = new Quiet(AtAGlance.Quiet.PAUSED, Instant.parse("2026-03-01T14:30:00Z"));

        assertEquals(
                List.of(
                        "OpWatch: 1 failed",
                        "OpWatch: 1 failed, acknowledged or snoozed · offline",
                        "OpWatch: could not check 1 · signed out",
                        "OpWatch: 1 not ended yet · paused until 2:30\u202fPM",
                        "OpWatch: nothing is running · paused"),
                List.of(
                        tip(Quiet.NO, FAILED),
                        tip(new Quiet(AtAGlance.Quiet.OFFLINE, null), acknowledged(FAILED)),
                        tip(new Quiet(AtAGlance.Quiet.SIGNED_OUT, null), UNCHECKED),
                        tip(paused, RUNNING),
                        tip(new Quiet(AtAGlance.Quiet.PAUSED, null), ENDED)));
    }

    @Test
    void itIsQuietOnlyForWhatHoldsForEveryRow() {
        assertEquals(
                List.of(
                        new Quiet(AtAGlance.Quiet.PAUSED, NOW),
                        new Quiet(AtAGlance.Quiet.SIGNED_OUT, null),
                        new Quiet(AtAGlance.Quiet.OFFLINE, null),
                        Quiet.NO,
                        Quiet.NO),
                List.of(
                        quiet(true, 3, 3, 0),
                        quiet(false, 3, 3, 0),
                        quiet(false, 3, 1, 2),
                        quiet(false, 3, 1, 1),
                        quiet(false, 0, 0, 0)));
    }

    @Test
    void badgeAndIconGetTheSame() {
        Glance glance = new Glance(Worst.FAILED, 2, true, new Quiet(AtAGlance.Quiet.PAUSED, NOW));

        assertEquals(
                new AtAGlance(Worst.FAILED, 2, true, AtAGlance.Quiet.PAUSED, "tip", true),
                glance.onDesktop("tip", true));
    }

    private static String glance(WatchEntry... rows) {
        Glance glance = Glance.of(counts(rows), Quiet.NO);
        return glance.worst() + " " + glance.count() + (glance.acknowledged() ? " known" : "");
    }

    private static String title(WatchEntry... rows) {
        return GlanceText.title(counts(rows), "OpWatch");
    }

    private static String tip(Quiet quiet, WatchEntry... rows) {
        return GlanceText.tooltip(Glance.of(counts(rows), quiet), "OpWatch", NOW, ZoneOffset.UTC);
    }

    private static RowCounts counts(WatchEntry... rows) {
        int failed = 0;
        int unchecked = 0;
        int running = 0;
        int open = 0;
        int knownFailed = 0;
        int knownUnchecked = 0;
        for (WatchEntry row : rows) {
            Observation seen = row.observation();
            boolean ended = seen.isTerminal();
            boolean fails = ended && seen.status().state() == OperationState.FAILED;
            boolean troubled = !ended && seen.problem() != null;
            boolean known =
                    row.attention().isAcknowledged(seen) || row.attention().isSnoozed(seen, NOW);
            open += ended ? 0 : 1;
            running += !ended && seen.status() != null ? 1 : 0;
            failed += fails && !known ? 1 : 0;
            knownFailed += fails && known ? 1 : 0;
            unchecked += troubled && !known ? 1 : 0;
            knownUnchecked += troubled && known ? 1 : 0;
        }
        return new RowCounts(failed, unchecked, running, open, knownFailed, knownUnchecked);
    }

    private static Quiet quiet(boolean paused, int open, int signInNeeded, int offline) {
        Activity.Rows rows = new Activity.Rows(9, open, signInNeeded, offline, 0, 0);
        Activity.Paused pause = paused ? new Activity.Paused(new Pause(NOW), 0, NOW) : Activity.Paused.NOTHING;
        return Quiet.of(new Activity(rows, Set.of(), pause, null));
    }

    private static WatchEntry acknowledged(WatchEntry row) {
        StateThen then = StateThen.of(row.observation(), NOW);
        return changed(row, attention -> attention.withAcknowledged(new Acknowledgement("me", "", then)));
    }

    private static WatchEntry snoozed(WatchEntry row, @Nullable Instant until) {
        return changed(
                row, attention -> attention.withSnoozed(new Snooze(until, StateThen.of(row.observation(), NOW))));
    }

    private static WatchEntry changed(WatchEntry row, UnaryOperator<Attention> change) {
        return row.with(change.apply(row.attention()));
    }
}
