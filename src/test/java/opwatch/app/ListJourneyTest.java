package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import opwatch.instance.LaunchRequest;
import opwatch.operation.WatchEntry;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens to the list as a whole, on the embedded Azure.
class ListJourneyTest extends Journey {
    @BeforeEach
    void openTheDemo() throws IOException {
        open(21);
    }

    @Test
    void removeFinishedIsUndoneInFullWithWhatWasRemovedBefore() {
        desk.passUntil("several have ended", () -> ended() >= 5);
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        List<WatchEntry> all = entries();
        desk.clickRow("delete data, queued");
        desk.press(KeyCode.DELETE);
        desk.click("#tool-more");
        desk.click("#menu-remove-finished");
        Desk.until("the finished are gone", () -> ended() == 0);

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        Desk.until("all are back", () -> desk.shown().size() == 21);
        assertEquals(names(all), names(entries()));
        assertEquals(
                all.stream().map(row -> row.observation().history()).toList(),
                entries().stream().map(row -> row.observation().history()).toList());
        assertEquals(
                all.stream().map(row -> row.observation().status()).toList(),
                entries().stream().map(row -> row.observation().status()).toList());
    }

    @Test
    void aListAndAUrlThatASecondStartHandsOverAreOnTheList() throws IOException {
        // A GUID with something glued to it is none.
        String whole = desk.row("failover drill").ref().path();
        String path = whole.substring(0, whole.length() - 2);
        Path file = Files.writeString(
                folder.resolve("team.opwatch.json"),
                "{\"format\":\"opwatch-watchlist\",\"schema\":1,\"rows\":[{\"label\":\"from the team\",\"url\":"
                        + "\"https://demo.opwatch.invalid" + path + "0a\"}]}");

        Desk.onFx(() -> {
            desk.window().take(new LaunchRequest("https://demo.opwatch.invalid" + path + "0b", List.of(file)));
            return null;
        });

        Desk.until("both are on the list", () -> desk.shown().size() == 23);
        assertTrue(desk.shown().contains("from the team"));
        Desk.until("it is selected", () -> desk.selected().equals(List.of("from the team")));
    }

    private long ended() {
        return entries().stream().filter(row -> row.observation().isTerminal()).count();
    }

    private List<WatchEntry> entries() {
        return Desk.onFx(
                () -> desk.window().list().rows().stream().map(WatchRow::entry).toList());
    }

    private static List<String> names(List<WatchEntry> rows) {
        return rows.stream().map(WatchEntry::label).toList();
    }
}
