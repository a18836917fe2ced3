package opwatch.notify.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A teller on a real bus of its own, with a clock that is turned by hand. Only for tests that are marked for it.
abstract class TellerOnBus {
    static final String DESKTOP_FILE = "opwatch-OpWatch";

    final HeardEvents events = new HeardEvents();
    final AtomicLong nanos = new AtomicLong();
    PrivateBus bus;
    DesktopTeller teller;

    @TempDir
    Path folder;

    @BeforeEach
    void startBus() throws Exception {
        bus = new PrivateBus(folder);
        bus.start();
        teller = new LinuxTeller(
                events, () -> Optional.of(bus.socket()).filter(Files::exists), nanos::get, () -> DESKTOP_FILE);
    }

    @AfterEach
    void end() throws InterruptedException {
        teller.close();
        bus.close();
    }

    final Delivery tell(DesktopNotice notice) {
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        teller.tell(notice, told::complete);
        return told.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
