/// Everything known of the selected operation: overview, error tree, history and the raw answer, and the
/// same as a report for a ticket. It shows a row and changes none.
@NullMarked
package opwatch.ui.details;

import org.jspecify.annotations.NullMarked;
