/// What a process needs to work on the person's own list, without a window: the right to the folder and its
/// one writer ([ClaimedFolder]), the network and the accounts ([Profile]), how long operations ran
/// ([LearnedFile]), the log of events, and the two bridges between rooms that do not know each other: tokens
/// for the wire ([SignInTokenSource]) and names for the forms ([DirectoryLookup]).
///
/// JavaFX and the rooms of the window may not come in: a command line stands on this room too.
@NullMarked
package opwatch.profile;

import org.jspecify.annotations.NullMarked;
