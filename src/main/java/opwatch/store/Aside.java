package opwatch.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Names for files that were moved out of the way.
final class Aside {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Aside() {}

    static String name(String file, Instant now) {
        return file + ".corrupt-" + MOMENT.format(now) + ".json";
    }
}
