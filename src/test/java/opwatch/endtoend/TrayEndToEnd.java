package opwatch.endtoend;

import static opwatch.endtoend.RunningApp.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import opwatch.disk.DataFolder;
import opwatch.settings.Notices;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged app in a real tray, chosen in its settings. The pictures of the icon are in `target/ci`.
@Timeout(400)
class TrayEndToEnd {
    /// As `TrayPicture` has them.
    private static final int RED = 0xE03E41;

    private static final int BLUE = 0x2F80D8;
    private static final int GREY = 0x808080;

    /// The number in the icon's menu of "pause until resumed".
    private static final String UNTIL_RESUMED = "14";

    @TempDir
    private Path folder;

    private DesktopSession session;
    private Process panel;
    private PackagedApp app;

    @BeforeEach
    void startSession() throws Exception {
        session = new DesktopSession(Files.createDirectories(folder.resolve("session")));
        panel = session.startPanel();
        DataFolder home = new DataFolder(PackagedApp.home(folder));
        for (DataFolder list : List.of(home, home.demo())) {
            list.make();
            Settings.Routine inTray = Settings.FIRST.routine().withNotices(Notices.FIRST.keeping(true));
            SettingsFile.ofWindow(list, InstantSource.system()).save(Settings.FIRST.withRoutine(inTray));
        }
    }

    @AfterEach
    void end() throws Exception {
        if (app != null) {
            app.kill();
        }
        session.close();
    }

    private void start(String... arguments) throws Exception {
        app = new PackagedApp(session, folder, session.address(), arguments);
    }

    @Test
    void theIconSaysWhatTheWindowWouldSay() throws Exception {
        start("--demo=1");
        awaitColor("running", BLUE, 60);
        assertEquals(0, DesktopSession.pixels(session.picture("tray-installed-running"), RED));
        awaitColor("failed", RED, 150);
        pressMenu(UNTIL_RESUMED);
        // The mark takes the corner of the shape.
        long full = DesktopSession.pixels(session.picture("tray-installed-failed"), RED);
        app.await("it is paused", () -> {
            long now = DesktopSession.pixels(session.picture("tray-installed-paused"), RED);
            return now > 30 && now < full * 9 / 10;
        });
        assertEquals(0, app.quit());
        assertFalse(app.log("demo").contains("Exception"), app.log("demo"));
    }

    @Test
    void closingKeepsItInTheTrayAndAClickOrASecondStartBringsItBack() throws Exception {
        start();
        int[] icon = awaitColor("own", GREY, 40);
        close();
        session.run(
                "xdotool",
                "mousemove",
                Integer.toString(icon[0]),
                Integer.toString(icon[1]),
                "sleep",
                "0.5",
                "click",
                "1");
        until("the window is back by a click", app::isInSight);
        close();
        assertEquals(0, app.startAnother().waitFor());
        until("the window is back by a second start", app::isInSight);
        close();
        panel.destroy();
        until("the window is back when the tray is gone", app::isInSight);
        assertEquals(0, app.quit());
        assertFalse(app.log("").contains("Exception"), app.log(""));
    }

    @Test
    void loggingOffEndsWhatIsInTheTrayAndTheStartAtLogInGoesThereAgain() throws Exception {
        start();
        awaitColor("own", GREY, 40);
        close();
        assertTrue(app.logOff(), "it did not end");
        assertFalse(Files.exists(PackagedApp.home(folder).resolve("opwatch.socket")), "it did not end in order");
        start("--minimized");
        awaitColor("minimized", GREY, 40);
        assertFalse(app.isInSight());
        assertEquals(0, app.startAnother().waitFor());
        app.awaitFront();
        assertEquals(0, app.quit());
    }

    private void close() throws Exception {
        app.closeWindow();
        until("the window is gone", () -> !app.isInSight());
        assertTrue(app.isAlive());
    }

    /// Presses an item of the icon's menu as a tray does.
    private void pressMenu(String item) throws Exception {
        session.run(
                "gdbus",
                "call",
                "--session",
                "--dest=org.kde.StatusNotifierItem-" + app.pid() + "-1",
                "--object-path=/MenuBar",
                "--method=com.canonical.dbusmenu.Event",
                item,
                "clicked",
                "<int32 0>",
                "0");
    }

    /// Waits until the panel has so much of a color, and returns where its middle is.
    private int[] awaitColor(String name, int color, int atLeast) throws Exception {
        BufferedImage[] picture = new BufferedImage[1];
        app.await("the icon of " + name, () -> {
            picture[0] = session.picture("tray-installed-" + name);
            return DesktopSession.pixels(picture[0], color) >= atLeast;
        });
        return DesktopSession.middle(picture[0], color);
    }
}
