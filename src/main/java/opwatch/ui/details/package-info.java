/// Everything known of the selected operation: overview, error tree, history and the raw answer; of several
/// operations, what they have in common. It shows rows and changes none. The ticket of a row is made in the
/// room `opwatch.report`, and copied by the window.
///
/// The cause stands above the tabs, so that it is read whatever tab is open. For the Tab key each group of
/// texts is one stop ([ArrowGroup]): an overview of fourteen stops is a wall. The pane is not in the window
/// while nothing is selected, and its parts are made for the first row.
@NullMarked
package opwatch.ui.details;

import org.jspecify.annotations.NullMarked;
