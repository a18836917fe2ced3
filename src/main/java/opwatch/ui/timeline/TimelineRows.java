package opwatch.ui.timeline;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;

/// The lines that a timeline stands beside, as the table shows them. FX thread.
public interface TimelineRows {
    /// All lines, those too that are scrolled out of sight, top to bottom.
    List<? extends TableLine> lines();

    /// How many pixels of lines are above the first that is seen.
    double top();

    /// The height of a line.
    double lineHeight();

    /// The height of what stands above the lines.
    double headerHeight();

    /// The index of the line with the focus; negative for none.
    int focused();

    /// Whether the pointer is over the line, or over what stands beside it here.
    boolean isHovered(TableLine line);

    /// Takes the line beside which the pointer is here.
    ///
    /// @param index negative for none
    void point(int index);

    boolean isSelected(int index);

    /// The one selected line; negative where none is, or several are.
    int onlySelected();

    /// Does what a click on the line does.
    ///
    /// @param toggle whether the line is selected or not, and others stay as they are
    /// @param range whether all lines from the last chosen one are selected
    void choose(int index, boolean toggle, boolean range);

    /// Folds the group of a heading, or unfolds it.
    void fold(GroupLine heading);

    /// Does what a key does in the table.
    void press(KeyEvent key);

    /// Scrolls the lines: more than 0 goes down.
    void scroll(double pixels);

    /// Opens the menu of the selected lines.
    void openMenu(Node on, double screenX, double screenY);

    /// Takes what is to be run when lines, selection, focus or the line under the pointer have changed.
    void onChange(Runnable changed);
}
