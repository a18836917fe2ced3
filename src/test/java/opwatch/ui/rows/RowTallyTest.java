package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class RowTallyTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final int ROWS = 60;
    private static final List<String> WORDS = List.of("Updating", "Failed", "Succeeded", "Canceled");

    private final WatchList list = new WatchList();
    private final Random chance = new Random(3);
    private List<WatchEntry> saved = List.of();

    private static WatchEntry entry(int i) {
        return WatchEntry.of(
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation" + i),
                "row " + i,
                NOW);
    }

    private RowUpdate news() {
        Check check = Check.unanswered(NOW.plusSeconds(chance.nextInt(1000)), Duration.ofMillis(85));
        OperationStatus status =
                chance.nextInt(5) == 0 ? null : OperationStatus.ofWord(WORDS.get(chance.nextInt(WORDS.size())));
        Problem problem = chance.nextInt(3) == 0 ? new Problem.SignInNeeded("", "") : null;
        List<Transition> history =
                status == null ? List.of() : List.of(new Transition("Accepted", status.word(), null, check.at()));
        Observation seen = new Observation(status, status == null ? null : check, problem, check, history, 0);
        return new RowUpdate(entry(chance.nextInt(ROWS)).ref(), seen, null);
    }

    private WatchRow any() {
        return list.rows().get(chance.nextInt(list.rows().size()));
    }

    private void change() {
        switch (chance.nextInt(6)) {
            case 0 -> list.add(List.of(entry(chance.nextInt(ROWS))));
            case 1 -> list.remove(List.of(any()));
            case 2 -> list.undo();
            case 3 ->
                list.attend(
                        List.of(any()),
                        (row, was) -> was.withAcknowledged(new Attention.Acknowledgement(
                                "kim",
                                "",
                                Attention.StateThen.of(row.observation().get(), NOW))));
            case 4 ->
                list.note(
                        List.of(any()),
                        (row, was) ->
                                was.withRead(Attention.change(row.observation().get())));
            default -> list.apply(IntStream.range(0, 5).mapToObj(_ -> news()).toList());
        }
    }

    private Map<RowTrait, Long> counted() {
        Map<RowTrait, Long> counts = new EnumMap<>(RowTrait.class);
        for (RowTrait trait : RowTrait.values()) {
            counts.put(trait, list.rows().stream().filter(trait::isOf).count());
        }
        return counts;
    }

    private Map<RowTrait, Long> tallied() {
        Map<RowTrait, Long> counts = new EnumMap<>(RowTrait.class);
        for (RowTrait trait : RowTrait.values()) {
            counts.put(trait, (long) list.tally().of(trait));
        }
        return counts;
    }

    private void assertNothingIsOld() {
        for (int i = 0; i < list.rows().size(); i++) {
            assertEquals(i, list.rows().get(i).index());
        }
        assertEquals(list.rows().stream().map(WatchRow::entry).toList(), saved);
    }

    @Test
    void whateverHappensToTheListTheDifferencesAddUpToItsCounts() {
        list.onChange(entries -> saved = entries);
        list.add(IntStream.range(0, ROWS).mapToObj(RowTallyTest::entry).toList());
        Set<RowTrait> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            change();
            assertEquals(counted(), tallied());
            list.add(List.of(entry(0)));
            list.rename(any(), "row " + i);
            assertNothingIsOld();
            tallied().forEach((trait, count) -> {
                if (count > 0) {
                    seen.add(trait);
                }
            });
        }
        assertEquals(Set.of(RowTrait.values()), seen, "each trait was there");
    }

    /// What is spoken of a batch of news.
    @Test
    void arrivalsAreRowsThatHaveComeToATraitAndNotRowsThatCameWithIt() {
        list.add(IntStream.range(0, 3).mapToObj(RowTallyTest::entry).toList());
        for (String word : List.of("Failed", "Failed", "Updating", "Failed")) {
            Check check = Check.unanswered(NOW, Duration.ofMillis(85));
            Observation seen = new Observation(OperationStatus.ofWord(word), check, null, check, List.of(), 0);
            list.apply(List.of(new RowUpdate(entry(1).ref(), seen, null)));
        }
        list.remove(List.of(list.rows().get(1)));
        list.undo();

        assertEquals(2, list.tally().arrivals(RowTrait.FAILED));
        assertEquals(1, list.tally().arrivals(RowTrait.RUNNING));
        assertEquals(0, list.tally().arrivals(RowTrait.SUCCEEDED));
    }

    @Test
    void onlyTheRowsThatHaveChangedAreTold() {
        list.add(IntStream.range(0, ROWS).mapToObj(RowTallyTest::entry).toList());
        List<String> told = new ArrayList<>();
        list.tally().follow(row -> told.add(row.name()));
        WatchRow gone = list.rows().get(7);

        list.rename(list.rows().get(3), "another");
        list.remove(List.of(gone));
        gone.label().set("of no list");
        list.apply(List.of(new RowUpdate(entry(5).ref(), Observation.NOTHING, null)));

        assertEquals(List.of("another", "row 5"), told);
    }
}
