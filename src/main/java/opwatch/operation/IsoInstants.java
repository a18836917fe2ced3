package opwatch.operation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads and writes moments as [Instant#toString] and Azure write them most of the time. A long list has a
/// hundred thousand of them, and the JDK's own parser and formatter, which can do much more, take longer
/// for them than for all the rest of the file. Any thread.
public final class IsoInstants {
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;
    /// Years of four digits, in seconds since 1970.
    private static final long YEAR_0 = -62_167_219_200L;

    private static final long YEAR_10000 = 253_402_300_800L;
    /// Azure and OpWatch are younger and will hardly be older. All that is computed with a moment between
    /// these, and every way to write it, works.
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int TO_SECONDS = FORM.length();

    private IsoInstants() {}

    /// The moment that a text stands for, in any form that [Instant#parse] knows.
    ///
    /// @throws DateTimeException when it stands for none
    public static Instant read(String text) {
        Instant plain = plain(text);
        return plain == null ? Instant.parse(text) : plain;
    }

    /// The moment itself, or the nearest one that all can be computed with: of the years 1970 to 9998.
    public static Instant clamped(Instant moment) {
        return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
    }

    /// The moment of a text such as `2026-01-02T03:04:05.1234567Z`, with none to nine digits behind the
    /// seconds; null for any other text, which may be a moment all the same.
    public static @Nullable Instant plain(String text) {
        int nanos = nanos(text);
        if (nanos < 0 || !hasForm(text)) {
            return null;
        }
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
                    .toEpochDay();
            return Instant.ofEpochSecond(day * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second, nanos);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The very text that [Instant#toString] makes.
    public static String write(Instant moment) {
        if (moment.getEpochSecond() < YEAR_0 || moment.getEpochSecond() >= YEAR_10000) {
            return moment.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_DAY));
        int second = (int) Math.floorMod(moment.getEpochSecond(), (long) SECONDS_OF_DAY);
        byte[] text = FORM.getBytes(StandardCharsets.ISO_8859_1);
        put(text, 0, 4, date.getYear());
        put(text, 5, 2, date.getMonthValue());
        put(text, 8, 2, date.getDayOfMonth());
        put(text, 11, 2, second / 3600);
        put(text, 14, 2, second / 60 % 60);
        put(text, 17, 2, second % 60);
        return new String(text, StandardCharsets.ISO_8859_1) + fraction(moment.getNano()) + "Z";
    }

    /// In three, six or nine digits, as many as are needed.
    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        byte[] digits = new byte[10];
        digits[0] = '.';
        put(digits, 1, 9, nanos);
        int length = nanos % 1_000_000 == 0 ? 4 : nanos % 1000 == 0 ? 7 : 10;
        return new String(digits, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int from, int length, int number) {
        int rest = number;
        for (int i = from + length - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < TO_SECONDS; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (FORM.charAt(i) == '0' ? !digit : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The fraction behind the seconds; -1 when what stands there is not one and a `Z`.
    private static int nanos(String text) {
        int end = text.length() - 1;
        boolean whole = end == TO_SECONDS;
        boolean fraction = end > TO_SECONDS + 1 && end <= TO_SECONDS + 10 && text.charAt(TO_SECONDS) == '.';
        if (!(whole || fraction) || text.charAt(end) != 'Z') {
            return -1;
        }
        int nanos = 0;
        for (int i = TO_SECONDS + 1; i <= TO_SECONDS + 9; i++) {
            int digit = i < end ? text.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            nanos = nanos * 10 + digit;
        }
        return nanos;
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
