/// The start: `Main` decides what to run, `OpWatchApp` makes every object and joins the rooms. Only these
/// two see all rooms.
///
/// In which order a start does things was measured: what is remembered is read while the toolkit starts
/// (`Remembered`), the window is made without waiting for it, and looking, signing in and icons wait for
/// the first picture. `AotTraining` plays that for the AOT cache, so what is not in it starts slowly.
@NullMarked
package opwatch;

import org.jspecify.annotations.NullMarked;
