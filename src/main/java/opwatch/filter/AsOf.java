package opwatch.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What "now" and "today" mean to a filter.
///
/// @param zone the zone that times are shown in
public record AsOf(Instant now, ZoneId zone) {
    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
