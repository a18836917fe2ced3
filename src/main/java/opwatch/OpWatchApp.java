package opwatch;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import opwatch.store.DataFolder;
import opwatch.ui.FxMailbox;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: opens a [Session] in the window, and another one when the person goes to the
/// demo or back.
public final class OpWatchApp extends Application {
    /// Operations of the demo when the arguments name no number.
    static final int DEMO_ROWS = 40;

    private final InstantSource clock = InstantSource.system();
    private int demoRows = DEMO_ROWS;
    private @Nullable Stage stage;
    private @Nullable Session session;

    @Override
    public void start(Stage primary) {
        stage = primary;
        Optional<Integer> rows = Main.demoRows(getParameters().getRaw());
        demoRows = rows.orElse(DEMO_ROWS);
        open(primary, rows.isPresent());
    }

    @Override
    public void stop() {
        if (session != null) {
            session.close();
        }
    }
}
