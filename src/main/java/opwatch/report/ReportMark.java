package opwatch.report;

import java.util.Locale;

/// A mark that a row has beside its state: what the person has decided about it and whether they have seen
/// its last change, that it has succeeded with nothing done, and, beside its duration, that it takes
/// unusually long. Immutable; any thread.
public enum ReportMark {
    ACKNOWLEDGED,
    SNOOZED,
    UNREAD,
    NOTHING_DONE,
    UNUSUALLY_LONG;

    /// What it is called in a JSON file.
    String member() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The English words in a CSV file, the same on every computer.
    String title() {
        return member().replace('_', ' ');
    }
}
