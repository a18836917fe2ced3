package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.operation.ResultStatistics;
import opwatch.operation.ResultTable;
import opwatch.ui.rows.TableNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finding operations by keyboard alone, on the embedded Azure: what is there, what is added, and what is said
/// of the rest.
class FindJourneyTest extends Journey {
    private static final String SEARCH = "SignIns_March_SRCH";
    private static final String RESTORE = "Security_2025_RST";
    private static final String ENDED = "Audit_Q1_SRCH";

    @BeforeEach
    void openTheDemo() throws IOException {
        open(3);
        Desk.until("the rows are there", () -> desk.shown().size() == 3);
    }

    private void openFind() {
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        Desk.until("it is open", () -> isVisible("#find-pane"));
    }

    private boolean isVisible(String id) {
        return Desk.onFx(
                () -> desk.robot().lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    }

    private boolean isFocused(String id) {
        return Desk.onFx(
                () -> desk.robot().lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    private void search() {
        openFind();
        Desk.until("it begins at the button", () -> isFocused("#find-start"));
        desk.press(KeyCode.SPACE);
        desk.passUntil("it is done", () -> !isVisible("#find-cancel") && !lines().isEmpty());
        Desk.until("the list has the focus", () -> isFocused("#find-list"));
    }

    private ListView<?> list() {
        return desk.robot().lookup("#find-list").queryAs(ListView.class);
    }

    private List<String> lines() {
        return Desk.onFx(() -> list().getItems().stream()
                .map(String::valueOf)
                .map(line -> line.replaceAll("(?s)FindLine\\[kind=(\\w+), words=(.*?), facts=.*", "$1 $2"))
                .toList());
    }

    private String button(String id) {
        return Desk.onFx(() -> desk.robot().lookup(id).queryAs(Labeled.class).getText());
    }

    @Test
    void aNewcomerFindsTwoSearchJobsAndARestoreAndAddsThemByKey() {
        search();
        assertEquals(
                Set.of(
                        "OFFERED SignIns_March_SRCH in ws-prod",
                        "OFFERED Security_2025_RST in ws-prod-us",
                        "OFFERED Audit_Q1_SRCH in ws-test",
                        "BUSY Workspace ws-test: Activating",
                        "BUSY Cluster logs-prod: Updating",
                        "BUSY Summary rule hourly-signins in ws-prod: Updating",
                        "TROUBLE The tables of workspace ws-finance could not be listed: this account has no permission"
                                + " (Microsoft.OperationalInsights/workspaces/tables/read). Other lists are not affected.",
                        "WORKSPACE Workspace ws-prod",
                        "WORKSPACE Workspace ws-prod-us",
                        "WORKSPACE Workspace ws-test",
                        "WORKSPACE Workspace ws-finance"),
                lines().stream().collect(Collectors.toSet()));
        assertEquals(11, lines().size());
        assertEquals(3, desk.shown().size(), "nothing is added by itself");
        assertEquals("Add", button("#find-add"));
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.press(KeyCode.SPACE);
        assertEquals("Add 3 operations", button("#find-add"));
        desk.press(KeyCode.ENTER);

        Desk.until("they are added", () -> desk.shown().size() == 6);
        assertFalse(isVisible("#find-pane"));
        assertEquals(Set.of(SEARCH, RESTORE, ENDED), Set.copyOf(desk.selected()));
        assertEquals(
                new Remarks(
                        OperationKind.RESTORE,
                        List.of("ws-prod-us", "Restore"),
                        "",
                        new ResultTable("rg-logs-prod", "ws-prod-us", RESTORE)),
                Desk.onFx(() -> desk.row(RESTORE).remarks().get()));
        assertEquals("eastus", desk.row(RESTORE).ref().place().text());
        desk.passUntil(
                "Azure answers",
                () -> desk.row(RESTORE).word().equals("Succeeded")
                        && desk.row(SEARCH).word().equals("Succeeded"));
    }

    @Test
    void whatIsOnTheListIsGreyAndOnlyTheTickedOnesAreAdded() {
        search();
        desk.press(KeyCode.SPACE);
        assertEquals("Add one operation", button("#find-add"));
        desk.press(KeyCode.ENTER);
        Desk.until("one is added", () -> desk.shown().size() == 4);

        openFind();
        assertEquals(
                1, lines().stream().filter(line -> line.startsWith("THERE ")).count());
        assertEquals(
                2, lines().stream().filter(line -> line.startsWith("OFFERED ")).count());
        assertEquals("Add", button("#find-add"));
        assertTrue(button("#find-progress").startsWith("3 found in 4 workspaces, 33 tables read; "));
        assertTrue(button("#find-progress").endsWith(" One list was not read to its end."));
    }

    @Test
    void subscriptionsAreFoundByNameAndLeftOut() {
        openFind();
        assertEquals("3 of 3 chosen", button("#find-subscriptions-chosen"));
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        desk.press(KeyCode.SPACE);
        assertEquals("2 of 3 chosen", button("#find-subscriptions-chosen"));
        desk.click("#find-none");
        assertTrue(Desk.onFx(() -> desk.robot().lookup("#find-start").query().isDisabled()));
        desk.click("#find-subscription");
        desk.robot().write("contoso te");
        desk.click("#find-all");
        assertEquals("1 of 3 chosen", button("#find-subscriptions-chosen"));

        desk.click("#find-start");
        desk.passUntil("it is done", () -> !isVisible("#find-cancel") && !lines().isEmpty());
        assertEquals(
                List.of(
                        "OFFERED Audit_Q1_SRCH in ws-test",
                        "BUSY Workspace ws-test: Activating",
                        "WORKSPACE Workspace ws-test"),
                lines());
    }

    @Test
    void theNumbersOfATableStandBesideTheStatusAndAreReadAgainEveryHalfMinute() {
        search();
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);
        Desk.until("they are added", () -> desk.shown().size() == 6);
        TableNumbers first = Desk.onFx(() -> desk.row(SEARCH).numbers());
        assertEquals("InProgress", first.statistics().tableState());

        desk.passUntil("the table was read again, while it ran or once it had ended", () -> {
            TableNumbers now = desk.row(SEARCH).numbers();
            return now != null && now.at().isAfter(first.at());
        });
        Duration between = Desk.onFx(
                () -> Duration.between(first.at(), desk.row(SEARCH).numbers().at()));
        assertTrue(between.compareTo(Duration.ofSeconds(1)) >= 0, between.toString());
        desk.clickRow(SEARCH);
        desk.passUntil(
                "the numbers of the ended one are final",
                () -> desk.row(SEARCH)
                        .numbers()
                        .statistics()
                        .equals(new ResultStatistics(
                                "Succeeded", 100.0, BigDecimal.valueOf(173_100), new BigDecimal("42.0"))));
    }

    @Test
    void escapeClosesItAndTheFocusGoesBackToTheTable() {
        search();
        desk.press(KeyCode.ESCAPE);

        Desk.until("it is closed", () -> !isVisible("#find-pane"));
        Desk.until("the table has the focus", () -> desk.table().isFocused());
        assertEquals(3, desk.shown().size());
    }

    @Test
    void aWatchedWorkspaceSaysSoAndCanBeLeft() {
        search();
        CheckBox watch = desk.robot().lookup("#find-watch").queryAs(CheckBox.class);
        assertFalse(Desk.onFx(watch::isSelected));
        desk.click("#find-watch");
        assertEquals(1, watched());
        desk.click("#find-watch");
        assertEquals(0, watched());
    }

    private long watched() {
        return Desk.onFx(() -> list().getItems().stream()
                .filter(line -> String.valueOf(line).contains("You hear of new search jobs and restores in it."))
                .count());
    }
}
