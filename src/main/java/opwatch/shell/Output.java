package opwatch.shell;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/// A stream of text that says when it takes no more, which a `PrintStream` keeps for itself. Each text goes
/// out at once and whole. Any thread.
final class Output {
    @GuardedBy("this")
    private final OutputStream stream;

    private final Charset charset;

    @GuardedBy("this")
    private boolean ended;

    /// @param charset what cannot be written in it becomes a question mark
    Output(OutputStream stream, Charset charset) {
        this.stream = stream;
        this.charset = charset;
    }

    /// Writes a text and the end of the line.
    ///
    /// @throws IOException when the stream takes no more: the disk is full, or the reader has gone
    void line(String text) throws IOException {
        write(text + System.lineSeparator());
    }

    /// Writes a text as it is.
    ///
    /// @throws IOException when the stream takes no more
    synchronized void write(String text) throws IOException {
        byte[] bytes = text.getBytes(charset);
        write(bytes, bytes.length);
    }

    /// Passes on the first bytes of a buffer as they are.
    ///
    /// @throws IOException when the stream takes no more
    synchronized void write(byte[] bytes, int count) throws IOException {
        if (!ended) {
            stream.write(bytes, 0, count);
            stream.flush();
        }
    }

    /// Lets what is being written come to its end, and passes over all that comes later.
    synchronized void end() {
        ended = true;
    }

    /// Writes a line where nothing is lost when it cannot be written: progress, and what goes beside results.
    void tell(String text) {
        try {
            line(text);
        } catch (IOException e) {
            // There is nobody to tell.
        }
    }
}
