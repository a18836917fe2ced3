package opwatch.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import opwatch.ui.rows.TableLine;
import org.junit.jupiter.api.BeforeEach;

/// A test of the details beside the table, in the app's window on the embedded Azure.
abstract class DetailsJourney extends Journey {
    static final int ROWS = 40;
    static final String FAILED = "restore Q3";

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        Desk.until("the first answers", () -> desk.row(FAILED).word().equals("Failed"));
    }

    void size(double width, double height) {
        Desk.onFx(() -> {
            desk.stage().setWidth(width);
            desk.stage().setHeight(height);
            return null;
        });
    }

    void awaitDetails() {
        Desk.until("the details are unfolded", this::isUnfolded);
        Desk.onFx(this::layOut);
    }

    boolean isUnfolded() {
        return desk.robot().lookup("#details-pane").tryQuery().isPresent();
    }

    SplitPane split() {
        return desk.robot().lookup(".split-pane").queryAs(SplitPane.class);
    }

    TabPane tabs() {
        return desk.robot().lookup("#details-tabs").queryAs(TabPane.class);
    }

    boolean select(int tab) {
        tabs().getSelectionModel().select(tab);
        return layOut();
    }

    boolean layOut() {
        desk.stage().getScene().getRoot().applyCss();
        desk.stage().getScene().getRoot().layout();
        return true;
    }

    String said(String id) {
        return Desk.onFx(() -> desk.robot().lookup(id).queryTextInputControl().getText());
    }

    String focused() {
        return Desk.onFx(() -> desk.stage().getScene().getFocusOwner().getId());
    }

    /// Whether a node lies in the window and inside all that it stands in.
    boolean isInSight(String id) {
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

    boolean isRowInSight(String name) {
        return Desk.onFx(() -> {
            desk.stage().getScene().getRoot().layout();
            Bounds room = desk.table().localToScene(desk.table().getLayoutBounds());
            return tableRows().stream()
                    .filter(row -> row.getItem() != null && row.getItem().name().equals(name))
                    .map(row -> row.localToScene(row.getLayoutBounds()))
                    .anyMatch(place -> place.getMinY() >= room.getMinY() && place.getMaxY() <= room.getMaxY() + 1);
        });
    }

    Node labelCell(String name) {
        return tableRow(name).lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> cell && name.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    /// As it is laid out now: a sort that has just been done shows at the next pulse.
    TableRow<TableLine> tableRow(String name) {
        layOut();
        return tableRows().stream()
                .filter(row -> row.getItem() != null && row.getItem().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    List<TableRow<TableLine>> tableRows() {
        List<TableRow<TableLine>> rows = new ArrayList<>();
        for (Node node : desk.table().lookupAll(".table-row-cell")) {
            if (node.isVisible()) {
                rows.add((TableRow<TableLine>) node);
            }
        }
        return rows;
    }

    MenuItem item(String id) {
        List<MenuItem> items = new ArrayList<>(
                desk.robot().lookup("#tool-more").queryAs(MenuButton.class).getItems());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Menu menu) {
                items.addAll(menu.getItems());
            }
        }
        return items.stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }
}
