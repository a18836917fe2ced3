/// The live table: one row for each watched operation, its columns, its order and its filter.
///
/// The table keeps its own order of rows instead of a sorted and a filtered list stacked on each other:
/// those rebuild the table, and with it selection and scroll, whenever a key changes. Here the wanted order
/// is computed once for each batch, and the control hears only of the lines that go to another place
/// ([ShownLines]): of replaced lines it fills every cell anew. A line that slides takes its row on the screen
/// with it ([RowFlow]).
///
/// What comes by itself moves no row while a person points at the table, has a menu open or types a name
/// ([OrderHold]); what the person does to the order takes effect at once.
///
/// Chips count states and find them: an acknowledged or snoozed row stays in the count of its state, so that
/// no chip hides it in silence. What asks for attention leaves it out: the chip "Needs you" and the worst
/// state that a heading tells, which counts such rows as what they are. The shapes of all this stand in the
/// cell of the state ([StateMarks]), where nothing moves when they come or go.
///
/// Its lines are rows and, where they are grouped, the headings of the groups: painted over the whole line,
/// not in cells. A heading stands for its rows, folded or not: what is done to it is done to them. Groups
/// stand in an order that news does not change, a row stands in one group only, and without groups there is
/// nothing of all this: the lines are the rows.
@NullMarked
package opwatch.ui.table;

import org.jspecify.annotations.NullMarked;
