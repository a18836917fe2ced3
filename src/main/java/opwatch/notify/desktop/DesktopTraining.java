package opwatch.notify.desktop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.notify.desktop.bus.BusCall;
import opwatch.notify.desktop.bus.BusValues;
import opwatch.notify.desktop.bus.EmptyBus;
import opwatch.operation.OperationRef;
import opwatch.platform.OperatingSystem;

/// Tells a Linux desktop that is not there, once, while the AOT cache of a package is made: what is not in
/// the cache takes memory of its own in each process. Any thread.
public final class DesktopTraining {
    /// What the host of a tray asks an icon.
    static final List<BusCall> ASKS = List.of(
            ask(TrayItem.PATH, "org.freedesktop.DBus.Properties", "GetAll", BusValues.of("s", TrayItem.TYPE)),
            ask(
                    TrayItem.PATH,
                    "org.freedesktop.DBus.Properties",
                    "Get",
                    BusValues.of("ss", TrayItem.TYPE, "IconPixmap")),
            ask(TrayMenu.PATH, TrayMenu.TYPE, "GetLayout", BusValues.of("iias", 0, -1, List.of())),
            ask(TrayMenu.PATH, TrayMenu.TYPE, "GetGroupProperties", BusValues.of("aias", List.of(), List.of())),
            ask(TrayMenu.PATH, TrayMenu.TYPE, "AboutToShow", BusValues.of("i", 0)));

    private DesktopTraining() {}

    /// Tells it all that it can be told. Does nothing for other systems.
    public static void train(OperatingSystem system) {
        if (system != OperatingSystem.LINUX) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("opwatch");
            Path socket = folder.resolve("bus");
            try (EmptyBus _ = new EmptyBus(socket, ASKS)) {
                tell(new LinuxTeller(
                        new Nobody(),
                        () -> Optional.of(socket),
                        System::nanoTime,
                        () -> MenuEntry.name(Optional.empty())));
            } finally {
                Files.deleteIfExists(socket);
                Files.delete(folder);
            }
        } catch (IOException e) {
            System.getLogger("opwatch.notify").log(Level.INFO, "no desktop to train with", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(DesktopTeller teller) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        teller.show(new AtAGlance(Worst.RUNNING, 1, false, Quiet.NO, "1", true));
        teller.show(new AtAGlance(Worst.FAILED, 1, false, Quiet.PAUSED, "1", true));
        teller.tell(new DesktopNotice("1", "<1>", true, List.of()), _ -> told.countDown());
        boolean _ = told.await(20, TimeUnit.SECONDS);
        teller.withdraw();
        teller.close();
    }

    private static BusCall ask(String path, String type, String member, BusValues values) {
        return new BusCall(":1.1", path, type, member, values);
    }

    /// Hears nothing of it.
    private static final class Nobody implements DesktopEvents {
        @Override
        public void open(List<OperationRef> rows) {
            // A build has no person.
        }

        @Override
        public void pauseUntil(PauseChoice choice) {
            // A build has no person.
        }

        @Override
        public void checkNow() {
            // A build has no person.
        }

        @Override
        public void quit() {
            // A build has no person.
        }

        @Override
        public void iconShown() {
            // A build has no person.
        }

        @Override
        public void iconGone() {
            // A build has no person.
        }

        @Override
        public void waysChanged(Ways ways) {
            // A build has no person.
        }
    }
}
