package opwatch.notify.desktop;

/// How long to pause, as the menu of the icon offers it. The caller makes a time of it.
public enum PauseChoice {
    HALF_AN_HOUR,
    AN_HOUR,
    /// Until tomorrow 8:00 of the local time.
    TOMORROW_MORNING,
    UNTIL_RESUMED,
    /// Ends a pause.
    RESUME
}
