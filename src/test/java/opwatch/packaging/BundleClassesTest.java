package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The texts that a package has as classes are those of the files.
class BundleClassesTest {
    private static final Path CLASSES = Path.of("target", "classes");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void eachTextIsThatOfItsFile(String language) throws Exception {
        assertEquals(0, write(CLASSES));

        Properties file = new Properties();
        try (Reader texts = Files.newBufferedReader(
                CLASSES.resolve(Path.of("opwatch", "words", "strings" + language + ".properties")))) {
            file.load(texts);
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            ResourceBundle bundle = (ResourceBundle) loader.loadClass("opwatch.words.PackagedStrings" + language)
                    .getConstructor()
                    .newInstance();
            Map<String, String> packaged =
                    bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
            assertEquals(file, packaged);
        }
    }

    @Test
    void aFolderWithoutTextsEndsTheBuild() throws Exception {
        Files.createDirectories(folder.resolve(Path.of("opwatch", "words")));

        assertEquals(1, write(folder));
    }

    private int write(Path from) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("packaging", "BundleClasses.java").toString(),
                        from.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
