package opwatch.endtoend;

import static opwatch.endtoend.RunningApp.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged app tells what it is made to tell: its demo plays a failure while the window is iconified. The
/// launcher is that of the property `opwatch.launcher`; the display has a window manager.
@Timeout(600)
class NoticesStory {
    /// Part of the error of a demo operation, as a person must read it.
    private static final String TEXT = "<b>&amp;</b>";

    @TempDir
    private Path folder;

    private DesktopSession session;
    private Process app;

    @BeforeEach
    void startSession() throws Exception {
        session = new DesktopSession(Files.createDirectories(folder.resolve("session")));
        session.startNotices();
    }

    @AfterEach
    void end() throws Exception {
        if (app != null && app.isAlive()) {
            app.destroy();
            app.waitFor(30, TimeUnit.SECONDS);
        }
        session.close();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private void start(String bus) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(System.getProperty("opwatch.launcher"), "--demo"));
        builder.environment().putAll(session.environment());
        builder.environment().put("OPWATCH_HOME", home().toString());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("app.log").toFile());
        app = builder.start();
        until("the window is there", () -> !windows("--onlyvisible").isEmpty());
        session.run("xdotool", "search", "--onlyvisible", "--name", "OpWatch", "windowminimize", "--sync");
        until("it is iconified", () -> windows("--onlyvisible").isEmpty());
    }

    private String windows(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("xdotool", "search"));
        command.addAll(List.of(options));
        command.addAll(List.of("--name", "OpWatch"));
        return session.run(command.toArray(String[]::new)).strip();
    }

    private String log() throws Exception {
        return Files.readString(home().resolve("demo").resolve("logs").resolve("opwatch.log"));
    }

    private boolean hasFailed() throws Exception {
        Path list = home().resolve("demo").resolve("watchlist.json");
        return Files.exists(list) && Files.readString(list).contains("\"status\":\"Failed\"");
    }

    @Test
    void aFailureIsToldLiterallyAndItsActionBringsTheWindow() throws Exception {
        start(session.address());
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!session.told().contains(TEXT)) {
            assertTrue(System.nanoTime() < end && app.isAlive(), session.told());
            TimeUnit.MILLISECONDS.sleep(250);
        }
        session.picture("notice-installed");
        session.run("dunstctl", "action", "0");
        until(
                "the window is at the front",
                () -> session.run("xdotool", "getactivewindow", "getwindowname").contains("OpWatch"));
        session.picture("notice-opened");
    }

    @Test
    void withoutABusItRunsOnAndSaysSo() throws Exception {
        start("unix:path=" + folder.resolve("none"));
        runsOn();
        assertEquals("", session.told());
    }

    @Test
    void withABusThatNeverAnswersItRunsOnAndSaysSo() throws Exception {
        Path socket = folder.resolve("hung");
        try (ServerSocketChannel _ =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket))) {
            start("unix:path=" + socket);
            runsOn();
        }
        assertEquals("", session.told());
    }

    /// A failure is seen and saved, the window comes when it is called, and the app ends when it is asked.
    private void runsOn() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!hasFailed()) {
            assertTrue(System.nanoTime() < end && app.isAlive(), "nothing failed");
            TimeUnit.MILLISECONDS.sleep(250);
        }
        session.run("xdotool", "search", "--name", "OpWatch", "windowactivate", "--sync");
        until("the window is there", () -> !windows("--onlyvisible").isEmpty());
        ProcessBuilder asks = new ProcessBuilder(System.getProperty("opwatch.launcher"), "--quit");
        asks.environment().put("OPWATCH_HOME", home().toString());
        Process quit = asks.start();
        assertTrue(quit.waitFor(30, TimeUnit.SECONDS));
        assertFalse(log().contains("Exception"), log());
    }
}
