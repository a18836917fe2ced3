package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person follows a purge, on the embedded Azure.
class PurgeJourneyTest extends Journey {
    private static final String SUBSCRIPTION = "6d0f2b18-3c4e-4a5b-9d76-8e1f20a3b4c5";
    private static final String ID = "purge-970318e7-b859-4edb-8903-83b1b54d0b74";
    private static final OperationRef REF =
            new OperationRef(Cloud.DEMO, SUBSCRIPTION, new Place.Workspace("rg-gdpr", "ws-eu-prod"), ID);
    private static final String URL = "https://demo.opwatch.invalid" + REF.path() + "?api-version=2025-07-01&t=1&s=x";

    @BeforeEach
    void openTheDemo() throws IOException {
        open(22);
    }

    @Test
    void theDemosPurgeIsPendingAndThenCompleted() {
        WatchRow purge = Desk.onFx(() -> desk.window().list().rows().stream()
                .filter(row -> row.ref().isPurge())
                .findFirst()
                .orElseThrow());

        desk.passUntil("it is pending", () -> word(purge).equals("pending"));
        assertEquals(RowState.RUNNING, Desk.onFx(purge::state));
        desk.passUntil("it is completed", () -> word(purge).equals("completed"));

        assertEquals(RowState.SUCCEEDED, Desk.onFx(purge::state));
        assertFalse(Desk.onFx(purge::isUnusuallyLong));
        assertEquals(OperationKind.PURGE, Desk.onFx(() -> purge.remarks().get().kind()));
    }

    @Test
    void aHeaderThatIsPastedIsOnTheListWithItsWorkspaceAsName() {
        desk.paste("x-ms-status-location: " + URL);

        Desk.until("it is on the list", () -> desk.window().list().find(REF) != null);
        WatchRow row =
                Objects.requireNonNull(Desk.onFx(() -> desk.window().list().find(REF)));
        assertEquals("ws-eu-prod", Desk.onFx(row::name));
        assertEquals(REF.path(), row.ref().path());
    }

    @Test
    void theFormAsksForTheWorkspaceOfAPurge() {
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        assertTrue(desk.robot().lookup("#add-group").tryQuery().isEmpty());
        set("#add-subscription", SUBSCRIPTION);
        set("#add-operations", ID);
        desk.click("#add-submit");

        Desk.until("the group is wanting", () -> help("#add-group").startsWith("A resource group’s name"));
        assertTrue(Desk.onFx(() -> help("#add-workspace")).startsWith("A workspace’s name"));
        set("#add-group", "rg-gdpr");
        set("#add-workspace", "ws-eu-prod");
        desk.click("#add-submit");
        Desk.until("it is on the list", () -> desk.window().list().find(REF) != null);
        assertTrue(desk.robot().lookup("#add-group").tryQuery().isEmpty());
    }

    @Test
    void aUrlThatIsPastedIntoTheFormFillsIt() {
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.click("#add-operations");

        desk.paste(URL);

        Desk.until(
                "it is filled",
                () -> Desk.onFx(() -> field("#add-operations").getText()).equals(ID));
        assertEquals(
                List.of(SUBSCRIPTION, "rg-gdpr", "ws-eu-prod"),
                Desk.onFx(() -> List.of(
                        field("#add-subscription").getText(),
                        field("#add-group").getText(),
                        field("#add-workspace").getText())));
    }

    @Test
    void purgesAndOtherOperationsAreAddedOneAfterTheOther() {
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        set("#add-subscription", SUBSCRIPTION);
        set("#add-operations", ID + "\n713192d7-503f-477a-9cfe-4efc3ee2bd11");
        set("#add-group", "rg-gdpr");
        set("#add-workspace", "ws-eu-prod");
        desk.click("#add-submit");

        Desk.until("it is said", () -> help("#add-operations").startsWith("Add purges by themselves"));
        assertEquals(null, Desk.onFx(() -> desk.window().list().find(REF)));
    }

    @Test
    void theCmdletForPurgesIsOfferedForPurges() {
        desk.paste(URL);
        Desk.until("it is selected", () -> desk.selected().equals(List.of("ws-eu-prod")));

        assertEquals(
                "PowerShell: Get-AzOperationalInsightsPurgeWorkspaceStatus",
                item("copyas-powershell").getText());
        assertFalse(item("copyas-az").isDisable());

        OperationRef odd = new OperationRef(Cloud.DEMO, SUBSCRIPTION, new Place.Workspace("räum", "ws-odd"), ID);
        desk.paste("https://demo.opwatch.invalid" + odd.path());
        Desk.until("the other is selected", () -> desk.selected().equals(List.of("ws-odd")));

        assertTrue(item("copyas-az").isDisable());
        assertEquals(
                "Command: az rest: not for every shell, because of the resource group’s name",
                item("copyas-az").getText());
    }

    private MenuItem item(String id) {
        return Desk.onFx(() -> {
            ContextMenu rows = desk.table().getContextMenu();
            rows.getOnShowing().handle(new WindowEvent(rows, WindowEvent.WINDOW_SHOWING));
            Menu menu = (Menu) rows.getItems().stream()
                    .filter(each -> "copyas-menu".equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
            return menu.getItems().stream()
                    .filter(each -> id.equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static String word(WatchRow row) {
        var status = row.observation().get().status();
        return status == null ? "" : status.word();
    }

    private String help(String id) {
        String help = field(id).getAccessibleHelp();
        return help == null ? "" : help;
    }

    private TextInputControl field(String id) {
        return desk.robot().lookup(id).queryTextInputControl();
    }

    private void set(String id, String text) {
        Desk.onFx(() -> {
            field(id).setText(text);
            return null;
        });
    }
}
