package opwatch.app;

import java.util.function.Consumer;
import javafx.application.Platform;
import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.notify.desktop.DesktopTeller;
import opwatch.notify.desktop.Ways;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The one teller of the process, which speaks for one window at a time: the person's own list while it is
/// open, else the demo. Two windows would take each other's notice, badge and icon away. FX thread only.
///
/// Badge and icon load what they need of the system. So nothing is told of them before a person wants the
/// icon or is told something.
final class SharedTeller {
    private final DesktopTeller teller;
    private @Nullable ForWindow speaker;
    private boolean used;
    private boolean iconTried;

    SharedTeller(DesktopTeller teller) {
        assert Platform.isFxApplicationThread();
        this.teller = teller;
    }

    /// The teller as a window has it.
    ForWindow forWindow() {
        return new ForWindow();
    }

    /// Speaks for this window from now on; for none when it is null.
    void speakFor(@Nullable ForWindow window) {
        if (window != speaker) {
            speaker = window;
            if (used) {
                teller.withdraw();
            }
            tellGlance();
        }
    }

    /// Shows the icon although the person has not chosen it, to learn whether it can be shown; or no longer.
    void tryIcon(boolean on) {
        iconTried = on;
        tellGlance();
    }

    Ways ways() {
        return teller.ways();
    }

    /// Lets go of the desktop; see [DesktopTeller#close]. Any thread.
    void close() {
        teller.close();
    }

    private void tellGlance() {
        if (speaker != null) {
            AtAGlance last = speaker.last;
            boolean icon = last.iconWanted() || iconTried;
            used |= icon;
            if (used) {
                teller.show(new AtAGlance(
                        last.worst(), last.count(), last.acknowledged(), last.quiet(), last.tooltip(), icon));
            }
        }
    }

    /// What a window tells: it comes to the desktop while this window is the one that is spoken for. FX
    /// thread only.
    final class ForWindow implements DesktopTeller {
        private AtAGlance last = new AtAGlance(
                AtAGlance.Worst.NOTHING, 0, false, AtAGlance.Quiet.NO, Strings.text("window.title"), false);

        @Override
        public void tell(DesktopNotice notice, Consumer<Delivery> told) {
            if (speaker == this) {
                teller.tell(notice, told);
                boolean first = !used;
                used = true;
                if (first) {
                    tellGlance();
                }
            } else {
                told.accept(Delivery.NOT_THERE);
            }
        }

        @Override
        public void withdraw() {
            if (speaker == this && used) {
                teller.withdraw();
            }
        }

        @Override
        public void show(AtAGlance glance) {
            last = glance;
            // Wanted for good, it need not be tried any more.
            iconTried &= !glance.iconWanted();
            if (speaker == this) {
                tellGlance();
            }
        }

        @Override
        public Ways ways() {
            return teller.ways();
        }

        @Override
        public void close() {
            // The process lets go of the desktop, not a window.
        }
    }
}
