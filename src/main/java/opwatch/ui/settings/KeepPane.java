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
    private final Runnable closed;
    private final Button keep;
    private Consumer<Boolean> answered = _ -> {};
    private Runnable notNow = () -> {};

    /// @param closed runs when the pane has closed itself
    public KeepPane(Runnable closed) {
        assert Platform.isFxApplicationThread();
        this.closed = closed;
        Forms.named("keep-pane", this, StyleNames.CARD);
        keep = Forms.button("keep-yes", "keep.yes", () -> answer(true), "accent");
        Button end = Forms.button("keep-no", "keep.no", () -> answer(false));
        Button cancel = Forms.button("keep-cancel", "signin.cancel", this::cancel);
        getChildren()
                .setAll(Forms.title("keep.title"), Forms.text(Strings.text("keep.text")), Forms.row(keep, end, cancel));
        Forms.onEscape(this, this::cancel);
        Forms.show(this, false);
    }

    /// Asks.
    ///
    /// @param answer takes whether it is kept
    /// @param without runs when the person closes the question instead
    public void open(Consumer<Boolean> answer, Runnable without) {
        answered = answer;
        notNow = without;
        Forms.show(this, true);
        keep.requestFocus();
    }

    /// Closes without an answer.
    public void cancel() {
        close();
        notNow.run();
    }

    private void answer(boolean inTray) {
        close();
        answered.accept(inTray);
    }

    private void close() {
        Forms.show(this, false);
        closed.run();
    }
}
