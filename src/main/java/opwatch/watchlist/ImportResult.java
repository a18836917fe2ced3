package opwatch.watchlist;

import java.util.List;
import opwatch.disk.IoReason;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;

/// What came of reading a file of unknown origin: rows of a watch list, what a text holds, or the reason why
/// nothing was taken.
public sealed interface ImportResult {
    /// Rows to be merged into the list: those that are there already stay as they are.
    ///
    /// @param rows in their order, none twice, never checked
    /// @param notUnderstood entries that are no operation and were passed over
    /// @param otherClouds operations of clouds that cannot be watched here: the demo's in the real list,
    /// real ones in the demo
    record Rows(List<WatchEntry> rows, int notUnderstood, int otherClouds) implements ImportResult {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// The file is no list. As a text it holds this: at least one operation, or what looks like one.
    record Text(PastedText text) implements ImportResult {}

    /// Nothing was taken, because ...
    sealed interface Refused extends ImportResult {}

    /// ... it is no watch list. It may be a text.
    sealed interface NoList extends Refused {}

    /// ... there is no such file.
    record Missing() implements Refused {}

    /// ... it is a folder.
    record Folder() implements Refused {}

    /// ... it is a device, a pipe or a socket, which may never end.
    record Device() implements Refused {}

    /// ... it cannot be read.
    record Unreadable(IoReason reason) implements Refused {}

    /// ... it is larger than what is read of its kind.
    record TooLarge(long bytes, long limit) implements NoList {}

    /// ... it is no text in an encoding that is known here.
    record Binary() implements Refused {}

    /// ... it is neither a list nor a text with an operation in it.
    record NoOperation() implements Refused {}

    /// ... it is no JSON, or JSON with something behind it.
    record NotJson() implements NoList {}

    /// ... it is nested more deeply than any list.
    record TooDeep(int limit) implements NoList {}

    /// ... it is JSON, but no watch list.
    record NotAList() implements NoList {}

    /// ... a newer OpWatch wrote it.
    record Newer(int schema, int known) implements Refused {}

    /// ... it has more rows than are taken.
    record TooManyRows(int limit) implements Refused {}

    /// ... a row names a host, or a cloud, that is none of Azure's. Such a file wants to mislead, so none
    /// of its rows is taken.
    ///
    /// @param row which, from 1
    /// @param host the host or cloud as one short line; empty when it cannot be shown
    record ForeignHost(int row, String host) implements Refused {}
}
