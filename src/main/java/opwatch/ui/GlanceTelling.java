package opwatch.ui;

import java.time.Instant;
import javafx.application.Platform;
import opwatch.notify.Glance;
import opwatch.notify.GlanceText;
import opwatch.notify.Quiet;
import opwatch.notify.desktop.AtAGlance;
import opwatch.polling.Activity;
import opwatch.ui.rows.WatchList;
import org.jspecify.annotations.Nullable;

/// Tells badge and icon how the list stands, each time that has changed. FX thread only.
final class GlanceTelling {
    private final WindowParts parts;
    private final WatchList list;
    private @Nullable AtAGlance told;

    GlanceTelling(WindowParts parts, WatchList list) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.list = list;
    }

    /// Call it at each tick and after each batch.
    void tick(Activity activity) {
        Instant now = parts.clock().instant();
        Glance glance = Glance.of(ListCounts.of(list.tally()), Quiet.of(activity));
        AtAGlance next = glance.onDesktop(
                GlanceText.tooltip(glance, parts.name(), now, parts.zone().get()),
                Boolean.TRUE.equals(parts.host().notices().keepInTray()));
        if (!next.equals(told)) {
            told = next;
            parts.host().desktop().show(next);
        }
    }
}
