package opwatch.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import opwatch.discovery.AzureLists;
import opwatch.network.ServerClock;
import opwatch.notify.GlanceText;
import opwatch.notify.RowCounts;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.polling.Clocks;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.settings.Preset;
import opwatch.signin.Account;
import opwatch.signin.SignIn;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.settings.Connections;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What a window needs from the rest of the app.
///
/// @param checking checks the operations, and finds others
/// @param clocks this computer's time
/// @param zone the zone times are shown in
/// @param host what the app does for this window
/// @param azure what only a window on Azure has; null when the window watches the demo
public record WindowParts(
        Checking checking,
        Clocks clocks,
        ShownZone zone,
        WindowHost host,
        @Nullable Azure azure) {
    /// What asks Azure for this window.
    ///
    /// @param poller checks the operations
    /// @param mailbox brings what it sees to the FX thread
    /// @param lists makes the way to what can be found in Azure
    public record Checking(Poller poller, FxMailbox<RowUpdate> mailbox, Supplier<AzureLists> lists) {}

    /// Sign-in, the cloud to sign in to first, what the organisation presets, how this computer is
    /// connected, its clock, and in which api-version an operation is asked about now.
    public record Azure(
            SignIn signIn,
            Cloud cloud,
            Preset preset,
            Connections connections,
            ServerClock serverClock,
            Function<OperationRef, String> apiVersion) {}

    private static final List<Cloud> REAL = List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA);

    /// Checks the operations.
    Poller poller() {
        return checking.poller();
    }

    /// Brings what the poller sees to the FX thread.
    FxMailbox<RowUpdate> mailbox() {
        return checking.mailbox();
    }

    /// The time of day.
    InstantSource clock() {
        return clocks.wall();
    }

    /// What the window is called: the worst news first, to be read in a task bar.
    String title(RowCounts counts) {
        return GlanceText.title(counts, name());
    }

    /// What it is called when there is nothing to count.
    String name() {
        return Strings.text(azure == null ? "window.title.demo" : "window.title");
    }

    /// The domain of the account that a row is checked with, or its home tenant; empty for none.
    String accountDomain(OperationRef ref) {
        String id = azure == null ? "" : azure.signIn().tokens().accountFor(ref.cloud(), ref.subscriptionId());
        return azure == null
                ? ""
                : azure.signIn().state().accounts().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(Account::organisation)
                        .orElse("");
    }

    /// The api-version that an operation is asked about in now.
    String apiVersion(OperationRef ref) {
        return azure == null ? OperationRef.API_VERSION : azure.apiVersion().apply(ref);
    }

    /// What all that the window says is about: the demo; empty on Azure, which goes without saying.
    String subject() {
        return azure == null ? Strings.text("tool.demo") : "";
    }

    /// The clouds that can be watched here, the usual one first.
    List<Cloud> cloudList() {
        return azure == null ? List.of(Cloud.DEMO) : REAL;
    }

    /// The same as a set.
    Set<Cloud> clouds() {
        return Set.copyOf(cloudList());
    }

    boolean isSignedIn() {
        return azure != null && azure.signIn().state().chosen() != null;
    }

    /// Who decides here: the chosen account, else the system's user.
    String person() {
        Account chosen = azure == null ? null : azure.signIn().state().chosen();
        return chosen == null ? System.getProperty("user.name", "") : chosen.username();
    }

    /// The cloud that a pasted path without a host means: the chosen account's.
    Cloud bareCloud() {
        if (azure == null) {
            return Cloud.DEMO;
        }
        Account chosen = azure.signIn().state().chosen();
        return chosen == null ? azure.cloud() : chosen.cloud();
    }
}
