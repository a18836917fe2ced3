/// When operations ran, as a picture: a [Bar] says what is known of one row, a [TimeAxis] where a moment
/// stands, [BarLayout] which pieces that makes. The window paints the pieces, [TimelineSvg] writes them as
/// text.
///
/// It is a room of its own, without JavaFX, because the window and a report show the same picture. What is
/// not known is no bar: a start that Azure has not told is a mark, an end that nobody told is a bracket,
/// and time in which OpWatch could not check is hatched. Each fill has a pattern, so that no state is told
/// by color alone.
@NullMarked
package opwatch.timeline;

import org.jspecify.annotations.NullMarked;
