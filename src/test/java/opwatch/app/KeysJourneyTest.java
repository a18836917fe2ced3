package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import opwatch.instance.LaunchRequest;
import opwatch.ui.kit.Action;
import org.junit.jupiter.api.Test;

/// The whole way by keyboard, and the list of its keys.
class KeysJourneyTest extends Journey {
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

        List<String> expected = Stream.of(Action.values())
                .filter(action -> !action.keys().isEmpty() && !NOT_IN_THE_DEMO.contains(action))
                .map(Action::keyText)
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
    void theListOfKeysFitsIntoALowWindowAndScrolls() throws IOException {
        open(12);
        Desk.onFx(() -> {
            stage.setWidth(640);
            stage.setHeight(460);
            return null;
        });
        Desk.until("it is low", () -> stage.getScene().getHeight() <= 460);
        desk.press(KeyCode.F1);

        Stage there = stage;
        double height = Desk.onFx(() -> {
            Node keys = desk.robot().lookup("#keys").query();
            return keys.getScene().getWindow().getHeight();
        });
        assertTrue(height <= Desk.onFx(there::getHeight), height + " px");
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
