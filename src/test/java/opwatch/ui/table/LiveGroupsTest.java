package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import opwatch.operation.Attention;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Remarks;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Groups while news comes: what a person sees, has selected and points at stays. Sixty rows, twenty in each
/// of three groups, whatever they are grouped by.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class LiveGroupsTest extends TableOnStage {
    private static final int ROWS = 60;
    private static final List<OperationKind> KINDS =
            List.of(OperationKind.SEARCH_JOB, OperationKind.RESTORE, OperationKind.CLUSTER);
    private static final List<String> LOCATIONS = List.of("eastus", "northeurope", "westus");

    @Start
    void start(Stage on) {
        show(on, 900, 0);
    }

    @BeforeEach
    void fill() {
        onFx(() -> {
            list.add(IntStream.range(0, ROWS).mapToObj(LiveGroupsTest::grouped).toList());
            table.arrange();
            return null;
        });
        IntStream.range(0, ROWS).forEach(i -> news(grouped(i).ref(), status(i, "Updating")));
        pointElsewhere();
        pass(Duration.ofSeconds(4));
    }

    private static WatchEntry grouped(int i) {
        int group = i / 20;
        OperationRef ref = new OperationRef(
                Cloud.PUBLIC, group + "0000000-1111-2222-3333-444444444444", LOCATIONS.get(group), "operation" + i);
        Remarks remarks = new Remarks(KINDS.get(group), List.of("tag" + group), "");
        WatchEntry entry = WatchEntry.of(ref, name(i), remarks, NOW.minusSeconds(1000 - i));
        return new WatchEntry(
                ref,
                entry.label(),
                remarks,
                "tenant" + group,
                entry.addedAt(),
                entry.observation(),
                Attention.NONE,
                "");
    }

    /// A status that began on another day in each group.
    private static OperationStatus status(int i, String word) {
        var start = NOW.minus(Duration.ofDays(i / 20)).plusSeconds(i);
        return new OperationStatus(word, new Timestamp(start.toString(), start), null, null, null, List.of());
    }

    private void tell(int i, String word) {
        news(grouped(i).ref(), status(i, word));
    }

    private GroupLine heading(int group) {
        return onFx(() -> table.lines().stream()
                .<GroupLine>mapMulti((line, next) -> {
                    if (line instanceof GroupLine heading) {
                        next.accept(heading);
                    }
                })
                .toList()
                .get(group));
    }

    private void select(int... rows) {
        onFx(() -> {
            table.select(IntStream.of(rows)
                    .mapToObj(i -> list.find(grouped(i).ref()))
                    .toList());
            return null;
        });
    }

    private void fold(int group, boolean folded) {
        GroupLine heading = heading(group);
        onFx(() -> {
            table.fold(heading, folded);
            return null;
        });
    }

    private TableLine focused() {
        return onFx(() -> table.view().getFocusModel().getFocusedItem());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void newsLeavesFoldsSelectionFocusAndScrollAsTheyAre(Grouping by) {
        group(by);
        fold(1, true);
        select(47, 49);
        pass(Duration.ofSeconds(4));
        List<String> places = places();
        List<String> before = shown();
        TableLine focus = focused();

        tell(30, "Failed");
        tell(59, "Failed");
        tell(5, "Succeeded");

        List<String> after = new ArrayList<>(before);
        after.remove(name(59));
        after.add(after.indexOf(name(40)), name(59));
        after.remove(name(5));
        after.add(after.indexOf(name(19)) + 1, name(5));
        assertEquals(after, shown());
        assertEquals(List.of(name(47), name(49)), selected());
        assertEquals(focus, focused());
        assertEquals(places, places());
        assertEquals(20, onFx(() -> heading(1).rows().size()));
        assertEquals(opwatch.ui.rows.RowState.FAILED, summaries().get(1).worst());
        assertEquals(1, summaries().get(1).ofWorst());
    }

    /// Where something is painted, whatever it is.
    private List<String> places() {
        return seen().stream()
                .map(line -> line.substring(line.indexOf(" at ")))
                .sorted()
                .toList();
    }

    @Test
    void aRowThatGoesToAnotherGroupWaitsWhileThePointerRestsOnTheTable() {
        group(Grouping.TAG);
        List<String> before = shown();
        pointAtTheTable();
        robot.moveBy(3, 0);

        retag(2, "tag1");

        assertEquals(before, shown());
        assertEquals(1, heldChanges());
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        List<String> after = new ArrayList<>(before);
        after.remove(name(2));
        after.add(after.indexOf("[tag1]") + 1, name(2));
        assertEquals(after.size(), shown().size());
        assertEquals(
                List.of(19, 21, 20),
                summaries().stream().map(GroupLine.Summary::count).toList());
        assertEquals(0, heldChanges());
    }

    private void retag(int i, String... tags) {
        onFx(() -> {
            list.remark(List.of(list.find(grouped(i).ref())), remarks -> remarks.withTags(List.of(tags)));
            table.tick(clock.instant());
            return null;
        });
    }

    @Test
    void whileTheOrderIsHeldNewRowsComeInAtTheEndBelowTheirHeadingAgain() {
        group(Grouping.TAG);
        fold(1, true);
        List<String> before = shown();
        pointAtTheTable();
        robot.moveBy(3, 0);

        add(70, "tag0");
        add(71, "tag1");
        add(72, "new");
        add(73, "new");

        List<String> held = new ArrayList<>(before);
        held.addAll(List.of("[tag0]", name(70), "[new]", name(72), name(73)));
        assertEquals(held, shown());
        assertEquals(21, heading(1).rows().size());

        onFx(() -> {
            table.applyOrder();
            return null;
        });
        List<String> sorted = new ArrayList<>(before);
        sorted.addAll(0, List.of("[new]", name(72), name(73)));
        sorted.add(sorted.indexOf(name(19)) + 1, name(70));
        assertEquals(sorted, shown());
    }

    private void add(int i, String tag) {
        onFx(() -> {
            OperationRef ref =
                    new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation" + i);
            Remarks remarks = Remarks.NONE.withTags(List.of(tag));
            list.add(List.of(WatchEntry.of(ref, name(i), remarks, clock.instant())));
            table.arrange();
            return null;
        });
    }

    @Test
    void foldingWhileTheOrderIsHeldMovesNoLineAbove() {
        group(Grouping.TAG);
        pointAtTheTable();
        robot.moveBy(3, 0);
        tell(19, "Failed");
        retag(1, "tag2");
        List<String> before = shown();

        fold(1, true);
        List<String> folded = new ArrayList<>(before);
        folded.removeAll(names(20, 39));
        folded.set(folded.indexOf("[tag1]"), "> [tag1]");
        assertEquals(folded, shown());
        pass(Duration.ZERO);
        assertEquals(folded, shown());
        fold(1, false);

        assertEquals(before, shown());
    }

    @Test
    void aGroupWithoutRowsLeavesAndARowThatComesBackIsInIt() {
        group(Grouping.TAG);
        onFx(() -> {
            list.remove(List.copyOf(heading(1).rows()));
            table.arrange();
            return null;
        });
        assertEquals(
                List.of("tag0", "tag2"),
                summaries().stream().map(GroupLine.Summary::name).toList());

        onFx(() -> {
            list.undo();
            table.arrange();
            return null;
        });

        assertEquals(
                List.of(20, 20, 20),
                summaries().stream().map(GroupLine.Summary::count).toList());
    }
}
