/// What is remembered between two starts: the folder, the atomic file, the watch list, the settings.
///
/// One writer, and nothing here ever writes defaults over a file that it could not read: an operation ID
/// that is lost cannot be listed again.
@NullMarked
package opwatch.store;

import org.jspecify.annotations.NullMarked;
