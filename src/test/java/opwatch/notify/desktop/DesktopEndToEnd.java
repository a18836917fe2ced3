package opwatch.notify.desktop;

import static opwatch.endtoend.DesktopSession.pixels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import opwatch.endtoend.DesktopSession;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The teller before a real notification server and a real tray, under the display of `DISPLAY`. Its pictures
/// are in `target/ci`: `mvn -Pe2e test`.
@Timeout(180)
class DesktopEndToEnd {
    private final HeardEvents events = new HeardEvents();
    private DesktopSession session;
    private DesktopTeller teller;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        session = new DesktopSession(folder);
        teller =
                new LinuxTeller(events, () -> Optional.of(session.socket()), System::nanoTime, () -> "opwatch-OpWatch");
    }

    @AfterEach
    void end() throws InterruptedException {
        teller.close();
        session.close();
    }

    private Delivery tell(DesktopNotice notice) {
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        teller.tell(notice, told::complete);
        return told.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void dunstShowsMarkupAsTextAndItsActionOpens() throws Exception {
        session.startNotices();
        assertEquals(
                Delivery.SHOWN, tell(new DesktopNotice("Copy", "Updating → Failed — <b>&amp;</b>", true, List.of())));
        assertTrue(session.told().contains("body: 'Updating → Failed — <b>&amp;</b>'"), session.told());
        session.picture("notice");
        session.run("dunstctl", "action", "0");
        events.heard.expect("open []");
    }

    @Test
    void whileDunstIsPausedTheNoticeIsKept() throws Exception {
        session.startNotices();
        session.run("dunstctl", "set-paused", "true");
        assertEquals(Delivery.QUIET, tell(new DesktopNotice("Copy", "Failed", true, List.of())));
        assertEquals(Way.State.QUIET, teller.ways().notices());
    }

    @Test
    void thePanelShowsTheIconAndTheWindowIsToldWhenItGoes() throws Exception {
        Process panel = session.startPanel();
        assertTrue(shown("failed", Worst.FAILED, false, Quiet.NO, TrayPicture.RED) > 150);
        long outline = shown("acknowledged", Worst.FAILED, true, Quiet.NO, TrayPicture.RED);
        assertTrue(outline > 30 && outline < 150, outline + " red pixels");
        assertTrue(shown("paused", Worst.RUNNING, false, Quiet.PAUSED, TrayPicture.BLUE) > 30);
        events.heard.expect("icon shown");
        panel.destroy();
        panel.waitFor();
        events.heard.expect("icon gone");
        session.startPanel();
        events.heard.expect("icon shown");
    }

    /// Shows the icon, and returns how much of the panel has its color once the panel has drawn it.
    private long shown(String name, Worst worst, boolean acknowledged, Quiet quiet, int color) throws Exception {
        BufferedImage before = session.picture("tray-" + name);
        teller.show(new AtAGlance(worst, 3, acknowledged, quiet, name, true));
        BufferedImage after = before;
        long last = -1;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (pixels(after, color) != last || last == 0 || last == pixels(before, color)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the panel never showed: " + name);
            }
            last = pixels(after, color);
            after = session.picture("tray-" + name);
        }
        return last;
    }
}
