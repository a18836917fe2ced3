package opwatch.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TourTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final int TOUR = 22;

    @ParameterizedTest
    @ValueSource(ints = {1, 21, 40, 1000})
    void thereAreAsManyRowsAsAskedFor(int count) {
        assertEquals(count, rows(count).size());
    }

    @Test
    void theTourComesFirstHoweverManyFollow() {
        assertEquals(rows(TOUR), rows(1000).subList(0, TOUR));
    }

    @Test
    void theTourShowsEveryScenarioButTheOtherSpellingAndWhatIsToBeFound() {
        Set<Scenario> shown = EnumSet.noneOf(Scenario.class);
        rows(TOUR).forEach(row -> shown.add(scenario(row)));

        assertEquals(EnumSet.complementOf(EnumSet.of(Scenario.CANCELLED, Scenario.RESTORE)), shown);
        assertTrue(rows(40).stream().anyMatch(row -> scenario(row) == Scenario.CANCELLED));
    }

    @Test
    void throttlingStopsNobodyElse() {
        List<String> throttled = rows(1000).stream()
                .filter(row -> scenario(row) == Scenario.THROTTLED)
                .map(row -> row.ref().subscriptionKey())
                .toList();

        assertEquals(1, throttled.size());
        assertEquals(
                1,
                rows(1000).stream()
                        .collect(groupingBy(row -> row.ref().subscriptionKey()))
                        .get(throttled.getFirst())
                        .size());
    }

    @Test
    void rowsAreVaried() {
        List<WatchEntry> tour = rows(TOUR);

        assertEquals(
                3,
                tour.stream().map(row -> row.ref().subscriptionId()).distinct().count());
        assertTrue(tour.stream()
                .map(row -> row.ref().place().text())
                .collect(toSet())
                .contains("West US"));
        assertTrue(tour.stream().map(row -> row.ref().place().key()).distinct().count() >= 4);
    }

    @Test
    void everyRowHasALabelOfItsOwn() {
        Set<String> labels = new HashSet<>();
        rows(1000).forEach(row -> labels.add(row.label()));

        assertEquals(1000, labels.size());
    }

    /// One digit over and over: nobody's subscription.
    @Test
    void subscriptionsAreClearlyInvented() {
        List<String> real = rows(1000).stream()
                .map(WatchEntry::ref)
                .map(OperationRef::subscriptionId)
                .distinct()
                .filter(id -> !id.matches("(.)\\1{7}-\\1{4}-4\\1{3}-8\\1{3}-\\1{12}"))
                .toList();

        assertEquals(List.of(), real);
    }

    private static List<WatchEntry> rows(int count) {
        return new Tour(START).rows(count);
    }

    private static Scenario scenario(WatchEntry row) {
        return DemoId.parse(row.ref().operationId().replaceFirst("^purge-", ""))
                .orElseThrow()
                .scenario();
    }
}
