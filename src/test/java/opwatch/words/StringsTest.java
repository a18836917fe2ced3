package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.disk.IoReason;
import opwatch.notify.NewsKind;
import opwatch.notify.desktop.Way;
import opwatch.operation.Attention;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import opwatch.paste.AddLink;
import opwatch.paste.Refusal;
import opwatch.polling.CheckInterval;
import opwatch.report.ReportFormat;
import opwatch.settings.Settings;
import opwatch.signin.SignInError;
import opwatch.timeline.TimeWindow;
import opwatch.ui.FilterLines;
import opwatch.ui.kit.Action;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.Test;

class StringsTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "opwatch", "words");
    private static final Pattern TEXT = Pattern.compile("Strings\\.text\\(\\s*\"([a-z0-9_.]+[a-z0-9_])\"");
    private static final Pattern KEY = Pattern.compile("\"([a-z0-9_]+(?:\\.[a-z0-9_]+)+)\"");
    private static final Pattern COLUMN =
            Pattern.compile("column-([a-z]+)|(?:time|id|column|live|custom)\\(\\s*\"([a-z]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("words\\(\"([a-z]+)\"");
    private static final Pattern PLAIN_PROBLEM = Pattern.compile("variant\\(\"([a-z]+)\", plainIf");

    @Test
    void everyTextThatTheCodeAsksForIsThere() {
        Set<String> missing = new TreeSet<>(asked());
        missing.removeAll(english().stringPropertyNames());

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyThatIsHandedOnIsThere() {
        Set<String> keys = english().stringPropertyNames();
        Set<String> screens = keys.stream().map(StringsTest::screen).collect(Collectors.toSet());
        Set<String> missing = found(KEY);
        missing.removeIf(word -> keys.contains(word) || !screens.contains(screen(word)) || word.endsWith(".css"));

        assertEquals(Set.of(), missing);
    }

    private static String screen(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @Test
    void noTextIsThereForNothing() {
        Set<String> unused = new TreeSet<>(english().stringPropertyNames());
        unused.removeAll(asked());
        // Keys that stand as plain text in a table of keys or a menu.
        unused.removeAll(found(KEY));

        assertEquals(Set.of(), unused);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(
                new TreeSet<>(english().stringPropertyNames()),
                new TreeSet<>(chinese().stringPropertyNames()));
    }

    @Test
    void bothLanguagesFillInTheSame() {
        Properties chinese = chinese();
        List<String> different = english().stringPropertyNames().stream()
                .filter(key -> !arguments(english().getProperty(key)).equals(arguments(chinese.getProperty(key))))
                .toList();

        assertEquals(List.of(), different);
    }

    /// A row has one label and many tags: two words in each language.
    @Test
    void labelsAndTagsHaveOneWordEachInChinese() {
        Pattern tag = Pattern.compile("\\b[Tt]ags?\\b");
        Pattern label = Pattern.compile("\\b[Ll]abels?\\b");
        Properties english = english();
        Properties chinese = chinese();
        List<String> wrong = english.stringPropertyNames().stream()
                .filter(key -> {
                    String text = english.getProperty(key).replace("_", "");
                    String translated = chinese.getProperty(key).replace("标签页", "");
                    return tag.matcher(text).find() != translated.contains("标记")
                            || label.matcher(text).find() != translated.contains("标签");
                })
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void noStraightApostropheEatsAPlaceholder() {
        List<String> wrong = Stream.of(english(), chinese())
                .flatMap(bundle -> bundle.entrySet().stream())
                .filter(entry -> entry.getValue().toString().contains("'"))
                .map(entry -> entry.getKey().toString())
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void aChineseComputerGetsChineseAndAnyOtherEnglish() {
        assertEquals("添加", Strings.in(Locale.SIMPLIFIED_CHINESE).getString("tool.add"));
        assertEquals("添加", Strings.in(Locale.forLanguageTag("zh-Hans-CN")).getString("tool.add"));
        for (String simplified : List.of("zh-Hans", "zh-Hans-DE", "zh-Hans-HK", "zh-SG", "zh")) {
            assertEquals("添加", Strings.in(Locale.forLanguageTag(simplified)).getString("tool.add"), simplified);
        }
        for (String other : List.of("zh-TW", "zh-Hant-CN", "zh-Hant", "zh-HK")) {
            assertEquals("Add", Strings.in(Locale.forLanguageTag(other)).getString("tool.add"), other);
        }
        assertEquals("Add", Strings.in(Locale.TRADITIONAL_CHINESE).getString("tool.add"));
        assertEquals("Add", Strings.in(Locale.FRANCE).getString("tool.add"));
    }

    /// Behind 至 and a blank stands a moment: the blank is for its digits, and would be wrong before a word.
    @Test
    void aMomentToComeBeginsWithItsTimeInChinese() {
        assertEquals("{0}（明天）", Strings.in(Locale.SIMPLIFIED_CHINESE).getString("time.tomorrow"));
    }

    private static Set<String> asked() {
        Set<String> keys = found(TEXT);
        add(keys, "cloud.", Cloud.values());
        add(keys, "details.cloud.", Cloud.values());
        keys.addAll(List.of("chip.all", "chip.needs"));
        add(keys, "refused.", Refusal.Reason.values());
        add(keys, "link.fault.", AddLink.Fault.values());
        add(keys, "io.", IoReason.Kind.values());
        add(keys, "menu.theme.", Settings.Theme.values());
        add(keys, "menu.side.", Settings.Side.values());
        add(keys, "menu.group.", Settings.Grouping.values());
        add(keys, "timeline.range.", TimeWindow.Range.values());
        add(keys, "pace.", CheckInterval.values());
        add(keys, "report.format.", ReportFormat.values());
        add(keys, "notices.kind.", NewsKind.values());
        add(keys, "notices.way.", Way.values());
        add(keys, "notices.state.", Way.State.values());
        add(keys, "notice.tell.", Attention.Choice.values());
        for (String line : FilterLines.names()) {
            keys.addAll(List.of("filter.help." + line, "filter.help." + line + ".example"));
        }
        Arrays.stream(RowState.values()).forEach(state -> keys.add(state.key()));
        Stream.of(Action.values())
                .flatMap(action -> Stream.of(action.text(), action.description()))
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        for (SignInError error : Samples.of(SignInError.class)) {
            String family = "signin.trouble." + SignInErrorText.family(error);
            keys.addAll(List.of(family + ".title", family + ".next"));
        }
        keys.addAll(List.of(
                "signin.trouble.throttled.open",
                "network.failed.proxy.unnamed",
                "network.failed.proxy.signin.unnamed"));
        for (String tool : List.of("pause", "demo")) {
            keys.add("tool." + tool);
            keys.add("tool." + tool + ".tip");
        }
        Stream.concat(found(COLUMN).stream(), Stream.of("state", "label", "error", "operation"))
                .forEach(id -> keys.addAll(List.of("column." + id, "column." + id + ".tip")));
        addProblems(keys);
        return keys;
    }

    private static void addProblems(Set<String> keys) {
        found(PROBLEM).forEach(id -> addParts(keys, id, "meaning"));
        found(PLAIN_PROBLEM).forEach(id -> addParts(keys, id, "meaning", "plain"));
        Stream.of(Problem.ConnectionFailure.values(), Problem.TrustFailure.values())
                .flatMap(Stream::of)
                .forEach(failure -> addParts(keys, failure.name().toLowerCase(Locale.ROOT), "meaning"));
        ProblemText.OTHER_IN_SHELL.forEach(problem -> keys.add("problem." + problem + ".shell"));
        addParts(keys, "nonsense");
        add(keys, "problem.nonsense.", Problem.Flaw.values());
        keys.add("problem.nonsense.no_status.said");
        addParts(keys, "intercepted");
        for (Problem.Sign sign : Problem.Sign.values()) {
            String key = "problem.intercepted." + sign.name().toLowerCase(Locale.ROOT);
            keys.addAll(List.of(key, key + ".plain"));
        }
    }

    private static void addParts(Set<String> keys, String problem, String... meanings) {
        Stream.concat(Stream.of("title", "next"), Stream.of(meanings))
                .forEach(part -> keys.add("problem." + problem + "." + part));
    }

    private static void add(Set<String> keys, String family, Enum<?>[] members) {
        Arrays.stream(members).forEach(member -> keys.add(family + member.name().toLowerCase(Locale.ROOT)));
    }

    /// What the first group that took part holds, for each place in the rooms that speak.
    private static Set<String> found(Pattern pattern) {
        return Stream.of("ui", "words", "timeline", "filter", "report", "notify", "shell")
                .flatMap(StringsTest::sources)
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(match -> match.group(1) == null ? match.group(match.groupCount()) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> sources(String room) {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "opwatch", room))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> arguments(String pattern) {
        MessageFormat format = new MessageFormat(pattern);
        return Pattern.compile("\\{(\\d+)[,}]")
                .matcher(format.toPattern())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties english() {
        return load("strings.properties");
    }

    private static Properties chinese() {
        return load("strings_zh_CN.properties");
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
