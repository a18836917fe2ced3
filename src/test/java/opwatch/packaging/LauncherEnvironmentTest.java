package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the launcher of the Linux packages takes from the environment and puts into it.
@LinuxOnly
class LauncherEnvironmentTest extends RecordedLauncher {
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
    void itStartsWithoutAnEnvironment() throws Exception {
        String launcher = app("opwatch").toString();
        assertEquals(options("x"), given(folder, "env", "-i", "RECORD=" + folder.resolve("record"), launcher, "x"));
    }

    /// What it sets is told to the app, which takes it out again for the programs that it opens.
    @ParameterizedTest
    @CsvSource({
        "'', '', 1, disable, NO_AT_BRIDGE GDK_GL",
        "0, '', 0, disable, GDK_GL",
        "'', always, 1, always, NO_AT_BRIDGE",
        "0, always, 0, always, ''"
    })
    void gtkDoesWhatTheAppNeedsUnlessThePersonWantsMore(
            String bridge, String gl, String setBridge, String setGl, String own) throws Exception {
        Path launcher = app("app");
        List<String> words = record(folder, Map.of("NO_AT_BRIDGE", bridge, "GDK_GL", gl), launcher.toString());
        assertEquals(setBridge + " " + setGl + " ", Files.readString(folder.resolve("record.gtk")));
        assertTrue(words.contains("-Dopwatch.own-environment=" + own), words.toString());
    }

    @Test
    void aCommandOfTheShellHasTheEnvironmentOfThePerson() throws Exception {
        Path launcher = app("app");
        List<String> words = record(folder, Map.of(), launcher.toString(), "check", "x");
        assertEquals("unset unset ", Files.readString(folder.resolve("record.gtk")));
        assertTrue(words.contains("-Dopwatch.own-environment="), words.toString());
    }
}
