package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import opwatch.azure.StatusReader;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/// A test of the person's own list and the demo, each in its window.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
abstract class WindowsJourney {
    static final int DEMO_ROWS = 3;
    static final OperationRef MINE =
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-1");
    static final OperationRef NEW =
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-2");

    @TempDir
    Path folder;

    Desk desk;
    Stage primary;

    @BeforeEach
    void takeTheStage() throws TimeoutException {
        primary = FxToolkit.registerPrimaryStage();
        desk = new Desk(folder, DEMO_ROWS, new ManualClock(Desk.START));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    void openMine(WatchEntry... rows) throws IOException {
        file(ListKind.OWN).save(List.of(rows));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, primary, LaunchRequest.NOTHING);
    }

    void openBoth() throws IOException {
        openMine(WatchEntry.of(MINE, "mine", Desk.START));
        fireMenu(ListKind.OWN, "menu-demo");
        desk.shown(ListKind.DEMO);
    }

    WatchListFile file(ListKind kind) {
        return new WatchListFile(kind.in(desk.home), desk.clock, StatusReader::read);
    }

    List<OperationRef> onDisk(ListKind kind) {
        return file(kind).load().value().stream().map(WatchEntry::ref).toList();
    }

    <N extends Node> N find(ListKind kind, String selector, Class<N> type) {
        Workspace workspace = desk.shown(kind);
        return Desk.onFx(() ->
                type.cast(Objects.requireNonNull(workspace.stage().getScene().lookup(selector), selector)));
    }

    void fireMenu(ListKind kind, String id) {
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

    List<OperationRef> shown(ListKind kind) {
        desk.shown(kind);
        return Desk.onFx(() -> rows(kind).stream().map(WatchRow::ref).toList());
    }

    /// What is in the window now; nothing while it is not open. FX thread.
    List<WatchRow> rows(ListKind kind) {
        Workspace workspace = desk.windows.workspace(kind);
        return workspace == null ? List.of() : workspace.window().list().rows();
    }

    void untilShown(List<OperationRef> expected, ListKind kind) {
        Desk.until(
                expected + " are in the window",
                () -> rows(kind).stream().map(WatchRow::ref).toList().equals(expected));
    }

    /// The demo's rows are worth saving from then on.
    void untilTheDemoIsChecked() {
        Desk.until(
                "every row is checked",
                () -> rows(ListKind.DEMO).stream()
                        .allMatch(row -> row.observation().get().status() != null));
    }

    String title(ListKind kind) {
        Workspace workspace = desk.shown(kind);
        return Desk.onFx(() -> workspace.stage().getTitle());
    }

    List<String> notices(ListKind kind) {
        Workspace workspace = desk.shown(kind);
        return Desk.onFx(() -> workspace.window().notices().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList());
    }

    /// As the button in the title bar does.
    void closeByTitleBar(ListKind kind) {
        Stage stage = desk.shown(kind).stage();
        Desk.onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        assertFalse(Desk.onFx(stage::isShowing));
    }

    static long windows() {
        return Desk.onFx(() ->
                Window.getWindows().stream().filter(Stage.class::isInstance).count());
    }

    /// Whether another process may have the list now. Asks for some seconds while it is being saved.
    boolean isFree(ListKind kind) {
        Claim claim = InstanceLock.claim(kind.in(desk.home), LaunchRequest.NOTHING);
        claim.release();
        return claim instanceof Claim.First;
    }
}
