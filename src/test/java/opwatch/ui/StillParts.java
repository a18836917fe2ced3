package opwatch.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import opwatch.discovery.AzureLists;
import opwatch.notify.desktop.DesktopTellers;
import opwatch.operation.Check;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.polling.AzureAccess;
import opwatch.polling.Clocks;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.ui.about.AppPaths;
import opwatch.ui.kit.FxMailbox;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.settings.LoginStart;
import opwatch.ui.settings.NoticeChoice;

/// What is behind a window, for tests of its parts: checks bring nothing, and the clock is turned by hand.
final class StillParts implements AutoCloseable {
    final ManualClock clock;
    private final FxMailbox<RowUpdate> mailbox =
            new FxMailbox<>(Platform::runLater, Platform::runLater, Platform::runLater, RowUpdate::ref);
    private final Poller poller;

    StillParts(Instant now) {
        this(now, _ -> {});
    }

    /// @param checked hears of each check
    StillParts(Instant now, Consumer<OperationRef> checked) {
        clock = new ManualClock(now);
        poller = new Poller(
                new AzureAccess(
                        ref -> {
                            checked.accept(ref);
                            return new Outcome.Unseen(
                                    new Problem.SignInNeeded("", ""), Check.unanswered(now, Duration.ZERO));
                        },
                        ref -> "",
                        () -> {}),
                new Clocks(clock, clock::nanos),
                new Random(1),
                Executors.newVirtualThreadPerTaskExecutor(),
                mailbox::put,
                () -> {});
    }

    Poller poller() {
        return poller;
    }

    /// On the FX thread.
    WindowParts in(ZoneId zone) {
        return new WindowParts(
                checking(poller, mailbox), new Clocks(clock, clock::nanos), new ShownZone(zone), host(), null);
    }

    /// Nothing can be found: no turn ever comes.
    static WindowParts.Checking checking(Poller poller, FxMailbox<RowUpdate> mailbox) {
        return new WindowParts.Checking(
                poller,
                mailbox,
                () -> new AzureLists(
                        (_, _) -> {
                            throw new AssertionError("asked without a turn");
                        },
                        _ -> new CompletableFuture<>(),
                        (_, _) -> ""));
    }

    /// A process around the window that does nothing.
    static WindowHost host() {
        return new WindowHost(
                new AppPaths(Path.of("list"), Path.of("log")),
                () -> {},
                () -> {},
                new NoticeChoice(),
                DesktopTellers.none(),
                LoginStart.NONE);
    }

    @Override
    public void close() {
        poller.close();
    }
}
