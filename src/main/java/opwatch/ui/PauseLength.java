package opwatch.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import opwatch.operation.Attention.Pause;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// How long a person can pause. An end is a whole minute: it is said without seconds, and must not be said
/// too early. Any thread.
enum PauseLength {
    HALF_HOUR("pause.half.hour"),
    HOUR("pause.hour"),
    /// The morning of the next day of the calendar, by this computer's zone.
    TOMORROW("pause.tomorrow"),
    RESUMED("pause.resumed");

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final String key;

    /// @param key the key of its name
    PauseLength(String key) {
        this.key = key;
    }

    /// The pause that begins now.
    ///
    /// @param local this computer's zone
    Pause from(Instant now, ZoneId local) {
        return switch (this) {
            case HALF_HOUR -> new Pause(minute(now.plus(Duration.ofMinutes(30))));
            case HOUR -> new Pause(minute(now.plus(Duration.ofHours(1))));
            case TOMORROW ->
                new Pause(now.atZone(local)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(local)
                        .toInstant());
            case RESUMED -> Pause.UNTIL_RESUMED;
        };
    }

    /// The name of this choice in a menu, with the moment where it has one.
    ///
    /// @param shown the zone that the window shows times in
    String text(Instant now, ZoneId local, ZoneId shown) {
        Instant until = from(now, local).until();
        return until == null ? Strings.text(key) : Strings.text(key, TimeFormat.until(until, now, shown));
    }

    /// The key of the name.
    String key() {
        return key;
    }

    private static Instant minute(Instant moment) {
        Instant whole = moment.truncatedTo(ChronoUnit.MINUTES);
        return whole.equals(moment) ? moment : whole.plus(Duration.ofMinutes(1));
    }
}
