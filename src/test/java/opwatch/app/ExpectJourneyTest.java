package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Expectation;
import org.junit.jupiter.api.Test;

/// A person asks to be told of rows and of groups, from their menu. It is 06:06:07 in Berlin.
class ExpectJourneyTest extends AttentionJourney {
    private void expect() {
        chooseFromMenu();
        untilFocused("#expect-by");
    }

    /// Opens the menu of the rows and chooses in it, as the menu key and Enter do.
    private void chooseFromMenu() {
        Desk.onFx(() -> {
            desk.table().getContextMenu().getItems().stream()
                    .filter(each -> "menu-expect".equals(each.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    @Test
    void aWishIsMadeShownTakenBackUndoneAndKeptOverARestart() throws IOException {
        openWith(12);
        select(2);
        expect();
        assertEquals("Tell me about row 02", said("#expect-title"));
        write("14:30");
        desk.press(KeyCode.ENTER);
        told("You will be told about one operation.");
        List<Expectation> wish = List.of(new Expectation.Ended(Instant.parse("2026-03-04T13:30:00Z")));
        assertEquals(wish, attention(2).expected());

        expect();
        tabTo("#expect-remove");
        desk.press(KeyCode.SPACE);
        told("Taken back for one operation.");
        assertEquals(List.of(), attention(2).expected());
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("it is undone", () -> attention(2).expected().equals(wish));

        desk.close();
        open(0);
        Desk.until("the rows are there", () -> desk.window().list().rows().size() == 12);
        assertEquals(wish, attention(2).expected());
    }

    @Test
    void theEndOfAllIsThatOfTheSelectedRowsOrOfATagWhereverItStands() throws IOException {
        openWith(12);
        Desk.onFx(() -> {
            desk.window().list().remark(List.of(row(4), row(5)), one -> one.withTags(List.of("GDPR")));
            desk.window().list().remark(List.of(row(6)), one -> one.withTags(List.of("other", "gdpr")));
            return null;
        });
        says("Failed", 1);
        select(1, 2, 3);
        expect();
        assertEquals("When all 2 have ended", said("#expect-all"));
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        desk.press(KeyCode.DOWN);
        untilFocused("#expect-all");
        desk.press(KeyCode.ENTER);
        told("You will be told about 2 operations.");
        Expectation of = attention(2).expected().getFirst();
        assertTrue(of instanceof Expectation.AllEnded all
                && all.group().equals("ROWS")
                && !all.name().isEmpty());
        assertEquals(
                List.of(List.of(), List.of(of)),
                List.of(attention(1).expected(), attention(3).expected()));

        new MenuOf(desk).fire("menu-group-tag");
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(desk.shown().indexOf("GDPR"));
            return null;
        });
        expect();
        assertEquals("When all of the tag “GDPR” have ended", said("#expect-all"));
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        told("You will be told about 3 operations.");
        List<Expectation> tag = List.of(new Expectation.AllEnded("TAG", "GDPR"));
        assertEquals(
                List.of(tag, tag, tag),
                IntStream.of(4, 5, 6).mapToObj(i -> attention(i).expected()).toList());
    }

    @Test
    void aRowHasOnlySoManyWishesAndWhatHasEndedHasNone() throws IOException {
        openWith(3);
        Desk.onFx(() -> {
            desk.window()
                    .list()
                    .attend(
                            List.of(row(0)),
                            one -> one.withExpected(_ -> IntStream.range(0, 20)
                                    .<Expectation>mapToObj(i -> new Expectation.Ended(Desk.START.plusSeconds(3600 + i)))
                                    .toList()));
            return null;
        });
        says("Succeeded", 2);
        select(0, 1);
        expect();
        write("14:30");
        desk.press(KeyCode.ENTER);
        told("You will be told about one operation. One operation has 20 wishes already: take one back first.");
        assertEquals(Attention.MOST_EXPECTED, attention(0).expected().size());

        select(2);
        chooseFromMenu();
        told("The operation has ended already.");
        assertFalse(isShown("#expect-pane"));
    }
}
