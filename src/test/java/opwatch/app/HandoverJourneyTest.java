package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person hands over from the window: rows copied in every form, and the sheet before a report.
class HandoverJourneyTest extends Journey {
    private static final List<String> FORMS = List.of(
            "copyas-url",
            "copyas-ticket",
            "copyas-ticket-markdown",
            "copyas-id",
            "copyas-az",
            "copyas-powershell",
            "copyas-powershell-rest",
            "copyas-curl",
            "copyas-row",
            "copyas-markdown-row",
            "copyas-markdown-table",
            "copyas-ticket-account",
            "copyas-ticket-standins");

    @BeforeEach
    void openTheDemo() throws IOException {
        open(3);
        Desk.until(
                "all are seen",
                () -> desk.window().list().rows().stream()
                        .allMatch(row -> row.observation().get().status() != null));
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(0);
            return null;
        });
    }

    @Test
    void eachFormIsInTheMenuOfTheRows() {
        Menu menu = copyAs();

        assertEquals("Copy as", menu.getText());
        assertEquals(
                FORMS,
                menu.getItems().stream()
                        .map(MenuItem::getId)
                        .filter(id -> id != null)
                        .toList());
    }

    @Test
    void commandsUrlsAndLinesForAllSelectedRowsAreCopied() {
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        List<OperationRef> refs = Desk.onFx(
                () -> desk.window().list().rows().stream().map(row -> row.ref()).toList());

        String az = copied("copyas-az", "Commands for 3 operations copied. They hold no token.");
        assertEquals(3, az.lines().count());
        refs.forEach(ref -> assertTrue(
                az.contains("\"https://" + ref.cloud().armHost() + ref.path() + "?api-version=2025-07-01\""), az));
        assertEquals(3, copied("copyas-row", "3 rows copied.").lines().count());
        assertEquals(
                5, copied("copyas-markdown-table", "3 rows copied.").lines().count());
        assertEquals(3, copied("copyas-markdown-row", "3 rows copied.").lines().count());
        assertEquals(3, copied("copyas-id", "3 operation IDs copied.").lines().count());
        assertEquals(3, copied("copyas-url", "3 status URLs copied.").lines().count());
    }

    @Test
    void aTicketIsCopiedAsTextAndAsHtmlTogether() {
        desk.press(KeyCode.SHORTCUT, KeyCode.A);

        String text = copied("copyas-ticket", "3 reports copied.");
        String html = Desk.onFx(() -> Clipboard.getSystemClipboard().getHtml());

        assertTrue(text.startsWith("Report by OpWatch "), text);
        assertTrue(html.startsWith("<meta charset=\"utf-8\">\n<h2>Report by OpWatch "), html);
        Desk.onFx(() -> desk.window().list().rows().stream()
                        .map(row -> row.ref())
                        .toList())
                .forEach(ref -> {
                    assertTrue(text.contains("Status URL: " + ref.statusUrl() + "\n"), text);
                    assertTrue(html.contains("<code>" + ref.statusUrl() + "</code>"), html);
                });
    }

    @Test
    void asMarkdownItIsTextAlone() {
        String text = copied("copyas-ticket-markdown", "Report copied.");

        assertTrue(text.startsWith("## Report by OpWatch "), text);
        assertFalse(Desk.onFx(() -> Clipboard.getSystemClipboard().hasHtml()));
    }

    @Test
    void theSwitchesAreRememberedAndTheKeyGoesByThem() throws IOException {
        OperationRef ref =
                Desk.onFx(() -> desk.window().list().rows().getFirst().ref());
        choose("copyas-ticket-standins");
        desk.close();
        open(3);
        Desk.until("the rows are there", () -> desk.window().isOpen());
        desk.clickRow(Desk.onFx(() -> desk.window().list().rows().getFirst().name()));
        assertTrue(Desk.onFx(() -> ((CheckMenuItem) item("copyas-ticket-standins")).isSelected()));

        Desk.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        Desk.until("it is copied", () -> Clipboard.getSystemClipboard().hasString());

        String text = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(text.contains("Operation ID: operation-1\n"), text);
        assertFalse(text.contains(ref.operationId()), text);
        assertFalse(text.contains(ref.subscriptionId()), text);
    }

    @Test
    void theButtonOfTheDetailsHasTheSameForms() {
        for (String id : List.of("#details-copy-as", "#details-several-copy-as")) {
            MenuButton button = (MenuButton) desk.robot().lookup(id).query();
            List<String> items = Desk.onFx(() -> {
                button.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
                return button.getItems().stream()
                        .map(MenuItem::getId)
                        .filter(each -> each != null)
                        .toList();
            });
            assertEquals(FORMS, items);
            desk.press(KeyCode.SHORTCUT, KeyCode.A);
        }
    }

    @Test
    void theSheetBeforeAReportIsReadAndLeftByKeyboard() {
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);

        assertEquals("3 operations, in the columns and the order of the window.", desk.text("#report-what"));
        assertTrue(Desk.onFx(radio("#report-html")::isFocused));
        desk.press(KeyCode.DOWN);
        assertTrue(Desk.onFx(radio("#report-csv")::isSelected));
        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#report-folded").query().isVisible()));
        desk.press(KeyCode.ESCAPE);

        assertFalse(Desk.onFx(() -> desk.robot().lookup("#report-pane").query().isVisible()));
        Desk.until("the table has the focus again", () -> desk.table().isFocused());
    }

    private RadioButton radio(String id) {
        return desk.robot().lookup(id).queryAs(RadioButton.class);
    }

    private Menu copyAs() {
        ContextMenu menu = Desk.onFx(() -> {
            ContextMenu rows = desk.table().getContextMenu();
            rows.getOnShowing().handle(new WindowEvent(rows, WindowEvent.WINDOW_SHOWING));
            return rows;
        });
        return (Menu) menu.getItems().stream()
                .filter(item -> "copyas-menu".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private MenuItem item(String id) {
        return copyAs().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String id) {
        Desk.onFx(() -> {
            CheckMenuItem item = (CheckMenuItem) item(id);
            item.setSelected(!item.isSelected());
            return null;
        });
    }

    private String copied(String form, String said) {
        Desk.onFx(() -> {
            Clipboard.getSystemClipboard().clear();
            item(form).fire();
            return null;
        });
        Desk.until(
                "it is copied",
                () -> Clipboard.getSystemClipboard().hasString()
                        && desk.text("#notice").equals("Demo: " + said));
        return Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
    }
}
