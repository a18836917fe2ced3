/// When each operation ran, beside the table: one bar for each of its lines, on one axis.
///
/// The lines are the table's: their order, height, scroll, selection and menu, by way of [TimelineRows],
/// which the window gives. One canvas, on which only what can be seen is painted, once for a pulse and
/// after the table has been laid out: so the two never part, and ten thousand rows cost no more than forty.
/// Nothing here is loaded before the timeline is opened, and nothing is painted while it is closed.
@NullMarked
package opwatch.ui.timeline;

import org.jspecify.annotations.NullMarked;
