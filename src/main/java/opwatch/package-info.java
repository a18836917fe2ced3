/// The start: `Main` decides what to run, `OpWatchApp` makes every object and joins the rooms. Only these
/// two see all rooms.
@NullMarked
package opwatch;

import org.jspecify.annotations.NullMarked;
