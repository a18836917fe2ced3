/// The one way to write: the data folder ([DataFolder]), the atomic file ([AtomicFile]) and one writer
/// thread ([Saver]). Knows no other room, so the list, the settings, the vault's file and the log's folder
/// all stand on it.
///
/// Nothing here writes over a file that it could not read, or that another program has changed since: an
/// operation ID that is lost cannot be listed again. Content is compared byte by byte ([FileContent]).
///
/// Answers, exports and the vault's file are replaced without that question ([AtomicFile#replace]): an
/// answer's name says what is in it, the person chooses the file of an export, and the vault holds one
/// secret, the newest.
@NullMarked
package opwatch.disk;

import org.jspecify.annotations.NullMarked;
