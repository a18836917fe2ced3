package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import org.junit.jupiter.api.Test;

/// What is learned from the durations seen so far.
class DurationModelsTest {
    private static final Duration NOW = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final DurationModels experience = new DurationModels();

    @Test
    void nothingIsKnownUntilTwentyHaveEnded() {
        live("", Duration.ofSeconds(60), 19);
        assertNull(experience.rate(keys(""), NOW, SOON));

        live("", Duration.ofSeconds(60), 1);

        assertNotNull(experience.rate(keys(""), NOW, SOON));
    }

    @Test
    void aRateIsEndsByTimeWatched() {
        live("", Duration.ofSeconds(100), 100);

        // All end at the hundredth second: nothing before, all in the class of age that holds it (89 to 127 s).
        assertEquals(100 / (100 * (100 - 89.5)), rate("", Duration.ofSeconds(95)), 0.001);
        assertTrue(rate("", Duration.ofSeconds(20)) < 0.02, "early: " + rate("", Duration.ofSeconds(20)));
    }

    @Test
    void whatIsStillRunningCountsWithItsAge() {
        live("", Duration.ofSeconds(30), 30);
        double before = rate("", Duration.ofSeconds(25));

        for (int i = 0; i < 90; i++) {
            experience.ran(keys(""), NOW, Duration.ofHours(1));
        }

        assertTrue(rate("", Duration.ofSeconds(25)) < before / 3);
        assertTrue(rate("", Duration.ofMinutes(50)) < 0.0001);
    }

    @Test
    void whatWasOldWhenItWasAddedCountsFromThereOn() {
        live("", Duration.ofSeconds(30), 30);
        double before = rate("", Duration.ofSeconds(25));

        experience.ran(keys(""), Duration.ofHours(1), Duration.ofHours(9));

        assertEquals(before, rate("", Duration.ofSeconds(25)));
    }

    @Test
    void aKindIsJudgedByItselfOnceEnoughIsKnownOfIt() {
        live("purge", Duration.ofHours(1), 30);
        live("search", Duration.ofSeconds(20), 19);
        assertEquals(rate("", Duration.ofSeconds(15)), rate("search", Duration.ofSeconds(15)));

        live("search", Duration.ofSeconds(20), 1);

        assertTrue(rate("search", Duration.ofSeconds(15)) > 2 * rate("", Duration.ofSeconds(15)));
        assertEquals(rate("", Duration.ofSeconds(15)), rate("never seen", Duration.ofSeconds(15)));
    }

    @Test
    void whatWasSeenLongAgoFades() {
        live("", Duration.ofSeconds(10), 3000);
        live("", Duration.ofSeconds(1000), 3000);

        double ends = experience.snapshot().kinds().get("").ends().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertTrue(ends > 1000 && ends <= 2000, "ends: " + ends);
        assertTrue(rate("", Duration.ofSeconds(8)) < 0.1);
    }

    @Test
    void whatIsRememberedGivesTheSameRates() {
        live("purge", Duration.ofMinutes(4), 25);
        live("search", Duration.ofSeconds(20), 40);
        DurationModels restored = new DurationModels();

        restored.restore(experience.snapshot());

        assertEquals(experience.snapshot(), restored.snapshot());
        for (String kind : List.of("", "purge", "search")) {
            assertEquals(
                    rate(kind, Duration.ofSeconds(15)), restored.rate(keys(kind), Duration.ofSeconds(15), SOON), kind);
        }
    }

    @Test
    void whatCannotBeOursCountsForNothing() {
        List<Double> sound = Collections.nCopies(DurationModel.CLASSES, 1.0);
        for (Double bad : List.of(Double.NaN, -1.0, Double.POSITIVE_INFINITY, 1e12)) {
            List<Double> unsound = Collections.nCopies(DurationModel.CLASSES, bad);
            restore(new LearnedDurations.Histogram(unsound, sound));
            restore(new LearnedDurations.Histogram(sound, unsound));
        }
        restore(new LearnedDurations.Histogram(sound.subList(1, sound.size()), sound));
        restore(new LearnedDurations.Histogram(sound, sound.subList(1, sound.size())));

        assertNull(experience.rate(keys(""), NOW, SOON));
        assertEquals(0, all(experience.snapshot().kinds().get("").seconds()));
    }

    @Test
    void noMoreThanSoManyKindsAreKept() {
        for (int i = 0; i < 300; i++) {
            live("kind " + i, Duration.ofSeconds(20), 1);
        }

        assertEquals(DurationModels.MOST_NAMES, experience.snapshot().kinds().size());
        assertEquals(300, all(experience.snapshot().kinds().get("").ends()));
    }

    @Test
    void theKindsThemselvesAreAlwaysKept() {
        for (int i = 0; i < 300; i++) {
            live("label " + i, Duration.ofSeconds(20), 1);
        }
        live("linked service", Duration.ofSeconds(20), 20);

        assertEquals(
                DurationModels.MOST_NAMES + 1, experience.snapshot().kinds().size());
        assertNotNull(experience.snapshot().kinds().get("linked service"));
    }

    @Test
    void anOperationOfAKnownKindIsJudgedByTheClosestOfWhichEnoughIsKnown() {
        DurationKeys keys = DurationKeys.of(OperationKind.SEARCH_JOB, "nightly 7");
        Duration age = Duration.ofSeconds(15);
        live("other", Duration.ofHours(1), 30);
        double all = rate("", age);
        assertEquals(all, experience.rate(keys, age, SOON));

        live("search job", Duration.ofSeconds(30), 20);
        assertEquals(rate("search job", age), experience.rate(keys, age, SOON));

        // Learned before kinds were known.
        live("nightly", Duration.ofSeconds(20), 20);
        assertEquals(rate("nightly", age), experience.rate(keys, age, SOON));

        for (int i = 0; i < 20; i++) {
            experience.ran(keys, NOW, Duration.ofSeconds(16));
            experience.ended(keys, Duration.ofSeconds(16));
        }
        assertEquals(rate("search job nightly", age), experience.rate(keys, age, SOON));
        assertEquals(
                List.of(20.0, 20.0, 40.0, 90.0),
                Stream.of("search job nightly", "nightly", "search job", "")
                        .map(name -> all(experience.snapshot().kinds().get(name).ends()))
                        .toList());
    }

    @Test
    void ageHasNoEnd() {
        Duration century = Duration.ofDays(36_500);
        live("", century, 20);

        assertTrue(rate("", century) > 0);
        assertEquals(
                century.toSeconds() * 20.0,
                all(experience.snapshot().kinds().get("").seconds()),
                1);
    }

    private void restore(LearnedDurations.Histogram curve) {
        experience.restore(new LearnedDurations(Map.of("", curve)));
    }

    private static double all(List<Double> values) {
        return values.stream().flatMapToDouble(DoubleStream::of).sum();
    }

    private static DurationKeys keys(String name) {
        return new DurationKeys(List.of(name), List.of(name));
    }

    private void live(String kind, Duration duration, int times) {
        for (int i = 0; i < times; i++) {
            experience.ran(keys(kind), NOW, duration);
            experience.ended(keys(kind), duration);
        }
    }

    private double rate(String kind, Duration age) {
        Double rate = experience.rate(keys(kind), age, SOON);
        assertNotNull(rate);
        return rate;
    }
}
