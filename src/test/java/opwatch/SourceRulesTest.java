package opwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules of the house that no compiler knows.
class SourceRulesTest {
    private static final Path MAIN = Path.of("src", "main");
    /// A text, a block of text or a character.
    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.[0-9a-fA-F]*)'", Pattern.DOTALL);

    private static final Pattern SENTENCE = Pattern.compile("(?s)\".*\\p{L} .*\\p{L}\\W?[.!?](\\s|\\\\n)*\"+");
    private static final Path WINDOW = MAIN.resolve(Path.of("java", "opwatch", "ui"));

    @Test
    void noFileIsLongerThan300Lines() {
        assertEquals(
                List.of(), files(Path.of("src"), ".java", file -> lines(file).size() > 300));
    }

    @Test
    void noCaseIsFoldedByTheLanguageOfTheComputer() {
        // In Turkish the lower case of I is no i; and for equalsIgnoreCase it is one.
        Pattern folding = Pattern.compile("to(Lower|Upper)Case\\(\\)|::to(Lower|Upper)Case|equalsIgnoreCase");
        assertEquals(
                List.of(),
                files(
                        MAIN,
                        ".java",
                        file -> lines(file).stream()
                                .map(String::strip)
                                .anyMatch(line -> !line.startsWith("//")
                                        && folding.matcher(line).find())));
    }

    @Test
    void docCommentsAreShortEnoughForTheFormatter() {
        // It breaks a longer one into an ordinary comment and silently ends the documentation there.
        assertEquals(
                List.of(),
                files(
                        MAIN,
                        ".java",
                        file -> lines(file).stream()
                                .anyMatch(line -> line.strip().startsWith("///") && line.length() > 110)));
    }

    @Test
    void whatBelongsToTheFxThreadAssertsIt() {
        // On a wrong thread a control works until it does not; the assertion turns that into a test that fails.
        assertEquals(
                List.of(),
                files(
                        WINDOW,
                        ".java",
                        file -> sentences(file).contains("FX thread only")
                                && !lines(file).contains("        assert Platform.isFxApplicationThread();")));
    }

    @Test
    void everyPublicClassOfTheWindowSaysWhichThreadMayCallIt() {
        assertEquals(
                List.of(),
                files(
                        WINDOW,
                        ".java",
                        file -> lines(file).stream()
                                        .anyMatch(line -> line.matches("public (final |abstract |sealed )*class .*"))
                                && !sentences(file).matches(".*(FX thread only|[Aa]ny thread).*")));
    }

    @Test
    void styleSheetsNameRolesNotColours() {
        assertEquals(
                List.of(),
                files(
                        MAIN,
                        ".css",
                        file -> lines(file).stream()
                                .anyMatch(line -> line.matches(".*(:|\\s)#[0-9a-fA-F]{3,8}\\b.*|.*\\brgba?\\(.*"))));
    }

    @Test
    void onlyTheRoomsThatSpeakHoldSentences() {
        // Another room would say it in English to everybody. The demo plays Azure, which speaks English here.
        List<Path> speak = Stream.of("words", "ui", "demo", "Main.java", "platform/Display.java")
                .map(MAIN.resolve("java/opwatch")::resolve)
                .toList();
        assertEquals(
                List.of(),
                files(
                        MAIN,
                        ".java",
                        file -> speak.stream().noneMatch(file::startsWith)
                                && holdsSentence(String.join("\n", lines(file)))));
    }

    @Test
    void aSentenceInTheCodeIsSeen() {
        assertTrue(holdsSentence("String text = \"It was \" + what + \" and is gone.\";"));
        assertFalse(holdsSentence("throw new IOException(\"There is no such thing.\");"));
        assertFalse(holdsSentence("LOG.log(Level.INFO, \"It went on.\");"));
        assertFalse(holdsSentence("/// A \"word in a comment.\"\nString name = \"a name\" + \".\";"));
    }

    /// Whether there is a text of several words with a full stop that is no message of an exception or the log.
    private static boolean holdsSentence(String source) {
        String code = source.replaceAll("(?m)^\\s*//.*$", "");
        return LITERAL.matcher(code)
                .results()
                .filter(SourceRulesTest::isSentence)
                .anyMatch(sentence -> {
                    String before = code.substring(0, sentence.start());
                    String statement = before.substring(Math.max(
                                    before.lastIndexOf(';'), Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')))
                            + 1);
                    return !statement.matches("(?s).*(\\w+Exception\\(|\\.log\\().*");
                });
    }

    private static boolean isSentence(MatchResult literal) {
        return SENTENCE.matcher(literal.group()).matches();
    }

    @Test
    void everyRoomHasItsParagraph() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN.resolve("java"))) {
            List<Path> without = folders.filter(SourceRulesTest::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), without);
        }
    }

    private static boolean holdsClasses(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String ending, Predicate<Path> wrong) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(wrong)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The doc comments of a file as running text.
    private static String sentences(Path file) {
        return lines(file).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
