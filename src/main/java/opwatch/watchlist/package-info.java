/// The watch list on disk: its file, its rows, the files of long answers; and lists that go to others and
/// come from them.
///
/// The list is one file, written whole, because then a save is one rename and there is no state between two
/// files to get wrong. It stays fast because the text of a row that has not changed is not made again
/// ([RowCache]), and small because long answers have files of their own that never change ([AnswerFiles]). A
/// journal or a database was not needed: ten thousand rows are 20 MB, a fiftieth of a second.
///
/// Another program, or a second OpWatch where the folder takes no locks, may change the file. Then it stays
/// as it is, this window's rows go to a list beside it ([OtherLists]), and the person joins both ([Join]):
/// rows are added, none is removed, and a list leaves its place only after a save that holds all its rows.
///
/// The text of a row that was read is kept for the next save: the first save after a start makes none of the
/// others again.
///
/// A purge has its resource group and workspace where others have their location. In the list that is no new
/// schema: an OpWatch of before does not understand such a row, says so and keeps it to the letter. In a file
/// that is handed on it is one, because that OpWatch would leave the row out.
///
/// JSON is read as a stream.
@NullMarked
package opwatch.watchlist;

import org.jspecify.annotations.NullMarked;
