package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.notify.desktop.bus.BusReply;
import opwatch.notify.desktop.bus.BusValues;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The icon's menu over a real bus, read and pressed as trays do.
@Timeout(60)
@NeedsBus
@LinuxOnly
class TrayMenuTest extends TellerOnBus {
    private static final AtAGlance FAILED = new AtAGlance(Worst.FAILED, 3, false, Quiet.NO, "3 failed", true);
    private static final AtAGlance PAUSED = new AtAGlance(Worst.RUNNING, 2, false, Quiet.PAUSED, "Paused", true);

    private static Object layout(FakeTray tray) {
        BusReply reply = tray.call(TrayMenu.PATH, TrayMenu.TYPE, "GetLayout", BusValues.of("iias", 0, -1, List.of()));
        return ((BusReply.Answer) reply).values().get(1);
    }

    @Test
    void theMenuOffersToPauseAndWhilePausedToResume() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            events.heard.expect("icon shown");
            assertEquals(
                    "[Open OpWatch, Pause checks[For 30 minutes, For 1 hour, Until tomorrow 8:00, Until resumed],"
                            + " Check now, --, Quit]",
                    FakeTray.labels(layout(tray)));
            teller.show(PAUSED);
            tray.heard.expect(
                    "register",
                    "Update [application://opwatch-OpWatch.desktop, {count=3, count-visible=true}]",
                    "NewIcon []",
                    "NewToolTip []",
                    "NewTitle []",
                    "LayoutUpdated [2, 0]");
            assertEquals("[Open OpWatch, Resume checks, Check now, --, Quit]", FakeTray.labels(layout(tray)));
        }
    }

    @Test
    void eachEntryDoesWhatItSays() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            events.heard.expect("icon shown");
            for (int id : List.of(0, 1, 2, 10, 11, 12, 13, 14, 15, 16, 17, 18)) {
                tray.call(
                        TrayMenu.PATH,
                        TrayMenu.TYPE,
                        "Event",
                        BusValues.of("isvu", id, "clicked", BusValues.variant("i", 0), 0));
                tray.call(
                        TrayMenu.PATH,
                        TrayMenu.TYPE,
                        "Event",
                        BusValues.of("isvu", id, "hovered", BusValues.variant("i", 0), 0));
            }
            events.heard.expect(
                    "open []",
                    "pause HALF_AN_HOUR",
                    "pause AN_HOUR",
                    "pause TOMORROW_MORNING",
                    "pause UNTIL_RESUMED",
                    "pause RESUME",
                    "check",
                    "quit");
            assertEquals(List.of(), events.heard.rest());
        }
    }

    @Test
    void theMenuAnswersAsItsHostsAsk() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(FAILED);
            events.heard.expect("icon shown");
            tray.call(
                    TrayMenu.PATH,
                    TrayMenu.TYPE,
                    "EventGroup",
                    BusValues.of("a(isvu)", List.of(BusValues.struct(16, "clicked", BusValues.variant("s", ""), 0))));
            events.heard.expect("check");
            BusReply asked = tray.call(
                    TrayMenu.PATH, TrayMenu.TYPE, "GetGroupProperties", BusValues.of("aias", List.of(16), List.of()));
            Map<String, Object> check = Map.of("label", "Check now", "enabled", true, "visible", true);
            assertEquals(List.of(List.of(List.of(16L, check))), ((BusReply.Answer) asked).values());
            BusReply version = tray.call(
                    TrayMenu.PATH,
                    "org.freedesktop.DBus.Properties",
                    "Get",
                    BusValues.of("ss", TrayMenu.TYPE, "Version"));
            assertEquals(List.of(3L), ((BusReply.Answer) version).values());
        }
    }
}
