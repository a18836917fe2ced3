package opwatch.ui.table;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import org.jspecify.annotations.Nullable;

/// A line of a grouped table. A heading is painted over its empty cells, as wide as the table and always in
/// sight, however far the columns are scrolled; the cells below take the clicks, as those of a row do.
final class LineRow extends TableRow<TableLine> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final InvalidationListener repaint = change -> paint();
    private final WeakInvalidationListener weakRepaint = new WeakInvalidationListener(repaint);
    private @Nullable GroupLine painted;
    private @Nullable GroupHeading heading;

    /// The row that a node of the table belongs to.
    static @Nullable LineRow of(EventTarget target) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && !(node instanceof LineRow)) {
            node = node.getParent();
        }
        return (LineRow) node;
    }

    boolean isOnArrow(MouseEvent event) {
        return painted != null && heading != null && heading.isOnArrow(event.getSceneX(), event.getSceneY());
    }

    @Override
    protected void updateItem(@Nullable TableLine line, boolean empty) {
        super.updateItem(line, empty);
        GroupLine next = !empty && line instanceof GroupLine group ? group : null;
        if (next != painted) {
            follow(painted, next);
            painted = next;
            pseudoClassStateChanged(GROUP, next != null);
            requestLayout();
            paint();
        }
    }

    private void follow(@Nullable GroupLine before, @Nullable GroupLine next) {
        if (before != null) {
            before.summary().removeListener(weakRepaint);
            before.folded().removeListener(weakRepaint);
        }
        if (next != null) {
            next.summary().addListener(weakRepaint);
            next.folded().addListener(weakRepaint);
        }
    }

    private void paint() {
        if (painted == null) {
            setAccessibleText(null);
            return;
        }
        GroupHeading shown = heading == null ? new GroupHeading() : heading;
        heading = shown;
        shown.show(painted);
        setAccessibleText(GroupHeading.spoken(painted));
        for (Node cell : getChildrenUnmodifiable()) {
            speak(cell);
        }
    }

    /// A screen reader reads the cell that has the focus, not its row.
    private void speak(Node cell) {
        if (cell instanceof TableCell<?, ?>) {
            cell.setAccessibleText(getAccessibleText());
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TableRowSkin<>(this) {
            @Override
            protected void layoutChildren(double x, double y, double width, double height) {
                super.layoutChildren(x, y, width, height);
                layOutHeading(height);
            }

            private void layOutHeading(double height) {
                GroupHeading node = heading;
                if (painted == null || node == null) {
                    getChildren().remove(node);
                    return;
                }
                if (!getChildren().contains(node)) {
                    getChildren().add(node);
                    node.applyCss();
                }
                getChildren().forEach(LineRow.this::speak);
                node.toFront();
                VirtualFlow<?> flow = flow();
                double left =
                        flow == null ? 0 : sceneToLocal(flow.localToScene(0, 0)).getX();
                node.resizeRelocate(left, 0, flow == null ? getWidth() : flow.getWidth(), height);
            }
        };
    }

    private @Nullable VirtualFlow<?> flow() {
        Node node = getParent();
        while (node != null && !(node instanceof VirtualFlow<?>)) {
            node = node.getParent();
        }
        return (VirtualFlow<?>) node;
    }
}
