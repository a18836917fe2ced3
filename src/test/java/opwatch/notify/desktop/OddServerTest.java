package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A window that has told a notice always gets an answer: it tells nothing before that.
@Timeout(60)
@NeedsBus
@LinuxOnly
class OddServerTest {
    private static final DesktopNotice NOTICE = new DesktopNotice("Copy", "Updating → Failed", true, List.of());

    private final HeardEvents events = new HeardEvents();
    private final AtomicLong nanos = new AtomicLong();
    private PrivateBus bus;
    private DesktopTeller teller;

    @TempDir
    private Path folder;

    @BeforeEach
    void startBus() throws Exception {
        bus = new PrivateBus(folder);
        bus.start();
        teller = new LinuxTeller(
                events, () -> Optional.of(bus.socket()).filter(Files::exists), nanos::get, () -> "opwatch-OpWatch");
    }

    @AfterEach
    void end() throws InterruptedException {
        teller.close();
        bus.close();
    }

    private Delivery tell(DesktopNotice notice) {
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        teller.tell(notice, told::complete);
        return told.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void aServerThatAnswersWithNothingHasTakenTheNotice() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), NoticeTest.ALL)) {
            server.answerNothing();
            assertEquals(Delivery.SHOWN, tell(NOTICE));
            assertEquals(Delivery.SHOWN, tell(NOTICE));
            server.told.expect("GetCapabilities", "GetServerInformation", "Notify", "Notify");
        }
    }

    @Test
    void aBugInTellingIsAnAnswerToo() {
        DesktopTeller broken = new LinuxTeller(
                events,
                () -> {
                    throw new IllegalStateException("a bug");
                },
                nanos::get,
                () -> "opwatch-OpWatch");
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        broken.tell(NOTICE, told::complete);

        assertEquals(Delivery.NOT_THERE, told.orTimeout(20, TimeUnit.SECONDS).join());
        broken.close();
    }
}
