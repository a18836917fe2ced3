package opwatch.ui.rows;

/// A line of the table: an operation, or the heading of a group of them.
public sealed interface TableLine permits WatchRow, GroupLine {
    /// What a person calls it.
    String name();
}
