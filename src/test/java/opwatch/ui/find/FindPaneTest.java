package opwatch.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.Listed;
import opwatch.discovery.WorkspaceName;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.kit.ShownZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When the lines of what was found are made anew, and what of the person's place is kept then.
@ExtendWith(OnFxThread.class)
class FindPaneTest {
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final Listed.Workspace WORKSPACE =
            new Listed.Workspace(new WorkspaceName(Cloud.DEMO, ID, "rg", "ws-1"), "eastus", "");

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-04T22:58:00Z"));
    private final Set<OperationRef> there = new HashSet<>();
    /// How often an operation was asked for, once for each line.
    private int asked;
    private int version;
    private FindPane pane;

    @BeforeEach
    void make() {
        Around around = new Around(
                ref -> {
                    asked++;
                    return there.contains(ref);
                },
                _ -> false,
                id -> id,
                () -> version,
                _ -> {},
                (_, _) -> {});
        pane = new FindPane(
                new FindPane.Runner(_ -> {}, () -> {}),
                around,
                clock,
                new ShownZone(ZoneId.of("Europe/Berlin")),
                () -> {});
        Scene _ = new Scene(pane, 600, 600);
        pane.open();
        pane.show(found("a", "b", "c"));
    }

    private static OperationRef ref(String id) {
        return new OperationRef(Cloud.DEMO, ID, "eastus", id);
    }

    private static List<FoundOperation> found(String... ids) {
        ResultStatistics numbers = new ResultStatistics("InProgress", 10.0, BigDecimal.ONE, null);
        return Stream.of(ids)
                .map(id -> new FoundOperation(
                        ref(id),
                        WORKSPACE,
                        new ResultTable("rg", "ws-1", id + "_SRCH"),
                        new Listed.Job(OperationKind.SEARCH_JOB, id, "", null, null, numbers)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ListView<FindLine> list() {
        return (ListView<FindLine>) pane.lookup("#find-list");
    }

    private List<String> selected() {
        return list().getSelectionModel().getSelectedItems().stream()
                .map(FindLine::words)
                .toList();
    }

    private String progress() {
        return ((Label) pane.lookup("#find-progress")).getText();
    }

    @Test
    void asLongAsNothingHasChangedATickMakesNoLineButTheAge() {
        asked = 0;
        String before = progress();
        for (int i = 0; i < 50; i++) {
            clock.turn(Duration.ofSeconds(1));
            pane.tick();
        }

        assertEquals(0, asked);
        assertEquals(before.replace("0 s", "50 s"), progress());
    }

    @Test
    void whatHasChangedAroundItIsShownWithTheNextTick() {
        there.add(ref("a"));
        version++;
        pane.tick();

        assertEquals(
                List.of(FindLine.Kind.OFFERED, FindLine.Kind.OFFERED, FindLine.Kind.THERE),
                list().getItems().stream().map(FindLine::kind).toList());
    }

    @Test
    void atMidnightWhatWasTodayIsOfAnotherDay() {
        clock.turn(Duration.ofSeconds(119));
        pane.tick();
        asked = 0;
        clock.turn(Duration.ofSeconds(1));
        pane.tick();

        assertEquals(3, asked);
    }

    @Test
    void linesThatComeOrSaySomethingElseLeaveThePersonTheirSelectionAndFocus() {
        list().getSelectionModel().clearSelection();
        list().getSelectionModel().selectRange(1, 3);
        list().getFocusModel().focus(2);
        assertEquals(List.of("b_SRCH in ws-1", "c_SRCH in ws-1"), selected());

        pane.show(found("new"));

        assertEquals(List.of("b_SRCH in ws-1", "c_SRCH in ws-1"), selected());
        assertEquals(3, list().getFocusModel().getFocusedIndex());
        there.add(ref("b"));
        version++;
        pane.tick();
        assertEquals(List.of("c_SRCH in ws-1", "b_SRCH in ws-1"), selected());
    }
}
