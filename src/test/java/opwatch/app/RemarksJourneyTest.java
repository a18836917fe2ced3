package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import org.junit.jupiter.api.Test;

/// Tags, note and kind, for one row and for many, by keyboard alone, and over a restart.
class RemarksJourneyTest extends RemarksJourney {
    @Test
    void tagsNoteAndKindOfOneRowAreTypedSavedUndoneAndKeptOverARestart() throws IOException {
        open(ONE);
        assertEquals(
                ONE + " is meant",
                Desk.onFx(() -> desk.text("#remarks-title").replace("Tags, note and kind of ", "") + " is meant"));

        write("gdpr");
        desk.press(KeyCode.ENTER);
        write("night, shift");
        tabTo("#remarks-note");
        write("ask Ada");
        desk.press(KeyCode.ENTER);
        write("before noon");
        tabTo("#remarks-kind");
        Desk.onFx(() -> {
            kind().accept(OperationKind.CLUSTER);
            return null;
        });
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);

        Remarks said = new Remarks(OperationKind.CLUSTER, List.of("gdpr", "night", "shift"), "ask Ada\nbefore noon");
        Desk.until("it is saved", () -> of(ONE).equals(said));
        assertFalse(isOpen());
        told("Kind, tags and note of one operation saved.");
        Desk.until("the table has the focus again", () -> desk.table().isFocused());

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("it is undone", () -> of(ONE).equals(Remarks.NONE));
        told("Kind, tags and note of one operation are as before.");

