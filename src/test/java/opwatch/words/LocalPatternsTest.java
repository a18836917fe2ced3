package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPatternsTest {
    private static final LocalDateTime MOMENT = LocalDateTime.parse("2026-03-04T15:06:07");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 3:06:07 PM | Mar 4, 3:06 PM | Mar 4, 2026 | Mar 4, 2026, 3:06:07 PM",
                "en-GB | 15:06:07 | 4 Mar, 15:06 | 4 Mar 2026 | 4 Mar 2026, 15:06:07",
                "zh-CN | 15:06:07 | 3月4日 15:06 | 2026年3月4日 | 2026年3月4日 15:06:07",
                "de-DE | 15:06:07 | 4. März, 15:06 | 4. März 2026 | 04.03.2026, 15:06:07"
            })
    void theJvmsOwnDataAreUsed(String tag, String clock, String day, String date, String dated) {
        Locale locale = Locale.forLanguageTag(tag);
        assertEquals(List.of(clock, day, date, dated), written(LocalPatterns.of(locale), locale));
    }

    /// A language without data in this runtime stands for one that the packages' runtime has none of: the
    /// same way to the root's styles and the region's hours.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "qaa-GR | 3:06:07 PM | Mar 4 3:06 PM | 2026 Mar 4 | 2026 Mar 4 3:06:07 PM",
                "qaa-DE | 15:06:07 | Mar 4 15:06 | 2026 Mar 4 | 2026 Mar 4 15:06:07"
            })
    void whereTheLanguageHasNoDataTheRegionHasItsHours(
            String tag, String clock, String day, String date, String dated) {
        theJvmsOwnDataAreUsed(tag, clock, day, date, dated);
    }

    @Test
    void noneMixes12And24Hours() {
        List<String> mixed = Stream.of(Locale.getAvailableLocales())
                .filter(locale -> {
                    LocalPatterns patterns = LocalPatterns.of(locale);
                    return Stream.of(patterns.clock(), patterns.minutes(), patterns.day(), patterns.dated())
                                    .map(pattern ->
                                            pattern.replaceAll("'[^']*'", "").matches(".*[hK].*"))
                                    .distinct()
                                    .count()
                            > 1;
                })
                .map(Locale::toLanguageTag)
                .toList();
        assertEquals(List.of(), mixed);
    }

    @Test
    void windowsIsAskedForItsLongTimeBecauseItsMediumOneHasNoSeconds() {
        LocalPatterns german = LocalPatterns.of(new Windows("dd.MM.yyyy", "HH:mm:ss", "HH:mm"));
        assertEquals(
                List.of("15:06:07", "04.03.2026 15:06", "04.03.2026", "04.03.2026 15:06:07"),
                written(german, Locale.GERMANY));
    }

    @Test
    void anAmericanWhoHasSet24HoursAndAnotherDateGetsThem() {
        LocalPatterns patterns = LocalPatterns.of(new Windows("yyyy-MM-dd", "HH:mm:ss", "HH:mm"));
        assertEquals(
                List.of("15:06:07", "2026-03-04 15:06", "2026-03-04", "2026-03-04 15:06:07"),
                written(patterns, Locale.US));
    }

    @Test
    void secondsThatThePersonHasTurnedOffStayOff() {
        LocalPatterns patterns = LocalPatterns.of(new Windows("M/d/yyyy", "h:mm a", "h:mm a"));
        assertEquals("3:06 PM", written(patterns, Locale.US).getFirst());
    }

    @Test
    void aLetterInQuotesIsNoField() {
        // Bulgarian Windows writes the year with its abbreviation; Portuguese has an h between the numbers.
        LocalPatterns patterns = LocalPatterns.of(new Windows("d.M.yyyy 'r.'", "HH'h'mm'm'ss'z'", "HH'h'mm 'hrs'"));
        assertEquals("15h06m07z", written(patterns, Locale.UK).getFirst());
    }

    @Test
    void macOsIsAskedForItsMediumTimeBecauseItsLongOneNamesTheZone() {
        LocalPatterns patterns = LocalPatterns.of(new MacOs());
        assertEquals(
                List.of("15:06:07", "3/4/26, 15:06", "Mar 4, 2026", "Mar 4, 2026, 15:06:07"),
                written(patterns, Locale.US));
    }

    @Test
    void aTimeIsThereWithoutSecondsToo() {
        assertEquals("h:mm a", LocalPatterns.of(Locale.US).minutes().replace('\u202f', ' '));
        assertEquals("HH:mm", LocalPatterns.of(Locale.SIMPLIFIED_CHINESE).minutes());
        assertEquals(
                "HH:mm",
                LocalPatterns.of(new Windows("M/d/yyyy", "HH:mm:ss", "HH:mm")).minutes());
        assertEquals("HH:mm", LocalPatterns.of(new MacOs()).minutes());
    }

    private static List<String> written(LocalPatterns patterns, Locale locale) {
        return List.of(patterns.clock(), patterns.day(), patterns.date(), patterns.dated()).stream()
                // CLDR has narrow blanks before AM and PM in some versions.
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, locale)
                        .format(MOMENT)
                        .replace('\u202f', ' '))
                .toList();
    }

    /// As Windows' part of the JDK answers: a style has one of two lengths, and there are no templates.
    private record Windows(String shortDate, String longTime, String shortTime) implements LocalPatterns.Source {
        @Override
        public String styled(@Nullable FormatStyle date, @Nullable FormatStyle time) {
            String day = date == null ? "" : isLong(date) ? "EEEE, MMMM d, yyyy" : shortDate;
            String hour = time == null ? "" : isLong(time) ? longTime : shortTime;
            return (day + " " + hour).strip();
        }

        private static boolean isLong(FormatStyle style) {
            return style.ordinal() < FormatStyle.MEDIUM.ordinal();
        }

        @Override
        public String fields(String fields) {
            throw new DateTimeException("Formatting pattern is not available for the requested template: " + fields);
        }
    }

    /// As macOS' part of the JDK answers for a person in the United States who has set 24 hours.
    private record MacOs() implements LocalPatterns.Source {
        @Override
        public String styled(@Nullable FormatStyle date, @Nullable FormatStyle time) {
            List<String> parts =
                    Stream.of(date(date), time(time)).filter(Objects::nonNull).toList();
            return String.join(", ", parts);
        }

        private static @Nullable String date(@Nullable FormatStyle style) {
            return style == null
                    ? null
                    : List.of("EEEE, MMMM d, y", "MMMM d, y", "MMM d, y", "M/d/yy")
                            .get(style.ordinal());
        }

        private static @Nullable String time(@Nullable FormatStyle style) {
            return style == null
                    ? null
                    : List.of("HH:mm:ss zzzz", "HH:mm:ss z", "HH:mm:ss", "HH:mm")
                            .get(style.ordinal());
        }

        @Override
        public String fields(String fields) {
            throw new DateTimeException("Formatting pattern is not available for the requested template: " + fields);
        }
    }
}
