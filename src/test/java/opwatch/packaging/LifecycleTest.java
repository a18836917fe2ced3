package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import opwatch.packaging.ScriptRun.Result;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the workflow does with each package, with stand-ins for the installers of all three systems and for OpWatch:
/// which commands are given in which order, and that it fails where OpWatch runs on or the watch list suffers.
@Posix
class LifecycleTest {
    private static final String LIFECYCLE = ".github/scripts/lifecycle";
    private static final String MVN = "mvn [-B] [-ntp] [-Pinstalled] [test] [-Dopwatch.launcher=";

    /// OpWatch as far as the script knows it: the demo leaves a list, the window is painted, `--quit` ends it.
    private static final String OPWATCH = """
            #!/usr/bin/env bash
            { printf 'OpWatch'; [ "$#" = 0 ] || printf ' [%s]' "$@"; echo; } >>"$CALLS"
            mkdir -p "$DATA/demo" "$DATA/logs"
            case "$*" in
              --quit) touch "$DATA/quit" ;;
              *)
                rm -f "$DATA/quit"
                [ "$*" = --demo ] && echo '{"status":"Succeeded"}' >"$DATA/demo/watchlist.json"
                echo 'INFO the window is painted' >"$DATA/logs/opwatch.log"
                for _ in $(seq 400); do [ -e "$DATA/quit" ] && exit 0; sleep 0.05; done
                exit 1
                ;;
            esac
            """;

    /// What the installer of Windows does before an upgrade (os-condition.wxf).
    private static final String ASK = "[ ! -e \"$exe\" ] || \"$exe\" --quit";

    /// `lay FILE` lays an OpWatch there, in place of any other.
    private static final String LAY = "mkdir -p \"${1%/*}\"; cp \"$STAND_INS/opwatch.sh\" \"$1\"";

    @TempDir
    private Path folder;

    /// @param data the folder of the watch list
    private ScriptRun system(String uname, String data) throws IOException {
        ScriptRun run = new ScriptRun(folder);
        run.standIn("uname", "echo " + uname)
                .standIn("mvn", "")
                .standIn("lay", LAY)
                .standIn("sudo", "\"$@\"")
                .standIn("cygpath", "echo \"${@: -1}\"")
                .standIn("apt-get", """
                        case "$1" in
                          install) lay "$PREFIX/opt/opwatch/bin/OpWatch" ;;
                          purge) rm -rf "$PREFIX/opt/opwatch" ;;
                        esac""")
                .standIn("installer", "lay \"$PREFIX/Applications/OpWatch.app/Contents/MacOS/OpWatch\"")
                .standIn("pkgutil", "")
                .standIn("hdiutil", """
                        case "$1" in
                          attach) [ "$(grep -c attach "$CALLS")" != 1 ] && lay "$5/OpWatch.app/Contents/MacOS/OpWatch" ;;
                          detach) rm -rf "$2" ;;
                        esac""")
                .standIn("ditto", "cp -R \"$1\" \"$2\"");
        Files.writeString(run.file("bin/opwatch.sh"), OPWATCH);
        assertTrue(folder.resolve("bin/opwatch.sh").toFile().setExecutable(true));
        return run.set("DATA", folder.resolve(data).toString())
                .set("PREFIX", uname.startsWith("MINGW") ? "" : folder.toString())
                .set("LOCALAPPDATA", folder.resolve("local").toString())
                .set("PROGRAMFILES", folder.resolve("Program Files").toString())
                .set("APPLICATIONS", "/home/Applications")
                .set("CI", "true")
                .set("PAUSE", "0.02");
    }

    /// @param before what the installer does before it installs
    /// @param after what it does after it has removed
    private ScriptRun windows(String app, String before, String after) throws IOException {
        return system("MINGW64_NT-10.0", "local/OpWatch")
                .standIn("msiexec", """
                exe='%s/OpWatch.exe'
                case "$1" in
                  /i)
                    %s
                    lay "$exe"
                    ;;
                  /x)
                    rm -rf "${exe%%/*}"
                    %s
                    ;;
                esac""".formatted(folder.resolve(app), before, after));
    }

