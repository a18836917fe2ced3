package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import opwatch.demo.DemoAzure;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A night on shift by keyboard alone, on the embedded Azure: from twelve pasted operations to what failed
/// tonight in prod, by kind, saved as a view, which is there after a restart.
class NightShiftJourneyTest extends Journey {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String QUERY = "state:failed sub:prod started:<12h";
    private static final List<String> EXPECTED = List.of(
            "# Delete data 1", "SigninLogs", "# Cluster 2", "cmk-east", "cmk-west", "# Linked service 1", "law/arc");

    @Test
    void fromTwelvePastedOperationsToWhatFailedTonightInProdByKind() throws IOException {
        open(1);
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.press(KeyCode.DELETE);
        assertEquals(List.of(), desk.shown());

        desk.paste(log());
        Desk.until("they are shown", () -> isFocused("preview-list"));
        desk.press(KeyCode.ENTER);
        Desk.until("all are listed", () -> desk.shown().size() == 12);
        desk.passUntil(
                "all have ended",
                () -> rows().allMatch(row -> row.observation().get().isTerminal()));

        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write(QUERY);
        Desk.until("the filter holds", () -> desk.shown().size() == 4);
        assertEquals("4 of 12 shown", desk.text("#filter-shown"));
        groupByKind();
        assertEquals(EXPECTED, lines());
        saveAs("night");
        assertEquals("night", desk.text("#tool-views"));
        desk.close();

        open(1);
        assertEquals(12, Desk.onFx(() -> rows().count()));
        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertEquals(EXPECTED, lines());
        assertEquals("night", desk.text("#tool-views"));
    }

    private void groupByKind() {
        tabTo("tool-more");
        desk.press(KeyCode.SPACE);
        downTo("menu-group");
        desk.press(KeyCode.RIGHT);
        downTo("menu-group-kind");
        desk.press(KeyCode.ENTER);
    }

    private void saveAs(String name) {
        tabTo("tool-views");
        desk.press(KeyCode.SPACE);
        downTo("views-save");
        desk.press(KeyCode.ENTER);
        Desk.until("a name can be typed", () -> isFocused("view-name"));
        desk.robot().write(name);
        desk.press(KeyCode.ENTER);
    }

    private void tabTo(String id) {
        for (int press = 0; press < 60 && !isFocused(id); press++) {
            desk.press(KeyCode.TAB);
        }
        assertTrue(isFocused(id), id);
    }

    /// Goes down the menu that is open to an item, as a person does who reads each.
    private void downTo(String item) {
        Desk.until("the menu is open", () -> highlighted() != null || isAnyMenuOpen());
        for (int press = 0; press < 40 && !item.equals(highlighted()); press++) {
            desk.press(KeyCode.DOWN);
        }
        assertEquals(item, highlighted());
    }

    private static boolean isAnyMenuOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    /// The item with the focus in the menu that opened last.
    private static @Nullable String highlighted() {
        return Desk.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(Window::getScene)
                .map(Scene::getFocusOwner)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .map(Node::getId)
                .orElse(null));
    }

    private boolean isFocused(String id) {
        return Desk.onFx(() -> {
            Node focus = desk.stage().getScene().getFocusOwner();
            return focus != null && id.equals(focus.getId());
        });
    }

    private Stream<WatchRow> rows() {
        return desk.window().list().rows().stream();
    }

    /// What is in the table: headings with their counts, and labels.
    private List<String> lines() {
        return Desk.onFx(() -> desk.table().getItems().stream()
                .map(line -> line instanceof GroupLine group
                        ? "# " + group.name() + " " + group.rows().size()
                        : line.name())
                .toList());
    }

    /// Twelve calls as the Azure CLI logs them.
    private static String log() throws IOException {
        List<WatchEntry> tonight = entries(Duration.ZERO);
        List<WatchEntry> before = entries(HOUR);
        List<WatchEntry> yesterday = entries(HOUR.multipliedBy(20));
        return String.join(
                "\n",
                call(tonight, "purge signin logs", "POST", "workspaces/law/tables/SigninLogs/deleteData"),
                call(tonight, "cluster cmk rotation", "PATCH", "clusters/cmk-east"),
                call(before, "cluster cmk rotation", "PATCH", "clusters/cmk-west"),
                call(tonight, "link storage account", "PUT", "workspaces/law/linkedServices/arc"),
                call(tonight, "table Audit_CL", "PUT", "workspaces/law/tables/Audit_CL"),
                call(tonight, "search job 7", "PUT", "workspaces/law/tables/Heavy_SRCH"),
                call(tonight, "cluster key update", "PATCH", "clusters/cmk-north"),
                call(tonight, "restore Q3", "PUT", "workspaces/test/tables/Q3_RST"),
                call(tonight, "drop ws-old", "DELETE", "workspaces/old"),
                call(yesterday, "purge signin logs", "POST", "workspaces/law/tables/AuditLogs/deleteData"),
                call(yesterday, "cluster cmk rotation", "PATCH", "clusters/cmk-south"),
                call(yesterday, "restore canceled by Kim", "PUT", "workspaces/test/tables/Q2_RST"));
    }

    /// The operations that the embedded Azure knows of that long before the test.
    private static List<WatchEntry> entries(Duration ago) throws IOException {
        try (DemoAzure azure = DemoAzure.start(new ManualClock(Desk.START.minus(ago)))) {
            return azure.entries(21);
        }
    }

    private static String call(List<WatchEntry> from, String label, String method, String below) {
        OperationRef ref = from.stream()
                .filter(entry -> entry.label().equals(label))
                .findFirst()
                .orElseThrow()
                .ref();
        String of = "cli.azure.cli.core.sdk.policies: ";
        return of + "Request URL: 'https://demo.opwatch.invalid/subscriptions/" + ref.subscriptionId()
                + "/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights/" + below
                + "?api-version=2023-09-01'\n" + of + "Request method: '" + method + "'\n"
                + of + "Response status: 202\n"
                + of + "    'Azure-AsyncOperation': 'https://demo.opwatch.invalid" + ref.path()
                + "?api-version=2022-10-01&t=638&s=Zm9v'\n";
    }
}
