package opwatch.network;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// The moments of HTTP headers such as `Date` (RFC 9110, 5.6.7). Any thread.
public final class HttpDate {
    private static final String FORM = "Sun, 06 Nov 1994 08:49:37 GMT";
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// The date that was read last: the answers of a second all have the same one, and each is asked twice.
    private static volatile Read last = new Read(FORM, Instant.parse("1994-11-06T08:49:37Z"));

    private record Read(String text, Instant moment) {}

    private HttpDate() {}

    /// Reads a date in any of the forms that the JDK knows of RFC 1123.
    ///
    /// @return null for a text that is no date
    public static @Nullable Instant read(String text) {
        String date = text.strip();
        Read before = last;
        if (before.text.equals(date)) {
            return before.moment;
        }
        Instant moment = parse(date);
        if (moment != null) {
            last = new Read(date, moment);
        }
        return moment;
    }

    private static @Nullable Instant parse(String date) {
        try {
            LocalDateTime plain = plain(date);
            return plain == null
                    ? ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                    : plain.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The form in which servers write it, at a fiftieth of what the formatter takes: each answer has one.
    /// Null for any other.
    private static @Nullable LocalDateTime plain(String date) {
        if (date.length() != FORM.length()) {
            return null;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = FORM.charAt(i);
            boolean fits = Character.isDigit(c)
                    ? date.charAt(i) >= '0' && date.charAt(i) <= '9'
                    : (Character.isLetter(c) && i < FORM.length() - 3) || date.charAt(i) == c;
            if (!fits) {
                return null;
            }
        }
        int day = DAYS.indexOf(date.substring(0, 3));
        int month = MONTHS.indexOf(date.substring(8, 11));
        if (day % 3 != 0 || month % 3 != 0) {
            return null;
        }
        LocalDateTime time = LocalDateTime.of(
                number(date, 12, 16),
                month / 3 + 1,
                number(date, 5, 7),
                number(date, 17, 19),
                number(date, 20, 22),
                number(date, 23, 25));
        return time.getDayOfWeek().getValue() == day / 3 + 1 ? time : null;
    }

    private static int number(String date, int from, int to) {
        return Integer.parseInt(date, from, to, 10);
    }
}
