package opwatch.ui.settings;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// Asks once whether closing the window keeps OpWatch watching in the tray. Closed without an answer, it asks
/// again at the next close. FX thread only.
public final class KeepPane extends VBox {
    private final Button keep;
    private Consumer<Boolean> answered = _ -> {};

    /// @param closed runs when the pane has closed itself
    public KeepPane(Runnable closed) {
        assert Platform.isFxApplicationThread();
        Forms.named("keep-pane", this, StyleNames.CARD);
        keep = Forms.button("keep-yes", "keep.yes", () -> answer(true, closed), "accent");
        Button end = Forms.button("keep-no", "keep.no", () -> answer(false, closed));
        Button cancel = Forms.button("keep-cancel", "signin.cancel", () -> close(closed));
        getChildren()
                .setAll(
                        Forms.title("keep.title"),
                        Forms.text(Strings.text("keep.text")),
                        Forms.row(keep, end, cancel));
        Forms.onEscape(this, () -> close(closed));
        Forms.show(this, false);
    }

    /// Asks.
    ///
    /// @param answer takes whether it is kept
    public void open(Consumer<Boolean> answer) {
        answered = answer;
        Forms.show(this, true);
        keep.requestFocus();
    }

    private void answer(boolean inTray, Runnable closed) {
        close(closed);
        answered.accept(inTray);
    }

    private void close(Runnable closed) {
        Forms.show(this, false);
        closed.run();
    }
}
