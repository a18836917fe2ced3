package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opwatch.azure.StatusReader;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A kind that Azure's answer tells, on a row.
@ExtendWith(OnFxThread.class)
class LearnedKindTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final OperationRef REF =
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-1");
    private static final OperationStatus SEARCH = StatusReader.read(
                    "{\"status\":\"InProgress\",\"properties\":{\"resultStatistics\":{\"progress\":4.0}}}")
            .orElseThrow();
    private static final OperationStatus PLAIN =
            StatusReader.read("{\"status\":\"InProgress\"}").orElseThrow();

    private final WatchList list = new WatchList();

    private Remarks after(Remarks before, OperationStatus... answers) {
        list.add(List.of(WatchEntry.of(REF, "", before, NOW)));
        for (OperationStatus answer : answers) {
            Check check = new Check(NOW, Duration.ofMillis(85), Replies.of(200, "{}"));
            Observation seen = new Observation(answer, check, null, check, List.of(), 0);
            list.apply(List.of(new RowUpdate(REF, seen, NOW)));
        }
        return list.rows().getFirst().remarks().get();
    }

    @Test
    void anAnswerTellsTheKindOfARowThatHasNone() {
        assertEquals(
                new Remarks(OperationKind.SEARCH_JOB, List.of("night"), "a note"),
                after(new Remarks(OperationKind.UNKNOWN, List.of("night"), "a note"), PLAIN, SEARCH, PLAIN));
    }

    @Test
    void whatAnAnswerTellsIsSaved() {
        List<WatchEntry> saved = new ArrayList<>();
        list.onChange(entries -> {
            saved.clear();
            saved.addAll(entries);
        });

        after(Remarks.NONE, SEARCH);

        assertEquals(OperationKind.SEARCH_JOB, saved.getFirst().remarks().kind());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void aKindThatSomeoneGaveStays(OperationKind given) {
        assertEquals(Remarks.NONE.withKind(given), after(Remarks.NONE.withKind(given), SEARCH));
    }
}
