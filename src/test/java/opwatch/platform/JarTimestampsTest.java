package opwatch.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTimestampsTest {
    private static final FileTime OTHER = FileTime.from(Instant.parse("2026-03-04T05:06:07Z"));

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, OTHER);
        return file;
    }

    @Test
    void eachJarOfTheClassPathGetsTheTimeAndNothingElseDoes() throws IOException {
        Path one = file("one.jar");
        Path two = file("two.jar");
        Path other = file("opwatch.aot");

        JarTimestamps.settle(one + File.pathSeparator + other + File.pathSeparator + two);

        assertEquals(FileTime.from(JarTimestamps.FIXED), Files.getLastModifiedTime(one));
        assertEquals(FileTime.from(JarTimestamps.FIXED), Files.getLastModifiedTime(two));
        assertEquals(OTHER, Files.getLastModifiedTime(other));
    }

    @Test
    void aJarThatIsGoneDoesNotMatter() {
        assertDoesNotThrow(() -> JarTimestamps.settle(folder.resolve("gone.jar").toString()));
    }
}
