package opwatch.notify.desktop;

import java.util.function.Consumer;
import opwatch.platform.OperatingSystem;

/// Makes the teller of a system. Any thread; loads nothing and starts nothing.
public final class DesktopTellers {
    private DesktopTellers() {}

    /// The teller of a system.
    public static DesktopTeller of(OperatingSystem system, DesktopEvents events) {
        return none();
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
