package opwatch.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The bytes of a file, in array-backed parts that stand one behind the other and do not change any more.
///
/// Two contents are the same when their bytes are: no time stamp is asked, which a sync tool changes without
/// changing the file, and no digest, which takes longer than the comparison (measured with 20 MB: SHA-256
/// 13 ms where the processor knows it and ten times that where it does not).
record FileContent(List<ByteBuffer> parts) {
    /// Parts are gathered up to this, in bytes: ten thousand small writes take longer.
    private static final int GATHERED = 1 << 18;

    FileContent {
        parts = List.copyOf(parts);
    }

    FileContent(byte[] bytes) {
        this(List.of(ByteBuffer.wrap(bytes)));
    }

    /// In bytes.
    long size() {
        return parts.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    void writeTo(FileChannel channel) throws IOException {
        OutputStream gathered = new BufferedOutputStream(Channels.newOutputStream(channel), GATHERED);
        for (ByteBuffer part : parts) {
            gathered.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
        }
        gathered.flush();
    }

    /// Whether the file holds exactly these bytes.
    ///
    /// @throws IOException when it cannot be read
    boolean isIn(Path file) throws IOException {
        if (Files.size(file) != size()) {
            return false;
        }
        try (SeekableByteChannel found = Files.newByteChannel(file)) {
            // One buffer for all: an array for each part would be as much garbage as the file is long.
            ByteBuffer read = ByteBuffer.allocate(GATHERED).limit(0);
            for (ByteBuffer part : parts) {
                if (!goesOnWith(part, read, found)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// @param read what has been read and not been compared yet
    private static boolean goesOnWith(ByteBuffer part, ByteBuffer read, SeekableByteChannel found) throws IOException {
        ByteBuffer left = part.duplicate();
        while (left.hasRemaining()) {
            if (!read.hasRemaining()) {
                int _ = found.read(read.clear());
                read.flip();
            }
            int length = Math.min(left.remaining(), read.remaining());
            ByteBuffer one = left.slice(left.position(), length);
            if (length == 0 || one.mismatch(read.slice(read.position(), length)) >= 0) {
                return false;
            }
            left.position(left.position() + length);
            read.position(read.position() + length);
        }
        return true;
    }
}