    private static List<String> without(Result result, String... names) {
        return result.calls().stream()
                .filter(call -> Stream.of(names).noneMatch(call::startsWith))
                .toList();
    }

    @Test
    void aDebIsInstalledOverTheVersionBeforeStartedUpgradedAndRemoved() throws Exception {
        ScriptRun run = system("Linux", "home/.local/share/opwatch");
        Result result = run.run(LIFECYCLE, "deb", "a.deb", "b.deb", "old.deb");
        assertEquals(0, result.code(), result.said());
        String install = "apt-get [install] [-y] [-qq] [--allow-downgrades] ";
        String start = MVN + "~/opt/opwatch/bin/OpWatch]";
        assertEquals(
                List.of(
                        install + "[~/old.deb]",
                        "OpWatch [--demo]",
                        "OpWatch [--quit]",
                        install + "[~/a.deb]",
                        start,
                        "OpWatch",
                        "OpWatch [--quit]",
                        install + "[~/b.deb]",
                        start,
                        "apt-get [purge] [-y] [-qq] [opwatch]"),
                without(result, "uname", "sudo", "lay"));
    }

    @ParameterizedTest
    @CsvSource({"msi, local/OpWatchApp", "msi-all, Program Files/OpWatch"})
    void theInstallerOfWindowsAsksTheRunningOneToEnd(String kind, String app) throws Exception {
        ScriptRun run = windows(app, ASK, ":");
        Result result = run.run(LIFECYCLE, kind, "a.msi", "b.msi");
        assertEquals(0, result.code(), result.said());
        String start = MVN + "~/" + app + "/OpWatch.exe]";
        assertEquals(
                List.of(
                        "msiexec [/i] [a.msi] [/quiet] [/norestart] [/l*v] [msi.log]",
                        start,
                        "OpWatch [--demo]",
                        "OpWatch [--quit]",
                        "OpWatch",
                        "msiexec [/i] [b.msi] [/quiet] [/norestart] [/l*v] [msi.log]",
                        "OpWatch [--quit]",
                        start,
                        "msiexec [/x] [b.msi] [/quiet] [/norestart] [/l*v] [msi.log]"),
                without(result, "uname", "cygpath", "lay").stream()
                        .map(call -> call.replaceAll("~/temp/lifecycle\\.\\w+/", ""))
                        .toList());
    }

    @Test
    void anOpWatchThatRunsOnIsAnError() throws Exception {
        ScriptRun run = windows("local/OpWatchApp", ":", ":").set("PAUSE", "0");
        Result result = run.run(LIFECYCLE, "msi", "a.msi", "b.msi");
        assertEquals(1, result.code());
        assertTrue(result.said().contains("msi: the running OpWatch was not ended"), result.said());
        assertEquals(
                List.of("[/x] [b.msi]", "[/x] [a.msi]"),
                result.calls().stream()
                        .filter(call -> call.contains("[/x]"))
                        .map(call -> call.replaceAll("msiexec (.*) \\[/quiet].*", "$1"))
                        .toList());
        assertFalse(Files.exists(folder.resolve("local/OpWatchApp")), "the next package would find it");
    }

    @Test
    void onAPersonsComputerItDoesNothing() throws Exception {
        ScriptRun run = system("Linux", "home/.local/share/opwatch").set("CI", "");
        Path list = Files.writeString(run.file("home/.local/share/opwatch/demo/watchlist.json"), "mine");
        Result result = run.run(LIFECYCLE, "deb", "a.deb", "b.deb");
        assertEquals(1, result.code());
        assertEquals(List.of(), result.calls());
        assertEquals("mine", Files.readString(list));
    }

    @Test
    void aWatchListThatIsRemovedWithTheAppIsAnError() throws Exception {
        ScriptRun run = windows("local/OpWatchApp", ASK, "rm -rf \"$DATA\"");
        Result result = run.run(LIFECYCLE, "msi", "a.msi", "b.msi");
        assertEquals(1, result.code(), result.said());
        assertTrue(result.said().contains("msi: the watch list is gone"), result.said());
    }

