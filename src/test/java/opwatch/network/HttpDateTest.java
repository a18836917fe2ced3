package opwatch.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final DateTimeFormatter BY_THE_JDK = DateTimeFormatter.RFC_1123_DATE_TIME;

    private static Instant byTheJdk(String text) {
        try {
            return ZonedDateTime.parse(text, BY_THE_JDK).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Test
    void everyMomentIsReadAsItWasWritten() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
        Instant moment = Instant.parse("1999-12-31T23:59:59Z");
        for (int i = 0; i < 20_000; i++) {
            assertEquals(moment, HttpDate.read(" " + form.format(moment.atZone(ZoneOffset.UTC)) + " "));
            moment = moment.plus(Duration.ofHours(13)).plusSeconds(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 +0100",
                "sun, 06 nov 1994 08:49:37 gmt",
                "06 Nov 1994 08:49:37 GMT"
            })
    void otherFormsAreReadAsTheJdkReadsThem(String text) {
        assertEquals(byTheJdk(text), HttpDate.read(text));
    }

    @Test
    void aDateIsTheSameAgainAfterAnotherAndAfterWhatIsNone() {
        for (String text : List.of("Sun, 06 Nov 1994 08:49:37 GMT", "Mon, 07 Nov 1994 08:49:37 GMT", "", "yesterday")) {
            assertEquals(byTheJdk(text), HttpDate.read(text), text);
            assertEquals(byTheJdk(text), HttpDate.read(text), text);
            assertEquals(Instant.parse("1994-11-06T08:49:37Z"), HttpDate.read("Sun, 06 Nov 1994 08:49:37 GMT"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 25:49:37 GMT",
                "Sun, 06 ovD 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 UTC"
            })
    void whatIsNoDateIsNone(String text) {
        assertNull(HttpDate.read(text));
    }

    /// A letter or a digit that is another one is read or refused as the JDK does it.
    @Test
    void aDamagedDateIsWhatTheJdkMakesOfIt() {
        Random chance = new Random(7);
        String form = "Sun, 06 Nov 1994 08:49:37 GMT";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(form);
            for (int j = chance.nextInt(3); j >= 0; j--) {
                text.setCharAt(chance.nextInt(form.length()), "0123456789 :,GMTSunMonov+-".charAt(chance.nextInt(26)));
            }
            String stripped = text.toString().strip();
            assertEquals(byTheJdk(stripped), HttpDate.read(text.toString()), text.toString());
        }
    }
}
