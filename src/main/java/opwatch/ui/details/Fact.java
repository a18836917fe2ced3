package opwatch.ui.details;

/// One name with its value, ready to show.
///
/// @param depth how far it is indented below the fact above
/// @param name what it is
/// @param value what is known of it; empty for the heading of indented facts
/// @param kind how the value is shown
/// @param tip the text of the tooltip, or empty
record Fact(int depth, String name, String value, Kind kind, String tip) {
    enum Kind {
        TEXT,
        /// An ID or a URL: monospaced, with a button that copies it.
        ID,
        /// Something a person should notice.
        WARNING
    }

    static Fact of(String name, String value) {
        return new Fact(0, name, value, Kind.TEXT, "");
    }

    static Fact of(String name, String value, String tip) {
        return new Fact(0, name, value, Kind.TEXT, tip);
    }

    static Fact id(String name, String value) {
        return new Fact(0, name, value, Kind.ID, "");
    }

    /// Whether the same control can show both: only value and tip differ.
    boolean standsWhere(Fact other) {
        return depth == other.depth
                && name.equals(other.name)
                && kind == other.kind
                && tip.isEmpty() == other.tip.isEmpty();
    }
}
