package opwatch.ui.details;

import opwatch.words.Strings;

/// One name with its value, ready to show.
///
/// @param depth how far it is indented below the fact above
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

    /// @param key the text that names it
    static Fact of(String key, String value) {
        return of(key, value, "");
    }

    static Fact of(String key, String value, String tip) {
        return new Fact(0, Strings.text(key), value, Kind.TEXT, tip);
    }

    static Fact id(String key, String value) {
        return new Fact(0, Strings.text(key), value, Kind.ID, "");
    }

    /// Whether the same control can show both: only value and tip differ.
    boolean standsWhere(Fact other) {
        return depth == other.depth
                && name.equals(other.name)
                && kind == other.kind
                && tip.isEmpty() == other.tip.isEmpty();
    }
}
