/// What is handed to other people and programs: a view of the watch list ([ReportView]) as a file
/// ([ReportFormat], [ReportFile]), rows as a ticket ([Ticket]), as lines for a spreadsheet or a wiki ([Csv],
/// [Markdown]), and the commands that ask Azure for the same status in a shell ([ShellCommand]).
///
/// Plain values in, text out: the window and the shell hand on the same. A report has only what the window
/// shows: the rows that pass the filter and are not folded away, of them the shown columns with their marks
/// ([ReportMark]), in their order. Every text that a person or a server has written goes through [FreeText]
/// first, which takes secrets out by the log's own net, and is escaped for where it stands by the writer. IDs
/// and times go out whole: a report is there to find the operation again. A ticket can have stand-ins for
/// names and IDs instead ([TicketChoice]): they tell its reader no more than which are the same.
///
/// Headers of CSV and the members of JSON are English in every language, because programs read them; the
/// page, Markdown and a ticket are in the person's language. The JSON is described by `view.schema.json`
/// beside these classes.
@NullMarked
package opwatch.report;

import org.jspecify.annotations.NullMarked;
