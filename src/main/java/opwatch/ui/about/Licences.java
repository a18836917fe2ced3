package opwatch.ui.about;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The components that are shipped and their licences: the committed list with its texts, and the notices
/// of the Java runtime. Reads files, so not on the FX thread.
final class Licences {
    private static final String FOLDER = "/opwatch/licences/";

    /// `group:artifact:jar:version:scope`, with a classifier before the version where there is one.
    private static final Pattern JAR =
            Pattern.compile("\\s*([\\w.-]+:[\\w.-]+):jar:(?:[\\w.-]+:)?([^:\\s]+):(?:compile|runtime)\\b.*");

    /// A line of the list.
    ///
    /// @param name what it is called
    /// @param where `runtime`, jars as `group:artifact`, `in group:artifact`, or `in opwatch` itself
    /// @param licence an SPDX expression
    /// @param copyright the copyright line
    /// @param texts names of the files to be read, in order
    record Entry(String name, String where, String licence, String copyright, List<String> texts) {
        /// Whether it is a part of a jar or of OpWatch, and no jar itself.
        boolean isPart() {
            return where.startsWith("in ");
        }

        /// The jars that it is, or is in, as `group:artifact`; none for the runtime and for a part of
        /// OpWatch.
        List<String> jars() {
            return where.equals("runtime") || where.equals("in opwatch")
                    ? List.of()
                    : List.of(where.replaceFirst("^in ", "").split(" +"));
        }
    }

    private Licences() {}

    /// The list as it is committed.
    static List<Entry> entries() throws IOException {
        return read("components.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Licences::entry)
                .toList();
    }

    /// Everything that is shipped, with its text; `runtime` is the home of the Java runtime.
    static List<Component> components(Path runtime) throws IOException {
        Map<String, String> jars = versions();
        List<Component> components = new ArrayList<>();
        for (Entry entry : entries()) {
            components.add(new Component(entry.name, version(entry, jars), entry.licence, text(entry)));
        }
        components.addAll(RuntimeNotices.of(runtime));
        return components;
    }

    /// The version of each jar, by `group:artifact`: Maven writes the jars of the runtime class path at every
    /// build, as `dependency:list` prints them. Empty when another tool has built it.
    static Map<String, String> versions() throws IOException {
        String jars = Licences.class.getResource(FOLDER + "class-path.txt") == null ? "" : read("class-path.txt");
        return jars.lines()
                .map(JAR::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(jar -> jar.group(1), jar -> jar.group(2), (_, last) -> last, TreeMap::new));
    }

    /// The texts of an entry, after its copyright where they do not begin with it themselves.
    static String text(Entry entry) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : entry.texts) {
            texts.add(read(file));
        }
        String text = String.join("\n\n", texts);
        return text.contains(entry.copyright) ? text : entry.copyright + "\n\n" + text;
    }

    private static String version(Entry entry, Map<String, String> jars) {
        if (entry.isPart()) {
            return "";
        }
        return entry.jars().isEmpty()
                ? Runtime.version().toString()
                : jars.getOrDefault(entry.jars().getFirst(), "");
    }

    private static Entry entry(String line) {
        String[] fields = line.split(" \\| ", -1);
        return new Entry(fields[0], fields[1], fields[2], fields[3], List.of(fields[4].split(" +")));
    }

    private static String read(String file) throws IOException {
        try (InputStream in = Licences.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
