package opwatch.support;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import opwatch.network.ConnectionTest;
import opwatch.network.ProxyChoice;
import opwatch.operation.Subscription;
import opwatch.operation.WatchEntry;
import opwatch.settings.Preset;
import opwatch.signin.DirectoryListing;
import opwatch.signin.SignInState;
import org.jspecify.annotations.Nullable;

/// What diagnostics are made of, as it is, names and all. Immutable; any thread.
///
/// @param at now, by this computer's clock
/// @param folder holds the list and the settings
/// @param log the newest file of the log
/// @param rows the list
/// @param subscriptions those that Azure lists
/// @param azure accounts and network; null for the demo, which has neither
public record DiagnosticsSource(
        Instant at,
        Path folder,
        Path log,
        List<WatchEntry> rows,
        List<Subscription> subscriptions,
        @Nullable Azure azure) {
    public DiagnosticsSource {
        rows = List.copyOf(rows);
        subscriptions = List.copyOf(subscriptions);
    }

    /// How OpWatch gets to Azure.
    ///
    /// @param tenants those that the accounts see
    public record Azure(
            SignInState state,
            List<DirectoryListing.TenantAccess> tenants,
            Preset preset,
            ProxyChoice proxy,
            Test test) {
        public Azure {
            tenants = List.copyOf(tenants);
        }
    }

    /// A test of the connection.
    @FunctionalInterface
    public interface Test {
        /// Asks the hosts of a cloud, without sign-in. Blocks.
        ///
        /// @throws InterruptedException when the thread was told to stop
        ConnectionTest.Report run() throws InterruptedException;
    }
}
