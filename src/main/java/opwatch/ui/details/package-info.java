/// Everything known of the selected operation: overview, error tree, history and the raw answer.
@NullMarked
package opwatch.ui.details;

import org.jspecify.annotations.NullMarked;
