package opwatch.notify;

import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.AtAGlance.Worst;

/// What can be told of the whole list without the window: the worst state that the person does not know
/// of yet, or else the worst that they know of. Immutable; any thread.
///
/// @param worst that state
/// @param count how many rows have it; 0 with [Worst#NOTHING]
/// @param acknowledged whether the person knows of all the bad rows: an outline instead of a filled shape
/// @param quiet why nothing is checked now
public record Glance(Worst worst, int count, boolean acknowledged, Quiet quiet) {
    /// What counts of rows come to. What calls for the person goes before what they know of, whatever it is.
    public static Glance of(RowCounts rows, Quiet quiet) {
        if (rows.failed() > 0) {
            return new Glance(Worst.FAILED, rows.failed(), false, quiet);
        }
        if (rows.unchecked() > 0) {
            return new Glance(Worst.NOT_CHECKED, rows.unchecked(), false, quiet);
        }
        if (rows.knownFailed() > 0) {
            return new Glance(Worst.FAILED, rows.knownFailed(), true, quiet);
        }
        if (rows.knownUnchecked() > 0) {
            return new Glance(Worst.NOT_CHECKED, rows.knownUnchecked(), true, quiet);
        }
        return new Glance(rows.open() > 0 ? Worst.RUNNING : Worst.NOTHING, rows.open(), false, quiet);
    }

    /// The same for badge and icon.
    ///
    /// @param tooltip see [GlanceText#tooltip]
    /// @param iconWanted whether the person wants an icon in the tray
    public AtAGlance onDesktop(String tooltip, boolean iconWanted) {
        return new AtAGlance(worst, count, acknowledged, quiet.why(), tooltip, iconWanted);
    }
}
