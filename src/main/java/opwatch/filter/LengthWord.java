package opwatch.filter;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lengths of time: `90s`, `2h`, `1h30m`, `3d`, `2小时`. Any thread.
final class LengthWord {
    private static final String NUMBER = "(\\d{1,6})\\s*";
    private static final Pattern FORM = Pattern.compile("(?:" + NUMBER + "(?:weeks?|w|周|星期))?\\s*"
            + "(?:" + NUMBER + "(?:days?|d|天|日))?\\s*"
            + "(?:" + NUMBER + "(?:hours?|hrs?|h|小时|时))?\\s*"
            + "(?:" + NUMBER + "(?:minutes?|mins?|m|分钟|分))?\\s*"
            + "(?:" + NUMBER + "(?:seconds?|secs?|s|秒钟|秒))?");
    private static final Duration[] UNITS = {
        Duration.ofDays(7), Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1)
    };

    private LengthWord() {}

    /// The length; null when the text is none.
    ///
    /// @param folded in lower case
    static @Nullable Duration read(String folded) {
        Matcher matcher = FORM.matcher(folded);
        if (folded.isBlank() || !matcher.matches()) {
            return null;
        }
        Duration length = Duration.ZERO;
        for (int unit = 0; unit < UNITS.length; unit++) {
            String number = matcher.group(unit + 1);
            if (number != null) {
                length = length.plus(UNITS[unit].multipliedBy(Long.parseLong(number)));
            }
        }
        return length;
    }
}
