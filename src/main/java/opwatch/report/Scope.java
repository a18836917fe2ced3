package opwatch.report;

/// What a view shows, in the window's own words. Immutable; any thread.
///
/// @param view the name of the saved view in use; empty for none
/// @param filter the words of the filter; empty for none
/// @param states the chosen states; empty for all
/// @param grouping what the rows are grouped by; empty for nothing
/// @param listed how many rows the list has, those that are not shown too
public record Scope(String view, String filter, String states, String grouping, int listed) {}
