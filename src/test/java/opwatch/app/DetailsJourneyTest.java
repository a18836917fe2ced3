package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The details beside the table: what they say first, how they fold, where they stand, and how the keyboard
/// goes there and back.
class DetailsJourneyTest extends Journey {
    private static final int ROWS = 40;
    private static final String FAILED = "restore Q3";

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        Desk.until("the first answers", () -> desk.row(FAILED).word().equals("Failed"));
    }

    @Test
    void theCauseIsReadOnEveryTabOfALowWindow() {
        size(640, 460);
        desk.passUntil(
                "it failed", () -> desk.row("cluster cmk rotation").word().equals("Failed"));
        desk.clickRow("cluster cmk rotation");
        awaitDetails();

        for (int tab = 0; tab < 4; tab++) {
            int open = tab;
            Desk.onFx(() -> tabs().getSelectionModel().selectedIndexProperty().get() == open || select(open));
            assertEquals("KeyVaultAccessDenied", desk.text("#details-error-code"), "tab " + tab);
            assertTrue(isInSight("#details-error-code"), "tab " + tab);
            assertTrue(isInSight("#details-error-message"), "tab " + tab);
            assertTrue(isInSight("#details-copy-report"), "tab " + tab);
        }
        assertTrue(isRowInSight("cluster cmk rotation"));
    }

    @Test
    void whyARowCouldNotBeCheckedAndWhatToDoStandAboveTheTabs() {
        String hidden = "someone else’s cluster";
        size(640, 460);
        Desk.until(
                "a check that failed",
                () -> desk.row(hidden).observation().get().problem() != null);
        desk.clickRow(hidden);
        awaitDetails();

        assertEquals("Could not check: no permission", desk.text("#details-problem-title"));
        assertTrue(isInSight("#details-problem-title"));
        assertTrue(isInSight("#details-problem-next"));
    }

    @Test
    void withoutASelectedRowTheTableHasTheWindow() {
        assertFalse(Desk.onFx(this::isUnfolded));

        desk.clickRow(FAILED);
        awaitDetails();
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearSelection();
            return null;
        });

        assertFalse(Desk.onFx(this::isUnfolded));
    }

    @Test
    void unfoldingMovesNoRowAboveTheDivider() {
        Desk.onFx(() -> {
            desk.table().scrollTo(5);
            desk.table().getScene().getRoot().layout();
            return null;
        });
        String row = desk.shown().get(8);
        double before = Desk.onFx(() -> tableRow(row).localToScene(0, 0).getY());

        desk.robot().clickOn(Desk.onFx(() -> tableRow(row)));
        awaitDetails();

        assertEquals(before, Desk.onFx(() -> tableRow(row).localToScene(0, 0).getY()), 0.5);
        assertEquals(List.of(row), desk.selected());
    }

    @Test
    void aSelectedRowStaysSelectedAndInSightWhenTheDetailsUnfoldOverIt() {
        String last = Desk.onFx(() -> desk.table().getItems().get(22).name());
        assertTrue(isRowInSight(last));
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(22);
            return null;
        });
        awaitDetails();
        assertTrue(isRowInSight(last));

        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        assertFalse(Desk.onFx(this::isUnfolded));
        assertEquals(List.of(last), desk.selected());
        desk.press(KeyCode.SHORTCUT, KeyCode.I);

        assertTrue(Desk.onFx(this::isUnfolded));
        assertEquals(List.of(last), desk.selected());
        assertTrue(isRowInSight(last));
    }

    @Test
    void whatThePersonFoldedStaysFoldedAfterARestart() throws IOException {
        desk.clickRow(FAILED);
        awaitDetails();
        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        desk.close();

        open(ROWS);
        desk.clickRow(FAILED);
        assertFalse(Desk.onFx(this::isUnfolded));

        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        assertTrue(Desk.onFx(this::isUnfolded));
    }

    @Test
    void detailsAtTheRightAreThereAgainAfterARestartWithTheirSize() throws IOException {
        desk.clickRow(FAILED);
        awaitDetails();
        Desk.onFx(() -> {
            split().setDividerPositions(0.5);
            item("menu-side-right").fire();
            split().setDividerPositions(0.55);
            return null;
        });
        assertTrue(Desk.onFx(() -> split().getOrientation() == Orientation.HORIZONTAL));
        assertTrue(isInSight("#details-error-code"));
        desk.close();

        open(ROWS);
        desk.clickRow(FAILED);
        awaitDetails();

        assertEquals(Orientation.HORIZONTAL, Desk.onFx(() -> split().getOrientation()));
        assertEquals(0.55, Desk.onFx(() -> split().getDividerPositions()[0]), 0.02);
        Desk.onFx(() -> {
            item("menu-side-below").fire();
            return null;
        });
        assertEquals(0.5, Desk.onFx(() -> split().getDividerPositions()[0]), 0.02);
    }

    @Test
    void fromTheStartToATicketByKeyboardAlone() {
        desk.press(KeyCode.HOME);
        desk.press(KeyCode.F6);
        assertEquals("details-copy-report", focused());

        desk.press(KeyCode.SPACE);

        String copied = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("OpWatch report"), copied);
        desk.press(KeyCode.F6);
        assertEquals("watch-table", focused());
    }

    @Test
    void theKeyComesBackToWhatWasLeftAndUnfoldsWhatIsFolded() {
        desk.clickRow(FAILED);
        awaitDetails();
        Desk.onFx(() -> {
            tabs().requestFocus();
            return null;
        });
        desk.press(KeyCode.F6);
        assertEquals("watch-table", focused());
        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        assertFalse(Desk.onFx(this::isUnfolded));

        desk.press(KeyCode.F6);

        assertTrue(Desk.onFx(this::isUnfolded));
        assertEquals("details-tabs", focused());
    }

    @Test
    void escapeLeavesTheDetailsFirstAndThenClearsTheFilter() {
        desk.clickRow(FAILED);
        awaitDetails();
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write("restore");
        Desk.until("the list is filtered", () -> desk.shown().size() < ROWS);
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(0);
            tabs().requestFocus();
            return null;
        });

        desk.press(KeyCode.ESCAPE);
        assertEquals("watch-table", focused());
        assertTrue(desk.shown().size() < ROWS);

        desk.press(KeyCode.ESCAPE);
        Desk.until("all rows are shown", () -> desk.shown().size() == ROWS);
    }

    @Test
    void severalRowsAreSummedUpAndDealtWithAtOnce() {
        Desk.onFx(() -> {
            desk.table().getSelectionModel().selectIndices(0, 1, 2);
            return null;
        });
        awaitDetails();
        assertEquals("3 operations selected", desk.text("#details-several-title"));
        List<String> chosen = desk.selected();

        desk.click("#details-several-url");
        String copied = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(
                chosen.stream().map(name -> desk.row(name).ref().statusUrl()).toList(),
                copied.lines().toList());

        desk.click("#details-several-remove");
        Desk.until("they are gone", () -> desk.shown().size() == ROWS - 3);
        assertFalse(Desk.onFx(this::isUnfolded));
        assertEquals("watch-table", focused());
    }

    private void size(double width, double height) {
        Desk.onFx(() -> {
            desk.stage().setWidth(width);
            desk.stage().setHeight(height);
            return null;
        });
    }

    private void awaitDetails() {
        Desk.until("the details are unfolded", this::isUnfolded);
        Desk.onFx(() -> {
            desk.stage().getScene().getRoot().applyCss();
            desk.stage().getScene().getRoot().layout();
            return null;
        });
    }

    private boolean isUnfolded() {
        return desk.robot().lookup("#details-pane").tryQuery().isPresent();
    }

    private SplitPane split() {
        return desk.robot().lookup(".split-pane").queryAs(SplitPane.class);
    }

    private TabPane tabs() {
        return desk.robot().lookup("#details-tabs").queryAs(TabPane.class);
    }

    private boolean select(int tab) {
        tabs().getSelectionModel().select(tab);
        desk.stage().getScene().getRoot().layout();
        return true;
    }

    private String focused() {
        return Desk.onFx(() -> desk.stage().getScene().getFocusOwner().getId());
    }

    /// Whether a node lies in the window and inside all that it stands in.
    private boolean isInSight(String id) {
        return Desk.onFx(() -> {
            Node node = desk.robot().lookup(id).query();
            Bounds place = node.localToScene(node.getLayoutBounds());
            boolean inside = place.getHeight() > 8;
            for (Node above = node.getParent(); above != null; above = above.getParent()) {
                Bounds room = above.localToScene(above.getLayoutBounds());
                inside &= above.isVisible()
                        && place.getMinY() >= room.getMinY() - 4
                        && place.getMaxY() <= room.getMaxY() + 4;
            }
            return inside;
        });
    }

    private boolean isRowInSight(String name) {
        return Desk.onFx(() -> {
            desk.stage().getScene().getRoot().layout();
            Bounds room = desk.table().localToScene(desk.table().getLayoutBounds());
            return tableRows().stream()
                    .filter(row -> row.getItem() != null && row.getItem().name().equals(name))
                    .map(row -> row.localToScene(row.getLayoutBounds()))
                    .anyMatch(place -> place.getMinY() >= room.getMinY() && place.getMaxY() <= room.getMaxY() + 1);
        });
    }

    private TableRow<WatchRow> tableRow(String name) {
        return tableRows().stream()
                .filter(row -> row.getItem() != null && row.getItem().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<TableRow<WatchRow>> tableRows() {
        List<TableRow<WatchRow>> rows = new ArrayList<>();
        for (Node node : desk.table().lookupAll(".table-row-cell")) {
            if (node.isVisible()) {
                rows.add((TableRow<WatchRow>) node);
            }
        }
        return rows;
    }

    private MenuItem item(String id) {
        List<MenuItem> items = new ArrayList<>(
                desk.robot().lookup("#tool-more").queryAs(MenuButton.class).getItems());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Menu menu) {
                items.addAll(menu.getItems());
            }
        }
        return items.stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }
}
