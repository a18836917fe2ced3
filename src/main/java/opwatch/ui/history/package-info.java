/// What happened to the rows, made of what each row remembers itself: [RowHistory].
///
/// Decided here: nothing of it is kept beside the rows. An end stands in the history because the row's own
/// transitions have it, so that no crash and no restart can lose it or let it stand twice. What leaves with a
/// removed row comes back with it.
@NullMarked
package opwatch.ui.history;

import org.jspecify.annotations.NullMarked;
