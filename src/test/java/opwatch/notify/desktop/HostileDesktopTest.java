package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.notify.desktop.bus.BusMessage;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Programs on the bus that answer wrongly, flood or fall silent: none keeps the next notice from being told.
@Timeout(60)
@NeedsBus
@LinuxOnly
class HostileDesktopTest extends TellerOnBus {
    private static final AtAGlance RUNNING = new AtAGlance(Worst.RUNNING, 2, false, Quiet.NO, "2 running", true);

    private final TellerThread thread = new TellerThread();

    private static DesktopNotice notice() {
        OperationRef row = new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "a");
        return new DesktopNotice("Copy", "Failed", true, List.of(row));
    }

    private Delivery tell() {
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        teller.tell(notice(), told::complete);
        return told.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void aWatcherThatTellsOfHostsAndAnswersNothingHoldsUpNoNotice() throws Exception {
        try (FakeTray tray = new FakeTray(bus.socket(), true)) {
            teller.show(RUNNING);
            events.heard.expect("icon shown");
            tray.fallSilent();
            for (int i = 0; i < 30; i++) {
                tray.host(true);
            }
            events.heard.expect("icon gone");
            long start = System.nanoTime();
            assertEquals(Delivery.NOT_THERE, tell());
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(8), "it asked again for each signal");
            assertEquals(Way.State.NO_ANSWER, teller.ways().icon());
        }
    }

    @Test
    void aBusThatFreezesIsLeftByTheFirstSignal() throws Exception {
        try (FakeTray _ = new FakeTray(bus.socket(), true)) {
            teller.show(RUNNING);
            events.heard.expect("icon shown");
            bus.freeze();
            teller.show(new AtAGlance(Worst.FAILED, 1, false, Quiet.NO, "1 failed", true));
            events.heard.expect("icon gone");
            long start = System.nanoTime();
            assertEquals(Delivery.NOT_THERE, tell());
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1), "it waited for a bus it had left");
            assertEquals(new Ways(Way.State.NO_ANSWER, Way.State.NO_ANSWER, Way.State.NO_BUS), teller.ways());
        }
    }

    @Test
    void aFloodOfSignalsIsLeftOutAndTheNextClickCounts() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), NoticeTest.ALL)) {
            LinuxDesktop desktop = new LinuxDesktop(
                    thread,
                    new WayStates(events),
                    events,
                    () -> Optional.of(bus.socket()),
                    System::nanoTime,
                    "opwatch-OpWatch");
            assertEquals(Delivery.SHOWN, desktop.tell(notice()));
            CountDownLatch hold = new CountDownLatch(1);
            CountDownLatch drained = new CountDownLatch(1);
            thread.run(() -> await(hold));
            for (int i = 0; i < 1_000; i++) {
                desktop.signal(click(server, 7));
            }
            desktop.signal(click(server, 41));
            thread.run(drained::countDown);
            hold.countDown();
            await(drained);
            assertEquals(List.of(), events.heard.rest());
            desktop.signal(click(server, 41));
            events.heard.expect("open [a]");
            thread.end(desktop::close);
        }
    }

    private static BusMessage click(FakeNotices server, long notice) {
        return new BusMessage(
                server.name(), NoticeServer.PATH, NoticeServer.NAME, "ActionInvoked", List.of(notice, "open"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
