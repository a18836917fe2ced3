package opwatch.notify.desktop;

/// A way of telling outside the window.
public enum Way {
    /// Notices of the desktop.
    NOTICES,
    /// The count on the launcher, in the dock or in the taskbar.
    BADGE,
    /// The icon in the tray.
    ICON;

    /// How a way stands.
    public enum State {
        /// It was not asked for yet, so nothing was tried.
        UNTRIED,
        /// It works, as far as the desktop tells.
        WORKS,
        /// It was sent, and this desktop never tells whether it shows it.
        SENT,
        /// There is no session bus.
        NO_BUS,
        /// The bus or the program behind it does not answer in time.
        NO_ANSWER,
        /// Nothing on this desktop shows it.
        NOBODY_SHOWS,
        /// The desktop does not permit it.
        REFUSED,
        /// The person asked the desktop not to be disturbed.
        QUIET;

        /// Whether what is told this way may be seen.
        public boolean tells() {
            return this == WORKS || this == SENT;
        }
    }
}
