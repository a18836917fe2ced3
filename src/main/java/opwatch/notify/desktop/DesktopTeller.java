package opwatch.notify.desktop;

import java.util.function.Consumer;

/// Tells a person something outside the window. Any thread; no call blocks or throws. What is told goes, in
/// order, through a thread of the teller's own, which starts with the first call that has something to tell.
/// After [#close] every call does nothing, and a notice counts as [Delivery#NOT_THERE].
public interface DesktopTeller extends AutoCloseable {
    /// Shows a notice in the place of the one before.
    ///
    /// @param told hears once what became of it, on the teller's thread; on the caller's after [#close]
    void tell(DesktopNotice notice, Consumer<Delivery> told);

    /// Takes the notice back, because the window shows its rows. Does nothing where there is none.
    void withdraw();

    /// Shows this on badge and icon. Only the newest counts: what comes faster than the desktop takes it is
    /// left out.
    void show(AtAGlance glance);

    /// How each way stands now.
    Ways ways();

    /// Takes notice, badge and icon back and lets go of the desktop. Waits a second at most.
    @Override
    void close();
}
