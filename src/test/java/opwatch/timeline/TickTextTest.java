package opwatch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TickTextTest {
    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");

    @Test
    void aMomentThatStandsAloneSaysItsDay() {
        String day = TickText.larger(Ticks.Unit.DAY, AT, ZoneOffset.UTC);
        String hour = TickText.of(Ticks.Unit.HOUR, AT, ZoneOffset.UTC);

        assertEquals(day + ", " + hour, TickText.whole(Ticks.Unit.HOUR, AT, ZoneOffset.UTC));
        assertEquals("2026", TickText.whole(Ticks.Unit.YEAR, AT, ZoneOffset.UTC));
    }

    @Test
    void inChineseNoCommaStandsBetweenDayAndTime() {
        ResourceBundle chinese = ResourceBundle.getBundle("opwatch.words.strings", Locale.SIMPLIFIED_CHINESE);

        assertEquals("{0} {1}", chinese.getString("timeline.tick.whole"));
    }
}
