package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How tags, notes and kinds are seen: in the form, in the table, and by the button of the details.
class RemarksLookJourneyTest extends RemarksJourney {
    private static final List<String> TWENTY = IntStream.range(0, Remarks.MOST_TAGS)
            .mapToObj(each -> String.format("%040d", each))
            .toList();

    private Bounds seen(String query) {
        return Desk.onFx(() -> inScene(stage.getScene().lookup(query)));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void resize(int width, int height) {
        Desk.onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        Desk.until("it is so wide", () -> stage.getScene().getWidth() == width);
        desk.press();
    }

    @ParameterizedTest
    @CsvSource({"640, 460", "900, 600", "1440, 900"})
    void twentyLongTagsTakeNoMoreRoomThanTheyNeedAndLeaveTheFieldInSight(int width, int height) {
        resize(width, height);
        set(ONE, new Remarks(OperationKind.UNKNOWN, TWENTY, "n".repeat(Remarks.LONGEST_NOTE)));
        set(OTHER, new Remarks(OperationKind.CLUSTER, List.of(), ""));
        open(ONE, OTHER);
        desk.press();

        double between = seen("#remarks-note").getMinY() - seen("#remarks-tags").getMaxY();
        assertTrue(between >= 0 && between < 16, "room between tags and note: " + between);
        Bounds sheet = seen("#overlay");
        assertTrue(sheet.contains(seen("#remarks-tag")), "the field is in sight");
        Bounds words = seen("#remarks-kind .label");
        assertTrue(words.getMaxX() <= seen("#remarks-kind .open-button").getMinX(), "the kind is not below the arrow");
    }

    @Test
    void theFieldOfTagsStaysWhereItIsWhileTagsAreAdded() {
        open(ONE);
        Bounds before = seen("#remarks-tag");
        for (String tag : List.of("a", "b", "c")) {
            write(tag);
            desk.press(KeyCode.ENTER);
            assertEquals(before, seen("#remarks-tag"));
        }
        assertEquals("+a +b +c", boxes());
    }

    @Test
    void theTableShowsTagsBehindTheLabelWithoutControlCharacters() {
        set(ONE, Remarks.NONE.withTags(List.of("night", "acme\u202Eevil\n")));
        desk.press();

        assertEquals("[night] [acmeevil]", Desk.onFx(() -> ((Label) cell(ONE).getGraphic()).getText()));
        assertEquals(ONE + " [night] [acmeevil]", Desk.onFx(() -> cell(ONE).getAccessibleText()));
        assertTrue(Desk.onFx(() -> inScene(cell(ONE)).contains(inScene(cell(ONE).getGraphic()))));

        select(ONE);
        desk.press(KeyCode.F2);
        Desk.until("the label can be typed", () -> isFocused("#label-editor"));
        write("other");
        desk.press(KeyCode.ENTER);
        desk.press();
        assertEquals(
                "[night] [acmeevil]", Desk.onFx(() -> ((Label) cell("other").getGraphic()).getText()));

        set("other", Remarks.NONE);
        desk.press();
        assertNull(Desk.onFx(() -> cell("other").getGraphic()));
    }

    private TableCell<?, ?> cell(String label) {
        return desk.table().lookupAll(".table-cell").stream()
                .map(node -> (TableCell<?, ?>) node)
                .filter(cell -> label.equals(cell.getText()) && cell.isVisible())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDetailsOpenTheForm() {
        desk.clickRow(ONE);
        Desk.onFx(() -> {
            stage.getScene().lookup("#details-remarks").requestFocus();
            return null;
        });
        desk.press(KeyCode.SPACE);

        assertTrue(isFocused("#remarks-tag"));
        assertEquals("Tags, note and kind of " + ONE, desk.text("#remarks-title"));
        desk.press(KeyCode.ESCAPE);
        select(ONE, OTHER);
        Desk.onFx(() -> {
            stage.getScene().lookup("#details-several-remarks").requestFocus();
            return null;
        });
        desk.press(KeyCode.SPACE);
        assertEquals("Tags, note and kind of 2 operations", desk.text("#remarks-title"));
    }
}
