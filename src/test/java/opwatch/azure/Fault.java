package opwatch.azure;

import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// A row of the fault table: what goes wrong, what the watched row then shows, when the next request
/// leaves.
///
/// @param row its number in the fault table
/// @param shown what stands in the row beside its last good state
/// @param next null when only a person can help
record Fault(
        int row,
        String name,
        RawServer.Script script,
        Problem shown,
        @Nullable Next next,
        When when) {
    /// The least and the longest time until the next request, in seconds.
    record Next(double least, double most) {
        /// Full jitter above the floor, for trouble that passes.
        static final Next SOON = new Next(5, 10);
        /// For what does not become right by itself: five minutes, a little more or less.
        static final Next SLOW = new Next(255, 345);

        static Next in(double seconds) {
            return new Next(seconds, seconds);
        }
    }

    /// When the fault is met.
    enum When {
        SEEN_BEFORE,
        JUST_ADDED,
        ADDED_LONG_AGO
    }

    /// One that a row meets which was seen before.
    Fault(int row, String name, String answer, Problem shown, @Nullable Next next) {
        this(row, name, (_, to) -> RawServer.write(to, answer), shown, next, When.SEEN_BEFORE);
    }

    Fault when(When other) {
        return new Fault(row, name, script, shown, next, other);
    }

    @Override
    public String toString() {
        return "row " + row + ": " + name;
    }
}
