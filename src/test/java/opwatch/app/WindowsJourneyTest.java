package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import opwatch.azure.StatusReader;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.instance.SecondStart;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/// The person's own list and the demo, each in its window, as a person opens and closes them.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class WindowsJourneyTest {
    private static final int DEMO_ROWS = 3;
    private static final OperationRef MINE =
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-1");
    private static final OperationRef NEW =
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-2");

    @TempDir
    Path folder;

    private Desk desk;
    private Stage primary;

    @BeforeEach
    void takeTheStage() throws TimeoutException {
        primary = FxToolkit.registerPrimaryStage();
        desk = new Desk(folder, DEMO_ROWS, new ManualClock(Desk.START));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void openMine(WatchEntry... rows) throws IOException {
        file(ListKind.OWN).save(List.of(rows));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, primary, LaunchRequest.NOTHING);
    }

    private void openBoth() throws IOException {
        openMine(WatchEntry.of(MINE, "mine", Desk.START));
        fireMenu(ListKind.OWN, "menu-demo");
        desk.shown(ListKind.DEMO);
    }

    private WatchListFile file(ListKind kind) {
        return new WatchListFile(kind.in(desk.home), desk.clock, StatusReader::read);
    }

    private List<OperationRef> onDisk(ListKind kind) {
        return file(kind).load().value().stream().map(WatchEntry::ref).toList();
    }

    private <N extends Node> N find(ListKind kind, String selector, Class<N> type) {
        Workspace workspace = desk.shown(kind);
        return Desk.onFx(() ->
                type.cast(Objects.requireNonNull(workspace.stage().getScene().lookup(selector), selector)));
    }

    private void fireMenu(ListKind kind, String id) {
        MenuButton more = find(kind, "#tool-more", MenuButton.class);
        Desk.onFx(() -> {
            more.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .map(MenuItem.class::cast)
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    private List<OperationRef> shown(ListKind kind) {
        desk.shown(kind);
        return Desk.onFx(() -> rows(kind).stream().map(WatchRow::ref).toList());
    }

    /// What is in the window now; nothing while it is not open. FX thread.
    private List<WatchRow> rows(ListKind kind) {
        Workspace workspace = desk.windows.workspace(kind);
        return workspace == null ? List.of() : workspace.window().list().rows();
    }

    private void untilShown(List<OperationRef> expected, ListKind kind) {
        Desk.until(
                expected + " are in the window",
                () -> rows(kind).stream().map(WatchRow::ref).toList().equals(expected));
    }

    /// The demo's rows are worth saving from then on.
    private void untilTheDemoIsChecked() {
        Desk.until("every row is checked", () -> rows(ListKind.DEMO).stream()
                .allMatch(row -> row.observation().get().status() != null));
    }

    private String title(ListKind kind) {
        Workspace workspace = desk.shown(kind);
        return Desk.onFx(() -> workspace.stage().getTitle());
    }

    private List<String> notices(ListKind kind) {
        Workspace workspace = desk.shown(kind);
        return Desk.onFx(() -> workspace.window().notices().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList());
    }

    /// As the button in the title bar does.
    private void closeByTitleBar(ListKind kind) {
        Stage stage = desk.shown(kind).stage();
        Desk.onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        assertFalse(Desk.onFx(stage::isShowing));
    }

    private static long windows() {
        return Desk.onFx(() ->
                Window.getWindows().stream().filter(Stage.class::isInstance).count());
    }

    /// Whether another process may have the list now. Asks for some seconds while it is being saved.
    private boolean isFree(ListKind kind) {
        InstanceLock.Claim claim = InstanceLock.claim(kind.in(desk.home), LaunchRequest.NOTHING);
        claim.letGo();
        return claim instanceof InstanceLock.Claim.First;
    }

    @Test
    void theDemoOpensBesideAnEmptyListAndThatStaysOpen() throws IOException {
        openMine();
        Button tryTheDemo = find(ListKind.OWN, "#empty-demo", Button.class);

        Desk.onFx(() -> {
            tryTheDemo.fire();
            return null;
        });

        Workspace demo = desk.shown(ListKind.DEMO);
        assertNotSame(desk.shown(ListKind.OWN).stage(), demo.stage());
        assertEquals(DEMO_ROWS, shown(ListKind.DEMO).size());
        assertEquals(List.of(), shown(ListKind.OWN));
        assertEquals("OpWatch", title(ListKind.OWN));
        assertTrue(title(ListKind.DEMO).endsWith("OpWatch — Demo"), title(ListKind.DEMO));
    }

    @Test
    void whatIsOpenIsBroughtToTheFrontAndNotOpenedAgain() throws IOException {
        openBoth();
        Stage mine = desk.shown(ListKind.OWN).stage();
        Stage demo = desk.shown(ListKind.DEMO).stage();

        fireMenu(ListKind.DEMO, "menu-own");
        Desk.until("the own list has the focus", mine::isFocused);
        fireMenu(ListKind.OWN, "menu-demo");
        Desk.until("the demo has the focus", demo::isFocused);

        assertEquals(2, windows());
    }

    @Test
    void aDemoAloneTouchesNoOtherFolderUntilThePersonOpensTheirOwnList() throws IOException {
        desk.open(primary);
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("demo"),
                    files.map(file -> file.getFileName().toString()).toList());
        }

        fireMenu(ListKind.DEMO, "menu-own");

        desk.shown(ListKind.OWN);
        assertTrue(Locks.isHeld(folder));
        assertEquals(2, windows());
    }

    @Test
    void aSecondStartReachesTheWindowOfItsList() throws IOException {
        openBoth();
        OperationRef other = shown(ListKind.DEMO).getFirst();
        String path = other.path().replace(other.operationId(), "0123abcd-1111-2222-3333-444455556666");

        assertTrue(SecondStart.isHeard(
                ListKind.DEMO.in(desk.home), new LaunchRequest("https://demo.opwatch.invalid" + path, List.of())));
        assertTrue(SecondStart.isHeard(
                desk.home, new LaunchRequest("https://management.azure.com" + NEW.path(), List.of())));

        untilShown(List.of(MINE, NEW), ListKind.OWN);
        Desk.until("it is in the demo", () -> rows(ListKind.DEMO).size() == DEMO_ROWS + 1);
    }

    @Test
    void aSecondStartBringsItsWindowToTheFront() throws IOException {
        openBoth();
        Stage mine = desk.shown(ListKind.OWN).stage();
        Desk.onFx(() -> {
            mine.setIconified(true);
            return null;
        });

        assertTrue(SecondStart.isHeard(desk.home, LaunchRequest.NOTHING));

        Desk.until("it is in front", () -> !mine.isIconified() && mine.isFocused());
    }

    @Test
    void whatReachesAWindowThatIsClosingOpensItAgain() throws IOException {
        openBoth();
        Workspace before = desk.shown(ListKind.OWN);

        Desk.onFx(() -> {
            // Before the FX thread comes to the start's request, the window is closed.
            Thread start = Thread.ofVirtual()
                    .start(() -> assertTrue(SecondStart.isHeard(
                            desk.home, new LaunchRequest("https://management.azure.com" + NEW.path(), List.of()))));
            start.join();
            before.stage().fireEvent(new WindowEvent(before.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });

        untilShown(List.of(MINE, NEW), ListKind.OWN);
        assertNotSame(before, desk.shown(ListKind.OWN));
    }

    @Test
    void theOwnListMayBeClosedFirst() throws IOException {
        openBoth();

        closeByTitleBar(ListKind.OWN);

        assertTrue(isFree(ListKind.OWN));
        assertEquals(List.of(MINE), onDisk(ListKind.OWN));
        assertEquals(DEMO_ROWS, shown(ListKind.DEMO).size());
        assertEquals(0, desk.exits.get());
        closeByTitleBar(ListKind.DEMO);
        assertEquals(1, desk.exits.get());
        assertTrue(isFree(ListKind.DEMO));
    }

    @Test
    void theDemoMayBeClosedFirst() throws IOException {
        openBoth();
        untilTheDemoIsChecked();

        closeByTitleBar(ListKind.DEMO);

        assertTrue(isFree(ListKind.DEMO));
        assertEquals(DEMO_ROWS, onDisk(ListKind.DEMO).size());
        assertEquals(List.of(MINE), shown(ListKind.OWN));
        assertEquals(0, desk.exits.get());
        closeByTitleBar(ListKind.OWN);
        assertEquals(1, desk.exits.get());
        assertTrue(isFree(ListKind.OWN));
    }

    @Test
    void quittingWithBothOpenSavesBothListsAndLetsGoOfBothFolders() throws IOException {
        openBoth();
        untilTheDemoIsChecked();
        Desk.onFx(() -> desk.shown(ListKind.OWN).window().list().add(List.of(WatchEntry.of(NEW, "", Desk.START))));

        desk.close();

        assertEquals(List.of(MINE, NEW), onDisk(ListKind.OWN));
        assertEquals(DEMO_ROWS, onDisk(ListKind.DEMO).size());
        assertTrue(Files.exists(folder.resolve("settings.json")));
        assertTrue(Files.exists(folder.resolve("demo").resolve("settings.json")));
        assertFalse(Locks.isHeld(folder));
        assertFalse(Locks.isHeld(folder.resolve("demo")));
        assertEquals(0, windows());
    }

    @Test
    void theKeyForItClosesTheWindowThatHasTheFocusAndTheLastOneEndsTheProcess() throws IOException {
        openBoth();
        Stage demo = desk.shown(ListKind.DEMO).stage();
        Stage mine = desk.shown(ListKind.OWN).stage();
        Desk.until("the demo has the focus", demo::isFocused);

        desk.press(KeyCode.SHORTCUT, KeyCode.W);
        Desk.until("the demo is closed", () -> !demo.isShowing());
        assertTrue(Desk.onFx(mine::isShowing));
        assertEquals(0, desk.exits.get());

        fireFocus(mine);
        desk.press(KeyCode.SHORTCUT, KeyCode.W);
        Desk.until("both are closed", () -> !mine.isShowing());
        assertEquals(1, desk.exits.get());
    }

    private static void fireFocus(Stage stage) {
        Desk.onFx(() -> {
            stage.requestFocus();
            return null;
        });
        Desk.until("it has the focus", stage::isFocused);
    }

    @Test
    void aClosedDemoIsOpenedAgainWithItsRows() throws IOException {
        openBoth();
        List<OperationRef> before = shown(ListKind.DEMO);
        closeByTitleBar(ListKind.DEMO);

        fireMenu(ListKind.OWN, "menu-demo");

        assertEquals(before, shown(ListKind.DEMO));
    }

    @Test
    void aListThatIsOpenedAgainCanUndoWhatWasRemovedBefore() throws IOException {
        openBoth();
        Workspace before = desk.shown(ListKind.OWN);
        Desk.onFx(() -> {
            before.window().list().remove(List.copyOf(rows(ListKind.OWN)));
            return null;
        });
        closeByTitleBar(ListKind.OWN);
        fireMenu(ListKind.DEMO, "menu-own");
        assertEquals(List.of(), shown(ListKind.OWN));

        fireMenu(ListKind.OWN, "notice-undo");

        untilShown(List.of(MINE), ListKind.OWN);
    }

    @Test
    void theDemoSaysThatItsNoticesAreTheDemos() throws IOException {
        openBoth();
        Desk.onFx(() -> {
            desk.shown(ListKind.DEMO).take(new LaunchRequest("nothing to be found", List.of()));
            desk.shown(ListKind.OWN).take(new LaunchRequest("nothing to be found", List.of()));
            return null;
        });

        String said = "Not added: The clipboard holds no operation. Copy a status URL, or a text that contains one.";
        assertTrue(notices(ListKind.OWN).contains(said), notices(ListKind.OWN).toString());
        assertEquals(List.of("Demo: " + said), notices(ListKind.DEMO));
    }

    @Test
    void aWindowThatCannotBeOpenedIsANoticeInTheWindowThatAsked() throws IOException {
        openMine();
        InstanceLock.Claim elsewhere = InstanceLock.claim(ListKind.DEMO.in(desk.home), LaunchRequest.NOTHING);

        fireMenu(ListKind.OWN, "menu-demo");

        // The start waits some seconds for the holder, which may be about to end.
        Desk.until("the reason", () -> notices(ListKind.OWN).stream()
                .anyMatch(text -> text.startsWith("That list is open in another OpWatch")));
        elsewhere.letGo();
        fireMenu(ListKind.OWN, "menu-demo");
        desk.shown(ListKind.DEMO);
    }

    @Test
    void whoClosesTheOnlyWindowWhileAnotherIsOnItsWayGetsThatOne() throws IOException {
        openMine();
        Stage mine = desk.shown(ListKind.OWN).stage();

        Desk.onFx(() -> {
            desk.windows.open(ListKind.DEMO, LaunchRequest.NOTHING);
            mine.fireEvent(new WindowEvent(mine, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });

        desk.shown(ListKind.DEMO);
        assertEquals(0, desk.exits.get());
    }
}
