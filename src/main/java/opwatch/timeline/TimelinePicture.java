package opwatch.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A timeline as a report has it: lines of rows and groups on one axis. Immutable; any thread.
///
/// @param title what it shows, in a few words
/// @param description the same in a sentence, for who cannot see it
/// @param zone the zone that times are shown in
/// @param now where the line of now is
/// @param lines top to bottom
public record TimelinePicture(
        String title, String description, TimeAxis axis, ZoneId zone, Instant now, List<Line> lines) {
    /// A line of the picture. Its texts may be anything.
    public sealed interface Line {
        String label();
    }

    /// An operation.
    ///
    /// @param text what is known of it, one sentence a line
    public record RowLine(String label, Bar bar, String text) implements Line {}

    /// The heading of a group.
    ///
    /// @param extent from its first to its last moment; null when none is known
    public record HeadingLine(String label, @Nullable Span extent) implements Line {}

    public TimelinePicture {
        lines = List.copyOf(lines);
    }
}
