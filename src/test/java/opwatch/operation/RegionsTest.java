package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    /// Names as Azure lists them, and as it shows them.
    static final List<Region> LISTED = Stream.of("""
            East US, East US 2, East US 3, West US, West US 2, West US 3, Central US, North Central US, South \
            Central US, West Central US, Canada Central, Canada East, Brazil South, Brazil Southeast, North \
            Europe, West Europe, UK South, UK West, France Central, France South, Germany North, Germany West \
            Central, Switzerland North, Switzerland West, Norway East, Norway West, Sweden Central, Italy North, \
            Poland Central, Spain Central, Austria East, Belgium Central, East Asia, Southeast Asia, Japan East, \
            Japan West, Korea Central, Korea South, Central India, South India, West India, Jio India West, Jio \
            India Central, Australia East, Australia Southeast, Australia Central, Australia Central 2, New \
            Zealand North, Indonesia Central, Malaysia West, UAE North, UAE Central, Qatar Central, Israel \
            Central, South Africa North, South Africa West, Mexico Central, Chile Central, USGov Virginia, USGov \
            Arizona, USGov Texas, China East, China East 2, China North, China North 3""".split(", "))
            .map(name -> new Region(OperationRef.locationName(name), name))
            .toList();

    private static final Regions REGIONS = new Regions(LISTED, List.of());
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private static String nearest(String typed) {
        return REGIONS.nearest(typed).map(Region::displayName).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        // a letter too few, too many, wrong, swapped
        "South Cental US, South Central US",
        "southcentrlus, South Central US",
        "South Central USS, South Central US",
        "westeuroppe, West Europe",
        "Nortth  Europe, North Europe",
        "westeurepe, West Europe",
        "Wset Europe, West Europe",
        "esat us 2, East US 2",
        "eatsus, East US",
        "Swedn Centrl, Sweden Central",
        "Jpan Esat, Japan East",
        "uksoth, UK South",
        "SWITZERLAND NROTH, Switzerland North",
        "(US) South Cental US, South Central US",
        "Soth\u00a0Africa North, South Africa North",
        // words in another order, with a mistake or without
        "US South Central, South Central US",
        "ussouthcentral, South Central US",
        "Central South US, South Central US",
        "US West 2, West US 2",
        "useast2, East US 2",
        "Europe West, West Europe",
        "South UK, UK South",
        "Asia Southeast, Southeast Asia",
        "West Jio India, Jio India West",
        "Virginia USGov, USGov Virginia",
        "US South Cental, South Central US",
        "Europe Wset, West Europe"
    })
    void aMistypedLocationMeansTheNearestRegion(String typed, String meant) {
        assertEquals(meant, nearest(typed));
    }

    @ParameterizedTest
    @FieldSource("LISTED")
    void aRegionThatAzureListsIsNeverQuestioned(Region region) {
        assertEquals("", nearest(region.name()));
        assertEquals("", nearest(region.displayName()));
        assertEquals("", nearest(" (X) " + region.displayName().toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // new regions: other numbers, other points of the compass, other places
                "eastus9",
                "West Europe 2",
                "norwaynorth",
                "italysouth",
                "japancentral",
                "westus10",
                "Greece North",
                "denmarkeast",
                "US West 7",
                // as near to one as to another
                "est us",
                "weastus",
                "china eas 9",
                // too far from all
                "us",
                "ab",
                "nowhere",
                "Sth Cntrl US",
                "South",
                ""
            })
    void whatMayBeANewRegionIsNotQuestioned(String typed) {
        assertEquals("", nearest(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "Japan East, Japan West",
        "East US, East US 2",
        "North Central US, South Central US",
        "UK South, UK West"
    })
    void aSiblingOfTheOnlyKnownRegionIsNotQuestioned(String known, String typed) {
        for (List<String> pair : List.of(List.of(known, typed), List.of(typed, known))) {
            String name = OperationRef.locationName(pair.getFirst());
            Regions one = new Regions(List.of(new Region(name, pair.getFirst())), List.of());
            assertEquals(Optional.empty(), one.nearest(pair.getLast()));
        }
    }

    @Test
    void withoutKnownRegionsNothingIsQuestioned() {
        assertEquals(Optional.empty(), new Regions(List.of(), List.of()).nearest("South Cental US"));
    }

    @Test
    void aRowTeachesItsLocationOnceAzureHasSentItsStatus() {
        Check check = new Check(NOW, Duration.ZERO, Replies.of(200, "{}"));
        OperationStatus running = OperationStatus.ofWord("Updating");
        WatchEntry seen = row("South Central US", new Observation(running, check, null, check, List.of(), 0));
        Problem why = new Problem.Rejected(400, "InvalidLocation", "no");
        WatchEntry refused = row("West Europ", new Observation(null, null, why, check, List.of(), 1));

        Regions regions = new Regions(List.of(new Region("eastus", "East US")), List.of(refused, seen));

        Region learned = new Region("southcentralus", "South Central US");
        assertEquals(List.of(new Region("eastus", "East US"), learned), regions.all());
        assertEquals(Optional.of(learned), regions.nearest("US South Cental"));
        assertEquals(Optional.empty(), regions.nearest("West Europe"));
    }

    private static WatchEntry row(String location, Observation observation) {
        OperationRef ref = new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", location, "a");
        return new WatchEntry(ref, "", NOW, observation);
    }
}
