package opwatch.azure;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long Azure asks us to stay away. Between 5 seconds and 10 minutes whatever it says: 10 minutes is
/// the longest that the contract allows (Azure/azure-resource-manager-rpc `v1.0/async-api-reference.md`),
/// and nobody is asked more often than every 5 seconds anyway.
final class RetryAfter {
    static final Duration LEAST = Duration.ofSeconds(5);
    static final Duration MOST = Duration.ofMinutes(10);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
    private static final Pattern SENTENCE =
            Pattern.compile("try again (?:after|in) '?(\\d{1,9})'? ?s", Pattern.CASE_INSENSITIVE);

    private RetryAfter() {}

    /// The longest wait that the headers ask for, or null when they ask for none.
    ///
    /// @param date the answer's own `Date`, which a date in `Retry-After` is relative to: this computer's
    /// clock may be wrong
    static @Nullable Duration of(HttpHeaders headers, Instant date) {
        return headers.allValues("Retry-After").stream()
                .map(value -> wait(value.strip(), date))
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(null);
    }

    /// The wait that an error message asks for in words ("Please try again after '372' seconds."), or null.
    static @Nullable Duration inWords(String message) {
        Matcher sentence = SENTENCE.matcher(message);
        return sentence.find() ? clamp(Duration.ofSeconds(Long.parseLong(sentence.group(1)))) : null;
    }

    private static @Nullable Duration wait(String value, Instant date) {
        if (SECONDS.matcher(value).matches()) {
            return clamp(Duration.ofSeconds(Math.min(Long.parseLong(value), MOST.toSeconds())));
        }
        Instant until = Timestamps.httpDate(value);
        return until == null ? null : clamp(Duration.between(date, until));
    }

    private static Duration clamp(Duration wait) {
        if (wait.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
