package opwatch.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.OpenPopups;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The table on a stage of its own, a button below it, and how the tests handle it. The worst stands first.
class TableOnStage {
    static final double SCROLL_BAR = 16;

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final double BUTTON = 60;

    final WatchList list = new WatchList();
    final ManualClock clock = new ManualClock(NOW);
    final FxRobot robot = new FxRobot();
    final Zoom zoom = new Zoom();
    final ShownZone zone = new ShownZone(ZoneId.of("Europe/Berlin"));
    Stage stage;
    WatchTable table;

    void show(Stage on, double width, int rows) {
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        stage = on;
        table = new WatchTable(list, clock, zone, zoom);
        list.add(IntStream.range(0, rows).mapToObj(TableOnStage::entry).toList());
        table.restore(Settings.Table.FIRST);
        Button elsewhere = new Button("elsewhere");
        elsewhere.setId("elsewhere");
        elsewhere.setMinHeight(BUTTON);
        on.setScene(new Scene(new VBox(table.view(), elsewhere), width, 500));
        on.getScene().getStylesheets().add("opwatch/ui/opwatch.css");
        on.setWidth(width);
        on.setHeight(500);
        on.setX(0);
        on.setY(0);
        on.show();
        on.requestFocus();
    }

    @AfterEach
    void closePopups() {
        OpenPopups.close();
    }

    static WatchEntry entry(int i) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation" + i);
        return WatchEntry.of(ref, name(i), NOW.minusSeconds(1000 - i));
    }

    static String name(int i) {
        return String.format(Locale.ROOT, "row %02d", i);
    }

    static List<String> names(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(TableOnStage::name).toList();
    }

    /// Brings the news that a row has this state, and what a second does.
    void news(int i, String word) {
        news(entry(i).ref(), OperationStatus.ofWord(word));
    }

    void news(OperationRef ref, OperationStatus status) {
        onFx(() -> {
            Check check = new Check(clock.instant(), Duration.ofMillis(85), Replies.of(200, "{}"));
            Observation seen = new Observation(status, check, null, check, List.of(), 0);
            list.apply(List.of(new RowUpdate(ref, seen, null)));
            table.tick(clock.instant());
            return null;
        });
    }

    void group(Grouping by) {
        onFx(() -> {
            table.group(by);
            return null;
        });
    }

    void filter(String text) {
        onFx(() -> {
            table.filter(Filters.of(RowFilter.Group.ALL, text));
            return null;
        });
    }

    /// What the shown headings say.
    List<GroupLine.Summary> summaries() {
        return onFx(() -> table.lines().stream()
                .filter(GroupLine.class::isInstance)
                .map(line -> ((GroupLine) line).summary().get())
                .toList());
    }

    void tag(String tag, int... rows) {
        onFx(() -> {
            List<WatchRow> chosen =
                    IntStream.of(rows).mapToObj(i -> list.find(entry(i).ref())).toList();
            list.remark(chosen, remarks -> remarks.withTags(List.of(tag)));
            table.arrange();
            return null;
        });
    }

    void pass(Duration time) {
        clock.turn(time);
        onFx(() -> {
            table.tick(clock.instant());
            return null;
        });
    }

    List<String> shown() {
        return onFx(
                () -> table.view().getItems().stream().map(TableOnStage::name).toList());
    }

    /// A row's name, or a heading's name in brackets with an arrow when it is folded.
    static String name(TableLine line) {
        return switch (line) {
            case WatchRow row -> row.name();
            case GroupLine group -> (group.folded().get() ? "> [" : "[") + group.name() + "]";
        };
    }

    List<String> selected() {
        return onFx(() -> table.selection().get().stream().map(WatchRow::name).toList());
    }

    int heldChanges() {
        return onFx(() -> table.heldChanges().get());
    }

    WatchRow row(int i) {
        return onFx(() -> list.find(entry(i).ref()));
    }

    void pointAtTheTable() {
        robot.moveTo(table.view());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void pointElsewhere() {
        robot.moveTo("#elsewhere");
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The names of the rows that can be seen, each with its place in the window.
    List<String> seen() {
        return onFx(() -> {
            table.view().getScene().getRoot().layout();
            return table.view().lookupAll(".table-row-cell").stream()
                    .map(node -> (TableRow<?>) node)
                    .filter(row -> row.isVisible() && row.getItem() != null)
                    .map(row -> name((TableLine) row.getItem()) + " at " + Math.round(top(row)))
                    .sorted()
                    .toList();
        });
    }

    private static double top(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMinY();
    }

    static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never came true: " + what);
        }
    }

    static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    TableColumn<TableLine, ?> column(String id) {
        return table.view().getColumns().stream()
                .filter(column -> column.getId().equals("column-" + id))
                .findFirst()
                .orElseThrow();
    }

    double width(String id) {
        return onFx(() -> column(id).getWidth());
    }

    double all() {
        return onFx(() -> table.view().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum());
    }

    void windowOf(double width) {
        onFx(() -> {
            stage.setWidth(width);
            return null;
        });
        until("the table is that wide", () -> table.view().getWidth() == width);
    }

    List<String> titles() {
        return onFx(() -> table.view().getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList());
    }
}
