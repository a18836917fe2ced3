package opwatch.ui;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.stage.FileChooser.ExtensionFilter;
import opwatch.operation.Ascii;
import opwatch.watchlist.WatchListExport;

/// Names of lists that are saved, and which files a dialog shows. Any thread but the FX thread for what asks
/// the disk.
final class ListName {
    /// What a dialog adds by itself: macOS knows an ending only from the last dot on.
    private static final String SHORT_ENDING = ".json";

    private ListName() {}

    /// The file to write, which always has the full ending.
    ///
    /// A dialog asks whether to replace a file of the name that the person typed. It has not asked about the
    /// name with the ending: where that one is taken, a number tells the two apart.
    static Path of(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        boolean isShort = endsWith(name, SHORT_ENDING) && !endsWith(name, WatchListExport.ENDING);
        String bare = isShort ? name.substring(0, name.length() - SHORT_ENDING.length()) : name;
        return of(chosen, bare, WatchListExport.ENDING);
    }

    /// The same for a file that ends otherwise.
    static Path of(Path chosen, String ending) {
        return of(chosen, String.valueOf(chosen.getFileName()), ending);
    }

    private static Path of(Path chosen, String bare, String ending) {
        if (endsWith(bare, ending)) {
            return chosen;
        }
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? bare : bare + " (" + number + ")")
                .map(each -> chosen.resolveSibling(each + ending))
                .filter(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }

    /// Whether there is more than the ending.
    private static boolean endsWith(String name, String ending) {
        return name.length() > ending.length() && Ascii.same(name.substring(name.length() - ending.length()), ending);
    }

    /// Shows all files. Each system takes the pattern that it understands: macOS the first, where it reads
    /// the ending after the dot (JavaFX 26, `GlassDialogs.m`: of `*` it would read no ending, and show no
    /// file), GTK the second, for names without a dot.
    static ExtensionFilter allFiles(String description) {
        return new ExtensionFilter(description, "*.*", "*");
    }
}
