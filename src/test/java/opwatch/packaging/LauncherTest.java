package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher of the Linux packages, with a runtime that writes down what it is started with.
@LinuxOnly
class LauncherTest {
    private static final List<String> HOSTILE = Stream.concat(
                    Stream.of("", " ", "two words ", "tab\there", "line\nbreak\n", "ä 漢字 😀"),
                    Stream.of(("$HOME $1 ${PATH}¦$(touch harm)¦`touch harm`¦;touch harm¦&& touch harm¦| touch harm"
                                    + "¦>harm¦*¦?¦[a-z]*¦~¦{a,b}¦'¦\"¦\\¦\\n¦#no comment¦!!¦-¦--¦-version¦-e¦@harm"
                                    + "¦@@¦%PATH%¦--demo=3¦file:///home/k/%C3%A4%20b")
                            .split("¦")))
            .toList();

    @TempDir
    Path folder;

    private Path app;

    /// An app's folder as the build makes it, but with the recording runtime.
    private Path app(String name) throws IOException {
        app = folder.resolve(name);
        Files.createDirectories(app.resolve("bin"));
        Files.createDirectories(app.resolve("lib/app"));
        Files.createDirectories(app.resolve("lib/runtime/bin"));
        Path launcher = program(
                app.resolve("bin/OpWatch"),
                Files.readString(Path.of("packaging/linux/launcher.sh"))
                        .replace("/sys/kernel/mm/transparent_hugepage/enabled", "$app/huge"));
        program(app.resolve("lib/runtime/bin/OpWatch"), """
                #!/bin/sh
                printf '%s\\0' "$PWD" "$$" "${JDK_JAVA_OPTIONS-unset}" "${JAVA_TOOL_OPTIONS-unset}" "$@" >"$RECORD"
                printf '%s\\n' "${LC_ALL-unset}" "${LC_CTYPE-unset}" "${LANG-unset}" >"$RECORD.locale"
                printf '%s' "$NO_AT_BRIDGE" >"$RECORD.bridge"
                exit 75
                """);
        return launcher;
    }

    private static Path program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// What the launcher is to give to `java`, before the arguments.
    private List<String> options(String... arguments) {
        String jars = app.resolve("lib/app").toString();
        Stream<String> own = Stream.of(
                "@" + jars + "/jvm.args",
                "@" + jars + "/image.args",
                "-XX:TrimNativeHeapInterval=30000",
                "-XX:-UseTransparentHugePages",
                "-XX:AOTCache=" + jars + "/opwatch.aot",
                "-Djna.boot.library.path=" + jars,
                "-Djpackage.app-path=" + app.resolve("bin/OpWatch"),
                "-classpath",
                jars + "/opwatch.jar:" + jars + "/libraries.jar",
                "opwatch.Main");
        return Stream.concat(own, Stream.of(arguments)).toList();
    }

    /// A start, and what the runtime wrote down: its folder, its process, two variables, its arguments.
    private List<String> record(Path from, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return record(from, from, environment, command);
    }

