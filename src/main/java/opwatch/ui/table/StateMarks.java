package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// The shapes in the cell of a row's state: a small slot that is always there, full for a change that the
/// person has not seen and outlined for what they have acknowledged; the shape of the state; and at the
/// cell's end the marks that apply. The text between them begins at the same place whatever comes or goes.
final class StateMarks extends Region {
    /// Between the slot and the shape of the state.
    private static final double GAP = 4;

    private final Region slot = Forms.styled(new Region(), "row-dot");
    private final IconNode state = Forms.styled(RowState.UNSEEN.icon().node(), StyleNames.STATE_ICON);
    /// Made for the first row that has such a mark. Painted over the cell, so it takes no room of the shape.
    private @Nullable HBox end;

    private List<Icon> atEnd = List.of();

    StateMarks() {
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        getChildren().setAll(slot, state);
    }

    /// Shows the marks of a row.
    ///
    /// @param nothingDone whether it is a success that has done nothing
    /// @return how many stand at the cell's end
    int show(WatchRow row, boolean nothingDone) {
        RowState now = row.state();
        now.icon().showIn(state);
        for (RowState any : RowState.values()) {
            state.pseudoClassStateChanged(any.pseudoClass(), any == now);
        }
        boolean unread = RowMark.isUnread(row);
        Set<RowMark> marks = RowMark.of(row);
        slot.pseudoClassStateChanged(StyleNames.UNREAD, unread);
        slot.pseudoClassStateChanged(StyleNames.ACKNOWLEDGED, marks.remove(RowMark.ACKNOWLEDGED) && !unread);
        List<Icon> icons = new ArrayList<>(nothingDone ? List.of(Icon.ZERO) : List.of());
        marks.forEach(mark -> icons.add(mark == RowMark.SNOOZED ? Icon.CLOCK : Icon.BELL));
        if (!icons.equals(atEnd)) {
            atEnd = icons;
            showAtEnd();
        }
        return icons.size();
    }

    private void showAtEnd() {
        HBox box = end;
        if (box == null) {
            box = Forms.styled(new HBox(), "row-marks");
            box.setManaged(false);
            end = box;
            getChildren().add(box);
        }
        box.getChildren()
                .setAll(atEnd.stream()
                        .map(icon -> Forms.styled(icon.node(), icon == Icon.ZERO ? "amber-icon" : "mark-icon"))
                        .toList());
    }

    /// Puts the marks where the cell ends.
    ///
    /// @param right the x of that end, in the cell
    void placeAtEnd(double right) {
        if (end != null && !atEnd.isEmpty()) {
            end.applyCss();
            end.autosize();
            end.relocate(right - getLayoutX() - end.getWidth(), Math.rint((getHeight() - end.getHeight()) / 2));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(slot.prefWidth(-1)) + GAP + snapSizeX(state.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(slot.prefHeight(-1), state.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double first = snapSizeX(slot.prefWidth(-1));
        layoutInArea(slot, 0, 0, first, getHeight(), 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(state, first + GAP, 0, getWidth() - first - GAP, getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }
}
