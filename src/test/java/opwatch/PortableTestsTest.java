package opwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tests are green on each system: what only some systems have is marked on the test that needs it
/// ([opwatch.systems.Posix], [opwatch.systems.LinuxOnly]), and what the others refuse is not done. Judged by
/// the text of each method; a method that calls another of its file answers for it too.
class PortableTestsTest {
    private static final Path TESTS = Path.of("src", "test", "java", "opwatch");

    /// What only POSIX systems have; a mark on the test or its class says so.
    private static final Map<String, Pattern> NEEDS_A_MARK = new LinkedHashMap<>();

    static {
        NEEDS_A_MARK.put(
                "modes of files",
                Pattern.compile("Files\\.(get|set)PosixFilePermissions\\(|PosixFileAttribute(View|s)\\b"
                        + "|PosixFilePermissions\\.asFileAttribute\\(|\"(unix|posix):(?!path=)"
                        + "|\\.set(Readable|Writable|Executable)\\("));
        NEEDS_A_MARK.put("symbolic links", Pattern.compile("Files\\.createSymbolicLink\\("));
        // On Windows it is not absolute.
        NEEDS_A_MARK.put("a path of Unix", Pattern.compile("(Path\\.of|Paths\\.get|new File)\\(\\s*\"/(\\w|\",)"));
        NEEDS_A_MARK.put(
                "a program of Unix",
                Pattern.compile(
                        "(?<!class, )\"(/(usr/)?s?bin/)?(sh|bash|dash|kill|sleep|env|script|mkfifo|chmod|chown|ln"
                                + "|unshare|dbus-run-session|strace)\""));
    }

    /// Tests that do what looks like it, and are green on each system.
    private static final Map<String, String> PORTABLE = Map.of(
            "settings/PresetGuardTest.java open", "rights on a disk in memory",
            "settings/PresetGuardTest.java onlyGroupsOfAdministratorsMayWrite", "rights on a disk in memory",
            "settings/PresetTest.java onlyAdministratorsWriteToTheSystemsFolders", "names are compared",
            "instance/SocketPathTest.java eachSystemHasShortFolders", "names are compared",
            "report/HtmlReportTest.java thePolicyAllowsItsOneScriptAndItsOneStyleAndNothingElse", "a tag of HTML");

    /// What no test does, because Windows refuses it or other systems do it otherwise.
    private static final Map<String, Pattern> REFUSED = Map.of(
            "reading a file that another process has locked: Windows refuses it",
            Pattern.compile("Files\\.(read\\w+|lines|newInputStream|newByteChannel|copy|mismatch)"
                    + "\\([^;]*(opwatch\\.lock|\\bLOCK\\b)"),
            "an assumption: it skips in silence; mark the test",
            Pattern.compile("\\bassum(e(True|False|That)|ingThat)\\(|Assumptions\\.abort\\(|TestAbortedException"),
            "a system's name on a test: mark it, so that it is left out by tag and not skipped",
            Pattern.compile("@(Dis|En)abled(OnOs|If\\w*)\\b"));

