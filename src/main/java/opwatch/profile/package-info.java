/// What the process holds once, without JavaFX: the right to the folder, the network, the sign-in
/// ([Profile]), the event log. The window stands on it, and so can a command line.
@NullMarked
package opwatch.profile;

import org.jspecify.annotations.NullMarked;
