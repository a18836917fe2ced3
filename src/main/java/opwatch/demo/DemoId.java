package opwatch.demo;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An operation ID of the demo: a GUID that holds all that the server needs. The first two digits name the
/// [Scenario], the last twelve the start. So a demo that is opened tomorrow answers for the rows of today.
///
/// @param scenario what plays
/// @param start when the operation began, in whole seconds
record DemoId(Scenario scenario, Instant start) {
    private static final Pattern GUID =
            Pattern.compile("([0-9a-f]{2})[0-9a-f]{6}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-([0-9a-f]{12})");
    /// Makes the seconds look like the digits around them.
    private static final long DISGUISE = 0x5a17_93c4_d000L;

    /// The ID in a URL; empty when the demo never gave it out.
    static Optional<DemoId> parse(String text) {
        Matcher guid = GUID.matcher(text.toLowerCase(Locale.ROOT));
        if (!guid.matches()) {
            return Optional.empty();
        }
        int scenario = Integer.parseInt(guid.group(1), 16);
        long second = Long.parseLong(guid.group(2), 16) ^ DISGUISE;
        if (scenario >= Scenario.values().length || second < 0 || second > 1L << 33) {
            return Optional.empty();
        }
        return Optional.of(new DemoId(Scenario.values()[scenario], Instant.ofEpochSecond(second)));
    }

    /// The ID as a GUID.
    ///
    /// @param salt makes IDs of the same scenario and second different
    String guid(long salt) {
        SplittableRandom digits = new SplittableRandom(salt);
        return String.format(
                Locale.ROOT,
                "%02x%06x-%04x-4%03x-8%03x-%012x",
                scenario.ordinal(),
                digits.nextInt(1 << 24),
                digits.nextInt(1 << 16),
                digits.nextInt(1 << 12),
                digits.nextInt(1 << 12),
                start.getEpochSecond() ^ DISGUISE);
    }
}
