package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.Main;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.systems.LinuxOnly;
import opwatch.ui.kit.NeedsFonts;
import opwatch.words.StartText;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Starts that end without the app's window, in processes of their own: what a person gets to read.
@NeedsFonts
@Timeout(120)
class StartFailureTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    private Path home;

    @AutoClose("endAll")
    private RealStarts starts;

    @BeforeEach
    void prepare() {
        home = folder.resolve("home");
        starts = new RealStarts(home);
    }

    /// Has the list and breaks every call off.
    private Claim silent() {
        Claim claim = InstanceLock.claim(new DataFolder(home), LaunchRequest.NOTHING);
        claim.listen(request -> {
            throw new IllegalStateException("it does not answer");
        });
        return claim;
    }

    private ProcessBuilder read(String classPath, String... arguments) {
        return starts.builder(starts.command(List.of(), classPath, FailureReader.class, arguments));
    }

    /// What it says on the standard output, where its reader prints the window, and its exit code.
    private String said(ProcessBuilder builder) throws Exception {
        Process process =
                starts.start(builder.redirectError(folder.resolve("error.txt").toFile()));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return said + process.exitValue();
    }

    private String error() throws IOException {
        return Files.readString(folder.resolve("error.txt"));
    }

    @Test
    void aSilentOpWatchIsSaidInAWindowWhereThereIsNoTerminal() throws Exception {
        Claim claim = silent();

        assertEquals("OpWatch did not start: " + StartText.silent() + "\n75", said(read(CLASS_PATH)));
        assertTrue(error().contains(StartText.silent()), error());
        claim.release();
    }

    @Test
    void whatIsTooLongIsSaidToo() throws Exception {
        Claim claim = InstanceLock.claim(new DataFolder(home), LaunchRequest.NOTHING);
        claim.listen(request -> {});

        assertEquals(
                "OpWatch did not start: " + StartText.tooLong() + "\n75", said(read(CLASS_PATH, "x".repeat(1 << 16))));
        claim.release();
    }

    @Test
    void theOptionForALinkWithoutExactlyOneIsWrongUse() throws Exception {
        String wrong = "OpWatch did not start: " + StartText.wrongLink() + "\n64";

        assertEquals(wrong, said(read(CLASS_PATH, "--link")));
        assertEquals(wrong, said(read(CLASS_PATH, "--link", "opwatch://add?url=x", "--quit")));
        assertFalse(Files.exists(home));
    }

    @Test
    void inChineseToo() throws Exception {
        Claim claim = silent();
        List<String> command = starts.command(
                List.of("-Duser.language=zh", "-Duser.country=CN", "-Dstdout.encoding=UTF-8"),
                CLASS_PATH,
                FailureReader.class);

        String said = said(starts.builder(command));

        assertTrue(said.startsWith("OpWatch 未能启动: OpWatch 已经打开，但它的窗口没有响应。"), said);
        claim.release();
    }

    /// A session without a language, and a folder that has a letter beyond ASCII.
    @Test
    @LinuxOnly
    void aFolderThatTheSystemDoesNotUnderstandIsSaid() throws Exception {
        ProcessBuilder start = read(CLASS_PATH);
        start.environment().put("OPWATCH_HOME", folder.resolve("Größe").toString());
        start.environment().put("LC_ALL", "C");

        String said = said(start);

        assertTrue(
                said.startsWith("OpWatch did not start: OpWatch cannot start: the system does not understand"), said);
        assertTrue(said.endsWith("\n1"), said);
    }

    /// A part of the app that is missing stands for any bug on the way to the first window.
    @Test
    void anyErrorBeforeTheFirstWindowIsSaidAndTheListIsFreeMeanwhile() throws Exception {
        String without = Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("atlantafx"))
                .collect(Collectors.joining(File.pathSeparator));

        String said = said(read(without, "--demo=1"));

        assertTrue(said.startsWith("OpWatch did not start: OpWatch cannot start because of an error"), said);
        assertTrue(said.contains("atlantafx"), said);
        assertTrue(said.endsWith("\n1"), said);
        assertTrue(error().contains("the first window could not be shown"), error());
        assertFalse(Locks.isHeld(home.resolve("demo")));
    }

    /// JavaFX cannot draw, so there is no window of ours; other systems than Linux show one of their own.
    @Test
    @LinuxOnly
    void whereJavaFxItselfCannotStartThatIsSaidAndTheListIsFree() throws Exception {
        String said = said(starts.builder(
                starts.command(List.of("-Dprism.order=nope"), CLASS_PATH, FailureReader.class, "--demo=1")));

        assertEquals("1", said);
        assertTrue(error().contains("OpWatch cannot start because of an error that it did not expect"), error());
        assertTrue(error().contains("JavaFX cannot start"), error());
        assertFalse(Locks.isHeld(home.resolve("demo")));
    }

    @Test
    @LinuxOnly
    void whereThereIsATerminalThereIsNoWindow() throws Exception {
        Claim claim = silent();
        String command = starts.command(List.of(), CLASS_PATH, Main.class).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));

        // Gives it a terminal; with a window it would wait for somebody to close it.
        String said = said(starts.builder(List.of("script", "-qec", command, "/dev/null")));

        assertTrue(said.contains(StartText.silent()), said);
        assertTrue(said.endsWith("\n75"), said);
        claim.release();
    }
}
