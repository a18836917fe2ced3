package opwatch.report;

/// A name and its value in a ticket. Neither is escaped for anything yet.
///
/// @param depth how many lines it is below, 0 for none
/// @param name what the value is of
/// @param value one or several lines; empty for a name that stands for itself
/// @param code whether a machine reads the value: an ID, a URL, a command
record TicketLine(int depth, String name, String value, boolean code) {}
