package opwatch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoIdTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    @ParameterizedTest
    @EnumSource
    void aGuidHoldsScenarioAndStart(Scenario scenario) {
        DemoId id = new DemoId(scenario, START);

        assertEquals(Optional.of(id), DemoId.parse(id.guid(42)));
        assertEquals(Optional.of(id), DemoId.parse(id.guid(42).toUpperCase(Locale.ROOT)));
    }

    @Test
    void itIsAVersionFourGuid() {
        String guid = new DemoId(Scenario.QUEUED, START).guid(42);

        assertEquals(guid, UUID.fromString(guid).toString());
        assertEquals(4, UUID.fromString(guid).version());
        assertEquals(2, UUID.fromString(guid).variant());
    }

    @Test
    void theSaltMakesTwinsDifferent() {
        DemoId id = new DemoId(Scenario.QUEUED, START);

        assertEquals(id.guid(1), id.guid(1));
        assertNotEquals(id.guid(1), id.guid(2));
    }

    /// Of today's rows: a number that is given to another scenario would change what they did.
    @ParameterizedTest
    @ValueSource(strings = {"00 TABLE_CREATE", "05 BAD_FILTER", "0b LATE_TO_APPEAR", "15 SILENCE"})
    void scenariosKeepTheirNumbers(String numbered) {
        Scenario scenario = Scenario.valueOf(numbered.substring(3));

        assertEquals(
                numbered.substring(0, 2), new DemoId(scenario, START).guid(1).substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a guid",
                "713192d7-503f-477a-9cfe-4efc3ee2bd11",
                "ff000000-0000-4000-8000-5a17fab1d1a8",
                "00000000-0000-4000-8000-ffffffffffff",
                "00000000-0000-4000-8000-000000000000",
                "00000000-0000-4000-8000-5a17fab1d1a8*0A"
            })
    void whatTheDemoNeverGaveOutIsUnknown(String text) {
        assertEquals(Optional.empty(), DemoId.parse(text));
    }
}
