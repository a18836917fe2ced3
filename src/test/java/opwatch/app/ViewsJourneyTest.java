package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;
import opwatch.settings.View;
import org.junit.jupiter.api.Test;

/// Saved views as a person has them: by menu, by key, over a restart.
class ViewsJourneyTest extends ViewsJourney {
    @Test
    void byKeyboardAloneAViewIsSavedAndAfterARestartShownAgain() throws IOException {
        filter("restore");
        desk.press(KeyCode.SHORTCUT, KeyCode.E);
        List<String> errors = desk.shown();
        save("restores");
        assertEquals("restores", button());
        assertEquals("View in use: restores", spoken());
        desk.press(KeyCode.ESCAPE);
        Desk.until("all are shown", () -> desk.shown().size() > errors.size());
        assertEquals("restores (changed)", button());

        desk.close();
        open(21);

        assertEquals("Views", button());
        assertTrue(desk.shown().size() > errors.size(), "no start hides rows");
        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertEquals(errors, desk.shown());
        assertEquals("restores", button());
        assertEquals("restore", field());
    }

    @Test
    void theFirstNineHaveKeysInTheOrderOfTheMenu() {
        for (int each = 1; each <= 10; each++) {
            filter("word" + each);
            save("view " + each);
        }
        assertEquals(
                "Everything,view 1,view 2,view 3,view 4,view 5,view 6,view 7,view 8,view 9,*view 10,"
                        + "Save as new view…,Update “view 10”,Edit views…",
                menu());
        assertEquals("Ctrl+9", accelerator("view-9"));
        assertEquals("", accelerator("view-10"));

        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT9);
        assertEquals("word9", field());
        desk.press(KeyCode.SHORTCUT, KeyCode.NUMPAD2);
        assertEquals("word2", field());
    }

    @Test
    void theMenuIsChosenFromByKey() {
        filter("restore");
        save("restores");
        filter("");
        Desk.onFx(() -> {
            node("#tool-views").requestFocus();
            return null;
        });
        desk.press(KeyCode.SPACE);
        Desk.until("it is open", () -> ((MenuButton) node("#tool-views")).isShowing());
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);

        Desk.until("it is chosen", () -> field().equals("restore"));
        assertEquals("restores", button());
    }

    @Test
    void aDigitWithoutAViewSaysSoAndChangesNothing() {
        filter("restore");
        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);

        assertEquals("Demo: There is no saved view 4.", desk.text("#notice"));
        assertEquals("restore", field());
        assertEquals("Views", button());
    }

    @Test
    void everythingBringsBackTheWindowsOwnArrangement() {
        hide("column-location", true);
        filter("restore");
        save("restores");
        hide("column-location", false);
        hide("column-error", true);
        tick();
        choose("views-update");
        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertEquals(List.of(true, false), seen("column-location", "column-error"));

        choose("views-everything");

        assertEquals(List.of(false, true), seen("column-location", "column-error"));
        assertEquals(21, desk.shown().size());
        assertEquals("*Everything,restores,Save as new view…,Edit views…", menu());
        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertEquals(List.of(true, false), seen("column-location", "column-error"));
    }

    @Test
    void aStartHasTheWindowsOwnColumnsNotThoseOfTheViewThatWasInUse() throws IOException {
        hide("column-location", true);
        save("one");
        hide("column-error", true);
        choose("views-update");
        desk.close();
        open(21);

        assertEquals(List.of(false, true), seen("column-location", "column-error"));
        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertEquals(List.of(false, false), seen("column-location", "column-error"));
    }

    @Test
    void aChosenViewKeepsTheSelectionWhereItIsShown() {
        filter("restore");
        save("restores");
        choose("views-everything");
        desk.clickRow("restore Q3");
        desk.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);

        assertEquals(List.of("restore Q3"), desk.selected());
        assertEquals(
                "restore Q3",
                Desk.onFx(() -> desk.table().getFocusModel().getFocusedItem().name()));
    }

    @Test
    void aNameThatIsTakenOrMissingIsNotSaved() {
        save("one");
        choose("views-save");
        desk.press(KeyCode.ENTER);
        assertEquals("Enter a name.", desk.text("#view-problem"));
        type("one");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#view-problem").startsWith("There is a view named “one”."));
        type("x".repeat(61));
        desk.press(KeyCode.ENTER);
        assertEquals("A name has at most 60 characters.", desk.text("#view-problem"));
        desk.press(KeyCode.ESCAPE);

        assertFalse(isSeen("#view-name-pane"));
        assertEquals(List.of("one"), names());
    }

    @Test
    void moreThanFiftyAreNotSaved() throws IOException {
        save("view 0");
        desk.close();
        fillSettings();
        open(21);
        choose("views-save");

        assertEquals(
                "Demo: There are 50 saved views, the most that OpWatch keeps. Delete one first: Views > Edit views…",
                desk.text("#notice"));
        assertFalse(isSeen("#view-name-pane"));
    }

    private void fillSettings() throws IOException {
        SettingsFile<Settings> file = SettingsFile.ofWindow(ListKind.DEMO.in(desk.home), desk.clock);
        Settings settings = file.load().value();
        View one = settings.views().getFirst();
        file.save(settings.withViews(IntStream.range(0, View.MOST)
                .mapToObj(each -> one.named("view " + each))
                .toList()));
    }

    @Test
    void viewsAreRenamedMovedAndDeletedByKey() {
        List.of("a", "b", "c").forEach(this::save);
        choose("views-edit");
        desk.press(KeyCode.HOME);
        press("views-down");
        press("views-down");
        assertEquals(List.of("b", "c", "a"), names());
        press("views-up");
        assertEquals(List.of("b", "a", "c"), names());

        press("views-rename");
        type("z");
        desk.press(KeyCode.ENTER);
        assertEquals(List.of("b", "z", "c"), names());
        assertTrue(isSeen("#views-pane"), "the list is there again");

        press("views-delete");
        assertEquals(List.of("b", "c"), names());
        press("views-undo");
        assertEquals(List.of("b", "z", "c"), names());
        desk.press(KeyCode.ENTER);
        assertFalse(isSeen("#views-pane"));
        assertEquals("z", button());
    }

    @Test
    void theViewInUseCanBeDeletedAndTheWayBackStays() {
        hide("column-location", true);
        filter("restore");
        save("one");
        hide("column-error", true);
        choose("views-edit");
        press("views-delete");
        desk.press(KeyCode.ESCAPE);

        assertEquals("Views", button());
        assertEquals("restore", field());
        assertEquals("Everything,Save as new view…", menu());
        choose("views-everything");
        assertEquals(List.of(false, true), seen("column-location", "column-error"));
        assertEquals(21, desk.shown().size());
    }
}