    @Test
    void anInstallerThatFailsShowsItsLog() throws Exception {
        ScriptRun run = system("MINGW64_NT-10.0", "local/OpWatch")
                .standIn("msiexec", "printf 'LGHT0204 ä' | iconv -f UTF-8 -t UTF-16LE >\"$6\"; exit 67");
        Result result = run.run(LIFECYCLE, "msi", "a.msi", "b.msi");
        assertEquals(1, result.code());
        assertTrue(result.said().contains("LGHT0204 ä"), result.said());
        assertTrue(result.said().contains("msiexec /i ended with 67"), result.said());
    }

    @Test
    void aDiskImageThatIsBusyIsTriedAgain() throws Exception {
        ScriptRun run = system("Darwin", "home/Library/Application Support/OpWatch");
        Result result = run.run(LIFECYCLE, "dmg", "a.dmg", "b.dmg");
        assertEquals(0, result.code(), result.said());
        String attach = "hdiutil [attach] [-nobrowse] [-readonly] [-mountpoint] [dmg] ";
        String copy = "ditto [dmg/OpWatch.app] [~/home/Applications/OpWatch.app]";
        String start = MVN + "~/home/Applications/OpWatch.app/Contents/MacOS/OpWatch]";
        assertEquals(
                List.of(
                        attach + "[a.dmg]",
                        attach + "[a.dmg]",
                        copy,
                        "hdiutil [detach] [dmg]",
                        start,
                        "OpWatch [--demo]",
                        "OpWatch [--quit]",
                        "OpWatch",
                        "OpWatch [--quit]",
                        attach + "[b.dmg]",
                        copy,
                        "hdiutil [detach] [dmg]",
                        start),
                without(result, "uname", "lay").stream()
                        .map(call -> call.replaceAll("~/temp/lifecycle\\.\\w+/", ""))
                        .toList());
    }

    @Test
    void aPkgIsInstalledForTheWholeMacAndForgotten() throws Exception {
        ScriptRun run = system("Darwin", "home/Library/Application Support/OpWatch");
        Result result = run.run(LIFECYCLE, "pkg", "a.pkg", "b.pkg");
        assertEquals(0, result.code(), result.said());
        String start = MVN + "~/Applications/OpWatch.app/Contents/MacOS/OpWatch]";
        assertEquals(
                List.of(
                        "installer [-pkg] [a.pkg] [-target] [/]",
                        start,
                        "OpWatch [--demo]",
                        "OpWatch [--quit]",
                        "OpWatch",
                        "OpWatch [--quit]",
                        "installer [-pkg] [b.pkg] [-target] [/]",
                        start,
                        "pkgutil [--forget] [io.github.opwatch]"),
                without(result, "uname", "sudo", "lay"));
    }

    @Test
    void aRehearsalTakesTheOnePackageOfItsKind() throws Exception {
        ScriptRun run = system("Linux", "home/.local/share/opwatch");
        Files.writeString(run.file("target/next/opwatch_1.0.1_amd64.deb"), "deb");
        Result missing = run.run(".github/scripts/rehearse", "deb", ".deb");
        assertEquals(1, missing.code());
        assertEquals("target/release has 0 files *.deb, not one\n", missing.said());

        Files.writeString(run.file("target/release/opwatch_1.0.0_amd64.deb"), "deb");
        Files.writeString(run.file("target/release/opwatch.tar.gz"), "tar");
        Result result = run.run(".github/scripts/rehearse", "deb", ".deb");
        assertEquals(0, result.code(), result.said());
        assertEquals(
                List.of("~/target/release/opwatch_1.0.0_amd64.deb", "~/target/next/opwatch_1.0.1_amd64.deb"),
                result.calls().stream()
                        .filter(call -> call.startsWith("apt-get [install]"))
                        .map(call -> call.replaceAll(".*\\[(.*)]", "$1"))
                        .toList());
    }
}
