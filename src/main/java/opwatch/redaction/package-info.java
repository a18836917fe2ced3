/// Takes secrets and the names of persons out of a text: [Redaction], the one net that the log and whatever
/// is handed to other people go through, and [HomeSpellings] below it.
///
/// It is a room of its own because the log must not know reports and no report may know the log. Knows
/// nothing of ours.
@NullMarked
package opwatch.redaction;

import org.jspecify.annotations.NullMarked;