        set(ONE, said);
        desk.close();
        open(TOUR);
        Desk.until("it is there after a restart", () -> of(ONE).equals(said));
    }

    private Consumer<OperationKind> kind() {
        @SuppressWarnings("unchecked")
        ChoiceBox<java.util.Optional<OperationKind>> box =
                desk.robot().lookup("#remarks-kind").queryAs(ChoiceBox.class);
        return kind -> box.setValue(java.util.Optional.of(kind));
    }

    @Test
    void whatDiffersBetweenRowsIsMarkedAndStaysUnlessThePersonChangesIt() {
        Remarks one = new Remarks(OperationKind.CLUSTER, List.of("all", "some", "gone"), "first");
        Remarks other = new Remarks(OperationKind.TABLE, List.of("other", "ALL", "gone"), "second");
        set(ONE, one);
        set(OTHER, other);

        open(ONE, OTHER);
        assertEquals("+all ~some +gone ~other", sorted());
        assertEquals("", Desk.onFx(() -> input("#remarks-note").getText()));
        assertEquals(
                "The notes differ and stay as they are. What you type here takes the place of all of them.",
                Desk.onFx(() -> input("#remarks-note").getPromptText()));
        write("new");
        desk.press(KeyCode.ENTER);
        untick("gone");
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);

        Desk.until("saved", () -> of(ONE).equals(one.withTags(List.of("all", "some", "new"))));
        assertEquals(other.withTags(List.of("other", "ALL", "new")), of(OTHER));
        told("Kind, tags and note of 2 operations saved.");
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("both are as before", () -> of(ONE).equals(one) && of(OTHER).equals(other));
    }

    /// The boxes, whichever row came first.
    private String sorted() {
        return boxes().startsWith("+all")
                ? boxes()
                : boxes().replaceAll("^~other \\+ALL \\+gone ~some$", "+all ~some +gone ~other");
    }

    private void untick(String tag) {
        Node box = Desk.onFx(() -> desk.robot().lookup("#remarks-tags .check-box").queryAllAs(CheckBox.class).stream()
                .filter(each -> each.getText().equals(tag))
                .findFirst()
                .orElseThrow());
        for (int i = 0; i < 30 && !Desk.onFx(box::isFocused); i++) {
            desk.press(KeyCode.SHIFT, KeyCode.TAB);
        }
        desk.press(KeyCode.SPACE);
    }

    @Test
    void nothingThatIsTooLongIsCutInSilence() {
        open(ONE);
        write("x".repeat(41));
        desk.press(KeyCode.ENTER);
        assertEquals("A tag has at most 40 characters.", problem());
        assertEquals("x".repeat(41), Desk.onFx(() -> input("#remarks-tag").getText()));
        desk.press(KeyCode.BACK_SPACE);
        assertEquals("", problem());
        desk.press(KeyCode.ENTER);
        assertEquals("+" + "x".repeat(40), boxes());

        Desk.onFx(() -> {
            input("#remarks-note").setText("n".repeat(4001));
            return null;
        });
        desk.press(KeyCode.ENTER);
        assertEquals("The note has 4,001 characters. At most 4,000 are kept: shorten it.", problem());
        assertTrue(isFocused("#remarks-note"));
        desk.press(KeyCode.END);
        desk.press(KeyCode.BACK_SPACE);
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);

        Desk.until("saved", () -> !isOpen());
        assertEquals(new Remarks(OperationKind.UNKNOWN, List.of("x".repeat(40)), "n".repeat(4000)), of(ONE));
    }

    @Test
    void aRowThatHasAsManyTagsAsItCanHaveIsCountedAndARowAloneIsNotGivenMore() {
        List<String> twenty =
                java.util.stream.IntStream.range(0, 20).mapToObj(i -> "t" + i).toList();
        set(ONE, Remarks.NONE.withTags(twenty));

        open(ONE);
        write("more");
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals("These are 21 tags. A row has at most 20: untick some.", problem());
        desk.press(KeyCode.ESCAPE);

        open(ONE, OTHER);
        write("more");
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        told("Kind, tags and note of one operation saved. One operation did not get all tags: it has 20 already.");
        assertEquals(List.of("more"), of(OTHER).tags());
        assertEquals(twenty, of(ONE).tags());
    }

    @Test
    void escapeSavesNothingAndWhatWasTypedCanBeBroughtBack() {
        open(ONE);
        write("night");
        desk.press(KeyCode.ENTER);
        tabTo("#remarks-note");
        write("long text");

        desk.press(KeyCode.ESCAPE);
        assertFalse(isOpen());
        told("The changes to tags, note and kind were not saved.");
        assertEquals(Remarks.NONE, of(ONE));

        desk.click("#notice-action");
        Desk.until("it is there again", this::isOpen);
        assertEquals("+night", boxes());
        desk.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        Desk.until("saved", () -> of(ONE).equals(new Remarks(OperationKind.UNKNOWN, List.of("night"), "long text")));
    }

    @Test
    void escapeWithoutAChangeSaysNothing() {
        String before = desk.text("#notice");
        open(ONE);
        desk.press(KeyCode.ESCAPE);

        assertFalse(isOpen());
        assertEquals(before, desk.text("#notice"));
    }

    @Test
    void theFocusLeavesTheNoteByTabInBothDirections() {
        open(ONE);
        tabTo("#remarks-note");
        desk.press(KeyCode.TAB);
        assertTrue(isFocused("#remarks-kind"));
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(isFocused("#remarks-note"));
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(isFocused("#remarks-add"));
        assertEquals("", Desk.onFx(() -> input("#remarks-note").getText()));
    }

    @Test
    void withoutASelectedRowTheKeySaysWhatIsMissing() {
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearSelection();
            desk.table().requestFocus();
            return null;
        });
        desk.press(KeyCode.SHIFT, KeyCode.F2);

        told("Select one or more rows first.");
        assertFalse(isOpen());
    }

    @Test
    void aLabelIsReadInFullBesideManyTags() {
        String label = "gdpr delete 4711";
        set(label, new Remarks(OperationKind.UNKNOWN, List.of("migration of this year", "night"), ""));
        desk.clickRow(label);

        desk.press();

        assertEquals(label, Desk.onFx(() -> painted(cell(label))));
        String tags = Desk.onFx(() -> painted((Parent) cell(label).lookup(".row-tags")));
        assertTrue(tags.startsWith("[m"), tags);
    }

    /// What is read, with dots where there is too little room.
    private static String painted(Parent labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElseThrow();
    }

    private Parent cell(String label) {
        return desk.robot()
                .lookup(".table-cell")
                .match((Node node) -> node instanceof TableCell<?, ?> cell && label.equals(cell.getText()))
                .queryAs(TableCell.class);
    }
}
