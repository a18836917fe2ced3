/// The words by which rows are looked for: what a person types ([FilterQuery]), which fields there are
/// ([FilterField]), what cannot be understood ([FilterFlaw]), and what is searched of a row ([SearchedRow]).
///
/// A room of its own below the window, without JavaFX: the command line filters a list as the window does,
/// and every field and typo is tested without a toolkit. It knows what a row is (`operation`) and how that is
/// said to a person (`words`), because a person types what the screen shows.
///
/// Decided here: English names and Chinese names of fields, states, kinds and clouds are understood in either
/// language. They stand in the code and not in the bundles, because a saved filter must mean the same when
/// the computer speaks another language. What is not understood is searched as plain text and reported, never
/// dropped.
@NullMarked
package opwatch.filter;

import org.jspecify.annotations.NullMarked;