    private List<String> record(Path from, Path in, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path record = folder.resolve("record");
        Files.deleteIfExists(record);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).inheritIO();
        builder.environment().putAll(environment);
        builder.environment().put("RECORD", record.toString());
        Process process = builder.start();
        assertEquals(75, process.waitFor(), "the exit code of the runtime");
        List<String> words = Arrays.asList(Files.readString(record).split("\0", -1));
        assertEquals(in.toString(), words.get(0), "the folder that relative files are looked for in");
        assertEquals(String.valueOf(process.pid()), words.get(1), "the process");
        return words.subList(2, words.size() - 1);
    }

    private List<String> given(Path from, String... command) throws IOException, InterruptedException {
        List<String> words = record(from, Map.of(), command);
        return words.subList(2, words.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void argumentsPassUnchanged(String shell) throws Exception {
        Path launcher = app("opwatch");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        List<String> command = new ArrayList<>(List.of(shell, launcher.toString()));
        command.addAll(HOSTILE);

        List<String> given = given(empty, command.toArray(String[]::new));

        assertEquals(options(HOSTILE.toArray(String[]::new)), given);
        try (var files = Files.list(empty)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void noArgumentIsNoArgument() throws Exception {
        String launcher = app("opwatch").toString();
        assertEquals(options(), given(folder, launcher));
        assertEquals(options(""), given(folder, launcher, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with blanks  two",
                " blank at both ends ",
                "Größe 漢字 😀",
                "$HOME",
                "$(touch harm)",
                "a'b\"c`d",
                "[x]*?{a,b}",
                "-n",
                "--",
                "~",
                "@file",
                "100%",
                "%s%PATH%",
                "a;b&c|d>e",
                "back\\slash\\n",
                "line\nbreak",
                "#hash!",
                "bin/bin",
                "lib/app"
            })
    void theFolderMayHaveAnyName(String name) throws Exception {
        Path launcher = app(name);
        assertEquals(options("x y"), given(folder, launcher.toString(), "x y"));
        assertEquals(options("x y"), given(app.resolve("bin"), "./OpWatch", "x y"));
        assertEquals(options("x y"), given(app.resolve("lib"), "sh", "../bin/OpWatch", "x y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opwatch", "with blanks", "$(touch harm) 漢 '\" *"})
    void linksLeadToIt(String name) throws Exception {
        Path launcher = app(name);
        Path links = Files.createDirectory(folder.resolve("links of * mine"));
        Path whole = Files.createSymbolicLink(links.resolve("whole"), launcher);
        Path relative = Files.createSymbolicLink(links.resolve("OpWatch"), links.relativize(launcher));
        Path chain = Files.createSymbolicLink(links.resolve("a chain"), Path.of("OpWatch"));
        Path outside = Files.createSymbolicLink(folder.resolve("-n"), folder.relativize(chain));
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("app folder"), app);

        for (Path link : List.of(whole, relative, chain, outside, linkedFolder.resolve("bin/OpWatch"))) {
            assertEquals(options("x"), given(folder, link.toString(), "x"), link.toString());
        }
        assertEquals(options("x"), given(links, "./a chain", "x"));
        assertEquals(options("x"), given(links, "sh", "a chain", "x"));
    }

    @Test
    void aPathInPathLeadsToIt() throws Exception {
        Path launcher = app("with blanks");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("opwatch"), bin.relativize(launcher));

        for (String path : List.of(bin + ":" + System.getenv("PATH"), "bin:" + System.getenv("PATH"))) {
            List<String> words = record(folder, Map.of("PATH", path), "sh", "-c", "exec opwatch 'x y'");
            assertEquals(options("x y"), words.subList(2, words.size()));
        }
    }

    /// As jpackage's launcher, which asks for JAVA_TOOL_OPTIONS alone.
    @Test
    void onlyTheVariableOfTheCommandJavaIsTakenAway() throws Exception {
        Path launcher = app("opwatch");

        List<String> words = record(
                folder,
                Map.of("JDK_JAVA_OPTIONS", "-version", "JAVA_TOOL_OPTIONS", "-Da=b c", "CDPATH", "/", "IFS", "o"),
                launcher.toString(),
                "x");

        assertEquals(List.of("unset", "-Da=b c"), words.subList(0, 2));
        assertEquals(options("x"), words.subList(2, words.size()));
    }

    /// A JVM knows no file name beyond ASCII there.
    @ParameterizedTest
    @CsvSource({
        "C, , , C.UTF-8 unset unset",
        "POSIX, de_DE.UTF-8, de_DE.UTF-8, C.UTF-8 de_DE.UTF-8 de_DE.UTF-8",
        ", C, de_DE.UTF-8, unset C.UTF-8 de_DE.UTF-8",
        ", , POSIX, unset C.UTF-8 POSIX",
        ", , , unset C.UTF-8 unset",
        ", , zh_CN.GB18030, unset unset zh_CN.GB18030",
        "de_DE.UTF-8, C, C, de_DE.UTF-8 C C"
    })
    void underTheLocaleOfPosixTheJvmHasUtf8(String all, String type, String lang, String seen) throws Exception {
        Path launcher = app("Größe");
        List<String> command = new ArrayList<>(List.of("env", "-i", "RECORD=" + folder.resolve("record")));
        command.addAll(all == null ? List.of() : List.of("LC_ALL=" + all));
        command.addAll(type == null ? List.of() : List.of("LC_CTYPE=" + type));
        command.addAll(lang == null ? List.of() : List.of("LANG=" + lang));
        command.add(launcher.toString());

        assertEquals(options(), given(folder, command.toArray(String[]::new)));
        assertEquals(
                seen, Files.readString(folder.resolve("record.locale")).strip().replace('\n', ' '));
    }

    @Test
    void fromAFolderThatWasRemovedItStartsInTheRoot() throws Exception {
        Path launcher = app("opwatch");
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Path root = folder.getRoot();
        String leave = "cd '" + gone + "' && rmdir '" + gone + "' && exec \"$0\" x";

        List<String> words = record(folder, root, Map.of(), "sh", "-c", leave, launcher.toString());
        assertEquals(options("x"), words.subList(2, words.size()));
    }

    /// The link `opwatch-cli` beside it, and `/usr/bin/opwatch`, lead to the same.
    @Test
    void aCommandHasACacheAndAHeapOfItsOwn() throws Exception {
        Path link = Files.createSymbolicLink(app("with blanks").resolveSibling("opwatch-cli"), Path.of("OpWatch"));
        for (String command : List.of("check", "doctor", "--version", "-h")) {
            List<String> wanted = new ArrayList<>(options(command, "x y"));
            wanted.set(2, "@" + app.resolve("lib/app/shell.args"));
            wanted.set(4, "-XX:AOTCache=" + app.resolve("lib/app/shell.aot"));
            assertEquals(wanted, given(folder, link.toString(), command, "x y"));
        }
        assertEquals(options("x", "check"), given(folder, link.toString(), "x", "check"));
    }

    /// Where the system has none, the JVM would complain.
    @ParameterizedTest
    @CsvSource({"always [madvise] never, +", "[always] madvise never, +", "always madvise [never], -"})
    void aWindowHasHugePagesWhereTheSystemHasThemAndACommandHasNone(String system, String on) throws Exception {
        Path launcher = app("with blanks");
        Files.writeString(app.resolve("lib/app/huge"), system + "\n");

        assertEquals(
                "-XX:" + on + "UseTransparentHugePages",
                given(folder, launcher.toString()).get(3));
        assertEquals(
                "-XX:-UseTransparentHugePages",
                given(folder, launcher.toString(), "list").get(3));
    }

    @Test
    void onAFileSystemWithoutLinksTheCommandJavaIsStarted() throws Exception {
        Path launcher = app("opwatch");
        Path bin = app.resolve("lib/runtime/bin");
        Files.move(bin.resolve("OpWatch"), bin.resolve("java"));
        assertEquals(options("x"), given(folder, launcher.toString(), "x"));
    }

    @Test
    void itStartsWithoutAnEnvironment() throws Exception {
        String launcher = app("opwatch").toString();
        assertEquals(options("x"), given(folder, "env", "-i", "RECORD=" + folder.resolve("record"), launcher, "x"));
    }

    @Test
    void gtkWaitsForNoBusOfScreenReadersUnlessThePersonWantsIt() throws IOException, InterruptedException {
        Path launcher = app("app");
        for (String chosen : List.of("", "0")) {
            record(folder, Map.of("NO_AT_BRIDGE", chosen), launcher.toString());
            assertEquals(chosen.isEmpty() ? "1" : "0", Files.readString(folder.resolve("record.bridge")));
        }
    }
}
