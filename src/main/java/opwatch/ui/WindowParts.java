package opwatch.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.settings.Preset;
import opwatch.signin.Account;
import opwatch.signin.SignIn;
import opwatch.ui.about.AppPaths;
import opwatch.ui.details.SupportReport;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.settings.Connections;
import opwatch.ui.table.RowFilter;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What a window needs from the rest of the app.
///
/// @param poller checks the operations
/// @param mailbox brings what it sees to the FX thread
/// @param clock this computer's time
/// @param zone the zone times are shown in
/// @param paths where the list and the log are kept
/// @param azure what only a window on Azure has; null when the window watches the demo
public record WindowParts(
        Poller poller,
        FxMailbox<RowUpdate> mailbox,
        InstantSource clock,
        ShownZone zone,
        AppPaths paths,
        @Nullable Azure azure) {
    /// Sign-in, the cloud to sign in to first, what the organisation presets, how this computer is
    /// connected, and its clock.
    public record Azure(SignIn signIn, Cloud cloud, Preset preset, Connections connections, ServerClock serverClock) {}

    private static final List<Cloud> REAL = List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA);

    /// What the window is called: the worst news first, to be read in a task bar.
    String title(List<WatchRow> rows) {
        String name = Strings.text(azure == null ? "window.title.demo" : "window.title");
        long failed = rows.stream().filter(RowFilter.Group.FAILED::holds).count();
        long running = rows.stream().filter(RowFilter.Group.RUNNING::holds).count();
        return failed + running == 0 ? name : Strings.text("window.title.counts", failed, running, name);
    }

    /// What can be told of a row to those who look into it.
    String report(WatchRow row) {
        return SupportReport.of(row.entry(), clock.instant(), zone.local());
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
