package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import opwatch.operation.Timestamp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureTimestampsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02T03:04:05Z                | 2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05.1Z              | 2026-01-02T03:04:05.1Z",
                "2026-01-02T03:04:05.123456Z         | 2026-01-02T03:04:05.123456Z",
                "2026-01-02T03:04:05.1234567Z        | 2026-01-02T03:04:05.1234567Z",
                "2026-01-02T03:04:05.123456789Z      | 2026-01-02T03:04:05.123456789Z",
                "2026-01-02t03:04:05z                | 2026-01-02T03:04:05Z",
                "2026-01-02T03:04Z                   | 2026-01-02T03:04:00Z",
                "2026-01-02T03:04:05.002812+00:00    | 2026-01-02T03:04:05.002812Z",
                "2026-01-02T03:04:05+02:00           | 2026-01-02T01:04:05Z",
                "2026-01-02T03:04:05-0530            | 2026-01-02T08:34:05Z",
                "2026-01-02T03:04:05+02              | 2026-01-02T01:04:05Z",
                "2026-01-02 03:04:05 +0000           | 2026-01-02T03:04:05Z",
                "2026-01-02 03:04:05Z                | 2026-01-02T03:04:05Z",
                "Fri, 02 Jan 2026 03:04:05 GMT       | 2026-01-02T03:04:05Z",
                "Fri, 2 Jan 2026 03:04:05 GMT        | 2026-01-02T03:04:05Z",
                "Fri, 02 Jan 2026 03:04:05 +0100     | 2026-01-02T02:04:05Z",
            })
    void everyFormThatAzureWritesIsRead(String raw, Instant moment) {
        assertEquals(new Timestamp(raw, moment), AzureTimestamps.read(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05", "2026-01-02 03:04:05", " 2026-01-02T03:04:05.000 "})
    void aTimeWithoutAZoneIsUtcAndKeepsItsText(String raw) {
        assertEquals(new Timestamp(raw, Instant.parse("2026-01-02T03:04:05Z")), AzureTimestamps.read(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-01-02",
                "03:04:05",
                "1767323045",
                "2026-13-02T03:04:05Z",
                "2026-02-30T03:04:05Z",
                "2026-01-02T25:04:05Z",
                "2026-01-02T03:04:60Z",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05ZZ",
                "2026-01-02T03:04:05+99:00",
                "02026-01-02T03:04:05Z",
                "Mon, 02 Jan 2026 03:04:05 GMT",
                "Fr, 02 Jän 2026 03:04:05 GMT",
            })
    void whatIsNoTimeKeepsItsTextAndHasNoMoment(String raw) {
        assertEquals(new Timestamp(raw, null), AzureTimestamps.read(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "9999-12-31T23:59:59.9999999Z",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Mon, 01 Jan 0001 00:00:00 GMT",
            })
    void whatDotNetWritesForNeverIsNoMoment(String raw) {
        assertEquals(new Timestamp(raw, null), AzureTimestamps.read(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "9998-12-31T23:59:59Z"})
    void theYearsBetweenAreMoments(String raw) {
        assertEquals(new Timestamp(raw, Instant.parse(raw)), AzureTimestamps.read(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-01-02T03:04:05Z"})
    void aHeaderDateIsOnlyRfc1123(String text) {
        assertNull(AzureTimestamps.httpDate(text));
    }
}
