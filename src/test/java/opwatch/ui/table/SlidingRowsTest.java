package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Background;
import javafx.stage.Stage;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is on the screen when lines slide, because others come, go and move above them.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class SlidingRowsTest extends TableOnStage {
    private static final int ROWS = 60;
    private static final List<String> WORDS = List.of("Failed", "Running", "Succeeded", "Canceled", "Accepted");

    @Start
    void start(Stage on) {
        show(on, 900, ROWS);
    }

    @BeforeEach
    void nothingIsHeld() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
    }

    @Test
    void aLineThatSlidesKeepsItsRow() {
        Map<TableLine, TableRow<?>> before = byLine();
        WatchRow first = row(0);
        WatchRow moved = row(40);

        news(40, "Failed");

        Map<TableLine, TableRow<?>> after = byLine();
        assertEquals(moved, onFx(() -> table.lines().getFirst()));
        assertEquals(1, after.get(first).getIndex());
        after.keySet().stream()
                .filter(before::containsKey)
                .forEach(line -> assertSame(before.get(line), after.get(line)));
    }

    @Test
    void aSelectedRowThatSlidesIsTheOnlyOneThatLooksSelectedInEachPicture() {
        WatchRow chosen = row(3);
        onFx(() -> {
            table.select(List.of(chosen));
            return null;
        });
        pass(Duration.ofSeconds(4));
        Map<TableLine, Background> before = inNextPicture(() -> {});
        Set<Background> plain = new HashSet<>(before.values());
        assertTrue(plain.remove(before.get(chosen)));

        for (int i = 40; i < 45; i++) {
            int failed = i;
            Map<TableLine, Background> after = inNextPicture(() -> news(failed, "Failed"));
            Background selected = after.remove(chosen);

            assertEquals(before.get(chosen), selected);
            assertEquals(plain, new HashSet<>(after.values()));
        }
    }

    @Test
    void whereAHeadingStoodAScreenReaderIsToldTheRow() {
        group(Grouping.LOCATION);
        assertTrue(spoken().stream().anyMatch(words -> words.startsWith("Group")));

        group(Grouping.NONE);

        assertEquals(
                List.of(),
                spoken().stream().filter(words -> words.startsWith("Group")).toList());
    }

    /// What cells say in place of their texts.
    private List<String> spoken() {
        byLine();
        return onFx(() -> rows().stream()
                .flatMap(row -> row.lookupAll(".table-cell").stream())
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList());
    }

    /// News, selection, scrolling, filter, groups and folding in any order.
    @Test
    void whateverHappensEachRowShowsItsLineInItsPlace() {
        Random random = new Random(5);
        for (int step = 0; step < 400; step++) {
            act(random);
            assertSound();
        }
    }

    private void act(Random random) {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> news(random.nextInt(ROWS), WORDS.get(random.nextInt(WORDS.size())));
            case 3 ->
                onFx(() -> {
                    flow().scrollPixels(random.nextInt(-600, 600));
                    return null;
                });
            case 4 ->
                onFx(() -> {
                    table.choose(line(random), random.nextBoolean());
                    return null;
                });
            case 5 -> filter(random.nextBoolean() ? "" : "row " + random.nextInt(6));
            case 6 -> group(random.nextInt(3) == 0 ? Grouping.SUBSCRIPTION : Grouping.NONE);
            case 7 ->
                onFx(() -> {
                    if (line(random) instanceof GroupLine group) {
                        table.fold(group, !group.folded().get());
                    }
                    return null;
                });
            default -> pass(Duration.ofSeconds(4));
        }
    }

    private TableLine line(Random random) {
        return table.lines().get(random.nextInt(table.lines().size()));
    }

    /// Every row on the screen stands where its line does, and shows it with its state and whether it is
    /// selected.
    private void assertSound() {
        onFx(() -> {
            Parent root = table.view().getScene().getRoot();
            root.applyCss();
            root.layout();
            double height = table.view().getFixedCellSize();
            List<String> wanted = new ArrayList<>();
            List<String> there = new ArrayList<>();
            double top = Math.round(ViewState.top(table.view()));
            for (TableRow<?> row : rows()) {
                TableLine line = table.lines().get(row.getIndex());
                wanted.add(said(
                        line,
                        row.getIndex() * height - top,
                        table.view().getSelectionModel().isSelected(row.getIndex())));
                there.add(said((TableLine) row.getItem(), row.getLayoutY(), row.isSelected())
                        .replace(state(line), stateCell(row)));
            }
            assertEquals(wanted, there);
            return null;
        });
    }

    private static String said(TableLine line, double y, boolean selected) {
        return name(line) + " " + state(line) + " at " + Math.round(y) + (selected ? " selected" : "");
    }

    private static String state(TableLine line) {
        return line instanceof WatchRow row ? Strings.text(row.state().key()) : "";
    }

    /// What the cell of the state says first.
    private static String stateCell(TableRow<?> row) {
        if (!(row.getItem() instanceof WatchRow watched)) {
            return "";
        }
        String state = state(watched);
        return row.lookupAll(".state-cell").stream()
                .map(node -> ((TableCell<?, ?>) node).getText())
                .map(text -> text.startsWith(state) ? state : text)
                .findFirst()
                .orElse("nothing");
    }

    /// How the rows look in the first picture after something has happened on the FX thread.
    private Map<TableLine, Background> inNextPicture(Runnable happens) {
        CompletableFuture<Map<TableLine, Background>> picture = new CompletableFuture<>();
        onFx(() -> {
            Runnable look = () -> picture.complete(rows().stream()
                    .collect(Collectors.toMap(row -> (TableLine) row.getItem(), TableRow::getBackground)));
            table.view().getScene().addPostLayoutPulseListener(look);
            happens.run();
            Platform.requestNextPulse();
            return null;
        });
        return picture.join();
    }

    private Map<TableLine, TableRow<?>> byLine() {
        return onFx(() -> {
            table.view().getScene().getRoot().layout();
            return rows().stream().collect(Collectors.toMap(row -> (TableLine) row.getItem(), Function.identity()));
        });
    }

    /// Those on the screen with a line, top to bottom.
    private List<TableRow<?>> rows() {
        return table.view().lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && row.getItem() != null)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList();
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) table.view().lookup(".virtual-flow");
    }
}
