package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person reads is spelt as in Azure, which is American: one word is not spelt in two ways.
class SpellingTest {
    private static final Pattern BRITISH = Pattern.compile(
            "(?i)\\b\\w*(?:organis|recognis|authoris|initialis|normalis|summaris|colour|behaviour|favour|honour"
                    + "|neighbour|labell|cancell|travell|modell|licence|centre|grey|catalogue|analyse|whilst)\\w*");
    /// Names of files, and words of others.
    private static final Pattern QUOTED = Pattern.compile("(?s)`[^`]*`|“[^”]*”");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "SECURITY.md",
                "src/main/resources/opwatch/words/strings.properties"
            })
    void americanThroughout(Path text) throws IOException {
        assertEquals(Set.of(), british(Files.readString(text)));
    }

    @ParameterizedTest
    @CsvSource({"Cancelled, Cancelled", "the organisation’s colour, colour organisation", "`licences` “cancelled”, ''"})
    void britishSpellingIsFound(String text, String found) {
        assertEquals(found, String.join(" ", british(text)));
    }

    private static Set<String> british(String text) {
        Set<String> found = new TreeSet<>();
        BRITISH.matcher(QUOTED.matcher(text).replaceAll(" ")).results().forEach(word -> found.add(word.group()));
        return found;
    }

    @Test
    void chineseTextsHaveChineseParenthesesAfterABlank() throws IOException {
        String texts = Files.readString(Path.of("src/main/resources/opwatch/words/strings_zh_CN.properties"));

        assertEquals(
                List.of(),
                Pattern.compile(".*[^\\x00-\\x7f] \\([{“].*")
                        .matcher(texts)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }
}
