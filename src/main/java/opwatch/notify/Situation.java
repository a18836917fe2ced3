package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;

/// All by which it is decided what is worth telling now. Immutable; any thread.
///
/// @param rows the rows that may have news ([Announcements#concerns]), in the order of the list
/// @param unusual which of them take unusually long
/// @param sight what the person sees anyway
/// @param kinds of what they want to be told
/// @param now the time of day
/// @param awake how long OpWatch has been running and the computer awake, by a clock that nobody sets
public record Situation(
        List<WatchEntry> rows, Set<OperationRef> unusual, Sight sight, NoticeKinds kinds, Instant now, Duration awake) {
    public Situation {
        rows = List.copyOf(rows);
        unusual = Set.copyOf(unusual);
    }
}
