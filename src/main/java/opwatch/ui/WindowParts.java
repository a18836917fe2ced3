package opwatch.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.signin.Account;
import opwatch.signin.SignIn;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.settings.Connections;
import org.jspecify.annotations.Nullable;

/// What a window needs from the rest of the app.
///
/// @param poller keeps the operations looked at
/// @param mailbox brings what it sees to the FX thread
/// @param clock this computer's time
/// @param zone the zone times are shown in
/// @param identity who one is; null when the embedded Azure is watched instead of the real one
public record WindowParts(
        Poller poller,
        FxMailbox<RowUpdate> mailbox,
        InstantSource clock,
        ZoneId zone,
        @Nullable Identity identity) {
    /// Sign-in, the cloud to sign in to first, the way there, and whether this computer's clock is right.
    public record Identity(SignIn signIn, Cloud cloud, Connections connections, ServerClock serverClock) {}

    private static final List<Cloud> REAL = List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA);

    boolean demo() {
        return identity == null;
    }

    /// The clouds that can be watched here, the usual one first.
    List<Cloud> cloudList() {
        return demo() ? List.of(Cloud.DEMO) : REAL;
    }

    /// The same without an order.
    Set<Cloud> clouds() {
        return Set.copyOf(cloudList());
    }

    /// The cloud that a pasted path without a host means: the chosen account's.
    Cloud bareCloud() {
        if (identity == null) {
            return Cloud.DEMO;
        }
        Account chosen = identity.signIn().state().chosen();
        return chosen == null ? identity.cloud() : chosen.cloud();
    }
}
