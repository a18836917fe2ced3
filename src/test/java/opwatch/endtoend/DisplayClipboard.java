package opwatch.endtoend;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// The clipboard of the display of `DISPLAY`, which all tests and apps on it share: what one has left is there
/// for the next.
final class DisplayClipboard {
    private DisplayClipboard() {}

    /// Puts a text in the place of what is there.
    static void put(String text) throws IOException, InterruptedException {
        // A process of it stays behind, with the text: it must not hold a pipe of ours.
        Process xclip = new ProcessBuilder("xclip", "-selection", "clipboard", "-i")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        xclip.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        xclip.getOutputStream().close();
        xclip.waitFor(10, TimeUnit.SECONDS);
    }

    /// Its text; empty where it has none.
    static String text() throws IOException, InterruptedException {
        Process xclip = new ProcessBuilder("xclip", "-selection", "clipboard", "-o")
                .redirectError(Redirect.DISCARD)
                .start();
        String text = new String(xclip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        xclip.waitFor(10, TimeUnit.SECONDS);
        return text;
    }
}
