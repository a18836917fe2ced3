package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is pasted into the form, on the embedded Azure.
class FormJourneyTest extends Journey {
    private static final String SUBSCRIPTION = "6d0f2b18-3c4e-4a5b-9d76-8e1f20a3b4c5";
    private static final String FIRST = "a9b8c7d6-e5f4-4321-8765-43210fedcba9";
    private static final String SECOND = "b9b8c7d6-e5f4-4321-8765-43210fedcba9";
    private static final String HOST = "https://demo.opwatch.invalid";

    @BeforeEach
    void openTheForm() throws IOException {
        open(21);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscription", "location", "operations", "label"})
    void aUrlFillsTheFormWhicheverFieldItIsPastedInto(String field) {
        desk.click("#add-" + field);

        desk.paste("Azure-AsyncOperation: " + HOST + path("westeurope", FIRST) + "?api-version=2020-08-01&t=1&s=x");

        Desk.until("it is filled", () -> form().equals(List.of(SUBSCRIPTION, "westeurope", FIRST, "")));
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        Desk.until("it is on the list", () -> desk.selected().equals(List.of(FIRST)));
        assertEquals(List.of(SUBSCRIPTION, "westeurope", "", ""), form());
    }

    @Test
    void aCurlCommandAndALogFillIt() {
        desk.paste("curl -sS -H 'Authorization: Bearer eyJ0aaaaaaaaaa.eyJxaaaa.abc' \\\n  '" + HOST
                + path("westeurope", FIRST) + "'\n10:01 retry " + HOST + path("West Europe", SECOND) + "\n");

        Desk.until(
                "both are filled in",
                () -> form().equals(List.of(SUBSCRIPTION, "westeurope", FIRST + "\n" + SECOND, "")));
    }

    @Test
    void operationsOfSeveralPlacesStayAsTheyWerePasted() {
        String text = HOST + path("westeurope", FIRST) + "\n" + HOST + path("eastus", SECOND);

        desk.paste(text);

        Desk.until("they are in the ID field", () -> form().equals(List.of("", "", text, "")));
        desk.click("#add-submit");
        Desk.until("both are on the list", () -> desk.shown().containsAll(List.of(FIRST, SECOND)));
    }

    @Test
    void anotherIdOfTheSamePlaceGoesBelowTheFirst() {
        desk.paste(HOST + path("westeurope", FIRST));
        Desk.until("it is filled", () -> form().contains(FIRST));

        desk.paste(HOST + path("westeurope", SECOND));
        Desk.until("both", () -> form().contains(FIRST + "\n" + SECOND));

        desk.paste("\n" + HOST + path("eastus", SECOND));
        Desk.until(
                "a third stays a URL",
                () -> form().equals(List.of(
                        SUBSCRIPTION, "westeurope", FIRST + "\n" + SECOND + "\n" + HOST + path("eastus", SECOND), "")));
    }

    @Test
    void whatIsNotTakenIsSaidWhereItWasPasted() {
        desk.paste(HOST + path("westeurope", FIRST) + "\nhttps://evil.example" + path("westeurope", SECOND));

        Desk.until("it is filled", () -> form().contains(FIRST));
        assertTrue(desk.text("#add-operations-problem").contains("evil.example"), desk.text("#add-operations-problem"));
    }

    @Test
    void anIdAloneAndAWordArePastedAsTheyAre() {
        desk.click("#add-operations");
        desk.paste(FIRST);
        desk.click("#add-label");
        desk.paste("purge of /subscriptions/prod");

        assertEquals(List.of("", "", FIRST, "purge of /subscriptions/prod"), form());
    }

    @Test
    void theMenuOfAFieldPastesTheSameWay() {
        Desk.onFx(() -> Clipboard.getSystemClipboard()
                .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, HOST + path("westeurope", FIRST))));
        Desk.onFx(() -> {
            field("#add-location").paste();
            return null;
        });

        Desk.until("it is filled", () -> form().equals(List.of(SUBSCRIPTION, "westeurope", FIRST, "")));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWhereItIsAndGoesWhenItIsMended() {
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);

        Desk.until("all is said", () -> problems().equals(List.of("subscription", "location", "operations")));
        assertEquals("add-subscription", focused());
        assertTrue(Desk.onFx(() -> field("#add-location").getAccessibleHelp()).startsWith("A location is"));

