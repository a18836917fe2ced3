package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// Where the lines of the table are: for what is drawn beside it, at the same height. Follows the table from
/// the first time that it is asked for. Lengths are pixels. FX thread only.
public final class TablePlace {
    private final TableView<TableLine> view;
    private final ReadOnlyDoubleWrapper top = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper header = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TableLine> hovered = new ReadOnlyObjectWrapper<>();
    private boolean following;
    /// The row that is marked as the one pointed at from beside the table.
    private @Nullable TableRow<?> marked;

    TablePlace(TableView<TableLine> view) {
        this.view = view;
    }

    /// The pixels of lines above the first that is seen.
    public ReadOnlyDoubleProperty top() {
        follow();
        return top.getReadOnlyProperty();
    }

    /// The height of a line; the same for all.
    public ReadOnlyDoubleProperty rowHeight() {
        return view.fixedCellSizeProperty();
    }

    /// The height of the header; 0 as long as the table is not shown.
    public ReadOnlyDoubleProperty headerHeight() {
        follow();
        return header.getReadOnlyProperty();
    }

    /// The line that the pointer is over; null for none.
    public ReadOnlyObjectProperty<@Nullable TableLine> hovered() {
        follow();
        return hovered.getReadOnlyProperty();
    }

    /// Marks the line that the pointer is over beside the table, as if it were over the line itself.
    ///
    /// @param index negative for none
    public void point(int index) {
        assert Platform.isFxApplicationThread();
        TableLine line =
                index >= 0 && index < view.getItems().size() ? view.getItems().get(index) : null;
        TableRow<?> now = line == null || !(flow() instanceof VirtualFlow<?> flow) ? null : row(flow, index);
        if (!Objects.equals(now, marked)) {
            mark(false);
            marked = now;
            mark(true);
        }
        if (!view.isHover()) {
            hovered.set(line);
        }
    }

    private void mark(boolean isSo) {
        if (marked != null) {
            marked.pseudoClassStateChanged(StyleNames.POINTED, isSo);
        }
    }

    /// The row that shows a line; null when it is out of sight.
    private static @Nullable TableRow<?> row(VirtualFlow<?> flow, int index) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        boolean seen = first != null && last != null && first.getIndex() <= index && index <= last.getIndex();
        return seen && flow.getCell(index) instanceof TableRow<?> row ? row : null;
    }

    private @Nullable Node flow() {
        return view.lookup(".virtual-flow");
    }

    /// Scrolls to where so many pixels of lines are above, or as near as can be.
    public void scrollTo(double pixels) {
        assert Platform.isFxApplicationThread();
        ViewState.reveal(view, pixels, -1);
        take();
    }

    /// The rows whose lines are seen at least to the half.
    ///
    /// @param covered whether something lies over this part of the scene
    public List<WatchRow> inSight(Predicate<Bounds> covered) {
        assert Platform.isFxApplicationThread();
        if (!isShown(view)
                || !(flow() instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null
                || flow.getLastVisibleCell() == null) {
            return List.of();
        }
        Bounds seen = flow.localToScene(flow.getLayoutBounds());
        List<WatchRow> rows = new ArrayList<>();
        int last = flow.getLastVisibleCell().getIndex();
        for (int i = flow.getFirstVisibleCell().getIndex(); i <= last; i++) {
            TableRow<?> line = row(flow, i);
            if (line != null && line.getItem() instanceof WatchRow row) {
                Bounds place = line.localToScene(line.getLayoutBounds());
                boolean isIn = place.getCenterY() >= seen.getMinY() && place.getCenterY() <= seen.getMaxY();
                if (isIn && !covered.test(place)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void follow() {
        assert Platform.isFxApplicationThread();
        if (following) {
            return;
        }
        following = true;
        view.addEventFilter(MouseEvent.ANY, event -> hovered.set(lineAt(event)));
        view.skinProperty().subscribe(skin -> followParts());
        take();
    }

    private void followParts() {
        if (flow() instanceof VirtualFlow<?> flow) {
            flow.positionProperty().addListener((position, before, now) -> take());
            flow.heightProperty().addListener((height, before, now) -> take());
            flow.cellCountProperty().addListener((count, before, now) -> take());
        }
        if (view.getSkin() instanceof TableSkin skin) {
            header.bind(skin.headerHeight());
        }
    }

    private void take() {
        top.set(ViewState.scrolled(view));
    }

    /// A pointer that leaps out of the table leaves the table first, and its cells after that.
    private @Nullable TableLine lineAt(MouseEvent event) {
        boolean inside = view.contains(view.sceneToLocal(event.getSceneX(), event.getSceneY()));
        return inside && event.getEventType() != MouseEvent.MOUSE_EXITED ? line(event.getTarget()) : null;
    }

    /// The line that a node of the table belongs to.
    static @Nullable TableLine line(EventTarget target) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && !(node instanceof TableRow<?>) && !(node instanceof ScrollBar)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && row.getItem() instanceof TableLine line ? line : null;
    }
}
