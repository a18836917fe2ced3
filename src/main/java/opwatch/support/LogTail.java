package opwatch.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import opwatch.disk.IoReason;

/// The end of the log: whole lines, as many as those who help read. Any thread; blocks.
final class LogTail {
    /// Some thousand lines.
    static final int MOST_BYTES = 512 * 1024;

    private LogTail() {}

    /// The last lines of the newest file, and before them those of the one before, where there is room.
    ///
    /// @param log the newest file
    static String of(Path log) {
        try {
            String newest = tail(log, MOST_BYTES);
            int room = MOST_BYTES - newest.getBytes(StandardCharsets.UTF_8).length;
            return (room > 0 ? tail(log.resolveSibling(log.getFileName() + ".1"), room) : "") + newest;
        } catch (IOException e) {
            return "unreadable: " + IoReason.of(e).kind() + "\n";
        }
    }

    private static String tail(Path file, int most) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - most);
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(most, channel.size() - from)));
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // It reads on.
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            // Half a line may hold half a secret, which no longer looks like one.
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
