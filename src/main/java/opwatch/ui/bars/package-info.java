/// The floor under the views that show when operations ran: it paints what `opwatch.timeline` lays out, in
/// the colors of the style sheets, each fill with its pattern. The window's timeline and the small one in
/// the details look the same because both paint here.
///
/// It is no part of `kit`, which any window needs at its start: nothing here is loaded before a timeline is
/// shown. Knows no view and no row.
@NullMarked
package opwatch.ui.bars;

import org.jspecify.annotations.NullMarked;
