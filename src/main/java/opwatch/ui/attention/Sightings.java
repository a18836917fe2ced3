package opwatch.ui.attention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import opwatch.operation.Attention;
import opwatch.ui.rows.WatchRow;

/// Since when changes have been in sight, to know which of them the person has seen. What goes out of sight
/// begins anew. FX thread only.
public final class Sightings {
    /// A change that was in sight for so long was seen.
    public static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final Map<WatchRow, Sighting> sightings = new HashMap<>();

    private record Sighting(Instant change, Instant since) {}

    /// Takes what is in sight now. Call it at each tick, and whenever rows may have left.
    ///
    /// @param inSight rows with a change that waits to be seen; none while the window has no focus
    /// @return those whose change was in sight for long enough
    public List<WatchRow> look(Collection<WatchRow> inSight, Instant now) {
        assert Platform.isFxApplicationThread();
        sightings.keySet().retainAll(inSight);
        List<WatchRow> seen = new ArrayList<>();
        for (WatchRow row : inSight) {
            Instant change = Attention.change(row.observation().get());
            Sighting sighting = sightings.get(row);
            // A clock that was set back begins anew, too.
            if (sighting == null || !sighting.change.equals(change) || now.isBefore(sighting.since)) {
                sightings.put(row, new Sighting(change, now));
            } else if (Duration.between(sighting.since, now).compareTo(LONG_ENOUGH) >= 0) {
                seen.add(row);
            }
        }
        seen.forEach(sightings::remove);
        return seen;
    }
}
