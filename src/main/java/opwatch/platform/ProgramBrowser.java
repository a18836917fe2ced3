package opwatch.platform;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Opens pages in the person's browser by a program of the system. Any thread but the FX thread; waits a
/// moment. The program has the person's environment: without what the launcher has set for this process
/// alone, such as that GTK is to tell screen readers nothing.
///
/// @param command the program and its first arguments; the page is the last
public record ProgramBrowser(List<String> command) implements Predicate<URI> {
    /// A program that runs longer than this has found a browser and waits for it.
    private static final Duration MOMENT = Duration.ofSeconds(2);

    /// The names of the variables that the launcher has set, with blanks between; see `launcher.sh`.
    static final String OWN_ENVIRONMENT = "opwatch.own-environment";

    public ProgramBrowser {
        command = List.copyOf(command);
    }

    /// The program of a system.
    public static ProgramBrowser of(OperatingSystem system) {
        return new ProgramBrowser(
                switch (system) {
                    case LINUX -> List.of("xdg-open");
                    case MACOS -> List.of("open");
                    // Not `start`, which is the shell's and reads the & of an address.
                    case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler");
                });
    }

    /// Opens a page.
    ///
    /// @return false only when it is certain that there is no browser; its exit code says so on Linux and
    /// macOS
    @Override
    public boolean test(URI page) {
        List<String> all = new ArrayList<>(command);
        all.add(page.toString());
        try {
            ProcessBuilder program = new ProcessBuilder(all)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            List<String> own = List.of(System.getProperty(OWN_ENVIRONMENT, "").split(" "));
            program.environment().keySet().removeAll(own);
            Process opener = program.start();
            boolean ended = opener.waitFor(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            return !ended || opener.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
