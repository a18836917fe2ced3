/// The desktop application: [OpWatchApp] makes the profile and the workspaces, and joins the rooms.
///
/// The order of a start was measured: [SavedState] is read while the toolkit starts, the window is made
/// without waiting for it, and checks, sign-in and icons wait for the first painted frame.
@NullMarked
package opwatch.app;

import org.jspecify.annotations.NullMarked;
