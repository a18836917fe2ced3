package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import opwatch.notify.Announcements;
import opwatch.operation.Attention;
import opwatch.ui.rows.GroupLine;
import org.junit.jupiter.api.Test;

/// What has changed since the person last saw it: marked, counted, found by key, and read by looking.
class UnreadJourneyTest extends AttentionJourney {
    /// As many as no window shows at once.
    private static final int MANY = 60;

    @Test
    void aChangeIsReadWhenItsRowWasInSightForTwoSeconds() throws IOException {
        openWith(MANY);
        assertEquals(List.of(), unread());
        says("Failed", 3);
        untilUnread(3);
        settle();
        Desk.until("it is counted", () -> said("#status-unread").equals("1 unread"));
        pass(1);
        says("Failed", 4);
        says("Succeeded", 5);
        pass(1);

        // Row 4 was in sight for a second less, and the succeeded one stands last, out of sight.
        untilUnread(4, 5);
        pass(1);
        untilUnread(5);
        pass(5);
        assertEquals(List.of(name(5)), unread());

        desk.press(KeyCode.END);
        pass(3);
        untilUnread();
        settle();
        Desk.until("nothing is counted", () -> !isShown("#status-unread"));
    }

    @Test
    void whatIsUnreadIsUnreadAfterARestartAndWhatIsReadIsRead() throws IOException {
        openWith(MANY);
        says("Failed", 3);
        says("Succeeded", 7);
        pass(4);
        untilUnread(7);

        desk.close();
        open(0);
        Desk.until("the rows are there", () -> desk.window().list().rows().size() == MANY);

        assertEquals(List.of(name(7)), unread());
        assertEquals(Attention.settled(observation(3)).read(), attention(3).read());
    }

    @Test
    void aRowThatIsScrolledAwayInTimeIsNotRead() throws IOException {
        openWith(MANY);
        says("Succeeded", 7);
        says("Failed", 3);
        settle();
        desk.press(KeyCode.END);
        pass(1);
        desk.press(KeyCode.HOME);
        pass(3);

        untilUnread(7);
    }

    @Test
    void aRowUnderASheetIsNotReadAndOneBesideItIs() throws IOException {
        openWith(12);
        select(6);
        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        desk.press(KeyCode.SHIFT, KeyCode.F2);
        Desk.until("the form is open", () -> isFocused("#remarks-tag"));
        says("Failed", 0);
        says("Succeeded", 11);
        settle();
        assertTrue(Desk.onFx(() -> desk.shown().getFirst().equals(name(0))
                && desk.shown().getLast().equals(name(11))));
        pass(3);

        untilUnread(0);
        desk.press(KeyCode.ESCAPE);
        pass(3);
        untilUnread();
    }

    @Test
    void aRowInAFoldedGroupIsNotReadAndItsHeadingSaysSo() throws IOException {
        openWith(12);
        Desk.onFx(() -> {
            desk.window().list().remark(List.of(row(2), row(3)), one -> one.withTags(List.of("night")));
            return null;
        });
        new MenuOf(desk).fire("menu-group-tag");
        GroupLine night = heading("night");
        fold(night);
        select(7);
        String focused = focused();

        says("Failed", 2);
        says("Failed", 8);
        pass(4);

        untilUnread(2);
        settle();
        Desk.until("the heading counts it", () -> night.summary().get().states().unread() == 1);
        assertTrue(Desk.onFx(
                () -> desk.robot().lookup(".group-heading .label").queryAllAs(javafx.scene.control.Label.class).stream()
                        .anyMatch(label -> label.isVisible() && label.getText().equals("1 unread"))));
        assertEquals(List.of(name(7)), desk.selected());
        assertEquals(focused, focused());

        desk.press(KeyCode.SHORTCUT, KeyCode.J);
        assertEquals(List.of(name(2)), desk.selected());
        assertFalse(Desk.onFx(() -> night.folded().get()));
        pass(3);
        untilUnread();
    }

