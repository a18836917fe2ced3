package opwatch.watchlist;

import java.util.List;
import opwatch.disk.IoReason;
import opwatch.operation.WatchEntry;

/// What came of reading a watch list of unknown origin: rows, or the reason why nothing was taken.
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

    /// Nothing was taken, because ...
    sealed interface Refused extends ImportResult {}

    /// ... there is no such file, or it is a folder or a device.
    record NotAFile() implements Refused {}

    /// ... it cannot be read.
    record Unreadable(IoReason reason) implements Refused {}

    /// ... it is larger than any list.
    record TooLarge(long bytes, long limit) implements Refused {}

    /// ... it is no JSON, or JSON with something behind it.
    record NotJson() implements Refused {}

    /// ... it is nested more deeply than any list.
    record TooDeep(int limit) implements Refused {}

    /// ... it is JSON, but no watch list.
    record NotAList() implements Refused {}

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
