package opwatch.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of licences holds what the runtime class path holds (as Maven resolved it for this very build), no
/// more and no less, and every text is there.
class LicencesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "opwatch", "licences");

    /// Licences in use; another one is to be read by a person before it is shipped.
    private static final Set<String> KNOWN = Set.of(
            "Apache-2.0",
            "BSD-3-Clause",
            "CC-BY-SA-3.0",
            "GPL-2.0-only WITH Classpath-exception-2.0",
            "IJG",
            "MIT",
            "MIT AND BSL-1.0 AND BSD-2-Clause",
            "MIT-Khronos-old",
            "OFL-1.1");

    /// Fonts and notices inside the jars, each read by a person and either in the list or of no account.
    private static final Set<String> INSIDE = Set.of(
            "atlantafx-base: none",
            "azure-json: none",
            "controlsfx: org/controlsfx/dialog/license.txt",
            "controlsfx: org/controlsfx/glyphfont/fontawesome-webfont.ttf",
            "jackson-annotations: META-INF/LICENSE",
            "jackson-annotations: META-INF/NOTICE",
            "jackson-core: META-INF/FastDoubleParser-LICENSE",
            "jackson-core: META-INF/FastDoubleParser-ThirdParty-LICENSE",
            "jackson-core: META-INF/LICENSE",
            "jackson-core: META-INF/NOTICE",
            "jackson-core: META-INF/Schubfach-LICENSE",
            "jackson-databind: META-INF/LICENSE",
            "jackson-databind: META-INF/NOTICE",
            "dbus-java-core: none",
            "javafx-base: none",
            "javafx-controls: none",
            "javafx-graphics: none",
            "jna: META-INF/AL2.0",
            "jna: META-INF/LGPL2.1",
            "jna: META-INF/LICENSE",
            "jna-platform: META-INF/AL2.0",
            "jna-platform: META-INF/LGPL2.1",
            "jna-platform: META-INF/LICENSE",
            "jspecify: none",
            "msal4j: none",
            "msal4j-persistence-extension: none",
            "picocli: none",
            "slf4j-api: META-INF/LICENSE.txt",
            "slf4j-nop: META-INF/LICENSE.txt");

    private static Set<String> named(boolean parts) throws IOException {
        return Licences.entries().stream()
                .filter(entry -> entry.isPart() == parts)
                .flatMap(entry -> entry.jars().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyJarThatIsShippedHasItsLicenceAndNoOtherIsListed() throws IOException {
        assertEquals(new TreeSet<>(Licences.versions().keySet()), named(false));
    }

    @Test
    void whatIsInsideAJarNamesAJarThatIsShipped() throws IOException {
        Set<String> stale = named(true);
        stale.removeAll(Licences.versions().keySet());
        assertEquals(Set.of(), stale);
    }

    @Test
    void everyTextIsThereAndNoneForNothing() throws IOException {
        Set<String> asked = Licences.entries().stream()
                .flatMap(entry -> entry.texts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        asked.add("components.txt");
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    asked);
        }
        for (Licences.Entry entry : Licences.entries()) {
            assertTrue(Licences.text(entry).length() > 800, entry.name());
        }
    }

    @Test
    void noTextIsThereTwice() throws IOException {
        Map<String, Path> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                assertEquals(null, texts.put(Files.readString(file).replaceAll("\\s+", " "), file), file.toString());
            }
        }
    }

    @Test
    void everyLicenceIsOneThatAPersonHasRead() throws IOException {
        Set<String> unknown =
                Licences.entries().stream().map(Licences.Entry::licence).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(KNOWN);
        assertEquals(Set.of(), unknown);
    }

    /// MIT and BSD ask for the copyright line, not for the licence alone.
    @Test
    void aTextSaysWhoseItIs() throws IOException {
        for (Component component : Licences.components(Path.of("nowhere"))) {
            assertTrue(component.text().contains("opyright"), component.name());
        }
        for (Licences.Entry entry : Licences.entries()) {
            assertTrue(Licences.text(entry).contains(entry.copyright()), entry.name());
        }
    }

    @Test
    void noNoticeAndNoFontInsideAJarIsOverlooked() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, String> jar : Licences.versions().entrySet()) {
            found.addAll(noticesIn(jar.getKey().replaceAll(".*:", ""), jar.getValue()));
        }
        assertEquals(new TreeSet<>(INSIDE), found);
    }

    private static Set<String> noticesIn(String artifact, String version) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : jars(artifact + "-" + version)) {
            try (JarFile jar = new JarFile(file.toFile())) {
                jar.stream()
                        .map(entry -> entry.getName())
                        .filter(
                                name -> name.matches(
                                        "(?i)(.*/)?([^/]*(licen[sc]e|notice|copying)[^/]*|(al|lgpl|gpl)[0-9.]+|.*\\.(ttf|otf|woff2?))"))
                        .filter(name -> !name.endsWith(".class"))
                        .forEach(name -> found.add(artifact + ": " + name));
            }
        }
        return found.isEmpty() ? Set.of(artifact + ": none") : found;
    }

    /// With and without the name of the system at the end.
    private static List<Path> jars(String name) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> jars = Arrays.stream(classPath.split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(file ->
                        file.getFileName().toString().matches(java.util.regex.Pattern.quote(name) + "(-.*)?\\.jar"))
                .toList();
        assertFalse(jars.isEmpty(), name + " is not on the class path");
        return jars;
    }

    @Test
    void theRuntimesOwnNoticesAreReadOnceEach() throws IOException {
        List<Component> notices = RuntimeNotices.of(Path.of(System.getProperty("java.home")));
        List<String> names = notices.stream().map(Component::name).toList();

        assertEquals(
                notices.size(), notices.stream().map(Component::text).distinct().count());
        assertTrue(names.stream().anyMatch(name -> name.contains("ICU")), names.toString());
        assertTrue(names.contains("Java: ASSEMBLY_EXCEPTION"), names.toString());
        assertEquals(List.of(), RuntimeNotices.of(Path.of("nowhere")));
    }
}
