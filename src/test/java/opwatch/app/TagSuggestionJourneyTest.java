package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import opwatch.operation.Remarks;
import org.junit.jupiter.api.Test;

/// Tags in use are suggested while the person types, and nothing is picked by itself.
class TagSuggestionJourneyTest extends RemarksJourney {
    @Test
    void tagsInUseAreSuggested() {
        set(OTHER, Remarks.NONE.withTags(List.of("gdpr request")));
        open(ONE);

        write("req");
        Desk.until(
                "the suggestion",
                () -> desk.robot().lookup(".auto-complete-popup .list-cell").queryAllAs(Labeled.class).stream()
                        .anyMatch(cell -> "gdpr request".equals(cell.getText())));
        // Keys reach the list a moment after it is seen.
        for (int press = 0; press < 20 && !isChosen("gdpr request"); press++) {
            desk.press(KeyCode.DOWN);
        }
        desk.press(KeyCode.ENTER);
        Desk.until("it is in the field", () -> input("#remarks-tag").getText().equals("gdpr request"));
        desk.press(KeyCode.ENTER);

        assertEquals("+gdpr request", boxes());
    }

    private boolean isChosen(String suggestion) {
        return Desk.onFx(
                () -> desk.robot().lookup(".auto-complete-popup .list-cell").queryAllAs(ListCell.class).stream()
                        .anyMatch(cell -> cell.isSelected() && suggestion.equals(cell.getText())));
    }

    @Test
    void aTagIsTakenAsItIsTypedWhileSuggestionsAreOpen() {
        set(OTHER, Remarks.NONE.withTags(List.of("night shift")));
        open(ONE);

        write("night");
        Desk.until(
                "a suggestion",
                () -> !desk.robot()
                        .lookup(".auto-complete-popup .list-cell")
                        .queryAll()
                        .isEmpty());
        desk.press(KeyCode.ENTER);

        Desk.until("the tag", () -> boxes().equals("+night"));
    }
}
