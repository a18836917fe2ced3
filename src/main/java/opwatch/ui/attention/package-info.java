/// What a person decides about rows so that they are told the right things, and what they have seen: forms
/// over the content to acknowledge ([AcknowledgePane]), to snooze ([SnoozePane]) and to ask to be told
/// ([ExpectPane]), a field that takes a time of day ([MomentField]), and how long changes have been in sight
/// ([Sightings]). Knows no table and no list: the window hands over rows and takes what was decided.
///
/// Decided here: a change is seen when its row was in sight for two seconds in a row while the window had
/// the focus. A decision is about the state that the person saw when the form opened, so a row that changes
/// meanwhile is left out, and the window says so.
@NullMarked
package opwatch.ui.attention;

import org.jspecify.annotations.NullMarked;
