package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionsTest {
    private final ApiVersions versions = new ApiVersions(ApiVersions.OF_OPERATIONS);

    @Test
    void theNewestIsAskedForFirst() {
        assertEquals("2025-07-01", versions.of(Cloud.PUBLIC));
    }

    @Nested
    class WhenTheCloudListsWhatItOffers {
        @Test
        void theNewestKnownOneOfTheListIsTakenAndKeptForThisCloud() {
            List<String> offer = List.of("2020-08-01", "2022-10-01", "2024-01-01", "2015-11-01-preview");
            assertEquals("2022-10-01", versions.instead(Cloud.CHINA, "2025-07-01", offer));
            assertEquals("2022-10-01", versions.of(Cloud.CHINA));
            assertEquals("2025-07-01", versions.of(Cloud.PUBLIC));
        }

        @Test
        void aNewerOneIsTakenUpAgain() {
            assertEquals("2020-08-01", versions.instead(Cloud.CHINA, "2025-07-01", List.of("2020-08-01")));
            assertEquals("2025-02-01", versions.instead(Cloud.CHINA, "2020-08-01", List.of("2025-02-01")));
        }

        @Test
        void nothingIsTriedWhenNoneIsKnown() {
            assertNull(versions.instead(Cloud.CHINA, "2025-07-01", List.of("2015-03-20", "2025-07-01")));
            assertEquals("2025-07-01", versions.of(Cloud.CHINA));
        }
    }

    @Test
    void aNewerOneIsAskedInOnlyWhereTheUsualOneIsNotOffered() {
        versions.offered(Cloud.PUBLIC, List.of("2026-03-01", "2025-07-01", "2023-09-01"));
        versions.offered(Cloud.CHINA, List.of("2023-09-01", "2026-03-01"));

        assertEquals("2025-07-01", versions.of(Cloud.PUBLIC));
        assertEquals("2026-03-01", versions.of(Cloud.CHINA));
        assertEquals(
                "2026-03-01", versions.instead(Cloud.US_GOVERNMENT, "2025-07-01", List.of("2025-02-01", "2026-03-01")));
    }

    @Test
    void aPurgeIsNotAskedAboutInAVersionWithoutThatCall() {
        ApiVersions ofPurges = new ApiVersions(ApiVersions.OF_PURGES);

        assertNull(ofPurges.instead(Cloud.CHINA, "2025-07-01", List.of("2022-10-01")));
        assertEquals("2020-08-01", ofPurges.instead(Cloud.CHINA, "2023-09-01", List.of()));
    }

    @Nested
    class WhenTheCloudDoesNotSayWhatItOffers {
        @Test
        void theNextOlderOneIsTried() {
            assertEquals("2025-02-01", versions.instead(Cloud.CHINA, "2025-07-01", List.of()));
            assertEquals("2023-09-01", versions.instead(Cloud.CHINA, versions.of(Cloud.CHINA), List.of()));
        }

        @Test
        void afterTheOldestItBeginsAgainWithTheNewest() {
            assertEquals("2020-08-01", versions.instead(Cloud.CHINA, "2022-10-01", List.of()));
            assertNull(versions.instead(Cloud.CHINA, "2020-08-01", List.of()));
            assertEquals("2025-07-01", versions.of(Cloud.CHINA));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not found for api version '2025-07-01'. The supported api-versions are '2022-10-01,2023-01-01-preview'."
                        + " | 2022-10-01 2023-01-01-preview",
                "offers '2022-10-01, 2020-08-01' but not '2025-07-01'                  | 2022-10-01 2020-08-01",
                "not '2025-07-01'; the supported version is '2022-10-01'               | 2022-10-01",
                "\"2022-10-01,2022-10-01,2020-08-01-Preview\"                          | 2022-10-01 2020-08-01-preview",
                "not found for api version '2025-07-01'                                | ~~",
                "not found for api version 2025-07-01 of 2024-01-01                    | ~~",
                "the locations are 'westeurope, northeurope'                           | ~~",
                "'2022-10-01,' or '2022-1-1' or '2022-10-01 2020-08-01'                | ~~",
            })
    void theOfferIsTheLongestQuotedList(String message, String offer) {
        List<String> expected = offer.isEmpty() ? List.of() : List.of(offer.split(" "));
        assertEquals(expected, ApiVersions.listed(message, "2025-07-01"));
    }
}