    /// Files that are no tests of every build, or that are about one system, and why.
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "endtoend", "runs on Linux with a display only, in a profile of its own",
            "packaging/StartBenchmark.java", "measured on Linux only, by hand",
            "watchlist/Trace.java", "the reader of strace, for tests with the tag kills",
            "systems", "the marks themselves",
            "ui/kit/NeedsFonts.java", "looks for Linux' font libraries on Linux only",
            "PortableTestsTest.java", "names what it looks for");

    private static final Pattern METHOD = Pattern.compile(
            "(?m)^( {4}(?: {4})*)(?!return|new|else)(?:[\\w<>\\[\\]?,. @]+ )?(\\w+)\\([^;{]*\\)[^;{]*\\{$");

    /// A method: its name, its text with the annotations above it, and whether it is a test.
    private record Piece(String name, String text, boolean marked, boolean test) {}

    @Test
    void whatOnlySomeSystemsHaveIsMarked() throws IOException {
        TreeSet<String> wrong = new TreeSet<>();
        for (Path file : files()) {
            String source = Files.readString(file);
            if (isMarked(source.substring(0, source.indexOf("{")))) {
                continue;
            }
            List<Piece> pieces = pieces(source);
            NEEDS_A_MARK.forEach((what, pattern) -> pieces.stream()
                    .filter(Piece::test)
                    .filter(piece -> !piece.marked())
                    .filter(piece -> !PORTABLE.containsKey(name(file) + " " + piece.name()))
                    .filter(piece -> reaches(piece, pattern, pieces, new ArrayList<>()))
                    .forEach(piece -> wrong.add(file + " " + piece.name() + ": " + what)));
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void whatIsRefusedIsNotDone() throws IOException {
        TreeSet<String> wrong = new TreeSet<>();
        for (Path file : files()) {
            String source = Files.readString(file);
            REFUSED.forEach((what, pattern) -> {
                if (pattern.matcher(source).find()) {
                    wrong.add(file + ": " + what);
                }
            });
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void childrenThatAreKilledAreWaitedFor() throws IOException {
        // Windows holds the jar and the log of a process until it has ended, and then no folder of a test can be
        // removed.
        TreeSet<String> wrong = new TreeSet<>();
        for (Path file : files()) {
            for (Piece piece : pieces(Files.readString(file))) {
                if (Pattern.compile("\\bdestroy(?:Forcibly)?\\(\\)|::destroy(?:Forcibly)?\\b")
                                .matcher(piece.text())
                                .find()
                        && !piece.text().contains("waitFor(")) {
                    wrong.add(file + " " + piece.name());
                }
            }
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modes of files | Files.setPosixFilePermissions(file, rights)",
                "modes of files | Files.getFileAttributeView(file, PosixFileAttributeView.class)",
                "modes of files | Files.readAttributes(file, PosixFileAttributes.class)",
                "modes of files | Files.getAttribute(file, \"unix:mode\")",
                "modes of files | Files.createTempFile(\"a\", \"b\", PosixFilePermissions.asFileAttribute(rights))",
                "modes of files | file.toFile().setReadable(false)",
                "a path of Unix | Path.of(\"/data\")",
                "a path of Unix | Path.of(\"/\", \"tmp\")",
                "a path of Unix | Paths.get(\"/dev/null\")",
                "a path of Unix | new File(\"/dev/null\")",
                "a program of Unix | new ProcessBuilder(\"bash\", \"-c\", text)",
                "a program of Unix | new ProcessBuilder(\"/bin/sh\", script)",
                "a program of Unix | List.of(\"sleep\", \"60\")",
                "symbolic links | Files.createSymbolicLink(link, file)"
            })
    void aMarkIsAskedFor(String what, String code) {
        assertEquals(
                List.of(what),
                NEEDS_A_MARK.keySet().stream()
                        .filter(each -> NEEDS_A_MARK.get(each).matcher(code).find())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Files.readString(home.resolve(LOCK))",
                "Files.readAllBytes(home.resolve(\"opwatch.lock\"))",
                "@DisabledIfSystemProperty(named = \"os.name\", matches = \"Linux\")",
                "@EnabledOnOs(OS.LINUX)",
                "@DisabledIf(\"isWindows\")",
                "assumingThat(isLinux, () -> {})",
                "assumeTrue(isLinux)",
                "Assumptions.abort()"
            })
    void itIsRefused(String code) {
        assertEquals(
                1,
                REFUSED.values().stream()
                        .filter(each -> each.matcher(code).find())
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Path.of(\"data\", \"list.json\")",
                "disk.getPath(\"/etc/opwatch\")",
                "environment.put(BUS, \"unix:path=\" + home)",
                "callMethod(Thread.class, \"sleep\", long.class)",
                "Files.exists(home.resolve(LOCK))",
                "text.contains(\"assumed\")"
            })
    void whatEachSystemHasIsLeftAlone(String code) {
        assertEquals(
                0,
                Stream.concat(NEEDS_A_MARK.values().stream(), REFUSED.values().stream())
                        .filter(each -> each.matcher(code).find())
                        .count());
    }

    @Test
    void theRulesSeeWhatTheyAreFor() {
        String source = """
                class SomeTest {
                    @Test
                    void isCareful() {
                        helper();
                    }

                    @Test
                    @Posix
                    void isMarked() {
                        helper();
                    }

                    @Test
                    void isNoMatter() {
                        Files.exists(path);
                    }

                    private void helper() {
                        Files.createSymbolicLink(one, other);
                    }
                }
                """;
        List<Piece> pieces = pieces(source);
        Pattern links = NEEDS_A_MARK.get("symbolic links");
        assertEquals(
                List.of("isCareful true false", "isMarked true true", "isNoMatter false false", "helper true false"),
                pieces.stream()
                        .map(piece -> piece.name() + " " + reaches(piece, links, pieces, new ArrayList<>()) + " "
                                + piece.marked())
                        .toList());
    }

    private static boolean reaches(Piece piece, Pattern wanted, List<Piece> all, List<String> seen) {
        if (wanted.matcher(piece.text()).find()) {
            return true;
        }
        seen.add(piece.name());
        return all.stream()
                .filter(other -> !other.test() && !seen.contains(other.name()))
                .filter(other -> piece.text().matches("(?s).*\\b" + other.name() + "\\(.*"))
                .anyMatch(other -> reaches(other, wanted, all, seen));
    }

    /// The methods of a file that the formatter has laid out: each ends at a brace as far in as it begins.
    /// Methods of a class inside carry the marks of that class.
    private static List<Piece> pieces(String source) {
        List<Piece> pieces = new ArrayList<>();
        Matcher start = METHOD.matcher(source);
        int from = 0;
        while (start.find(from)) {
            int end = source.indexOf("\n" + start.group(1) + "}", start.end());
            if (end < 0) {
                break;
            }
            String above = source.substring(Math.max(from, source.lastIndexOf("\n\n", start.start())), start.start());
            String text = source.substring(start.start(), end);
            boolean lifecycle = above.matches("(?s).*@(?:Before|After)(?:Each|All)\\b.*");
            boolean test =
                    lifecycle || above.matches("(?s).*@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b.*");
            pieces.add(new Piece(start.group(2), text, isMarked(above), test));
            from = end;
        }
        return pieces;
    }

    private static boolean isMarked(String text) {
        return Pattern.compile("@(?:Posix|LinuxOnly|Tag\\(\"kills\"\\))")
                .matcher(text)
                .find();
    }

    private static String name(Path file) {
        return TESTS.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(TESTS)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> EXCEPTIONS.keySet().stream()
                            .noneMatch(name -> TESTS.relativize(file).startsWith(Path.of(name))))
                    .sorted()
                    .toList();
        }
    }
}
