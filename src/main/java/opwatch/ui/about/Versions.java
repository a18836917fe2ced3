package opwatch.ui.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The versions of the libraries that the build wrote down. Reads the class path, so not on the FX thread.
final class Versions {
    /// Maven writes this at every build: the jars of the runtime class path, as `dependency:list`
    /// prints them.
    private static final String CLASS_PATH = "/opwatch/licences/class-path.txt";

    /// `group:artifact:jar:version:scope`, with a classifier before the version where there is one.
    private static final Pattern JAR =
            Pattern.compile("\\s*([\\w.-]+:[\\w.-]+):jar:(?:[\\w.-]+:)?([^:\\s]+):(?:compile|runtime)\\b.*");

    private Versions() {}

    /// The version of each jar, by `group:artifact`; empty when it was not built by Maven.
    ///
    /// @throws IOException when the jar of OpWatch cannot be read
    static Map<String, String> ofJars() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        try (InputStream in = Versions.class.getResourceAsStream(CLASS_PATH)) {
            if (in == null) {
                return versions;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .map(JAR::matcher)
                    .filter(Matcher::matches)
                    .forEach(jar -> versions.put(jar.group(1), jar.group(2)));
        }
        return versions;
    }
}
