package opwatch.platform;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Opens pages in the person's browser. Any thread but the FX thread; waits a moment.
///
/// On Linux `xdg-open` opens the page; its exit code says whether there is a browser, which JavaFX's own way
/// does not. Elsewhere JavaFX opens it.
public final class Browser implements Predicate<URI> {
    private final boolean linux;
    private final Executor fxThread;
    private final Consumer<String> javaFx;

    /// @param fxThread runs a task on the FX thread
    /// @param javaFx JavaFX's own way (`HostServices.showDocument`), called there
    public Browser(String osName, Executor fxThread, Consumer<String> javaFx) {
        this.linux = osName.toLowerCase(Locale.ROOT).contains("linux");
        this.fxThread = fxThread;
        this.javaFx = javaFx;
    }

    /// Opens a page.
    ///
    /// @return false only when it is certain that there is no browser
    @Override
    public boolean test(URI page) {
        if (!linux) {
            fxThread.execute(() -> javaFx.accept(page.toString()));
            return true;
        }
        return ProgramBrowser.of(OperatingSystem.LINUX).test(page);
    }
}
