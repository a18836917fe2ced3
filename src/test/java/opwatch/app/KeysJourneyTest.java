package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import opwatch.instance.LaunchRequest;
import opwatch.ui.kit.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole way by keyboard, and the list of its keys.
class KeysJourneyTest extends Journey {
    private static final List<String> OF_HEADINGS_AND_TIMELINE = List.of("Enter", "← →", "+ −", "Enter");
    private static final List<Action> NOT_IN_THE_DEMO = List.of(Action.SIGN_IN, Action.SETTINGS);

    @Test
    void byKeyboardAloneFromTheStartToATicketOnTheClipboard() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));

        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        type("restore Q3");
        Desk.until("one row is left", () -> desk.shown().equals(List.of("restore Q3")));
        moveTo("watch-table");
        desk.press(KeyCode.HOME);
        Desk.until("it is selected", () -> desk.selected().equals(List.of("restore Q3")));
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);

        String ticket = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(ticket.contains(desk.row("restore Q3").ref().operationId()), ticket);
    }

    @Test
    void theQuestionMarkListsTheKeysThatWorkHere() throws IOException {
        open(12);
        typed("?");
        Desk.until(
                "the list is there",
                () -> desk.robot().lookup("#keys").tryQuery().isPresent());

        List<String> expected = Stream.concat(
                        Stream.of(Action.values())
                                .filter(action -> !action.keys().isEmpty() && !NOT_IN_THE_DEMO.contains(action))
                                .map(Action::keyText),
                        OF_HEADINGS_AND_TIMELINE.stream())
                .toList();
        assertEquals(expected, caps());

        desk.press(KeyCode.ESCAPE);
        Desk.until("it is closed", () -> desk.robot().lookup("#keys").tryQuery().isEmpty());
        desk.press(KeyCode.F1);
        assertEquals(expected, caps());
    }

    @Test
    void theOwnListHasTheKeysOfSignInToo() throws IOException {
        desk = new Desk(folder, 12, new opwatch.ui.kit.ManualClock(Desk.START));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
        desk.shown(ListKind.OWN);
        desk.press(KeyCode.F1);

        assertTrue(
                caps().containsAll(NOT_IN_THE_DEMO.stream().map(Action::keyText).toList()));
    }

    @Test
    void inATextFieldAQuestionMarkIsText() throws IOException {
        open(12);
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        typed("?");

        TextField filter = desk.robot().lookup("#tool-filter").queryAs(TextField.class);
        assertEquals("?", Desk.onFx(filter::getText));
        assertTrue(desk.robot().lookup("#keys").tryQuery().isEmpty());
    }

    @Test
    void inTextThatIsOnlyReadTheKeysOfTheWindowWork() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("someone else’s cluster");
        desk.press(KeyCode.DELETE);
        desk.clickRow("restore Q3");
        TextArea text = textInDetails();

        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        assertEquals(Desk.onFx(text::getText), Desk.onFx(text::getSelectedText));
        assertEquals(List.of("restore Q3"), desk.selected());
        typed("?");
        new MenuOf(desk).untilKeysAreSeen();
        desk.press(KeyCode.ESCAPE);
        Desk.until("it is closed", () -> desk.robot().lookup("#keys").tryQuery().isEmpty());
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("it is back", () -> desk.window().list().rows().size() == 21);
        textInDetails();
        desk.press(KeyCode.F2);
        Desk.until(
                "a name can be typed",
                () -> desk.robot().lookup("#label-editor").tryQuery().isPresent());
    }

    private TextArea textInDetails() {
        for (int press = 0; press < 40 && !(focus() instanceof TextArea); press++) {
            desk.press(KeyCode.TAB);
        }
        return assertInstanceOf(TextArea.class, focus());
    }

    @ParameterizedTest
    @CsvSource({"640, 460", "900, 600", "1440, 900"})
    void theListOfKeysFitsIntoTheWindowAndScrollsOnlyDown(double width, double height) throws IOException {
        open(12);
        Desk.onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        Desk.until("it has its size", () -> stage.getScene().getWidth() == width);
        desk.press(KeyCode.F1);
        new MenuOf(desk).untilKeysAreSeen();

        Desk.onFx(() -> {
            ScrollPane keys = desk.robot().lookup("#keys").queryAs(ScrollPane.class);
            Bounds frame = keys.getScene().getRoot().lookup(".border").getLayoutBounds();
            Bounds there = keys.getScene().getRoot().lookup(".border").localToScreen(frame);
            Rectangle2D window = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            assertTrue(
                    window.contains(there.getMinX(), there.getMinY(), there.getWidth(), there.getHeight()),
                    there + " in " + window);
            assertEquals(List.of(), new Painted(keys.getScene()).cut());
            double needed = keys.getContent().getLayoutBounds().getWidth();
            assertTrue(needed <= keys.getViewportBounds().getWidth() + 0.5, needed + " in " + keys.getViewportBounds());
            return null;
        });
    }

    private List<String> caps() {
        return Desk.onFx(() -> desk.robot().lookup("#keys .key-cap").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
    }

    private void moveTo(String id) {
        for (int press = 0; press < 30 && !id.equals(focus().getId()); press++) {
            desk.press(KeyCode.TAB);
        }
        assertEquals(id, focus().getId());
    }

    private Node focus() {
        return Desk.onFx(() -> stage.getScene().getFocusOwner());
    }

    private void type(String text) {
        text.chars().forEach(character -> typed(Character.toString(character)));
    }

    /// A character that a keyboard has typed, whatever its layout.
    private void typed(String character) {
        Desk.onFx(() -> {
            Event.fireEvent(
                    stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            return null;
        });
    }
}
