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
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// When the window reads the clipboard, what it reads of it, and that it keeps nothing.
class ClipboardReadingJourneyTest extends ClipboardJourney {
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
        // The platform's own focus comes with the window, some time after it.
        Desk.until("the window is in front", () -> Desk.onFx(stage::isFocused));
        // It looks from when it was first painted on; its icons come after that.
        Desk.until("it has begun", () -> Desk.onFx(() -> !stage.getIcons().isEmpty()));
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
        Desk.until("it is read", () -> desk.clipboard.calls().equals("opened 2, read 2"));

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
        Desk.until("it is read", () -> desk.clipboard.calls().equals("opened 2, read 2"));
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
}
