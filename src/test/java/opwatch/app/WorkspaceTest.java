package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.notify.desktop.DesktopTellers;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.settings.SavedTable;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.UndoStack;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A workspace from the reading of its files to the last save: what is in its window and what is on the disk.
/// Nobody is signed in, so nothing is asked.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class WorkspaceTest {
    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Desk.START);
    /// The slow disk answers when this is counted down.
    private final CountDownLatch read = new CountDownLatch(1);

    private final List<Runnable> closings = new ArrayList<>();
    private Desk desk;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @BeforeEach
    void makeTheDesk() {
        desk = new Desk(folder, 1, clock);
    }

    @AfterEach
    void close() {
        read.countDown();
        closings.forEach(Runnable::run);
    }

    private static WatchEntry entry(int i) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-" + i);
        return WatchEntry.of(ref, "row " + i, Desk.START);
    }

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), clock, StatusReader::read);
    }

    private void saved(WatchEntry... rows) throws IOException {
        file().save(List.of(rows));
    }

    private List<WatchEntry> onDisk() {
        return unchecked(file().load().value().stream());
    }

    /// The person's own list, or the demo's, before its window is made.
    private WatchService service(ListKind kind) throws IOException {
        Claim claim = InstanceLock.claim(kind.in(new DataFolder(folder)), LaunchRequest.NOTHING);
        WatchService service = desk.windows.prepare(kind, claim, remembered(kind));
        closings.add(service::close);
        return service;
    }

    private SavedState remembered(ListKind kind) {
        return SavedState.reading(kind.in(new DataFolder(folder)), clock).join();
    }

    /// As [#service], with a disk that does not answer yet.
    private WatchService slowService() throws IOException {
        DataFolder home = new DataFolder(folder);
        SavedState all = remembered(ListKind.OWN);
        CompletableFuture<LoadResult<List<WatchEntry>>> slow = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            await(read);
            slow.complete(all.list().join());
        });
        SavedState saved = new SavedState(
                all.listFile(), slow, all.settingsFile(), all.settings(), all.learnedFile(), all.learned());
        WatchService service =
                desk.windows.prepare(ListKind.OWN, InstanceLock.claim(home, LaunchRequest.NOTHING), saved);
        closings.add(service::close);
        return service;
    }

    private Workspace workspace(WatchService service) {
        return Desk.onFx(() -> new Workspace(
                desk.desktop,
                service,
                stage,
                new UndoStack(),
                new Workspace.Around(() -> {}, () -> {}, new SharedTeller(DesktopTellers.none()).forWindow())));
    }

    private static void show(Workspace workspace) {
        Desk.onFx(() -> {
            workspace.show(() -> {});
            return null;
        });
    }

    private static void open(Workspace workspace) {
        show(workspace);
        Desk.until("the rows are there", () -> workspace.window().isOpen());
    }

    private static void close(Workspace workspace) {
        Desk.onFx(workspace::close).run();
    }

    private static List<WatchEntry> shown(Workspace workspace) {
        return Desk.onFx(
                () -> unchecked(workspace.window().list().rows().stream().map(WatchRow::entry)));
    }

    /// Without what a check may have brought meanwhile.
    private static List<WatchEntry> unchecked(Stream<WatchEntry> rows) {
        return rows.map(row -> row.with(Observation.NOTHING)).toList();
    }

    private static List<String> ids(List<WatchEntry> rows) {
        return rows.stream().map(row -> row.ref().operationId()).toList();
    }

    @Test
    void rowsThatWereAddedBeforeTheDiskAnsweredComeAfterTheRememberedOnes() throws IOException {
        saved(entry(1));
        Workspace workspace = workspace(slowService());
        show(workspace);
        Desk.onFx(() -> workspace.window().list().add(List.of(entry(2))));

        read.countDown();
        Desk.until("the rows are there", () -> workspace.window().isOpen());

        assertEquals(List.of(entry(1), entry(2)), shown(workspace));
        close(workspace);
        assertEquals(List.of(entry(1), entry(2)), onDisk());
    }

    @Test
    void rowsThatWereAddedAreSavedAlsoWhenTheWindowClosesBeforeTheRowsAreShown() throws IOException {
        saved(entry(1));
        Workspace workspace = workspace(service(ListKind.OWN));
        Desk.onFx(() -> workspace.window().list().add(List.of(entry(2))));

        close(workspace);

        assertEquals(List.of(entry(1), entry(2)), onDisk());
    }

    @Test
    void aWindowThatClosesBeforeItsRowsAreReadLeavesTheListAlone() throws IOException {
        saved(entry(1));
        Workspace workspace = workspace(slowService());
        show(workspace);

        Runnable rest = Desk.onFx(workspace::close);
        read.countDown();
        rest.run();

        assertEquals(List.of(entry(1)), onDisk());
    }

    @Test
    void whatAStartWasGivenIsInItsListOnceAlsoWhenTheWindowClosesBeforeTheReadEnds() throws IOException {
        saved(entry(1));
        Workspace workspace = workspace(service(ListKind.OWN));
        Desk.onFx(() -> {
            workspace.take(new LaunchRequest(
                    "https://management.azure.com" + entry(2).ref().path(), List.of()));
            return null;
        });

        close(workspace);

        assertEquals(List.of("operation-1", "operation-2"), ids(onDisk()));
        assertEquals(List.of("operation-1", "operation-2"), ids(shown(workspace)));
    }

    @Test
    void theRightToTheListIsKeptWhileItIsStillBeingSaved() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        WatchService service = service(ListKind.DEMO);
        Workspace workspace = workspace(service);
        open(workspace);
        service.folder().onSaved(result -> {
            if (Thread.currentThread().getName().equals("opwatch-store")) {
                await(disk);
            }
        });

        close(workspace);
        assertTrue(Locks.isHeld(folder.resolve("demo")));

        disk.countDown();
        Claim next = InstanceLock.claim(new DataFolder(folder).demo(), LaunchRequest.NOTHING);
        assertTrue(next instanceof Claim.First, next.toString());
        next.release();
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
        WatchService service = service(ListKind.OWN);
        service.folder().onSaved(result -> daemons.add(Thread.currentThread().isDaemon()));

        Thread.ofVirtual().start(() -> service.saving().save(List.of(entry(1)))).join();
        service.close();

        assertEquals(List.of(false, false), daemons);
    }

    @Test
    void rowsAreShownAndSavedAlsoWhenTheWindowCannotBeArrangedAsItWas() throws IOException {
        saved(entry(1));
        var table = SavedTable.of(List.of(new Settings.Column("column-label", 90, true)), Settings.Rows.ROOMY);
        SettingsFile.ofWindow(new DataFolder(folder), clock).save(Settings.FIRST.withTable(table));
        Workspace workspace = workspace(slowService());
        Desk.onFx(() -> {
            // The table is found from here when its parents have their skins.
            stage.getScene().getRoot().applyCss();
            ((TableView<?>) stage.getScene().lookup("#watch-table"))
                    .getColumns().stream()
                            .filter(column -> column.getId().equals("column-label"))
                            .map(TableColumn::visibleProperty)
                            .forEach(visible -> visible.bind(new SimpleBooleanProperty(true)));
            return null;
        });

        read.countDown();
        open(workspace);
        Desk.onFx(() -> workspace.window().list().add(List.of(entry(2))));
        close(workspace);
        assertEquals(List.of(entry(1), entry(2)), shown(workspace));
        assertEquals(List.of(entry(1), entry(2)), onDisk());
    }

    @Test
    void aClosedWindowStaysClosedWhenItsRowsAreReadLater() throws IOException {
        Workspace workspace = workspace(slowService());
        show(workspace);
        Runnable rest = Desk.onFx(workspace::close);
        rest.run();

        read.countDown();
        Desk.onFx(() -> null);

        assertFalse(stage.isShowing());
    }
}
