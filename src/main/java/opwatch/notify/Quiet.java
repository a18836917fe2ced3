package opwatch.notify;

import java.time.Instant;
import opwatch.notify.desktop.AtAGlance;
import opwatch.operation.Attention.Pause;
import opwatch.polling.Activity;
import org.jspecify.annotations.Nullable;

/// Why nothing is checked now. Immutable; any thread.
///
/// @param why the reason
/// @param until when that ends by itself; null when it does not, or nobody knows
public record Quiet(AtAGlance.Quiet why, @Nullable Instant until) {
    /// Checks go on.
    public static final Quiet NO = new Quiet(AtAGlance.Quiet.NO, null);

    /// Takes the first reason that holds for every row that has not ended.
    public static Quiet of(Activity activity) {
        Activity.Rows rows = activity.rows();
        Pause pause = activity.paused().all();
        if (pause != null) {
            return new Quiet(AtAGlance.Quiet.PAUSED, pause.until());
        }
        int active = rows.unfinished() - rows.signInNeeded();
        if (rows.unfinished() > 0 && active == 0) {
            return new Quiet(AtAGlance.Quiet.SIGNED_OUT, null);
        }
        return active > 0 && rows.offline() == active ? new Quiet(AtAGlance.Quiet.OFFLINE, null) : NO;
    }
}
