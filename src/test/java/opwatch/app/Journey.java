package opwatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/// A test that does what a person does, in the app's window on the embedded Azure.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
abstract class Journey {
    @TempDir
    Path folder;

    Stage stage;
    Desk desk;

    /// Not with TestFX's `@Start`, which it looks for in the test's own class alone.
    @BeforeEach
    void takeTheStage() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
    }

    /// Opens the demo, for the first time or again.
    void open(int rows) throws IOException {
        desk = new Desk(folder, rows, new ManualClock(Desk.START)).open(stage);
    }

    @AfterEach
    void close() {
        desk.close();
    }
}
