/// What the app writes down about itself, for a person to send with a bug report: one event one line, in a
/// few files that never grow beyond 50 MB. Knows nobody; everyone logs through `System.Logger`.
///
/// Decided here: what is logged is an allow-list. Our own loggers may say what they like, and say it in
/// words and names of ours; of everybody else only the logger's name and the class of an exception is kept,
/// because their texts may quote what came over the wire (azure-core's logging policy is an allow-list
/// too). [Redaction] is the second net, not the first. Nothing here may slow down or stop the app: who logs
/// only puts an event into a queue, one thread writes, and a full queue or disk costs lines, which are
/// counted.
@NullMarked
package opwatch.logging;

import org.jspecify.annotations.NullMarked;
