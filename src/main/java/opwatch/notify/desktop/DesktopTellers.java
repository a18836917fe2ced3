package opwatch.notify.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import opwatch.notify.desktop.bus.SessionBus;
import opwatch.platform.OperatingSystem;

/// Makes the teller of a system. Any thread; loads nothing and starts nothing.
public final class DesktopTellers {
    private DesktopTellers() {}

    /// The teller of a system.
    public static DesktopTeller of(OperatingSystem system, DesktopEvents events) {
        return switch (system) {
            case LINUX ->
                new LinuxTeller(
                        events,
                        () -> SessionBus.socket(System.getenv()),
                        System::nanoTime,
                        () -> MenuEntry.name(launcher()));
            case MACOS -> new NativeTeller(events, MacDesktop::new);
            case WINDOWS -> new NativeTeller(events, WindowsDesktop::new);
        };
    }

    private static Optional<Path> launcher() {
        return Optional.ofNullable(System.getProperty("jpackage.app-path")).map(Path::of);
    }

    /// Tells nothing: for the demo of the package's build, and where a person wants no desktop.
    public static DesktopTeller none() {
        return new NoTeller();
    }

    private record NoTeller() implements DesktopTeller {
        @Override
        public void tell(DesktopNotice notice, Consumer<Delivery> told) {
            told.accept(Delivery.NOT_THERE);
        }

        @Override
        public void withdraw() {
            // There is no notice.
        }

        @Override
        public void show(AtAGlance glance) {
            // There is neither badge nor icon.
        }

        @Override
        public Ways ways() {
            return Ways.UNTRIED;
        }

        @Override
        public void close() {
            // There is nothing to let go of.
        }
    }
}
