package opwatch.notify.desktop;

/// What badge and icon say without the window: the worst state that nobody has acknowledged, how many rows
/// have it, and why it is quiet. Immutable; any thread.
///
/// @param worst the worst state; where all of the bad rows are acknowledged, that of those
/// @param count how many rows have it; 0 with [Worst#NOTHING]
/// @param acknowledged whether a person has acknowledged all of them: an outline instead of a filled shape
/// @param quiet why nothing is checked now
/// @param tooltip one line in the person's language: the worst, the count, why it is quiet and until when
/// @param iconWanted whether the person wants an icon in the tray
public record AtAGlance(Worst worst, int count, boolean acknowledged, Quiet quiet, String tooltip, boolean iconWanted) {
    public AtAGlance {
        if (count < 0) {
            throw new IllegalArgumentException("a negative count: " + count);
        }
    }

    /// The states by which a person is called, the worst first.
    public enum Worst {
        FAILED,
        /// Rows that could not be checked.
        NOT_CHECKED,
        RUNNING,
        NOTHING;

        /// Whether it needs the person.
        public boolean needsYou() {
            return this == FAILED || this == NOT_CHECKED;
        }
    }

    /// Why nothing is checked now.
    public enum Quiet {
        NO,
        OFFLINE,
        PAUSED,
        SIGNED_OUT
    }
}
