/// The saved views: which there are and which one is in use, the button with their menu, and the sheets
/// that name and order them. What a view keeps of the window is the roof's: it gives and takes views of
/// the settings.
///
/// The window's own arrangement, "Everything", is no saved view. It is remembered while a view is in use,
/// goes into the settings as before, and is what a start shows: no start hides rows that the last one had
/// hidden.
@NullMarked
package opwatch.ui.views;

import org.jspecify.annotations.NullMarked;
