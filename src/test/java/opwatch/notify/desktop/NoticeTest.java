package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.notify.desktop.bus.BusValues;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Notices over a real bus, to a server that writes down what it is told.
@Timeout(60)
@NeedsBus
@LinuxOnly
class NoticeTest extends TellerOnBus {
    static final List<String> ALL = List.of("actions", "body", "body-markup");

    private static DesktopNotice failed(String body) {
        return new DesktopNotice("Copy", body, true, List.of(row("a"), row("b")));
    }

    private static OperationRef row(String id) {
        return new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", id);
    }

    private static String notify(long replaces, String title, String body, String actions) {
        return "[OpWatch, " + replaces + ", , " + title + ", " + body + ", " + actions
                + ", {urgency=1, desktop-entry=opwatch-OpWatch, category=transfer.error}, 0]";
    }

    private static final String ACTIONS = "[default, Open, open, Open]";

    @Test
    void aNoticeIsShownWithItsActions() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            assertEquals(Delivery.SHOWN, tell(failed("Updating → Failed")));
            server.told.expect("GetCapabilities", notify(0, "Copy", "Updating → Failed", ACTIONS));
            assertEquals(new Ways(Way.State.WORKS, Way.State.UNTRIED, Way.State.UNTRIED), teller.ways());
            events.ways.expect("WORKS UNTRIED UNTRIED");
        }
    }

    @Test
    void whatEndedWellGoesByItself() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            tell(new DesktopNotice("Copy", "Succeeded", false, List.of()));
            server.told.expect(
                    "GetCapabilities",
                    "[OpWatch, 0, , Copy, Succeeded, " + ACTIONS
                            + ", {urgency=1, desktop-entry=opwatch-OpWatch, category=transfer.complete}, -1]");
        }
    }

    @Test
    void aServerWithoutMarkupAndActionsGetsPlainTextAndNone() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), List.of("body"))) {
            assertEquals(Delivery.SHOWN, tell(failed("<b>&amp;</b>")));
            server.told.expect("GetCapabilities", notify(0, "Copy", "<b>&amp;</b>", "[]"));
        }
    }

    @Test
    void whereTheServerReadsMarkupTheTextIsEscapedAndTheTitleIsNot() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            tell(new DesktopNotice("A & <B>", "<b>&amp;</b>", true, List.of()));
            server.told.expect("GetCapabilities", notify(0, "A & <B>", "&lt;b&gt;&amp;amp;&lt;/b&gt;", ACTIONS));
        }
    }

    @Test
    void hostileTextIsShownAsItIsAndShort() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            tell(new DesktopNotice("one\ntwo\u0000\u202E", "x".repeat(10_000), true, List.of()));
            server.told.expect("GetCapabilities", notify(0, "one two\\u0000\\u202E", "x".repeat(200) + "…", ACTIONS));
        }
    }

    @Test
    void theNextTakesThePlaceOfTheOneBefore() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            tell(failed("one"));
            tell(failed("two"));
            server.told.expect(
                    "GetCapabilities", notify(0, "Copy", "one", ACTIONS), notify(41, "Copy", "two", ACTIONS));
        }
    }

    @Test
    void aNoticeThatWasClosedIsNotReplaced() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            server.closeAtOnce();
            tell(failed("one"));
            tell(failed("two"));
            server.told.expect("GetCapabilities", notify(0, "Copy", "one", ACTIONS), notify(0, "Copy", "two", ACTIONS));
        }
    }

    @Test
    void aClickOpensTheRows() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            tell(failed("one"));
            server.emit("ActionInvoked", BusValues.of("us", 41, "default"));
            events.heard.expect("open [a, b]");
            server.told.expect("GetCapabilities", notify(0, "Copy", "one", ACTIONS), "close [41]");
        }
    }

    @Test
    void onlyOurNoticeFromItsServerAndWithOurActionCounts() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL);
                FakeNotices stranger = new FakeNotices(bus.socket(), ALL)) {
            tell(failed("one"));
            stranger.emit("ActionInvoked", BusValues.of("us", 41, "open"));
            server.emit("ActionInvoked", BusValues.of("us", 7, "open"));
            server.emit("ActionInvoked", BusValues.of("us", 41, "delete"));
            server.emit("ActionInvoked", BusValues.of("su", "open", 41));
            server.emit("ActionInvoked", BusValues.of("us", 41, "open"));
            events.heard.expect("open [a, b]");
            assertEquals(List.of(), events.heard.rest());
        }
    }

    @Test
    void itIsTakenBackOnce() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            tell(failed("one"));
            teller.withdraw();
            teller.withdraw();
            tell(failed("two"));
            server.told.expect(
                    "GetCapabilities",
                    notify(0, "Copy", "one", ACTIONS),
                    "close [41]",
                    notify(0, "Copy", "two", ACTIONS));
        }
    }

    @Test
    void anotherServerIsAskedAnewAndKnowsNothingOfTheOldNotice() throws Exception {
        try (FakeNotices before = new FakeNotices(bus.socket(), ALL)) {
            tell(failed("one"));
            before.told.expect("GetCapabilities", notify(0, "Copy", "one", ACTIONS));
        }
        Await gone = new Await();
        try (FakeNotices after = new FakeNotices(bus.socket(), List.of("body"))) {
            // The name may still be going over; the second notice at the latest finds the new server.
            while (tell(failed("two")) != Delivery.SHOWN) {
                gone.add("not yet");
            }
            after.told.expect("GetCapabilities", notify(0, "Copy", "two", "[]"));
        }
    }

    @Test
    void aServerThatOurOwnCallHasStartedKeepsItsNotice() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            LinuxDesktop desktop = new LinuxDesktop(
                    new TellerThread(),
                    new WayStates(events),
                    events,
                    () -> Optional.of(bus.socket()),
                    nanos::get,
                    "opwatch-OpWatch");
            assertEquals(Delivery.SHOWN, desktop.tell(failed("one")));
            // The bus tells of the owner before the answer, and this thread hears it after.
            desktop.hear(change(server.name()));
            desktop.hear(new BusMessage(
                    server.name(), NoticeServer.PATH, NoticeServer.NAME, "ActionInvoked", List.of(41L, "open")));
            events.heard.expect("open [a, b]");
            desktop.close();
        }
    }

    private static BusMessage change(String owner) {
        String type = "org.freedesktop.DBus";
        return new BusMessage(
                type, "/org/freedesktop/DBus", type, "NameOwnerChanged", List.of(NoticeServer.NAME, "", owner));
    }

    @Test
    void doNotDisturbIsSaid() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            server.beQuiet();
            assertEquals(Delivery.QUIET, tell(failed("one")));
            events.ways.expect("QUIET UNTRIED UNTRIED");
        }
    }

    @Test
    void withoutAServerItIsSaidAndANewOneIsFound() throws Exception {
        assertEquals(Delivery.NOT_THERE, tell(failed("one")));
        events.ways.expect("NOBODY_SHOWS UNTRIED UNTRIED");
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            assertEquals(Delivery.SHOWN, tell(failed("two")));
            server.told.expect("GetCapabilities", notify(0, "Copy", "two", ACTIONS));
        }
    }

    @Test
    void aServerThatNeverAnswersTakesTwoSeconds() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            server.fallSilent();
            long start = System.nanoTime();
            assertEquals(Delivery.NOT_THERE, tell(failed("one")));
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            assertTrue(seconds >= 1 && seconds <= 8, "took " + seconds + " s");
            events.ways.expect("NO_ANSWER UNTRIED UNTRIED");
        }
    }

    @Test
    void aBusThatFreezesIsLeftAndSaid() throws Exception {
        try (FakeNotices _ = new FakeNotices(bus.socket(), ALL)) {
            assertEquals(Delivery.SHOWN, tell(failed("one")));
            bus.freeze();
            assertEquals(Delivery.NOT_THERE, tell(failed("two")));
            long start = System.nanoTime();
            assertEquals(Delivery.NOT_THERE, tell(failed("three")));
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1), "it waited for a bus it had left");
            events.ways.expect("WORKS UNTRIED UNTRIED", "NO_ANSWER UNTRIED UNTRIED");
        }
    }

    @Test
    void aBusThatEndsAndComesBackIsFoundAfterHalfAMinute() throws Exception {
        try (FakeNotices _ = new FakeNotices(bus.socket(), ALL)) {
            assertEquals(Delivery.SHOWN, tell(failed("one")));
        }
        bus.stop();
        Files.deleteIfExists(bus.socket());
        assertEquals(Delivery.NOT_THERE, tell(failed("two")));
        assertEquals(Delivery.NOT_THERE, tell(failed("two")));
        bus.start();
        try (FakeNotices server = new FakeNotices(bus.socket(), ALL)) {
            assertEquals(Delivery.NOT_THERE, tell(failed("three")));
            nanos.addAndGet(BusLink.REST.toNanos());
            assertEquals(Delivery.SHOWN, tell(failed("four")));
            server.told.expect("GetCapabilities", notify(0, "Copy", "four", ACTIONS));
            events.ways.expect("WORKS UNTRIED UNTRIED", "NO_BUS UNTRIED UNTRIED", "WORKS UNTRIED UNTRIED");
        }
    }

    @Test
    void afterTheEndNothingIsTold() {
        teller.close();
        assertEquals(Delivery.NOT_THERE, tell(failed("one")));
        assertEquals(Ways.UNTRIED, teller.ways());
    }
}
