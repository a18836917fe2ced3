package opwatch.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import opwatch.notify.desktop.PauseChoice;
import opwatch.operation.Attention.Pause;
import opwatch.operation.OperationRef;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What the app asks of a window on a person's behalf, who is outside it. FX thread only.
public final class WindowCalls {
    private final Commands commands;
    private final NoticeSheets sheets;
    private final NoticeBar notices;
    private final WindowParts parts;

    private final Runnable looked;

    /// @param looked notes that the person has looked at what was told
    WindowCalls(Commands commands, NoticeSheets sheets, NoticeBar notices, WindowParts parts, Runnable looked) {
        assert Platform.isFxApplicationThread();
        this.looked = looked;
        this.notices = notices;
        this.parts = parts;
        this.commands = commands;
        this.sheets = sheets;
    }

    /// Goes to rows, as from a notice that names them, which the person has read then; does nothing for none.
    public void show(List<OperationRef> rows) {
        assert Platform.isFxApplicationThread();
        if (!rows.isEmpty()) {
            looked.run();
            commands.jump().to(rows);
        }
    }

    /// Pauses or resumes all rows.
    public void pauseUntil(PauseChoice choice) {
        assert Platform.isFxApplicationThread();
        commands.pausing().pauseAll(pause(choice));
    }

    /// Says why the window has come back by itself.
    public void iconGone() {
        notices.news("tray", Strings.text("keep.back"));
    }

    /// Asks whether closing the window keeps OpWatch in the tray.
    ///
    /// @param answered takes the answer
    /// @param notNow runs when the person closes the question instead
    public void askToKeep(Consumer<Boolean> answered, Runnable notNow) {
        sheets.askToKeep(answered, notNow);
    }

    private @Nullable Pause pause(PauseChoice choice) {
        Instant now = parts.clock().instant();
        ZoneId zone = parts.zone().local();
        return switch (choice) {
            case HALF_AN_HOUR -> PauseLength.HALF_HOUR.from(now, zone);
            case AN_HOUR -> PauseLength.HOUR.from(now, zone);
            case TOMORROW_MORNING -> PauseLength.TOMORROW.from(now, zone);
            case UNTIL_RESUMED -> PauseLength.RESUMED.from(now, zone);
            case RESUME -> null;
        };
    }
}
