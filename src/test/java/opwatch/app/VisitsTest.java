package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import opwatch.instance.LaunchRequest;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final boolean DEMO = true;
    private static final boolean REAL = false;

    private final List<String> taken = new ArrayList<>();
    private final List<Boolean> changes = new ArrayList<>();
    private boolean shown = REAL;
    private final Visits visits =
            new Visits(() -> shown, given -> taken.add((shown ? "demo: " : "real: ") + given.text()), changes::add);

    private static LaunchRequest given(String text) {
        return new LaunchRequest(text, List.of());
    }

    private void arrive() {
        shown = changes.getLast();
        visits.changed();
    }

    @Test
    void whatIsForTheShownListIsTakenInAtOnce() {
        visits.receive(REAL, given("a"));

        assertEquals(List.of("real: a"), taken);
        assertEquals(List.of(), changes);
    }

    @Test
    void whatIsForTheOtherListBringsItToTheWindow() {
        visits.receive(DEMO, given("a"));
        assertEquals(List.of(), taken);
        arrive();

        assertEquals(List.of("demo: a"), taken);
        assertEquals(List.of(DEMO), changes);
    }

    @Test
    void whatIsForTheListThatIsBeingLeftWaitsForIt() {
        visits.change(DEMO);
        visits.receive(REAL, given("a"));
        arrive();
        assertEquals(List.of(), taken);
        arrive();

        assertEquals(List.of("real: a"), taken);
        assertEquals(List.of(DEMO, REAL), changes);
    }

    @Test
    void eachGetsItsOwnListHoweverMixedTheyCome() {
        visits.change(DEMO);
        visits.receive(REAL, given("a"));
        visits.receive(DEMO, given("b"));
        visits.receive(REAL, given("c"));
        arrive();
        arrive();

        assertEquals(List.of("demo: b", "real: a", "real: c"), taken);
        assertEquals(List.of(DEMO, REAL), changes);
    }

    @Test
    void aListThatIsNotToBeHadIsNotAskedForForever() {
        visits.receive(DEMO, given("a"));

        visits.failed();

        assertEquals(List.of("real: a"), taken);
        assertEquals(List.of(DEMO), changes);
        visits.change(DEMO);
        assertEquals(List.of(DEMO, DEMO), changes);
    }
}
