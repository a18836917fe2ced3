/// What a person sends to those who help with OpWatch: one zip of texts ([Diagnostics]) that says which
/// versions run, what is set, how the network answers, what is on the list in numbers, and what the log says.
///
/// Collecting is here and shows nothing: a window and a command line collect the same, so JavaFX may not come
/// in. The texts are for those who help, in English in every language: named values, no sentences.
///
/// Decided here: what may go in is an allow-list, file by file, and what goes in passes two nets more. Names
/// and IDs that are known, or are told by their form, become stand-ins ([opwatch.redaction.StandIns]), which
/// are the same in all files; then the log's own net takes out secrets. No row, label, note, answer of a
/// server or text that a person has typed goes in at all. That is not enough to send it unread: the person
/// sees the texts first, and what is saved is what was seen.
@NullMarked
package opwatch.support;

import org.jspecify.annotations.NullMarked;
