package opwatch.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Names files by the moment in which they are put aside: `watchlist.corrupt-20260304T050607Z.json`. When
/// that name is taken, `-2`, `-3`, … follows the time: a rename would replace what is there without a word.
public final class DatedFile {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private DatedFile() {}

    /// A name that no file of the folder has yet.
    ///
    /// @param start how the name begins, for example `watchlist.corrupt-`
    public static String name(Path folder, String start, Instant now) {
        String stem = start + MOMENT.format(now);
        String name = stem + ".json";
        for (int i = 2; Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS); i++) {
            name = stem + "-" + i + ".json";
        }
        return name;
    }

    /// Moves a file to such a name in its own folder.
    ///
    /// @return the new name
    /// @throws IOException when it cannot be moved; it is then where it was
    public static String move(Path file, String start, Instant now) throws IOException {
        String name = name(file.resolveSibling(""), start, now);
        PatientMove.ofThisSystem().over(file, file.resolveSibling(name));
        return name;
    }
}
