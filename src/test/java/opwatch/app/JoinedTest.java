package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.Saver;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.polling.Clocks;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;
import opwatch.ui.MainWindow;
import opwatch.ui.WindowParts;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.Theme;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Sessions in their windows: what is in the window when one is left, and what is on the disk then. Nobody
/// is signed in, so nothing is asked.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class JoinedTest {
    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Desk.START);
    private final List<Workspace> sessions = new ArrayList<>();
    private LaunchRequest given = LaunchRequest.NOTHING;
    private Consumer<Saver.Result> heard = result -> {};
    private InstanceLock.Claim claim = new InstanceLock.Claim.Unguarded(IoReason.of(IoReason.Kind.DENIED));
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @AfterEach
    void close() {
        sessions.forEach(Workspace::close);
    }

    private static WatchEntry entry(int i) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-" + i);
        return WatchEntry.of(ref, "row " + i, Desk.START);
    }

    private SavedState remembered(DataFolder home) {
        return SavedState.of(SavedState.reading(home, clock));
    }

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), clock, StatusReader::read);
    }

    private void saved(WatchEntry... rows) throws IOException {
        file().save(List.of(rows));
    }

    private List<WatchEntry> onDisk() {
        return file().load().value();
    }

    private Joined real(SavedState remembered, List<WatchEntry> left) throws IOException {
        return joined(remembered, 0, left);
    }

    private Joined demo(List<WatchEntry> left) throws IOException {
        return joined(remembered(new DataFolder(folder).demo()), 1, left);
    }

    private Joined joined(SavedState remembered, int demoRows, List<WatchEntry> left) throws IOException {
        Executor fxThread = Platform::runLater;
        Workspace session = new Workspace(
                new Workspace.Plan(
                        remembered,
                        demoRows,
                        new Network(clock),
                        null,
                        fxThread,
                        fxThread,
                        result -> heard.accept(result)),
                new Clocks(clock, clock::nanos));
        sessions.add(session);
        return Desk.onFx(() -> {
            WindowParts parts =
                    new WindowParts(session.poller(), session.mailbox(), clock, ZoneId.of("Europe/Berlin"), null);
            Theme theme = new Theme();
            theme.follow(Settings.Theme.LIGHT);
            MainWindow window = new MainWindow(parts, theme, () -> {});
            stage.setScene(window.scene(1000, 900));
            return new Joined(session, claim, window, stage, left, given);
        });
    }

    private static void open(Joined joined) {
        joined.session().list();
        Desk.onFx(() -> {
            joined.open(List.of());
            return null;
        });
    }

    private static void remember(Joined joined) {
        Desk.onFx(() -> {
            joined.remember();
            return null;
        });
    }

    private static List<WatchEntry> shown(Joined joined) {
        return Desk.onFx(() ->
                joined.window().list().rows().stream().map(row -> row.entry()).toList());
    }

    @Test
    void rowsThatNeverReachedTheDiskAreThereAgainAfterAVisitToTheDemo() throws IOException {
        saved(entry(1));
        Joined before = real(remembered(new DataFolder(folder)), List.of());
        open(before);
        // What a save that fails at the end leaves behind: a window that has more than the disk.
        before.session().close();
        Desk.onFx(() -> before.window().list().add(List.of(entry(2))));
        Joined demo = demo(Desk.onFx(before::carried));
        open(demo);
        assertEquals(1, shown(demo).size());

        Joined again = real(remembered(new DataFolder(folder)), Desk.onFx(demo::carried));
        open(again);

        assertEquals(List.of(entry(1), entry(2)), shown(again));
        again.session().close();
        assertEquals(List.of(entry(1), entry(2)), onDisk());
    }

    @Test
    void rowsThatWereCarriedHereAreSavedAlsoWhenTheWindowClosesBeforeTheReadEnds() throws IOException {
        saved(entry(1));
        Joined joined = real(remembered(new DataFolder(folder)), List.of(entry(2)));

        remember(joined);
        joined.session().close();

        assertEquals(List.of(entry(1), entry(2)), onDisk());
    }

    @Test
    void theRightToTheDemosListIsKeptWhileItIsStillBeingSaved() throws Exception {
        claim = InstanceLock.claim(new DataFolder(folder).demo(), LaunchRequest.NOTHING);
        CountDownLatch disk = new CountDownLatch(1);
        heard = result -> await(disk);
        Joined joined = demo(List.of());
        open(joined);

        assertFalse(joined.close());
        assertTrue(Locks.isHeld(folder.resolve("demo")));

        disk.countDown();
        joined.leave();
        assertFalse(Locks.isHeld(folder.resolve("demo")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theProcessLivesUntilTheLastSaveWhateverThreadHandedOverTheFirst() throws Exception {
        List<Boolean> daemons = new CopyOnWriteArrayList<>();
        heard = result -> daemons.add(Thread.currentThread().isDaemon());
        Joined joined = real(remembered(new DataFolder(folder)), List.of());

        Thread.ofVirtual()
                .start(() -> joined.session().remember(List.of(entry(1))))
                .join();
        joined.session().close();

        assertEquals(List.of(false, false), daemons);
    }

    @Test
    void rowsAreShownAndSavedAlsoWhenTheWindowCannotLookAsItDid() throws IOException {
        saved(entry(1));
        SettingsFile.ofWindow(new DataFolder(folder), clock)
                .save(Settings.FIRST.withTable(List.of(new Settings.Column("column-label", 90, true)), List.of()));
        Joined joined = real(remembered(new DataFolder(folder)), List.of());
        Desk.onFx(() -> {
            // The table is found from here when its parents have their skins.
            stage.getScene().getRoot().applyCss();
            var table = (TableView<?>) stage.getScene().lookup("#watch-table");
            table.getColumns().stream()
                    .filter(column -> column.getId().equals("column-label"))
                    .forEach(column -> column.visibleProperty().bind(new SimpleBooleanProperty(true)));
            return null;
        });

        open(joined);
        Desk.onFx(() -> joined.window().list().add(List.of(entry(2))));
        joined.session().close();

        assertEquals(List.of(entry(1), entry(2)), shown(joined));
        assertEquals(List.of(entry(1), entry(2)), onDisk());
    }

    @Test
    void whatAStartWasGivenIsInItsOwnListOnceAlsoWhenThatIsLeftBeforeTheReadEnds() throws IOException {
        saved(entry(1));
        given = new LaunchRequest(
                "https://demo.opwatch.invalid" + entry(2).ref().path(), List.of());
        Joined joined = real(remembered(new DataFolder(folder)), List.of());

        remember(joined);
        joined.session().close();
        open(joined);

        assertEquals(List.of("operation-1", "operation-2"), ids(onDisk()));
        assertEquals(List.of("operation-1", "operation-2"), ids(shown(joined)));
    }

    private static List<String> ids(List<WatchEntry> rows) {
        return rows.stream().map(row -> row.ref().operationId()).toList();
    }
}
