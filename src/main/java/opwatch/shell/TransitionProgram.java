package opwatch.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// Runs the person's own program on each change of an operation's word, with the operation's line of JSON on
/// its standard input. One run at a time, in the order of the changes, on a thread of its own; no run holds
/// up a check, and none changes how the command ends. Any thread.
///
/// No shell reads its arguments, and no file of commands (`.bat`, `.cmd`) is run, because Windows gives those
/// to a shell. It inherits the environment of the command, to which OpWatch adds nothing. What it prints goes
/// to the standard error stream.
final class TransitionProgram implements AutoCloseable {
    /// How long one run may take.
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<String> command;
    private final Duration limit;
    private final Output err;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("opwatch-exec").factory());

    /// @param command the program and its arguments
    TransitionProgram(List<String> command, Duration limit, Output err) {
        this.command = List.copyOf(command);
        this.limit = limit;
        this.err = err;
    }

    /// Whether Windows would give the program to a shell.
    static boolean isShellFile(String program) {
        // Windows passes over dots and spaces at the end of a name.
        String name = program.toLowerCase(Locale.ROOT).replaceFirst("[. \"]+$", "");
        return name.endsWith(".bat") || name.endsWith(".cmd");
    }

    /// Has it run when those before are done; returns at once.
    void run(String json) {
        thread.execute(() -> attempt(json));
    }

    /// Waits for the runs that are left.
    @Override
    public void close() {
        thread.close();
    }

    private void attempt(String json) {
        String name = PlainText.line(command.getFirst());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread printing = Thread.ofVirtual().start(() -> print(process.getInputStream()));
            give(process, json);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                err.tell(Strings.text("shell.exec.slow", name, limit.toSeconds()));
            } else if (process.exitValue() != 0) {
                printing.join();
                err.tell(Strings.text("shell.exec.failed", name, String.valueOf(process.exitValue())));
            } else {
                printing.join();
            }
        } catch (IOException e) {
            err.tell(Strings.text("shell.exec.notstarted", name, PlainText.line(String.valueOf(e.getMessage()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A program need not read what it is given.
    private static void give(Process process, String json) {
        try (OutputStream in = process.getOutputStream()) {
            in.write((json + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It has ended, or closed its input.
        }
    }

    private void print(InputStream said) {
        byte[] some = new byte[8192];
        try (said) {
            for (int n = said.read(some); n >= 0; n = said.read(some)) {
                err.write(some, n);
            }
        } catch (IOException e) {
            // It has ended, or there is nobody to tell.
        }
    }
}
