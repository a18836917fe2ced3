package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opwatch.Main;
import opwatch.signin.vault.Vaults;
import opwatch.systems.LinuxOnly;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Commands in processes of their own, as a shell starts them.
@Timeout(120)
class ShellProcessTest {
    @TempDir
    Path home;

    /// A start of the whole program.
    ///
    /// @param options more options of the JVM
    private ProcessBuilder process(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Dstderr.encoding=UTF-8",
                "-D" + Vaults.PROPERTY + "=" + Vaults.MEMORY));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OPWATCH_HOME", home.resolve("data").toString());
        builder.environment().remove("DISPLAY");
        return builder;
    }

    private static String said(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        return process.exitValue();
    }

    @Test
    void aCommandLoadsNoJavaFxAndTouchesNoFolder() throws Exception {
        Path loaded = home.resolve("loaded.txt");
        Process check = process(
                        List.of("-Xlog:class+load:file=" + loaded.getFileName()),
                        "check",
                        "--json",
                        "https://management.azure.com/subscriptions/11111111-1111-4111-8111-111111111111/providers"
                                + "/Microsoft.OperationalInsights/locations/westeurope/operationStatuses/op-4711")
                .directory(home.toFile())
                .start();
        String out = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("", said(check));
        assertEquals(ExitCode.SIGN_IN_NEEDED.number(), end(check));
        assertTrue(out.contains("\"problem\":\"sign_in_needed\""), out);
        String classes = Files.readString(loaded);
        assertTrue(classes.contains(" picocli.CommandLine "), "the log of classes is not what it was");
        assertEquals(
                List.of(),
                classes.lines()
                        .filter(line -> line.contains(" javafx.")
                                || line.contains(" com.sun.javafx.")
                                || line.contains(" opwatch.ui.")
                                || line.contains(" opwatch.app."))
                        .toList());
        assertFalse(Files.exists(home.resolve("data")));
    }

    /// What runs in the background of a script has interrupts switched off, and all that it starts too: `env`
    /// switches them on again, as in a terminal.
    @Test
    @LinuxOnly
    void anInterruptEndsAWaitCleanly() throws Exception {
        ProcessBuilder inTerminal = process(List.of(), "wait", "--demo", "--json");
        inTerminal.command().addAll(0, List.of("env", "--default-signal=INT"));
        Process wait = inTerminal.start();
        BufferedReader told = wait.errorReader();
        String first = told.readLine();
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(wait.pid())).start();

        assertEquals(0, end(kill));
        assertEquals(ExitCode.INTERRUPTED.number(), end(wait));
        assertTrue(first.contains("InProgress"), first);
        assertEquals("", told.lines().reduce("", String::concat));
        assertEquals("", new String(wait.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    @Posix
    void aReaderThatHasGoneEndsACommandWithoutAWord() throws Exception {
        Process check = process(List.of(), "check", "--demo").start();
        check.getInputStream().close();

        assertEquals("", said(check));
        assertEquals(ExitCode.NOT_WRITTEN.number(), end(check));
    }

    @Test
    void anUnknownOptionEndsAStartOfTheWindowWithAHint() throws Exception {
        Process start = process(List.of(), "--demmo").start();

        assertTrue(said(start).contains("Did you mean --demo?"));
        assertEquals(ExitCode.WRONG_USE.number(), end(start));
    }

    @Test
    void theVersionAndTheHelpAreResults() throws Exception {
        Process version = process(List.of(), "--version").start();
        assertTrue(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8).startsWith("OpWatch "));
        assertEquals(0, end(version));
        Process help = process(List.of(), "--help").start();
        assertTrue(new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("  wait "));
        assertEquals(0, end(help));
    }

    @Test
    void aWaitForTheDemoEndsWithItsOperation() throws Exception {
        Process wait = process(List.of(), "wait", "--demo", "--json", "--timeout", "1m")
                .start();
        String out = new String(wait.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = said(wait);

        assertEquals(0, end(wait), err);
        assertEquals(1, out.lines().count());
        assertTrue(out.contains("\"state\":\"succeeded\""), out);
        assertTrue(err.contains("Running · InProgress"), err);
    }
}