        desk.robot().write(SUBSCRIPTION.substring(1));
        assertEquals(List.of("subscription", "location", "operations"), problems());
        desk.press(KeyCode.HOME);
        desk.robot().write(SUBSCRIPTION.substring(0, 1));
        Desk.until("it is mended", () -> problems().equals(List.of("location", "operations")));
        desk.click("#add-operations");
        desk.robot().write("7");
        Desk.until("an ID is there", () -> problems().equals(List.of("location")));
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        Desk.until("the focus is where something is wrong", () -> focused().equals("add-location"));
        assertEquals(List.of("location"), problems());
    }

    @Test
    void suggestionsLeaveTheFieldItsKeys() {
        desk.click("#add-location");
        desk.robot().write("west");
        Desk.until(
                "suggestions are shown",
                () -> desk.robot().lookup(".auto-complete-popup").tryQuery().isPresent());

        desk.press(KeyCode.SHORTCUT, KeyCode.A);

        Desk.until("all is selected", () -> "west".equals(field("#add-location").getSelectedText()));
        desk.press(KeyCode.HOME);
        desk.robot().write("south");
        assertEquals("southwest", form().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eastus", "East US", "EASTUS"})
    void aWholeLocationIsTakenThoughTheNameOfAnotherHoldsIt(String location) {
        suggestEastUs2For(location);

        desk.press(KeyCode.ENTER);

        Desk.until("the suggestions are gone", () -> suggested().isEmpty());
        assertEquals(location, form().get(1));
    }

    @Test
    void aSuggestionIsTakenOnceThePersonGoesForIt() {
        suggestEastUs2For("eastus");

        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);

        Desk.until("the suggestions are gone", () -> suggested().isEmpty());
        assertEquals("eastus2", form().get(1));
    }

    @Test
    void enterTakesNoSuggestionForWhatWasTypedBefore() {
        desk.click("#add-location");
        desk.robot().write("w");
        Desk.until("there are some", () -> !suggested().isEmpty());

        Desk.onFx(() -> {
            ListView<String> list =
                    desk.robot().lookup(".list-view.auto-complete-popup").queryListView();
            field("#add-location").setText("wset");
            // As a thread of the library does that comes late.
            list.getItems().setAll("West US 2 (westus2)");
            list.getSelectionModel().selectFirst();
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });

        assertEquals("wset", form().get(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150})
    void eachSuggestionIsSeenInFull(int percent) {
        Desk.onFx(() -> {
            desk.desktop.theme().zoom().set(percent);
            return null;
        });
        desk.click("#add-location");
        desk.robot().write("e");
        Desk.until(
                "suggestions are shown",
                () -> desk.robot()
                        .lookup(".auto-complete-popup .list-cell")
                        .tryQuery()
                        .isPresent());

        Desk.onFx(() -> {
            ListView<?> list =
                    desk.robot().lookup(".list-view.auto-complete-popup").queryListView();
            list.applyCss();
            list.layout();
            Set<String> whole = list.lookupAll(".list-cell").stream()
                    .map(node -> (ListCell<?>) node)
                    .filter(cell -> !cell.isEmpty() && cell.getHeight() >= cell.prefHeight(-1))
                    .filter(cell -> list.localToScene(list.getLayoutBounds())
                            .contains(cell.localToScene(cell.getLayoutBounds())))
                    .map(ListCell::getText)
                    .collect(Collectors.toSet());
            assertTrue(whole.size() > 1, whole.toString());
            assertEquals(list.getItems().stream().map(Object::toString).collect(Collectors.toSet()), whole);
            return null;
        });
    }

    private void suggestEastUs2For(String location) {
        desk.paste(HOST + path("eastus2", FIRST));
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        Desk.until("it is on the list", () -> desk.selected().equals(List.of(FIRST)));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.click("#add-location");
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.robot().write(location);
        Desk.until("another is suggested", () -> suggested().contains("eastus2"));
    }

    /// The suggestions on the screen, from the top.
    private List<String> suggested() {
        return Desk.onFx(() -> desk.robot().lookup(".auto-complete-popup .list-cell").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
    }

    private String focused() {
        return Desk.onFx(() -> stage.getScene().getFocusOwner().getId());
    }

    /// The fields at which something is said to be wrong.
    private List<String> problems() {
        return Desk.onFx(() -> Stream.of("subscription", "location", "operations")
                .filter(name ->
                        desk.robot().lookup("#add-" + name + "-problem").query().isVisible())
                .toList());
    }

    private static String path(String location, String id) {
        return new OperationRef(Cloud.DEMO, SUBSCRIPTION, location, id).path();
    }

    private TextInputControl field(String id) {
        return desk.robot().lookup(id).queryTextInputControl();
    }

    /// Subscription, location, IDs and label.
    private List<String> form() {
        return Desk.onFx(() -> Stream.of("#add-subscription", "#add-location", "#add-operations", "#add-label")
                .map(id -> field(id).getText())
                .map(text -> text == null ? "" : text)
                .toList());
    }
}
