package opwatch.endtoend;

import static opwatch.endtoend.RunningApp.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The packaged app in a person's desktop session, with nothing inside it that helps: the launcher is that of
/// the property `opwatch.launcher`, without one the classes. The display has a window manager.
final class PackagedApp {
    private final DesktopSession session;
    private final Path folder;
    private final String bus;
    private final Process process;

    /// Starts it; its window may not be there yet.
    ///
    /// @param folder its data go below, and what it prints
    /// @param bus the address of the bus that it is told of
    PackagedApp(DesktopSession session, Path folder, String bus, String... arguments) throws Exception {
        this.session = session;
        this.folder = folder;
        this.bus = bus;
        process = startAnother(arguments);
    }

    void awaitWindow() throws Exception {
        until("the window is there", this::isInSight);
    }

    /// Starts the launcher beside this one.
    Process startAnother(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(RunningApp.command());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(session.environment());
        builder.environment().put("OPWATCH_HOME", home(folder).toString());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus);
        // As the launcher does, for a run from the classes.
        if (System.getProperty("opwatch.launcher", "").isEmpty()) {
            builder.environment().put("NO_AT_BRIDGE", "1");
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("app.log").toFile()))
                .start();
    }

    /// Where a person's own list is, below a folder.
    static Path home(Path folder) {
        return folder.resolve("home");
    }

    /// What the demo has saved; empty before it has.
    String demoList() throws IOException {
        Path list = home(folder).resolve("demo").resolve("watchlist.json");
        return Files.exists(list) ? Files.readString(list) : "";
    }

    /// What it has logged and printed.
    String log(String kind) throws IOException {
        return Files.readString(home(folder).resolve(kind).resolve("logs").resolve("opwatch.log"))
                + Files.readString(folder.resolve("app.log"));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isInSight() throws Exception {
        return !session.run("xdotool", "search", "--onlyvisible", "--name", "OpWatch")
                .isBlank();
    }

    void iconify() throws Exception {
        awaitFront();
        until("it is iconified", () -> {
            session.run("xdotool", "getactivewindow", "windowminimize");
            return !isInSight();
        });
    }

    /// Closes the window by the window manager's key.
    void closeWindow() throws Exception {
        awaitFront();
        session.run("xdotool", "key", "alt+F4");
    }

    /// Returns when its window is the one that has the keyboard.
    void awaitFront() throws Exception {
        until(
                "the window is at the front",
                () -> session.run("xdotool", "getactivewindow", "getwindowname").contains("OpWatch"));
    }

    /// Waits for what a process with a clock of its own does by itself.
    void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!condition.holds()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("never came true: " + what + "\n" + log("demo"));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /// Something that comes true.
    interface Condition {
        boolean holds() throws Exception;
    }

    /// Returns what the app copies of the rows that are selected, once a row of each of these labels is.
    String selection(String... labels) throws Exception {
        String[] copied = {""};
        DisplayClipboard.put("");
        until("selected: " + List.of(labels), () -> {
            session.run("xdotool", "key", "ctrl+shift+c");
            copied[0] = DisplayClipboard.text();
            return Stream.of(labels).allMatch(copied[0]::contains);
        });
        return copied[0];
    }

    /// Ends it as the computer does when the person logs off.
    ///
    /// @return whether it has ended in time
    boolean logOff() throws InterruptedException {
        process.destroy();
        return process.waitFor(10, TimeUnit.SECONDS);
    }

    /// Asks it to save and end, and returns the exit code of that.
    int quit() throws Exception {
        Process asks = startAnother("--quit");
        if (!asks.waitFor(30, TimeUnit.SECONDS) || !process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return asks.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
