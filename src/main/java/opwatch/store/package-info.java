/// What is remembered between two starts: the folder and the right to work on it, the atomic file, the
/// watch list, the settings; and lists that go to others and come from them.
///
/// One OpWatch for each folder ([InstanceLock]), one writer in it ([Saver]), one way to write
/// ([AtomicFile]), and nothing here ever writes defaults over a file that it could not read: an operation
/// ID that is lost cannot be listed again.
///
/// The list is one file, written whole, because then a save is one rename and there is no state between two
/// files to get wrong. It stays fast because the text of a row that has not changed is not made again
/// ([RowTexts]), and small because long answers have files of their own that never change ([Answers]). A
/// journal or a database was not needed: ten thousand rows are 20 MB, a fiftieth of a second.
///
/// An answer is left as it stands in the file until somebody asks what is in it ([RowFields#LATE]), and the
/// text of a row that was read is kept for the next save: a start reads a thousand rows while the toolkit
/// starts, and its first save makes none of them again.
///
/// JSON is read as a stream; only settings, which are small, are bound to records.
@NullMarked
package opwatch.store;

import org.jspecify.annotations.NullMarked;
