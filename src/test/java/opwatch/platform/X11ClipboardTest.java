package opwatch.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The real thing: an X server of its own for each test, and a program that owns its clipboard.
@Timeout(60)
@NeedsXvfb
@LinuxOnly
class X11ClipboardTest {
    private static final String TEXT = "UTF8_STRING";

    private Process server;
    private String display;
    private ClipboardText clipboard;

    @BeforeEach
    void startServer() throws IOException {
        server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = server.inputReader(StandardCharsets.US_ASCII);
        display = ":" + out.readLine();
        clipboard = new ClipboardText(() -> X11Clipboard.open(display));
    }

    @AfterEach
    void endServer() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void textIsRead() {
        X11Owner owner = owner(Map.of(TEXT, bytes("https://é\n中文")));

        assertEquals(Optional.of("https://é\n中文"), clipboard.read());
        assertEquals(List.of("TARGETS", TEXT), owner.asked());
    }

    @Test
    void aSecretIsNotAskedFor() {
        X11Owner owner = owner(Map.of(TEXT, bytes("hunter2"), "x-kde-passwordManagerHint", bytes("secret")));

        assertEquals(Optional.empty(), clipboard.read());
        assertEquals(List.of("TARGETS"), owner.asked());
    }

    @Test
    void aPictureIsNotAskedFor() {
        X11Owner owner = owner(Map.of("image/png", new byte[] {1, 2, 3}));

        assertEquals(Optional.empty(), clipboard.read());
        assertEquals(List.of("TARGETS"), owner.asked());
    }

    @Test
    void theMostIs64Kilobytes() {
        owner(Map.of(TEXT, bytes("a".repeat(64 * 1024))));
        assertEquals(Optional.of(64 * 1024), clipboard.read().map(String::length));
        owner(Map.of(TEXT, bytes("a".repeat(64 * 1024 + 1))));
        assertEquals(Optional.empty(), clipboard.read());
    }

    @Test
    void anOwnerThatHangsCostsHalfASecond() {
        X11Owner _ = new X11Owner(display, Map.of(TEXT, bytes("text")), true);
        assertEquals(Optional.empty(), clipboard.read());

        long begin = System.nanoTime();
        assertEquals(Optional.empty(), clipboard.read());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertTrue(took.compareTo(X11Clipboard.PATIENCE) >= 0, took::toString);
        assertTrue(took.compareTo(X11Clipboard.PATIENCE.multipliedBy(8)) < 0, took::toString);
    }

    @Test
    void aClipboardThatNobodyOwnsIsEmpty() {
        assertEquals(Optional.empty(), clipboard.read());
    }

    @Test
    void withoutADisplayThereIsNoClipboard() {
        assertEquals(Optional.empty(), new ClipboardText(() -> X11Clipboard.open(":4711")).read());
    }

    private X11Owner owner(Map<String, byte[]> contents) {
        return new X11Owner(display, contents, false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
