package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {
    @ParameterizedTest
    @CsvSource({
        "90s, PT90S",
        "30m, PT30M",
        "2h, PT2H",
        "1d, PT24H",
        "1h30m, PT1H30M",
        "1d2h3m4s, PT26H3M4S",
        "30M, PT30M",
        "PT5M, PT5M"
    })
    void aLengthOfTimeIsRead(String typed, Duration length) {
        assertEquals(Optional.of(length), TimeLimit.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "m", "-5m", "0s", "5 minutes", "1m1h", "PT-5M", "9999999m", "½h"})
    void whatIsNoneIsNot(String typed) {
        assertEquals(Optional.empty(), TimeLimit.of(typed));
    }
}
