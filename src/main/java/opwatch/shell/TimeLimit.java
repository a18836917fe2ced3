package opwatch.shell;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a command waits at most, as it is typed: `90s`, `30m`, `2h`, `1d`, `1h30m`; or as ISO 8601 has
/// it, `PT30M`.
final class TimeLimit {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,6}d)?(\\d{1,6}h)?(\\d{1,6}m)?(\\d{1,6}s)?");

    private TimeLimit() {}

    /// The time; empty when it is none, or none that can pass.
    static Optional<Duration> of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        try {
            String days = text.replaceFirst("d", "dt");
            String iso = SHORT.matcher(text).matches() ? "p" + (days.equals(text) ? "t" + text : days) : text;
            Duration limit = Duration.parse(iso.endsWith("t") ? iso.substring(0, iso.length() - 1) : iso);
            return Optional.of(limit).filter(Duration::isPositive);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
