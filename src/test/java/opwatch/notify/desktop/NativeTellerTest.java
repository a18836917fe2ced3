package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How Windows and macOS are told, against a desktop that writes down what it is asked for.
@Timeout(60)
class NativeTellerTest {
    private static final OperationRef ROW =
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "a");

    private final HeardEvents events = new HeardEvents();
    private final FakeDesktop desktop = new FakeDesktop();
    private final DesktopTeller teller = new NativeTeller(events, () -> {
        desktop.asked.add("loaded on " + Thread.currentThread().getName());
        return desktop;
    });

    @AfterEach
    void end() {
        teller.close();
    }

    /// Stands in for a system.
    private static final class FakeDesktop implements NativeDesktop {
        final Await asked = new Await();
        volatile boolean tray = true;
        volatile boolean dock;
        volatile boolean fails;
        volatile Consumer<TrayCommand> chosen = _ -> {};
        volatile Runnable clicked = () -> {};

        @Override
        public boolean hasTray() {
            return tray;
        }

        @Override
        public boolean hasMessages() {
            return tray;
        }

        @Override
        public void removeMessage() {
            asked.add("no message");
        }

        @Override
        public void icon(
                Picture picture, String tooltip, boolean paused, Consumer<TrayCommand> choose, Runnable onClick) {
            if (fails) {
                throw new UnsatisfiedLinkError("no such library");
            }
            chosen = choose;
            clicked = onClick;
            asked.add("icon " + picture.pixels(16).length + " " + tooltip + (paused ? " paused" : ""));
        }

        @Override
        public void removeIcon() {
            asked.add("no icon");
        }

        @Override
        public void message(String title, String body, boolean urgent) {
            asked.add("message " + title + ": " + body + (urgent ? "!" : ""));
        }

        @Override
        public boolean badge(String text) {
            asked.add("badge " + text);
            return dock;
        }
    }

    private Delivery tell(String body) {
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        teller.tell(new DesktopNotice("Copy", body, true, List.of(ROW)), told::complete);
        return told.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static AtAGlance glance(Worst worst, int count, Quiet quiet, boolean icon) {
        return new AtAGlance(worst, count, false, quiet, worst + " " + count, icon);
    }

    @Test
    void withoutAnIconTheMessageBringsOneAndTakesItAway() {
        assertEquals(Delivery.SHOWN, tell("Failed"));
        desktop.asked.expect("loaded on desktop", "icon 1024 ", "message Copy: Failed!");
        assertEquals(new Ways(Way.State.SENT, Way.State.UNTRIED, Way.State.UNTRIED), teller.ways());
        teller.withdraw();
        desktop.asked.expect("no message", "no icon");
    }

    @Test
    void aClickOpensTheRowsOnceAndThenTheWindow() {
        teller.show(glance(Worst.FAILED, 1, Quiet.NO, true));
        tell("Failed");
        desktop.clicked.run();
        events.heard.expect("icon shown", "open [a]");
        desktop.clicked.run();
        events.heard.expect("open []");
    }

    @Test
    void theIconComesWithItsMenuAndGoes() {
        desktop.dock = true;
        teller.show(glance(Worst.FAILED, 2, Quiet.PAUSED, true));
        desktop.asked.expect("loaded on desktop", "badge 2", "icon 1024 FAILED 2 paused");
        events.heard.expect("icon shown");
        desktop.chosen.accept(TrayCommand.RESUME);
        events.heard.expect("pause RESUME");
        teller.show(glance(Worst.NOTHING, 0, Quiet.NO, false));
        desktop.asked.expect("badge ", "no icon");
        events.ways.expect("UNTRIED WORKS UNTRIED", "UNTRIED WORKS WORKS", "UNTRIED WORKS UNTRIED");
    }

    @Test
    void withoutATrayThereIsNoMessageAndNoIcon() {
        desktop.tray = false;
        assertEquals(Delivery.NOT_THERE, tell("Failed"));
        teller.show(glance(Worst.FAILED, 2, Quiet.NO, true));
        desktop.asked.expect("loaded on desktop", "badge 2");
        assertEquals(Delivery.NOT_THERE, tell("Failed"));
        assertEquals(new Ways(Way.State.NOBODY_SHOWS, Way.State.NOBODY_SHOWS, Way.State.NOBODY_SHOWS), teller.ways());
        assertEquals(List.of(), events.heard.rest());
    }

    @Test
    void aSystemThatCannotBeToldIsSaidAndLeft() {
        teller.show(glance(Worst.FAILED, 2, Quiet.NO, true));
        events.heard.expect("icon shown");
        desktop.fails = true;
        assertEquals(Delivery.NOT_THERE, tell("Failed"));
        events.heard.expect("icon gone");
        assertEquals(new Ways(Way.State.NOBODY_SHOWS, Way.State.NOBODY_SHOWS, Way.State.NOBODY_SHOWS), teller.ways());
    }

    @Test
    void nothingIsLoadedForNothing() {
        teller.show(glance(Worst.RUNNING, 3, Quiet.NO, false));
        teller.withdraw();
        teller.close();
        assertEquals(List.of(), desktop.asked.rest());
        assertEquals(Ways.UNTRIED, teller.ways());
    }
}
