package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;
import opwatch.polling.Activity;
import opwatch.polling.Activity.Paused;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.rows.WatchList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@NeedsFonts
@ExtendWith(OnFxThread.class)
class StatusBarTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final ShownZone zone = new ShownZone(ZoneId.of("Europe/Berlin"));
    private final WatchList list = new WatchList();
    private final StatusBar bar = new StatusBar("", zone, list.tally());
    private final Label status = (Label) bar.lookup("#status");
    private final List<String> spoken = new ArrayList<>();

    StatusBarTest() {
        status.accessibleTextProperty().addListener((text, before, after) -> spoken.add(after));
    }

    @Test
    void whatMovesOnEverySecondIsShownAndNotSpoken() {
        for (int second = 0; second < 60; second++) {
            Instant now = NOW.plusSeconds(second);
            bar.show(watching(3, now.plusSeconds(60 - second)), now);
            assertEquals(
                    "Watching 3 of 4. Next check in " + (60 - second == 60 ? "1 min" : 60 - second + " s") + ".",
                    status.getText());
        }
        assertEquals(List.of("Watching 3 of 4."), spoken);
    }

    @Test
    void aRoundOfEndsIsSpokenOnceForAll() {
        list.open(Stream.of("a", "b", "c", "d")
                .map(id -> WatchEntry.of(ref(id), id, NOW))
                .toList());
        bar.show(watching(4, NOW.plusSeconds(9)), NOW);
        spoken.clear();

        round(update("a", "Failed"), update("b", "Succeeded"), update("c", "Failed"), update("d", "Running"));
        bar.show(watching(1, NOW.plusSeconds(9)), NOW);
        bar.show(watching(1, NOW.plusSeconds(9)), NOW.plusSeconds(1));

        assertEquals(List.of("2 failed; 1 succeeded; Watching 1 of 4."), spoken);

        round(update("a", "Failed"), update("d", "Running"));
        bar.show(watching(1, NOW.plusSeconds(9)), NOW.plusSeconds(2));
        assertEquals(1, spoken.size());

        round(update("d", "Canceled"));
        bar.show(new Activity(new Activity.Rows(4, 0, 0, 0, 0, 0), Set.of(), Paused.NOTHING, null), NOW.plusSeconds(3));
        assertEquals("1 canceled; All 4 operations have ended and are no longer checked.", spoken.getLast());
    }

    @Test
    void theZoneOfTheWindowStandsAtItsEnd() {
        Label name = (Label) bar.lookup("#status-zone");
        bar.show(watching(3, NOW), NOW);
        assertEquals("UTC+1", name.getText());
        String help = name.getAccessibleHelp();
        zone.choose(Settings.Zone.UTC);
        bar.showZone(NOW);
        assertEquals("UTC", name.getText());
        assertNotEquals(help, name.getAccessibleHelp());
    }

    private void round(RowUpdate... updates) {
        list.apply(List.of(updates));
        bar.settle();
    }

    private static RowUpdate update(String id, String word) {
        Outcome seen = new Outcome.Seen(OperationStatus.ofWord(word), Check.unanswered(NOW, Duration.ofMillis(240)));
        return new RowUpdate(ref(id), Observation.NOTHING.after(seen, NOW), null);
    }

    private static OperationRef ref(String id) {
        return new OperationRef(Cloud.DEMO, "1a2b3c4d-0000-4000-8000-000000000101", "westus", id);
    }

    private static Activity watching(int unfinished, Instant next) {
        return new Activity(new Activity.Rows(4, unfinished, 0, 0, 0, 0), Set.of(), Paused.NOTHING, next);
    }
}
