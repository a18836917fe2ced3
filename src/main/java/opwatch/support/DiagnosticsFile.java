package opwatch.support;

/// A text that goes into the zip. Immutable; any thread.
///
/// @param name its name in the zip
/// @param text its lines, each with a line feed at its end
public record DiagnosticsFile(String name, String text) {}
