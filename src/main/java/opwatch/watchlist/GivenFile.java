package opwatch.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import opwatch.disk.IoReason;
import opwatch.operation.Cloud;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;

/// Reads a file that a person gave, whatever it is: a watch list is one, anything else (a log, a HAR, a
/// response) is searched like a paste. Nothing of a text is kept but the operations in it, what it says
/// they are, and why others were refused. Any thread but the FX thread.
public final class GivenFile {
    /// The largest file that is searched as a text, in bytes.
    static final int LARGEST_TEXT = PastedText.LONGEST;

    /// A text has at most one control character in so many characters, besides those of layout and colour.
    private static final int TEXT_TO_CONTROLS = 50;

    private GivenFile() {}

    /// Reads a file. One that is named as a list is a list or nothing.
    ///
    /// @param bareCloud the cloud that is meant by a path without a host
    /// @param watchable the clouds that can be watched now
    /// @param now nothing was added later than this, whatever the file says
    public static ImportResult read(Path file, Cloud bareCloud, Set<Cloud> watchable, Instant now) {
        ImportResult list = WatchListImport.read(file, watchable, now);
        boolean named = file.toString().toLowerCase(Locale.ROOT).endsWith(WatchListExport.ENDING);
        return list instanceof ImportResult.NoList && !named ? searched(file, bareCloud, watchable) : list;
    }

    private static ImportResult searched(Path file, Cloud bareCloud, Set<Cloud> watchable) {
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            // A log may grow meanwhile.
            byte[] bytes = size > LARGEST_TEXT ? new byte[0] : content.readNBytes(LARGEST_TEXT + 1);
            if (Math.max(size, bytes.length) > LARGEST_TEXT) {
                return new ImportResult.TooLarge(Math.max(size, bytes.length), LARGEST_TEXT);
            }
            String text = decoded(bytes);
            String name = String.valueOf(file.getFileName());
            return isBinary(text)
                    ? new ImportResult.Binary()
                    : found(PastedText.read(text, bareCloud, watchable).from(name));
        } catch (IOException e) {
            return new ImportResult.Unreadable(IoReason.of(e));
        }
    }

    private static ImportResult found(PastedText text) {
        boolean nothing = text.found().isEmpty() && text.refused().getFirst().reason() == Refusal.Reason.NOTHING_FOUND;
        return nothing ? new ImportResult.NoOperation() : new ImportResult.Text(text);
    }

    /// The text in these bytes: by the byte order mark, which PowerShell's `>` writes; else as UTF-8, or byte
    /// by byte where it is none, as what is searched for is ASCII.
    public static String decoded(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xfffe || first == 0xfeff) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isBinary(String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && "\b\t\n\u000b\f\r\u001b".indexOf(c) < 0)
                .count();
        return text.indexOf('\0') >= 0 || controls * TEXT_TO_CONTROLS > text.length();
    }
}
