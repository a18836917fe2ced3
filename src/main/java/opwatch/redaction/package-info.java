/// The net below every allow-list: takes secrets and the names of persons out of a text ([Redaction]), for
/// the log, for what is told outside the window and for what is handed to other people. Where such a text
/// must tell which names are the same and not which they are, it has stand-ins first ([StandIns]).
///
/// It is a room of its own because none of these may know another. Knows nothing of ours, so that the log can
/// use it when everything else fails.
@NullMarked
package opwatch.redaction;

import org.jspecify.annotations.NullMarked;
