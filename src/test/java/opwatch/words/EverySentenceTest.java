package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Nothing that is said has a hole where a value is missing, and nothing in the Chinese window is English.
class EverySentenceTest {
    /// Where a value is missing: doubled blanks, brackets or quotes around nothing or with a blank at an
    /// edge, a colon or a comma before another mark or at the end, a blank before a mark.
    private static final Pattern HOLE =
            Pattern.compile("  |[(（“]\\s*[)）”]|[(（“]\\s|\\s[)）”]|[:,：，]\\s*(?=[.,。，：¶]|$)|\\s[.,。，]"
                    + "|[。，：]\\s|(?<![A-Za-z0-9)）”%])\\.(?![A-Za-z])|。。|\\{|\\bnull\\b|^\\s|\\s$|¶ ");

    /// A word and another one behind it, as in an English sentence.
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z’]+,? [a-z’]+\\b");

    /// Names that are the same in every language.
    private static final Pattern NAMES = Pattern.compile("“[^”]*”|Microsoft\\.\\S+|http://\\S+");

    @Test
    void nothingThatIsSaidInEnglishHasAHole() {
        Map<String, String> said = EverySentence.all();

        assertEquals(Map.of(), wrong(said, HOLE.asPredicate()));
        assertTrue(said.size() > 500, "values: " + said.size());
    }

    @Test
    void nothingThatIsSaidInChineseHasAHoleOrIsEnglish() throws Exception {
        Map<String, String> said = chinese();

        assertEquals(EverySentence.all().keySet(), said.keySet());
        assertEquals(Map.of(), wrong(said, HOLE.asPredicate()));
        assertEquals(Map.of(), wrong(said, EverySentenceTest::isEnglish));
    }

    @Test
    void noSentenceClaimsWhatNobodyKnowsOfTheRow() throws Exception {
        Pattern claims = Pattern.compile("(?i)goes on|keeps (?:trying|checking)|still running|仍在运行|继续运行|继续尝试|继续进行");
        String again = "checks again by itself|自动再次检查";
        String unknown = "status is unknown|状态未知";
        for (Map<String, String> said : List.of(EverySentence.all(), chinese())) {
            assertEquals(Map.of(), wrong(said, claims.asPredicate()));
            said.forEach((value, sentence) -> {
                boolean planned = Pattern.compile(again).matcher(sentence).find();
                boolean open = Pattern.compile(unknown).matcher(sentence).find();
                assertTrue(!planned || value.endsWith(" PLANNED"), value + ": " + sentence);
                assertTrue(!open || value.matches("(?s).* (PLANNED|BY_HAND|SHELL)"), value + ": " + sentence);
            });
            assertTrue(said.values().stream().anyMatch(Pattern.compile(again).asPredicate()));
            assertTrue(said.values().stream().anyMatch(Pattern.compile(unknown).asPredicate()));
        }
    }

    @Test
    void noTextOfTheChineseBundleIsEnglish() {
        ResourceBundle bundle = ResourceBundle.getBundle(Strings.BUNDLE, java.util.Locale.SIMPLIFIED_CHINESE);
        Map<String, String> texts = bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
        texts.keySet().removeIf(key -> key.startsWith("time."));

        assertEquals(Map.of(), wrong(texts, EverySentenceTest::isEnglish));
    }

    @Test
    void aHoleAndAnEnglishSentenceAreSeen() {
        List<String> holes = List.of(
                "It could not be reached:  The operation",
                "Azure refused (HTTP 400 ): x.",
                "It offers: .",
                "（）",
                "提供：。",
                "：",
                "says “”",
                "{0} is",
                "Azure 已拒绝： 这",
                "x .",
                "a。 b");
        assertEquals(
                List.of(), holes.stream().filter(HOLE.asPredicate().negate()).toList());
        List<String> whole =
                List.of("Azure (HTTP 400): “x.” It is.", "OpWatch 每 30 秒重试。", "Azure 拒绝了请求（HTTP 400）：“X-1”。");
        assertEquals(List.of(), whole.stream().filter(HOLE.asPredicate()).toList());
        assertTrue(isEnglish("无法连接 management.azure.com：The connection was refused."));
    }

    private static boolean isEnglish(String text) {
        return ENGLISH.matcher(NAMES.matcher(text).replaceAll("")).find();
    }

    private static Map<String, String> wrong(Map<String, String> said, Predicate<String> isWrong) {
        Map<String, String> wrong = new TreeMap<>(said);
        wrong.values().removeIf(isWrong.negate());
        return wrong;
    }

    /// What a process in Chinese says.
    private static Map<String, String> chinese() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=zh",
                        "-Duser.country=CN",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EverySentence.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> said = new LinkedHashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(line -> line.split("\t", 2)).forEach(pair -> said.put(pair[0], pair[1]));
        }
        assertEquals(0, process.waitFor());
        return said;
    }
}
