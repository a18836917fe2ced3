/// The one way to write: the data folder ([DataFolder]), the atomic file ([AtomicFile]) and one writer
/// thread ([Saver]). Knows no other room, so the list, the settings, the vault's file and the log's folder
/// all stand on it.
///
/// Nothing here writes over a file that it could not read: an operation ID that is lost cannot be listed
/// again.
@NullMarked
package opwatch.disk;

import org.jspecify.annotations.NullMarked;
