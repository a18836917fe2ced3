package opwatch.azure;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.Reply;
import org.jspecify.annotations.Nullable;

/// How long Azure asks us to wait: whatever it says, at least 5 seconds, because no row is checked more often
/// anyway, and at most [Reply#LONGEST_WAIT]. A value that is neither a number nor a date asks for nothing.
final class RetryAfter {
    static final Duration LEAST = Duration.ofSeconds(5);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,100}");
    private static final Pattern NUMBERS = Pattern.compile("\\s*\\d{1,100}\\s*(,\\s*\\d{1,100}\\s*){0,20}");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:(?:try(?:ing)? again|retry|wait)[^\\d.]{0,40}?|(?=\\d{1,9} ?(?:秒|分钟?|小时)之?后))(?:(\\d\\d):(\\d\\d):(\\d\\d)"
                    + "|(\\d{1,9})(?![\\d:-]|\\.\\d)['\"]? ?(milli|ms|m|h|分|小时)?)",
            Pattern.CASE_INSENSITIVE);

    private RetryAfter() {}

    /// The longest wait that the headers ask for, or null when they ask for none.
    ///
    /// @param date the response's own `Date`, to which a date is relative: this computer's clock may be wrong
    static @Nullable Duration of(ArmResponse answer, Instant date) {
        // As most are: each check comes here.
        if (answer.headers("Retry-After").isEmpty()
                && answer.headers("retry-after-ms").isEmpty()
                && answer.headers("x-ms-retry-after-ms").isEmpty()) {
            return null;
        }
        Stream<@Nullable Duration> seconds = answer.headers("Retry-After").stream()
                .flatMap(RetryAfter::each)
                .map(value -> NUMBER.matcher(value).matches() ? number(value, 1000) : until(value, date));
        Stream<@Nullable Duration> millis = Stream.of("retry-after-ms", "x-ms-retry-after-ms")
                .flatMap(name -> answer.headers(name).stream())
                .flatMap(RetryAfter::each)
                .map(value -> NUMBER.matcher(value).matches() ? number(value, 1) : null);
        return Stream.concat(seconds, millis)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(null);
    }

    /// The wait that an error message asks for in words ("Please try again after '372' seconds."), or null.
    /// A number without a unit is of seconds.
    static @Nullable Duration inWords(String message) {
        Matcher sentence = SENTENCE.matcher(message);
        if (!sentence.find()) {
            return null;
        }
        if (sentence.group(1) != null) {
            return clamp(
                    Duration.parse("PT%sH%sM%sS".formatted(sentence.group(1), sentence.group(2), sentence.group(3))));
        }
        return number(
                sentence.group(4),
                switch (sentence.group(5) == null ? "" : Ascii.lower(sentence.group(5))) {
                    case "milli", "ms" -> 1;
                    case "m", "分" -> 60_000;
                    case "h", "小时" -> 3_600_000;
                    default -> 1000;
                });
    }

    /// Numbers of headers that a gateway joined with commas; a date has a comma of its own.
    private static Stream<String> each(String value) {
        return NUMBERS.matcher(value).matches()
                ? Arrays.stream(value.split(",", -1)).map(String::strip)
                : Stream.of(value.strip());
    }

    private static Duration number(String digits, int unitMillis) {
        BigInteger millis = new BigInteger(digits).multiply(BigInteger.valueOf(unitMillis));
        return clamp(
                Duration.ofMillis(millis.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue()));
    }

    private static @Nullable Duration until(String value, Instant date) {
        Instant until = AzureTimestamps.httpDate(value);
        return until == null ? null : clamp(Duration.between(date, until));
    }

    private static Duration clamp(Duration wait) {
        if (wait.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return wait.compareTo(Reply.LONGEST_WAIT) > 0 ? Reply.LONGEST_WAIT : wait;
    }
}
