package opwatch.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.SplitRoom;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.WatchList;
import opwatch.words.Strings;

/// Chips and table with its timeline, or [EmptyWindow] while the list is empty. A table that the filter has
/// emptied offers to show all rows. Until the list is read, the table is empty and says nothing.
final class TableArea extends StackPane {
    /// How many rows of room the header and the rows below it get at least, where the window has the room.
    private static final double LEAST_ROWS = 4.5;
    /// The same below the chips, so that one row is seen in full between header and scroll bar.
    private static final double ROWS_BELOW_CHIPS = 2.1;
    /// The share of the room that may be.
    private static final double SHARE = 0.5;

    private final BooleanProperty opened = new SimpleBooleanProperty();
    private final Region chips;
    private final TableView<?> table;
    private final TimelineSplit timeline;
    private final LazyNode<EmptyWindow> empty;
    private final BooleanBinding nothing;

    TableArea(FilterInput filter, TimelineSplit timeline, LazyNode<EmptyWindow> empty, WatchList list) {
        chips = filter.chips();
        this.timeline = timeline;
        table = timeline.table();
        this.empty = empty;
        Label none = Forms.styled(new Label(Strings.text("table.nothing.matches")), StyleNames.MUTED);
        Hyperlink clear = Forms.named("show-all", new Hyperlink(Strings.text("table.nothing.matches.clear")));
        clear.setOnAction(event -> filter.clear());
        VBox filtered = new VBox(6, none, clear);
        filtered.setAlignment(Pos.CENTER);
        filtered.visibleProperty().bind(opened);
        table.setPlaceholder(filtered);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        VBox watched = new VBox(chips, timeline);
        nothing = Bindings.isEmpty(list.rows()).and(opened);
        nothing.subscribe(isSo -> {
            if (isSo) {
                empty.get();
            }
        });
        Node teaching = empty.place();
        teaching.visibleProperty().bind(nothing);
        watched.visibleProperty().bind(nothing.not());
        // A hidden node that is managed still takes room.
        teaching.managedProperty().bind(teaching.visibleProperty());
        watched.managedProperty().bind(watched.visibleProperty());
        getChildren().setAll(watched, teaching);
        // The focus stays in the area when one takes the other's place.
        nothing.subscribe(isSo -> {
            if (hasFocus()) {
                focus();
            }
        });
    }

    /// Gives the focus to the table, or to the first button of what stands in its place.
    void focus() {
        if (nothing.get()) {
            empty.get().focus();
        } else {
            table.requestFocus();
        }
    }

    /// The table with the timeline beside it.
    TimelineSplit timeline() {
        return timeline;
    }

    private boolean hasFocus() {
        Node each = getScene() == null ? null : getScene().getFocusOwner();
        while (each != null && each != this) {
            each = each.getParent();
        }
        return each != null;
    }

    /// In a low window the details leave room for some rows: a row that is read about is seen.
    @Override
    protected double computeMinHeight(double width) {
        double rows = chips.prefHeight(getWidth()) + LEAST_ROWS * table.getFixedCellSize();
        return SplitRoom.least(this, rows, SHARE);
    }

    /// Where chips would leave no room for a row, the row is what was asked for.
    @Override
    protected void layoutChildren() {
        double rest = getHeight() - chips.prefHeight(getWidth());
        Forms.show(chips, rest >= ROWS_BELOW_CHIPS * table.getFixedCellSize());
        super.layoutChildren();
    }

    boolean isOpen() {
        return opened.get();
    }

    void opened() {
        opened.set(true);
    }
}
