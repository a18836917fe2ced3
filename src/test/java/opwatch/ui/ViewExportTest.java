package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TableColumnBase;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.report.Column;
import opwatch.report.ReportFormat;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.RowFilter;
import opwatch.ui.table.WatchTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What is shown, as it is written to a file: the filter, the order, the columns, the groups; and what is said of
/// it.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class ViewExportTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String SUBSCRIPTION = "00000000-1111-2222-3333-444444444444";

    @TempDir
    private Path folder;

    private final StillParts behind = new StillParts(NOW);
    private WatchList list;
    private WatchTable table;
    private FilterInput filter;
    private NoticeBar notices;
    private ViewExport export;

    @BeforeEach
    void open() {
        onFx(() -> {
            WindowParts parts = behind.in(ZoneId.of("Europe/Berlin"));
            list = new WatchList();
            notices = new NoticeBar(parts.clock());
            table = new WatchTable(list, behind.clock, parts.zone(), new Zoom());
            filter = new FilterInput(table, list, parts, notices);
            Overlay overlay = new Overlay(() -> {});
            WindowViews views = new WindowViews(filter, table, list, notices, overlay);
            export = new ViewExport(new ShownView(table, filter, list, views, parts), parts, notices, overlay);
            list.add(List.of(
                    entry(1, "beta", "night"),
                    entry(2, "alpha", "night"),
                    entry(3, "gamma", "day"),
                    entry(4, "other", "day")));
            table.arrange();
        });
    }

    @AfterEach
    void close() {
        behind.close();
    }

    @Test
    void theFileHasTheShownRowsInTheirOrderAndTheShownColumnsInTheirs() throws IOException {
        onFx(() -> {
            show("operation", "label");
            sortBy("label");
            filter.set(RowFilter.Group.ALL, "-other");
        });

        assertEquals("3 operations were written to view.csv.", told("view.csv", ReportFormat.CSV));
        assertEquals(
                List.of(
                        "Operation ID,Label,Tags,Note",
                        "operation2,alpha,night,",
                        "operation1,beta,night,",
                        "operation3,gamma,day,"),
                lines("view.csv"));
    }

    @Test
    void groupsStandThereAndWhatIsFoldedAwayDoesNot() throws IOException {
        onFx(() -> {
            show("label");
            sortBy("label");
            table.group(Grouping.TAG);
            GroupLine first = (GroupLine) table.lines().getFirst();
            table.fold(first, true);
        });

        assertEquals("2 operations were written to view.csv.", told("view.csv", ReportFormat.CSV));
        assertEquals(List.of("Group,Label,Tags,Note", "night,alpha,night,", "night,beta,night,"), lines("view.csv"));
        assertEquals("2 operations were written to view.html.", told("view.html", ReportFormat.HTML));
        String page = Files.readString(folder.resolve("view.html"));
        assertTrue(page.contains("day (2, folded)") && page.contains("Grouped by: Tag"), page);
        assertFalse(page.contains("gamma"), page);
    }

    @Test
    void thePageSaysWhatTheWindowWasAskedFor() throws IOException {
        onFx(() -> filter.set(RowFilter.Group.TROUBLE, ""));
        assertEquals("No operation is shown, so there is nothing to export.", toldBy(export::open));

        onFx(() -> filter.set(RowFilter.Group.ALL, "tag:night"));
        told("view.html", ReportFormat.HTML);
        String page = Files.readString(folder.resolve("view.html"));
        assertTrue(page.contains("<li>Filter: tag:night</li>"), page);
        assertTrue(page.contains("<li>2 operations are shown of 4 on the list.</li>"), page);
        assertTrue(page.contains("As of 2026-03-04 06:06:07 (Europe/Berlin), 2026-03-04T05:06:07Z"), page);
    }

    @Test
    void theNameAlwaysHasTheEndingOfItsKindAndReplacesNothingUnasked() throws IOException {
        Path other = Files.writeString(folder.resolve("view.json"), "precious");

        assertEquals("4 operations were written to view (2).json.", told("view", ReportFormat.JSON));
        assertEquals("precious", Files.readString(other));
        assertEquals("4 operations were written to view.csv.md.", told("view.csv", ReportFormat.MARKDOWN));
    }

    @Test
    void aBadPlaceIsSaidAndNothingIsLeftThere() throws IOException {
        Files.createDirectory(folder.resolve("folder.csv"));

        String taken = told("folder.csv", ReportFormat.CSV);
        String missing = told("nowhere/view.csv", ReportFormat.CSV);

        assertTrue(taken.startsWith("The report could not be written to folder.csv: "), taken);
        assertTrue(missing.endsWith(" Choose another place."), missing);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void tenThousandRowsAreWrittenOffTheThreadOfTheWindow() throws IOException {
        onFx(() -> {
            list.add(IntStream.range(5, 10_001)
                    .mapToObj(i -> entry(i, "row " + i, "many"))
                    .toList());
            table.arrange();
        });
        long before = System.nanoTime();
        onFx(() -> export.write(folder.resolve("many.html"), ReportFormat.HTML));
        long held = Duration.ofNanos(System.nanoTime() - before).toMillis();

        assertEquals("10,000 operations were written to many.html.", last());
        assertTrue(Files.size(folder.resolve("many.html")) > 1_000_000);
        assertTrue(held < 2000, "the window stood still for " + held + " ms");
    }

    @Test
    void eachColumnOfTheTableIsAColumnOfAReport() {
        onFx(() -> assertEquals(
                List.of(),
                table.view().getColumns().stream()
                        .map(TableColumnBase::getId)
                        .filter(id -> Column.of(id).isEmpty())
                        .toList()));
    }

    private void show(String... columns) {
        table.view()
                .getColumns()
                .forEach(column -> column.setVisible(
                        List.of(columns).contains(column.getId().substring("column-".length()))));
        table.view().getColumns().sort((one, other) -> other.getId().compareTo(one.getId()));
    }

    private void sortBy(String id) {
        table.view()
                .getSortOrder()
                .setAll(List.of(table.view().getColumns().stream()
                        .filter(column -> column.getId().equals("column-" + id))
                        .findFirst()
                        .orElseThrow()));
        table.applyOrder();
    }

    private static WatchEntry entry(int i, String label, String tag) {
        OperationRef ref = new OperationRef(Cloud.DEMO, SUBSCRIPTION, "westus", "operation" + i);
        return WatchEntry.of(ref, label, new Remarks(OperationKind.UNKNOWN, List.of(tag), ""), NOW);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readString(folder.resolve(file)).substring(1).lines().toList();
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private String told(String file, ReportFormat format) {
        return toldBy(() -> export.write(folder.resolve(file), format));
    }

    /// What the window says once it has been done.
    private String toldBy(Runnable task) {
        onFx(() -> {
            notices.close("news");
            notices.close("report");
            task.run();
        });
        return last();
    }

    private String last() {
        List<String> words = new ArrayList<>();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                onFx(() -> {
                    words.clear();
                    words.addAll(notices.current());
                    words.removeIf(each -> each.startsWith("Writing "));
                });
                return !words.isEmpty();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("nothing was said", e);
        }
        return words.getFirst();
    }
}
