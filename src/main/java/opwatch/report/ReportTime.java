package opwatch.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// When a report is made, and how it writes moments: ISO 8601 in UTC, and the same in the zone that the
/// window shows. Immutable; any thread.
///
/// @param at by this computer's clock
/// @param zone the zone that the window shows times in
public record ReportTime(Instant at, ZoneId zone) {
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /// A moment in UTC, `2026-03-04T05:06:07Z`; empty for none.
    public static String utc(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /// Azure's time in UTC; as it was sent where it could not be read; empty for none.
    static String utc(@Nullable Timestamp time) {
        return time == null ? "" : time.instant() == null ? time.raw() : utc(time.instant());
    }

    /// A moment in the shown zone with its offset, `2026-03-04T06:06:07+01:00`; empty for none.
    String local(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    String local(@Nullable Timestamp time) {
        return time == null ? "" : local(time.instant());
    }

    /// A moment in the shown zone for a person to read, `2026-03-04 06:06:07`.
    String read(Instant moment) {
        return READ.format(moment.atZone(zone));
    }

    /// Whether the shown zone has other times than UTC at a moment.
    boolean differs(Instant moment) {
        return !zone.getRules().getOffset(moment).equals(ZoneOffset.UTC);
    }
}
