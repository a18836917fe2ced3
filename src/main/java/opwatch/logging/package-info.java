/// The log: what the app writes about itself, so that a person can send it with a bug report. One event is
/// one line; the files never grow beyond 50 MB. Every other room logs through `System.Logger` and does not
/// know this room; of the others this room knows only `disk`, which makes the folder and sets the rights, and
/// `redaction`, which takes out secrets.
///
/// An allow-list decides what is logged ([Event]). The log keeps what our own loggers say, in words and
/// names of ours. Of every other logger it keeps only the name and the class of the exception, because a
/// library's texts may quote what came over the network (azure-core's logging policy is an allow-list too).
/// [opwatch.redaction.Redaction] is the second net, not the first.
///
/// The log never slows down or stops the app. The caller only puts an event into a queue ([LogHandler]);
/// one thread writes. A full queue or a full disk costs lines, and the log says how many.
///
/// The JDK's `java.util.logging` collects the records and a `ScheduledThreadPoolExecutor` runs the thread.
/// [LogFiles] and [RepeatFilter] are our own, because each library fails tests of `LogFiles`. A JVM that
/// writes one line through `LogFiles`, which is 61 lines of code, takes 62 ms of processor time.
///
/// - The JDK's `FileHandler` takes 62 ms too. It names the newest file `opwatch.log.0`, so only a rotation of
///   our own keeps our names, and then `FileHandler` has nothing left to do. A second process writes to
///   `opwatch.log.0.1`. It creates files with the default rights, follows links and continues half lines.
/// - Logback's `RollingFileAppender` keeps the names and the limit, but not the rights, and it follows links
///   and continues half lines. With what repairs this it is 111 lines, and still loses lines after a person
///   deletes the folder. It takes 97 ms and a jar of 654 KB (logback-core 1.6.6 alone). Logback's
///   `DuplicateMessageFilter` has no minute and no count.
/// - tinylog 2.7.0 takes 123 ms and 200 KB. It numbers its files upwards and links `opwatch.log` to the
///   newest.
@NullMarked
package opwatch.logging;

import org.jspecify.annotations.NullMarked;
