package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.OperationRef;
import opwatch.operation.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A mistyped location is asked about before a request leaves, and corrected in place later, with the keyboard
/// alone, on the embedded Azure.
class LocationJourneyTest extends Journey {
    private static final int TOUR = 21;
    private static final String QUEUED = "delete data, queued";

    /// An operation of the tour, in a location with a typing mistake.
    private OperationRef mistyped;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(TOUR);
        Desk.until("southcentralus is known", () -> seen("cluster logs-prod") && seen(QUEUED));
        mistyped = desk.row(QUEUED).ref().in("South Cental US");
    }

    @Test
    void aPastedOperationInAMistypedLocationWaitsForTheAnswer() {
        pasteUrl();
        Desk.until(
                "the question",
                () -> question().equals("“South Cental US” is not a known location. Do you mean southcentralus?"));
        assertEquals(TOUR, size());
        assertTrue(Desk.onFx(() -> isFocused("#location-use")));

        desk.press(KeyCode.SPACE);

        Desk.until("it is on the list", () -> size() == TOUR + 1);
        assertEquals("southcentralus", refs().getLast().place().text());
        assertEquals("southcentralus", field("#add-location"));
        Desk.until("it has been seen", () -> seen(mistyped.operationId()));
    }

    @Test
    void aSecondSubmitTakesTheLocationAsItWasTyped() {
        addAsTyped();

        assertEquals("South Cental US", refs().getLast().place().text());
        assertEquals("", question());
    }

    @Test
    void theFormAsksForEachLocationOfSeveralUrls() {
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.click("#add-operations");
        String urls = mistyped.statusUrl() + "\n" + mistyped.in("wsetus").statusUrl();
        Desk.onFx(() -> {
            input("#add-operations").setText(urls);
            return null;
        });

        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        Desk.until("the first question", () -> question().startsWith("“southcentalus”"));
        desk.press(KeyCode.SPACE);
        Desk.until(
                "the second question",
                () -> question().equals("“wsetus” is not a known location. Do you mean West US?"));
        assertEquals(TOUR, size());
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);

        Desk.until("both are on the list", () -> size() == TOUR + 2);
        assertEquals(
                List.of("southcentralus", "wsetus"),
                refs().subList(TOUR, TOUR + 2).stream()
                        .map(ref -> ref.place().text())
                        .toList());
    }

    @Test
    void anOperationThatIsOnTheListIsSelectedWithoutAQuestion() {
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        addAsTyped();
        desk.clickRow(QUEUED);

        pasteUrl();

        Desk.until("its row is selected", () -> desk.selected().equals(List.of(mistyped.operationId())));
        assertEquals(TOUR + 1, size());
    }

    @Test
    void theRegionThatIsMeantIsFilledInAndTheCorrectedRowIsCheckedAtOnce() {
        // The embedded Azure answers in every location, and what it answers in is known.
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        addAsTyped();
        openCorrection();
        assertEquals("southcentralus", field("#correct-location"));
        desk.press(KeyCode.SHORTCUT, KeyCode.P);

        desk.press(KeyCode.ENTER);

        OperationRef right = mistyped.in("southcentralus");
        Desk.until("it is corrected", () -> refs().getLast().place().text().equals("southcentralus"));
        assertEquals(List.of(mistyped.operationId()), desk.selected());
        assertFalse(refs().contains(mistyped));
        desk.passUntil("it has been seen there", () -> seen(mistyped.operationId()));
        assertEquals(List.of("South Cental US → southcentralus"), corrections(right));
        watching(TOUR + 1);
    }

    @Test
    void undoBringsTheOldRowBackInItsPlace() {
        addAsTyped();
        Desk.until("it has been seen", () -> seen(mistyped.operationId()));
        correctTo("southcentralus");

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        Desk.until("the old row is back", () -> refs().getLast().place().text().equals("South Cental US"));
        assertEquals(TOUR + 1, size());
        assertTrue(seen(mistyped.operationId()));
        watching(TOUR + 1);
    }

    @Test
    void aCorrectionToAnOperationOnTheListJoinsTheRowsAndSaysSo() {
        addAsTyped();

        correctTo("westeurope");

        Desk.until("they are joined", () -> size() == TOUR && desk.selected().equals(List.of(QUEUED)));
        assertTrue(Desk.onFx(() -> desk.robot().lookup("#notices .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("The two rows are one now"))));
        watching(TOUR);
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("the removed row is back", () -> refs().getLast().equals(mistyped));
        watching(TOUR + 1);
    }

    @Test
    void theFieldAsksAboutAMistypedCorrectionToo() {
        addAsTyped();
        openCorrection();
        write("Wset US");

        desk.press(KeyCode.ENTER);
        Desk.until("the question", () -> question().equals("“Wset US” is not a known location. Do you mean West US?"));
        desk.press(KeyCode.ENTER);

        Desk.until("it is corrected", () -> refs().getLast().place().text().equals("West US"));
    }

    @Test
    void escapeChangesNothing() {
        addAsTyped();
        openCorrection();
        write("westeurope");

        // The first is for the suggestions where they are still open.
        for (int presses = 0; presses < 5 && Desk.onFx(this::isCorrecting); presses++) {
            desk.press(KeyCode.ESCAPE);
        }

        assertEquals(mistyped, refs().getLast());
        assertTrue(Desk.onFx(() -> isFocused("#watch-table")));
    }

    @Test
    void anEndedRowAndSeveralRowsAreNotCorrected() {
        Desk.until("it ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("restore Q3");
        assertTrue(isMenuItemDisabled());
        desk.clickRow(QUEUED);
        assertFalse(isMenuItemDisabled());
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        assertTrue(isMenuItemDisabled());
    }

    @Test
    void aRestartShowsTheCorrection() throws IOException {
        addAsTyped();
        correctTo("southcentralus");
        desk.close();

        desk = new Desk(folder, TOUR, desk.clock).open(Desk.onFx(Stage::new));

        OperationRef right = mistyped.in("southcentralus");
        assertEquals(right, refs().getLast());
        assertEquals(TOUR + 1, size());
        assertEquals(List.of("South Cental US → southcentralus"), corrections(right));
    }

    private void addAsTyped() {
        pasteUrl();
        Desk.until("the question", () -> isFocused("#location-use"));
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        Desk.until("it is on the list as typed", () -> refs().contains(mistyped));
        desk.press(KeyCode.ESCAPE);
        Desk.until("it is selected", () -> desk.selected().equals(List.of(mistyped.operationId())));
    }

    private void correctTo(String location) {
        openCorrection();
        write(location);
        desk.press(KeyCode.ENTER);
        Desk.until("it is closed", () -> !isCorrecting());
    }

    private boolean isCorrecting() {
        return desk.robot().lookup("#correct-pane").query().isVisible();
    }

    private void openCorrection() {
        Desk.onFx(() -> {
            menuItem().fire();
            return null;
        });
        Desk.until("the field has the focus", () -> isFocused("#correct-location"));
    }

    private void write(String text) {
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.robot().write(text);
    }

    private void pasteUrl() {
        desk.paste("https://demo.opwatch.invalid" + mistyped.path().replace("southcentalus", "South%20Cental%20US"));
    }

    private MenuItem menuItem() {
        return desk.table().getContextMenu().getItems().stream()
                .filter(item -> Objects.equals(item.getId(), "menu-correct"))
                .findFirst()
                .orElseThrow();
    }

    private boolean isMenuItemDisabled() {
        return Desk.onFx(() -> {
            desk.table().getContextMenu().getOnShowing().handle(null);
            return menuItem().isDisable();
        });
    }

    private void watching(int rows) {
        desk.passUntil("the poller watches " + rows, () -> desk.text("#status").contains(" of " + rows + "."));
    }

    private List<String> corrections(OperationRef ref) {
        return Desk.onFx(() -> desk.window().list().find(ref).observation().get().history().stream()
                .filter(change -> change.kind() == Transition.Kind.LOCATION)
                .map(change -> change.from() + " → " + change.to())
                .toList());
    }

    private boolean seen(String name) {
        return !desk.row(name).word().isEmpty();
    }

    private List<OperationRef> refs() {
        return Desk.onFx(() -> desk.window().list().refs());
    }

    private int size() {
        return refs().size();
    }

    private String question() {
        return desk.robot().lookup("#location-question").queryAllAs(Label.class).stream()
                .filter(label -> label.getParent().isVisible())
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    private TextInputControl input(String id) {
        return desk.robot().lookup(id).queryAs(TextInputControl.class);
    }

    private String field(String id) {
        return Desk.onFx(() -> input(id).getText());
    }

    private boolean isFocused(String id) {
        return desk.robot().lookup(id).tryQuery().map(Node::isFocused).orElse(false);
    }
}
