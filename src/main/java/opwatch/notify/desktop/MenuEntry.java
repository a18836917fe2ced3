package opwatch.notify.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The menu entry by which a Linux desktop knows this app. Any thread; reads a folder.
final class MenuEntry {
    /// As jpackage names it.
    static final String USUAL = "opwatch-OpWatch";

    private static final String ENDING = ".desktop";

    private MenuEntry() {}

    /// Its name without the ending.
    ///
    /// @param launcher of the packaged app, which has the entry in the folder `lib` beside its `bin`
    static String name(Optional<Path> launcher) {
        Optional<Path> folder =
                launcher.map(Path::getParent).map(Path::getParent).map(root -> root.resolve("lib"));
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return USUAL;
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .findFirst()
                    .orElse(USUAL);
        } catch (IOException _) {
            return USUAL;
        }
    }
}
