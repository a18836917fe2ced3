package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.disk.KeptBesideException;
import opwatch.instance.LaunchRequest;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A list that another program has changed, and a list that was kept beside it, as a person joins them.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class JoinJourneyTest {
    private static final Pattern OPERATION = Pattern.compile("operation-\\d");

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Desk.START);
    private Desk desk;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static WatchEntry entry(int i) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-" + i);
        return WatchEntry.of(ref, "row " + i, Desk.START);
    }

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), clock, StatusReader::read);
    }

    private void open() throws IOException {
        desk = new Desk(folder, 1, clock);
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
    }

    /// Chooses what a message offers in the list of all: in the line there may be another, which asks to sign
    /// in.
    private void join() {
        // What comes while the list is open waits until it is asked for.
        Desk.until(
                "the message has come",
                () -> desk.window().notices().current().stream().anyMatch(text -> text.contains("Join adds")));
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        Desk.until("the join is offered", () -> offers().findFirst().isPresent());
        Desk.onFx(() -> {
            offers().findFirst().orElseThrow().fire();
            return null;
        });
    }

    private Stream<Hyperlink> offers() {
        return desk.robot().lookup("#history-action").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().equals("Join"));
    }

    /// The operations of the list on the disk, without disturbing who saves it.
    private List<String> onDisk() throws IOException {
        return OPERATION
                .matcher(Files.readString(folder.resolve("watchlist.json")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private List<String> others() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("watchlist\\.(other|joined)-.*"))
                    .toList();
        }
    }

    @Test
    void aListThatChangesWhileTheWindowIsOpenIsJoinedAndNothingIsLost() throws IOException {
        file().save(List.of(entry(1)));
        open();
        WatchListFile theirs = file();
        theirs.load();
        theirs.save(List.of(entry(1), entry(2), entry(3)));

        Desk.onFx(() -> desk.window().list().add(List.of(entry(7))));
        join();

        List<String> all = List.of("operation-1", "operation-7", "operation-2", "operation-3");
        Desk.until("the joined list is saved", () -> onDisk().equals(all));
        Desk.until(
                "the list beside it is gone", () -> others().equals(List.of("watchlist.joined-20260304T050607Z.json")));
        assertEquals(List.of("row 1", "row 7", "row 2", "row 3"), labels());
    }

    @Test
    void aListThatWasKeptBesideIsJoinedAtTheNextStart() throws IOException {
        file().save(List.of(entry(1)));
        assertThrows(KeptBesideException.class, () -> file().saveBeside(List.of(entry(9))));
        open();

        join();

        Desk.until("the joined list is saved", () -> onDisk().equals(List.of("operation-1", "operation-9")));
        assertEquals(List.of("row 1", "row 9"), labels());
    }

    private List<String> labels() {
        return Desk.onFx(() -> desk.window().list().rows().stream()
                .map(row -> row.entry().label())
                .toList());
    }
}
