package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second launcher of Windows and macOS, `opwatch-cli`.
class ShellLauncherTest {
    /// The second launcher starts the same program by a name for a shell, with the AOT cache of the commands.
    @ParameterizedTest
    @ValueSource(strings = {"windows", "mac"})
    void theLauncherForTheShellHasTheSameOptionsOnLessMemory(String system) throws IOException {
        String launcher = ArgumentFilesTest.value(system + "/image.args", "--add-launcher");
        assertEquals("opwatch-cli=packaging/" + system + "/shell.properties", launcher);
        Properties shell = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("packaging", system, "shell.properties"))) {
            shell.load(in);
        }
        List<String> less = ArgumentFilesTest.read("shell.args");
        List<String> wanted = new ArrayList<>();
        for (String option : ArgumentFilesTest.read("jvm.args")) {
            wanted.add(less.stream()
                    .filter(other ->
                            other.startsWith(option.replaceFirst("\\d.*", "")) && option.matches("-Xm[sn]\\d+m"))
                    .findFirst()
                    .orElse(option));
        }
        wanted.add("-XX:AOTCache=$APPDIR/shell.aot");
        wanted.add("-Djna.boot.library.path=$APPDIR");
        wanted.addAll(ArgumentFilesTest.read("image.args"));
        assertEquals(wanted, List.of(shell.getProperty("java-options").split(" +")));
        assertEquals(system.equals("windows") ? "true" : null, shell.getProperty("win-console"));
    }
}
