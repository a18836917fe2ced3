/// The rows of the watch list on the FX thread: [WatchList], its [WatchRow]s, what a row's state is
/// ([RowState]), what a person has decided about it ([RowMark]), what people call its place ([PlaceNames])
/// and what can be undone ([UndoStack]). Values and properties, no nodes.
///
/// It lies under the views and beside `kit`, of which it uses only icons and style names: the table, the
/// details and the window all show rows, and no view may know another. It is a room of its own because a
/// row is the domain as the window sees it, while `kit` is what any window needs. Knows no view.
@NullMarked
package opwatch.ui.rows;

import org.jspecify.annotations.NullMarked;
