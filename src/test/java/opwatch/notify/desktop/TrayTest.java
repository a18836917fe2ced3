package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Badge and icon over a real bus, to a tray that writes down what it hears.
@Timeout(60)
@NeedsBus
@LinuxOnly
class TrayTest extends TellerOnBus {
    private static final AtAGlance FAILED =
            new AtAGlance(Worst.FAILED, 3, false, Quiet.NO, "3 failed <b> & more", true);
    private static final AtAGlance PAUSED =
            new AtAGlance(Worst.RUNNING, 2, false, Quiet.PAUSED, "Paused until 14:30", true);

    private static AtAGlance with(Worst worst, int count, boolean acknowledged, boolean icon) {
        return new AtAGlance(worst, count, acknowledged, Quiet.NO, "as it stands", icon);
    }

    /// Returns when everything that was told before has gone out.
    private void settle() {
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        teller.tell(new DesktopNotice("settle", "", false, List.of()), told::complete);
        assertEquals(Delivery.NOT_THERE, told.orTimeout(20, TimeUnit.SECONDS).join());
    }

    private static String badge(int count, boolean visible) {
        return "Update [application://opwatch-OpWatch.desktop, {count=" + count + ", count-visible=" + visible + "}]";
    }

    @Test
    void theIconIsRegisteredAndShown() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            tray.heard.expect("register", badge(3, true));
            events.heard.expect("icon shown");
            assertEquals("3 failed <b> & more", tray.property("Title"));
            assertEquals(List.of("", List.of(), "OpWatch", "3 failed &lt;b&gt; &amp; more"), tray.property("ToolTip"));
            assertEquals("Active", tray.property("Status"));
            assertEquals(TrayMenu.PATH, tray.property("Menu"));
            assertEquals(
                    new TreeSet<>(List.of(
                            "AttentionIconName",
                            "AttentionIconPixmap",
                            "AttentionMovieName",
                            "Category",
                            "IconName",
                            "IconPixmap",
                            "IconThemePath",
                            "Id",
                            "ItemIsMenu",
                            "Menu",
                            "OverlayIconName",
                            "OverlayIconPixmap",
                            "Status",
                            "Title",
                            "ToolTip",
                            "WindowId")),
                    new TreeSet<>(tray.properties().keySet()));
            settle();
            assertEquals(new Ways(Way.State.NOBODY_SHOWS, Way.State.SENT, Way.State.WORKS), teller.ways());
        }
    }

    @Test
    void thePicturesHaveAllTheirPixels() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            events.heard.expect("icon shown");
            List<String> sizes = ((List<?>) tray.property("IconPixmap"))
                    .stream()
                            .map(one -> (List<?>) one)
                            .map(one -> one.get(0) + "x" + one.get(1) + ": " + ((List<?>) one.get(2)).size())
                            .toList();
            assertEquals(List.of("16x16: 1024", "22x22: 1936", "24x24: 2304", "32x32: 4096", "48x48: 9216"), sizes);
        }
    }

    @Test
    void aChangeIsSignalledAndTheSameAgainIsNot() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            settle();
            teller.show(FAILED);
            settle();
            teller.show(PAUSED);
            tray.heard.expect(
                    "register",
                    badge(3, true),
                    "NewIcon []",
                    "NewToolTip []",
                    "NewTitle []",
                    "LayoutUpdated [2, 0]",
                    badge(0, false));
            assertEquals("Paused until 14:30", tray.property("Title"));
        }
    }

    @Test
    void withoutATrayTheIconIsLeftOutUntilThereIsOne() throws Exception {
        teller.show(FAILED);
        settle();
        assertEquals(Way.State.NOBODY_SHOWS, teller.ways().icon());
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            tray.heard.expect("register");
            events.heard.expect("icon shown");
        }
        events.heard.expect("icon gone");
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            tray.heard.expect("register");
            events.heard.expect("icon shown");
        }
    }

    @Test
    void aHostThatGoesTakesTheIconWithIt() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), false)) {
            teller.show(FAILED);
            settle();
            assertEquals(Way.State.NOBODY_SHOWS, teller.ways().icon());
            tray.host(true);
            events.heard.expect("icon shown");
            tray.host(false);
            events.heard.expect("icon gone");
            tray.host(true);
            events.heard.expect("icon shown");
        }
    }

    @Test
    void aBusThatEndsTakesTheIconWithIt() throws Exception {
        try (FakeTray _ = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            events.heard.expect("icon shown");
            bus.stop();
            events.heard.expect("icon gone");
        }
    }

    @Test
    void anIconThatIsNotWantedAnyMoreIsTakenBack() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(with(Worst.RUNNING, 1, false, true));
            teller.show(with(Worst.RUNNING, 1, false, true));
            events.heard.expect("icon shown");
            teller.show(with(Worst.RUNNING, 1, false, false));
            tray.heard.expect("register", "gone");
            settle();
            assertEquals(List.of(), events.heard.rest());
            assertEquals(Way.State.UNTRIED, teller.ways().icon());
        }
    }

    @Test
    void aClickOnTheIconOpensTheWindow() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            events.heard.expect("icon shown");
            tray.call(TrayItem.PATH, TrayItem.TYPE, "Activate", BusValues.of("ii", 3, 4));
            events.heard.expect("open []");
            assertEquals(
                    new BusReply.Failure(BusReply.Reason.OTHER),
                    tray.call(TrayItem.PATH, TrayItem.TYPE, "Explode", BusValues.NONE));
        }
    }

    @Test
    void theBadgeCountsWhatNeedsThePersonOnly() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            for (AtAGlance glance : List.of(
                    with(Worst.RUNNING, 9, false, false),
                    with(Worst.NOT_CHECKED, 2, false, false),
                    with(Worst.FAILED, 2, true, false),
                    with(Worst.FAILED, 1, false, false),
                    with(Worst.NOTHING, 0, false, false))) {
                teller.show(glance);
                settle();
            }
            tray.heard.expect(badge(2, true), badge(0, false), badge(1, true), badge(0, false));
        }
    }

    @Test
    void whileThereIsNothingToSayNothingConnects() throws Exception {
        bus.stop();
        teller.show(with(Worst.RUNNING, 4, false, false));
        teller.show(with(Worst.FAILED, 4, true, false));
        teller.withdraw();
        assertEquals(Ways.UNTRIED, teller.ways());
        teller.close();
        assertEquals(Ways.UNTRIED, teller.ways());
        assertEquals(List.of(), events.ways.rest());
    }
}
