package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import opwatch.operation.Observation;
import opwatch.operation.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An answer without a `Date`, which came at [Sample#NOW].
class UndatedAnswerTest {
    private static final String BODY =
            "{\"status\":\"Succeeded\",\"startTime\":\"2026-03-04T05:05:00Z\",\"endTime\":\"%s\"}";

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:00Z, PT1M",
        "2026-03-04T05:07:00Z, PT2M",
        "2026-03-04T05:10:00Z, ",
        "2026-03-04T07:05:00Z, ",
        "2026-03-05T05:05:00Z, ",
        "2027-03-04T05:05:00Z, "
    })
    void anEndAfterTheAnswerGivesNoDurationWithoutADateToo(String end, Duration length) {
        Outcome outcome = Sample.read(Sample.answer(200, BODY.formatted(end)));
        assertEquals(length, Observation.NOTHING.after(outcome, Sample.ASKED).elapsed(Sample.NOW));
    }
}