    private String focused() {
        return Desk.onFx(() -> desk.table().getFocusModel().getFocusedItem().name());
    }

    private GroupLine heading(String name) {
        return Desk.onFx(() -> desk.table().getItems().stream()
                .filter(GroupLine.class::isInstance)
                .map(GroupLine.class::cast)
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void fold(GroupLine group) {
        Desk.onFx(() -> {
            desk.table().requestFocus();
            desk.table()
                    .getSelectionModel()
                    .clearAndSelect(desk.table().getItems().indexOf(group));
            return null;
        });
        desk.press(KeyCode.LEFT);
        assertTrue(Desk.onFx(() -> group.folded().get()));
    }

    @Test
    void theKeyGoesFromOneUnreadRowToTheNextAndRound() throws IOException {
        openWith(MANY);
        says("Deleting", 10, 30, 50);

        for (int next : new int[] {10, 30, 50, 10}) {
            desk.press(KeyCode.SHORTCUT, KeyCode.J);
            assertEquals(List.of(name(next)), desk.selected());
        }
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        told("3 operations marked as read.");
        assertEquals(List.of(), unread());
        desk.press(KeyCode.SHORTCUT, KeyCode.J);
        told("Nothing is unread.");
        assertEquals(List.of(name(10)), desk.selected());
    }

    @Test
    void aFilterThatHidesTheLastUnreadRowIsClearedWithAWord() throws IOException {
        openWith(12);
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        write("\"row 01\"");
        Desk.until("it is filtered", () -> desk.shown().equals(List.of(name(1))));
        says("Failed", 1, 2);
        desk.press(KeyCode.SHORTCUT, KeyCode.J);
        assertEquals(List.of(name(1)), desk.selected());
        assertEquals(List.of(name(1)), desk.shown());
        pass(3);
        untilUnread(2);

        desk.press(KeyCode.SHORTCUT, KeyCode.J);

        told("The filter is cleared: it hid what is unread.");
        assertEquals(List.of(name(2)), desk.selected());
        assertEquals(
                "",
                Desk.onFx(() -> desk.robot()
                        .lookup("#tool-filter")
                        .queryTextInputControl()
                        .getText()));
    }

    @Test
    void theKeyLeavesAnOpenFormAlone() throws IOException {
        openWith(12);
        says("Failed", 2);
        select(5);
        desk.press(KeyCode.SHIFT, KeyCode.F2);
        Desk.until("the form is open", () -> isFocused("#remarks-tag"));

        desk.press(KeyCode.SHORTCUT, KeyCode.J);
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);

        assertTrue(isFocused("#remarks-tag"));
        assertEquals(List.of(name(5)), desk.selected());
        assertEquals(List.of(name(2)), unread());
    }

    @Test
    void aThousandRowsAreReadAtOnceAndSavedOnce() throws IOException {
        openWith(1000);
        says("Succeeded", IntStream.range(0, 1000).toArray());
        settle();
        // Noting that is a change of the list, too.
        Desk.until(
                "all ends are told",
                () -> Desk.onFx(() -> desk.window().list().rows().stream()
                        .noneMatch(row -> Announcements.concerns(
                                row.observation().get(), row.attention().get()))));
        assertEquals(1000, unread().size());
        long before = Desk.onFx(() -> desk.window().list().changes());

        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);

        told("1,000 operations marked as read.");
        assertEquals(List.of(), unread());
        assertEquals(before + 1, Desk.onFx(() -> desk.window().list().changes()));
    }

    @Test
    void whileTheWindowIsPutAwayNothingIsRead() throws IOException {
        openWith(12);
        says("Failed", 2);
        putAway(true);
        pass(4);
        assertEquals(List.of(name(2)), unread());

        putAway(false);
        pass(4);
        untilUnread();
    }

    private void putAway(boolean isSo) {
        Desk.onFx(() -> {
            stage.setIconified(isSo);
            stage.requestFocus();
            return null;
        });
        Desk.until("it is", () -> stage.isIconified() == isSo);
    }
}
