/// What is worth telling a person, and in which words: plain values without a window, tested by tables.
/// The window hands the rows and says what it shows; the ways of telling are below, in `notify.desktop`,
/// and in the window's own line.
///
/// What a person was told is remembered with the row ([opwatch.operation.Attention]). An answer is saved with
/// the former mark, the notice is shown, then the mark is saved: what is killed in between is told again, and
/// nothing is ever lost.
@NullMarked
package opwatch.notify;

import org.jspecify.annotations.NullMarked;
