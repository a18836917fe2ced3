package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher of the Linux packages, with a runtime that writes down what it is started with.
@LinuxOnly
class LauncherTest extends RecordedLauncher {
    private static final List<String> HOSTILE = Stream.concat(
                    Stream.of("", " ", "two words ", "tab\there", "line\nbreak\n", "ä 漢字 😀"),
                    Stream.of(("$HOME $1 ${PATH}¦$(touch harm)¦`touch harm`¦;touch harm¦&& touch harm¦| touch harm"
                                    + "¦>harm¦*¦?¦[a-z]*¦~¦{a,b}¦'¦\"¦\\¦\\n¦#no comment¦!!¦-¦--¦-version¦-e¦@harm"
                                    + "¦@@¦%PATH%¦--demo=3¦file:///home/k/%C3%A4%20b")
                            .split("¦")))
            .toList();

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
            wanted.set(wanted.indexOf("-Dopwatch.own-environment=NO_AT_BRIDGE GDK_GL"), "-Dopwatch.own-environment=");
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
}
