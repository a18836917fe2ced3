/// Everything known of the selected operation: overview, error tree, history and the raw answer, and the
/// same as a report for a ticket; of several operations, what they have in common. It shows rows and changes
/// none.
///
/// The cause stands above the tabs, so that it is read whatever tab is open. For the Tab key each group of
/// texts is one stop ([ArrowGroup]): an overview of fourteen stops is a wall. The pane is not in the window
/// while nothing is selected, and its parts are made for the first row.
@NullMarked
package opwatch.ui.details;

import org.jspecify.annotations.NullMarked;
