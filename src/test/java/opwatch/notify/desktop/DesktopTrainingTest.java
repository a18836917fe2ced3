package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.notify.desktop.bus.EmptyBus;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@LinuxOnly
class DesktopTrainingTest {
    @TempDir
    private Path folder;

    @Test
    void theBusOfTheTrainingTakesAllThatIsTold() throws Exception {
        BlockingQueue<Delivery> told = new LinkedBlockingQueue<>();
        try (EmptyBus _ = new EmptyBus(folder.resolve("bus"), DesktopTraining.ASKS);
                DesktopTeller teller = new LinuxTeller(
                        new HeardEvents(),
                        () -> Optional.of(folder.resolve("bus")),
                        System::nanoTime,
                        () -> "opwatch-OpWatch")) {
            teller.show(new AtAGlance(Worst.FAILED, 1, false, Quiet.NO, "1 failed", true));
            teller.tell(new DesktopNotice("1", "1", true, List.of()), told::add);
            assertEquals(Delivery.SHOWN, told.poll(20, TimeUnit.SECONDS));
            assertEquals(new Ways(Way.State.WORKS, Way.State.SENT, Way.State.NOBODY_SHOWS), teller.ways());
        }
    }
}
