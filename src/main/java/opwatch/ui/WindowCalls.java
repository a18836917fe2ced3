package opwatch.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import opwatch.notify.desktop.PauseChoice;
import opwatch.operation.OperationRef;

/// What the app asks of a window on a person's behalf, who is outside it. FX thread only.
public final class WindowCalls {
    private final Commands commands;
    private final NoticeSheets sheets;

    WindowCalls(Commands commands, NoticeSheets sheets) {
        assert Platform.isFxApplicationThread();
        this.commands = commands;
        this.sheets = sheets;
    }

    /// Goes to rows, as from a notice that names them; does nothing for none.
    public void show(List<OperationRef> rows) {
        assert Platform.isFxApplicationThread();
        if (!rows.isEmpty()) {
            commands.jump().to(rows);
        }
    }

    /// Pauses or resumes all rows.
    public void pauseUntil(PauseChoice choice) {
        assert Platform.isFxApplicationThread();
        commands.pauseUntil(choice);
    }

    /// Asks whether closing the window keeps OpWatch in the tray.
    ///
    /// @param answered takes the answer
    /// @param notNow runs when the person closes the question instead
    public void askToKeep(Consumer<Boolean> answered, Runnable notNow) {
        sheets.askToKeep(answered, notNow);
    }
}
