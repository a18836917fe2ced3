package opwatch.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The time of the jars in a package. The JVM uses the AOT cache only if each jar has the time of change, to
/// the second, that it had when the cache was made (JDK 25: "timestamp has changed"), and jpackage and some
/// installers give files a new one. So the cache is made with this time, and a first start gives it back
/// where it was lost.
public final class JarTimestamps {
    /// An even second, because some archives know no other; as `opwatch.package.time` in the pom.
    static final Instant FIXED = Instant.parse("2026-01-01T00:00:00Z");

    private JarTimestamps() {}

    /// Gives the time to each jar of a class path that has another. Where this is not allowed, the app only
    /// starts more slowly.
    public static void settle(String classPath) {
        Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .forEach(JarTimestamps::settle);
    }

    private static void settle(Path jar) {
        try {
            if (!Files.getLastModifiedTime(jar).toInstant().equals(FIXED)) {
                Files.setLastModifiedTime(jar, FileTime.from(FIXED));
            }
        } catch (IOException e) {
            // An administrator has installed the jar for everybody.
        }
    }
}
