package opwatch.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.polling.Poller;

/// What a window needs from the rest of the app.
///
/// @param poller keeps the operations looked at
/// @param mailbox brings what it sees to the FX thread
/// @param clock this computer's time
/// @param zone the zone times are shown in
/// @param demo whether the embedded Azure is watched instead of the real one
public record WindowParts(Poller poller, FxMailbox mailbox, InstantSource clock, ZoneId zone, boolean demo) {
    private static final List<Cloud> REAL = List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA);

    /// The clouds that can be watched here, the usual one first.
    List<Cloud> cloudList() {
        return demo ? List.of(Cloud.DEMO) : REAL;
    }

    /// The same without an order.
    Set<Cloud> clouds() {
        return Set.copyOf(cloudList());
    }

    /// The cloud that a pasted path without a host means.
    Cloud bareCloud() {
        return cloudList().getFirst();
    }
}
