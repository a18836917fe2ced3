package opwatch.azure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.network.HttpDate;
import opwatch.operation.Ascii;
import opwatch.operation.IsoInstants;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Reads times as Azure really writes them: ISO 8601 with none to nine digits of a second and any offset, RFC
/// 1123 dates from the older back end (Azure/azure-cli recordings of 2020 to 2025), and a blank for the `T`
/// (hashicorp/go-azure-sdk, `poller_lro.go`). Whatever cannot be read is kept as text.
final class AzureTimestamps {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt ]"
            + "(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
            + " ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private AzureTimestamps() {}

    /// The time that a text stands for; its instant is null when it stands for none.
    static Timestamp read(String raw) {
        String text = raw.strip();
        Instant plain = IsoInstants.plain(text);
        if (plain != null) {
            return new Timestamp(raw, plausible(plain));
        }
        Matcher iso = ISO.matcher(text);
        return new Timestamp(raw, iso.matches() ? iso(iso) : httpDate(text));
    }

    /// The moment of an HTTP `Date` or `Retry-After` header (RFC 1123), or null.
    static @Nullable Instant httpDate(String text) {
        Instant read = HttpDate.read(text);
        return read == null ? null : plausible(read);
    }

    private static @Nullable Instant iso(Matcher iso) {
        try {
            LocalDateTime local = LocalDateTime.parse(iso.group(1) + "T" + iso.group(2));
            // Azure's times are UTC; one without a zone is too.
            String offset = iso.group(3) == null ? "Z" : iso.group(3);
            return plausible(local.toInstant(Ascii.same(offset, "z") ? ZoneOffset.UTC : ZoneOffset.of(offset)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// .NET writes a time that was never set as year 1 or as the end of year 9999.
    private static @Nullable Instant plausible(Instant moment) {
        return moment.isBefore(Instant.EPOCH) || !moment.isBefore(LATEST) ? null : moment;
    }
}
