package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantsTest {
    @Test
    void anyMomentComesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(-70_000_000_000L, 300_000_000_000L);
            int[] nanos = {
                0, random.nextInt(1000) * 1_000_000, random.nextInt(1_000_000) * 1000, random.nextInt(1_000_000_000)
            };
            Instant moment = Instant.ofEpochSecond(second, nanos[i % 4]);

            assertEquals(moment, IsoInstants.read(moment.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28T23:59:59Z",
                "2024-02-29T00:00:00.1Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "2026-03-04T24:00:00Z",
                "2026-03-04T23:59:60Z",
                "2026-03-04T05:06:07.Z",
                "2026-03-04T05:06:07+01:00",
                "2026-03-04t05:06:07z",
                "2026-03-04T05:06:07,5Z",
                "2026-03-04T05:06Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void whatTheJdkReadsIsReadTheSame(String text) {
        assertEquals(outcome(() -> Instant.parse(text)), outcome(() -> IsoInstants.read(text)));
    }

    private interface Read {
        Instant read();
    }

    private static String outcome(Read read) {
        try {
            return read.read().toString();
        } catch (DateTimeException e) {
            return "no moment";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "yesterday",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-03-04T25:00:00Z",
                "2026-03-04T05:60:00Z",
                "2026-03-04T05:06:61Z",
                "2026-03-04T05:06:07",
                "2026-03-04T05:06:07.1234567890Z",
                "2026-03-04T05:06:07.12x4Z",
                "2026-03-04 05:06:07Z",
                "2026-03-04T05:06:07Z ",
                "\u0662026-03-04T05:06:07Z",
                "202\u0666-03-04T05:06:07Z"
            })
    void anythingElseIsNoMoment(String text) {
        assertThrows(DateTimeException.class, () -> IsoInstants.read(text));
    }

    /// Lists of older versions hold what the JDK wrote.
    @Test
    void whatIsWrittenIsWhatTheJdkWrites() {
        Random random = new Random(20260304);
        List<Instant> moments = new ArrayList<>(List.of(
                Instant.EPOCH,
                Instant.MIN,
                Instant.MAX,
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                Instant.parse("1969-12-31T23:59:59.5Z")));
        for (int i = 0; i < 20_000; i++) {
            int nanos = random.nextInt(1_000_000_000);
            int rounded =
                    nanos - nanos % List.of(1, 1000, 1_000_000, 100_000_000).get(i % 4);
            moments.add(Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 260_000_000_000L), rounded));
        }
        for (Instant moment : moments) {
            assertEquals(moment.toString(), IsoInstants.write(moment));
        }
    }
}
