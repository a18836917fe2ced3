package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MenuEntryTest {
    @TempDir
    private Path root;

    @Test
    void itLiesInThePackage() throws IOException {
        Path lib = Files.createDirectories(root.resolve("lib"));
        Files.createFile(lib.resolve("OpWatch.png"));
        Files.createFile(lib.resolve("opwatch-Other.desktop"));
        assertEquals("opwatch-Other", MenuEntry.name(Optional.of(root.resolve("bin/OpWatch"))));
    }

    @Test
    void withoutAPackageItIsTheUsualOne() {
        assertEquals("opwatch-OpWatch", MenuEntry.name(Optional.empty()));
        assertEquals("opwatch-OpWatch", MenuEntry.name(Optional.of(root.resolve("bin/OpWatch"))));
    }
}
