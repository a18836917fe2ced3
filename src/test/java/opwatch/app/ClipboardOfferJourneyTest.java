package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the window offers of the clipboard, when it reads it, and when not.
class ClipboardOfferJourneyTest extends Journey {
    private static final String OFFER = "Demo: The clipboard holds an operation that isn’t watched.";

    private Stage other;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(12);
        other = Desk.onFx(() -> {
            Stage second = new Stage();
            second.show();
            return second;
        });
        leave();
        read(1);
    }

    @AfterEach
    void closeOther() {
        Desk.onFx(() -> {
            other.close();
            return null;
        });
    }

    @Test
    void anOperationIsOfferedOnceAndWatchedByEnterOnTheOfferOnly() {
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        assertEquals("watch-table", focus());
        desk.press(KeyCode.ENTER);
        assertEquals(12, rows());

        byTab("notice-action");
        desk.press(KeyCode.ENTER);

        Desk.until("it is watched", () -> rows() == 13);
        assertEquals("watch-table", focus());
        remove();
        leave();
        come();
        read(3);
        assertNothing();
    }

    @Test
    void escapeRefusesItWithTheFocusOnlyAndForThisRun() {
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        filter("restore");
        desk.press(KeyCode.ESCAPE);
        assertEquals("", filter());
        assertOffered(OFFER);

        byTab("notice-action");
        desk.press(KeyCode.ESCAPE);
        assertNothing();
        assertEquals("watch-table", focus());
        leave();
        come();
        read(3);
        assertNothing();

        desk.clipboard.put(url(2));
        leave();
        come();
        assertOffered(OFFER);
        click("notice-close");
        assertNothing();
    }

    @Test
    void theSameTextStaysAndAnotherTakesItsPlace() {
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        leave();
        assertOffered(OFFER);
        come();
        read(3);
        assertOffered(OFFER);

        desk.clipboard.put(url(1) + "\n" + url(2));
        leave();
        come();
        assertOffered("Demo: The clipboard holds 2 operations that aren’t watched.");
        desk.clipboard.put("nothing of ours");
        leave();
        come();
        Desk.until("it is gone", () -> !isOffered());
    }

    @Test
    void severalAreShownBeforeTheyAreAdded() {
        desk.clipboard.put(url(1) + "\n" + url(2));
        come();
        assertOffered("Demo: The clipboard holds 2 operations that aren’t watched.");
        click("notice-action");

        Desk.until("they are shown", () -> node("#preview-pane") != null && node("#preview-pane").isVisible());
        assertEquals(12, rows());
        assertNothing();
    }

    @Test
    void whatIsWatchedIsNotOfferedAndAnOfferLeavesWhenItIsPasted() {
        desk.clipboard.put(Desk.onFx(() -> desk.window().list().rows().getFirst().ref().statusUrl()));
        come();
        read(2);
        assertNothing();
        desk.clipboard.put(url(1));
        leave();
        come();
        assertOffered(OFFER);

        desk.paste(url(1));

        Desk.until("it is watched", () -> rows() == 13);
        assertFalse(isOffered());
    }

    @Test
    void aSecretIsNotRead() {
        desk.clipboard.put(url(1), "x-kde-passwordManagerHint");
        come();

        Desk.until("it was looked at", () -> desk.clipboard.calls().equals("opened 2, read 1"));
        assertNothing();
    }

    @Test
    void itIsReadWhenTheWindowComesToTheFrontAndAtNoOtherTime() {
        come();
        read(2);
        desk.clickRow(desk.shown().getFirst());
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        Desk.onFx(() -> {
            for (int second = 0; second < 120; second++) {
                desk.window().tick();
            }
            return null;
        });
        leave();

        assertEquals("opened 2, read 2", desk.clipboard.calls());
    }

    @Test
    void switchedOffItIsNeverReadAndStaysSo() throws IOException {
        desk.clipboard.put(url(1));
        come();
        assertOffered(OFFER);
        new MenuOf(desk).fire("menu-clipboard");
        assertNothing();
        String before = desk.clipboard.calls();
        leave();
        come();
        assertEquals(before, desk.clipboard.calls());

        desk.close();
        open(12);
        leave();
        come();
        assertEquals("opened 0, read 0", desk.clipboard.calls());
        new MenuOf(desk).fire("menu-clipboard");
        leave();
        come();
        read(1);
    }

    @Test
    void aClipboardThatHangsHoldsUpNothing() {
        CompletableFuture<Void> hangs = new CompletableFuture<>();
        desk.clipboard.put(url(1));
        desk.clipboard.whileReading(hangs::join);
        come();
        read(2);

        filter("restore");
        assertFalse(desk.shown().isEmpty());
        leave();
        come();
        leave();
        come();
        assertEquals("opened 2, read 2", desk.clipboard.calls());
        assertNothing();

        hangs.complete(null);
        assertOffered(OFFER);
        assertEquals("opened 3, read 3", desk.clipboard.calls());
    }

    @Test
    void whatWasReadTooLateIsNotOffered() {
        CompletableFuture<Void> hangs = new CompletableFuture<>();
        desk.clipboard.put(url(1));
        desk.clipboard.whileReading(hangs::join);
        come();
        read(2);
        leave();
        hangs.complete(null);
        desk.clipboard.put("nothing of ours");
        desk.clipboard.whileReading(() -> {});
        come();

        read(3);
        assertNothing();
    }

    @Test
    void nothingOfItIsKept() throws IOException {
        String secret = "Zebra-4711-Secret";
        desk.clipboard.put(secret + " " + url(1));
        come();
        assertOffered(OFFER);
        byTab("notice-action");
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        assertTrue(Desk.onFx(() -> desk.robot().lookup(".list-cell").queryAll().stream()
                .map(each -> String.valueOf(each.getAccessibleText()))
                .noneMatch(text -> text.contains("clipboard"))));
        desk.close();

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> holding = files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, secret) || holds(file, id(1)))
                    .toList();
            assertEquals(List.of(), holding);
        }
        assertTrue(Files.exists(ListKind.DEMO.in(desk.home).file("watchlist.json")));
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of an operation that is not watched.
    private String url(int number) {
        OperationRef ref = Desk.onFx(() -> desk.window().list().rows().getFirst().ref());
        return "https://demo.opwatch.invalid" + ref.path().replace(ref.operationId(), id(number));
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-00000000000" + number;
    }

    /// Brings the window to the front.
    private void come() {
        focus(stage);
    }

    /// Brings the other window to the front.
    private void leave() {
        focus(other);
    }

    private static void focus(Stage window) {
        Desk.onFx(() -> {
            window.requestFocus();
            return null;
        });
        Desk.until("it is in front", window::isFocused);
    }

    /// Waits until the clipboard was read so often, and what came of it is there.
    private void read(int times) {
        Desk.until("it was read", () -> desk.clipboard.calls().endsWith("read " + times));
        Desk.until("it is idle", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("opwatch-clipboard")));
        desk.press();
    }

    private void assertOffered(String text) {
        Desk.until(text, () -> isOffered() && text.equals(((Labeled) node("#notice")).getText()));
    }

    private void assertNothing() {
        assertFalse(isOffered());
    }

    private boolean isOffered() {
        return Desk.onFx(() -> desk.window().notices().current().stream().anyMatch(text -> text.contains("clipboard")));
    }

    private void byTab(String id) {
        for (int press = 0; press < 60 && !focus().equals(id); press++) {
            desk.press(KeyCode.TAB);
        }
        assertEquals(id, focus());
    }

    private String focus() {
        return Desk.onFx(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    private void click(String id) {
        Desk.onFx(() -> {
            node("#" + id).fireEvent(new ActionEvent());
            return null;
        });
    }

    private void remove() {
        desk.press(KeyCode.DELETE);
        assertEquals(12, rows());
    }

    private int rows() {
        return Desk.onFx(() -> desk.window().list().rows().size());
    }

    private void filter(String words) {
        Desk.onFx(() -> {
            ((TextField) node("#tool-filter")).setText(words);
            return null;
        });
        desk.press();
    }

    private String filter() {
        return Desk.onFx(() -> ((TextField) node("#tool-filter")).getText());
    }

    private Node node(String id) {
        return stage.getScene().lookup(id);
    }
}
