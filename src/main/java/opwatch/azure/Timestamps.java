package opwatch.azure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Reads times as Azure really writes them. The schema says only "string"; recorded answers hold ISO 8601
/// with none to nine digits of a second and any offset, and RFC 1123 dates from the older back end
/// (Azure/azure-cli recordings of 2020 to 2025). Whatever cannot be read is kept as text.
final class Timestamps {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Timestamps() {}

    /// The time that a text stands for; its instant is null when it stands for none.
    static Timestamp read(String raw) {
        return new Timestamp(raw, instant(raw.strip()));
    }

    /// The moment of an HTTP `Date` or `Retry-After` header, or null.
    static @Nullable Instant httpDate(String text) {
        try {
            return text.isBlank()
                    ? null
                    : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        if (text.length() > 64) {
            return null;
        }
        if (!text.isEmpty() && !Character.isDigit(text.charAt(0))) {
            return httpDate(text);
        }
        try {
            TemporalAccessor parsed = ISO.parseBest(iso(text), OffsetDateTime::from, LocalDateTime::from);
            return switch (parsed) {
                case OffsetDateTime there -> there.toInstant();
                // Without a zone it is UTC: that is what every recorded answer means.
                case LocalDateTime there -> there.toInstant(ZoneOffset.UTC);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A blank between date and time becomes `T`; one before the offset goes.
    private static String iso(String text) {
        return text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T").replaceFirst(" +([+-]\\d\\d:?\\d\\d|[Zz])$", "$1");
    }
}
