package opwatch.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Moves files that were not understood out of the way, under a name that nothing has yet.
public final class QuarantineFile {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private QuarantineFile() {}

    /// Moves a file to `stem.corrupt-20260304T050607Z.json`, with `-2`, `-3`, … behind the time when that
    /// name is taken: a rename would replace what is there without a word.
    ///
    /// @return the new name, in the same folder
    /// @throws IOException when it cannot be moved; it is then where it was
    public static String move(Path file, String stem, Instant now) throws IOException {
        String start = stem + ".corrupt-" + MOMENT.format(now);
        String name = start + ".json";
        for (int i = 2; Files.exists(file.resolveSibling(name)); i++) {
            name = start + "-" + i + ".json";
        }
        Files.move(file, file.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }
}
