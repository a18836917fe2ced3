package opwatch.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopEvents;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.notify.desktop.DesktopTeller;
import opwatch.notify.desktop.Way;
import opwatch.notify.desktop.Ways;
import opwatch.notify.login.StartAtLogin;
import opwatch.ui.settings.LoginStart;
import org.jspecify.annotations.Nullable;

/// A desktop for tests: what it was told, and whether it shows an icon. Any thread.
final class FakeOutside implements DesktopTeller {
    final List<DesktopNotice> notices = new CopyOnWriteArrayList<>();
    final List<AtAGlance> glances = new CopyOnWriteArrayList<>();
    /// How often a notice was taken back.
    final AtomicInteger withdrawn = new AtomicInteger();
    final AtomicBoolean startsAtLogin = new AtomicBoolean();
    /// What becomes of notices.
    volatile Delivery delivery = Delivery.SHOWN;
    volatile boolean closed;
    /// Whether it keeps its answers back.
    volatile boolean slow;
    final List<Runnable> answers = new CopyOnWriteArrayList<>();
    private volatile Ways ways = new Ways(Way.State.NOBODY_SHOWS, Way.State.NOBODY_SHOWS, Way.State.NOBODY_SHOWS);
    /// Whether an icon that is wanted is shown at once.
    private volatile boolean hasTray;
    private volatile @Nullable DesktopEvents events;

    DesktopTeller of(DesktopEvents hears) {
        events = hears;
        return this;
    }

    LoginStart login() {
        return new LoginStart(() -> startsAtLogin.get() ? StartAtLogin.State.ON : StartAtLogin.State.OFF, on -> {
            startsAtLogin.set(on);
            return true;
        });
    }

    /// Whoever wants an icon gets it from now on.
    FakeOutside withTray() {
        hasTray = true;
        ways = new Ways(Way.State.WORKS, Way.State.WORKS, Way.State.UNTRIED);
        return this;
    }

    /// Ways of telling stand so from now on, whatever the window shows after.
    void stand(Way.State notice, Way.State badge, Way.State icon) {
        synchronized (this) {
            hasTray = false;
            ways = new Ways(notice, badge, icon);
        }
        DesktopEvents hears = events;
        if (hears != null) {
            hears.waysChanged(ways);
        }
    }

    /// What a person does outside.
    DesktopEvents events() {
        return Objects.requireNonNull(events, "no window was opened");
    }

    @Nullable
    AtAGlance glance() {
        return glances.isEmpty() ? null : glances.getLast();
    }

    @Override
    public void tell(DesktopNotice notice, Consumer<Delivery> told) {
        notices.add(notice);
        if (slow) {
            answers.add(() -> told.accept(delivery));
        } else {
            told.accept(delivery);
        }
    }

    @Override
    public void withdraw() {
        withdrawn.incrementAndGet();
    }

    @Override
    public void show(AtAGlance glance) {
        DesktopEvents hears = events;
        if (comes(glance) && hears != null) {
            hears.iconShown();
        }
    }

    /// Whether the icon comes with it.
    private synchronized boolean comes(AtAGlance glance) {
        boolean before = !glances.isEmpty() && glances.getLast().iconWanted();
        glances.add(glance);
        if (hasTray) {
            Way.State icon = glance.iconWanted() ? Way.State.WORKS : Way.State.UNTRIED;
            ways = new Ways(Way.State.WORKS, Way.State.WORKS, icon);
        }
        return hasTray && glance.iconWanted() && !before;
    }

    @Override
    public Ways ways() {
        return ways;
    }

    @Override
    public void close() {
        closed = true;
    }
}
