package opwatch.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged app tells a real notification server what happens while its window is iconified, and does
/// without where there is none.
@Timeout(400)
class NoticesEndToEnd {
    /// As a person must read it: the demo's provider has it in its error.
    private static final String MARKUP = "LinkedStorageNotFound: The linked storage account 'stlogsarchive' was not"
            + " found. Its description '<b>&amp;</b>' is not allowed either.";

    @TempDir
    private Path folder;

    private DesktopSession session;
    private PackagedApp app;

    @BeforeEach
    void startSession() throws Exception {
        session = new DesktopSession(Files.createDirectories(folder.resolve("session")));
        session.startNotices();
    }

    @AfterEach
    void end() throws Exception {
        if (app != null) {
            app.kill();
        }
        session.close();
    }

    private void start(String bus) throws Exception {
        app = new PackagedApp(session, folder, bus, "--demo=21");
        app.awaitWindow();
        app.iconify();
    }

    @Test
    void failuresAreToldLiterallyAndAClickBringsTheirRows() throws Exception {
        start(session.address());
        app.await("one is told", () -> session.told().contains("'purge signin logs: InProgress → Failed'"));
        assertTrue(
                session.told()
                        .contains("body: 'InvalidFilter: The column 'TimeGenerted' in the filter does not exist in"
                                + " table 'SigninLogs'.'"),
                session.told());
        app.await("both are told in one", () -> session.told().contains("summary: '2 failed'"));
        session.picture("notice-of-two");
        session.run("dunstctl", "action", "0");
        app.awaitFront();
        String both = app.selection("purge signin logs", "cluster cmk rotation");
        assertFalse(both.contains("restore Q3"), both);
        session.picture("notice-opened");

        app.iconify();
        app.await("the third is told", () -> session.told().contains("body: '" + MARKUP));
        session.picture("notice-with-markup");
        session.run("dunstctl", "action", "0");
        app.awaitFront();
        String third = app.selection("link storage account");
        assertFalse(third.contains("purge signin logs"), third);
        endsInOrder();
    }

    @Test
    void loggingOffTakesTheNoticeBack() throws Exception {
        start(session.address());
        app.await(
                "one is told",
                () -> session.run("dunstctl", "count", "displayed").contains("1"));
        assertTrue(app.logOff(), "it did not end");
        assertTrue(session.run("dunstctl", "count", "displayed").contains("0"));
    }

    @Test
    void withoutABusItRunsOn() throws Exception {
        start("unix:path=" + folder.resolve("none"));
        runsOn();
    }

    @Test
    void withABusThatNeverAnswersItRunsOn() throws Exception {
        Path socket = folder.resolve("hung");
        try (ServerSocketChannel _ =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket))) {
            start("unix:path=" + socket);
            runsOn();
        }
    }

    /// A failure is seen and saved, a second start brings the window, where the failure is told.
    private void runsOn() throws Exception {
        app.await("a failure is told", () -> app.demoList().contains("InvalidFilter"));
        app.startAnother("--demo").waitFor();
        app.awaitFront();
        assertEquals("", session.told());
        endsInOrder();
    }

    private void endsInOrder() throws Exception {
        assertEquals(0, app.quit());
        assertFalse(app.log("demo").contains("Exception"), app.log("demo"));
    }
}
