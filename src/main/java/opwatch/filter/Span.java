package opwatch.filter;

/// A part of a text.
///
/// @param from its first character
/// @param to the one behind its last
public record Span(int from, int to) {}
