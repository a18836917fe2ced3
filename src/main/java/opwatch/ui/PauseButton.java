package opwatch.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The button that pauses and resumes, with the menu of how long. While all is paused it says until when.
/// FX thread only.
final class PauseButton extends SplitMenuButton {
    /// The least width of its words: when a pause ends by itself, what stands beside the button stays there.
    private double held;

    /// @param items makes the items of the menu each time that it opens
    PauseButton(Supplier<List<MenuItem>> items) {
        assert Platform.isFxApplicationThread();
        Forms.named("tool-pause", this);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> getItems().setAll(items.get()));
        show(null, true);
    }

    /// Says what is paused.
    ///
    /// @param until the end of the pause of all, in words; empty when it has none, null when not all is
    ///     paused
    /// @param byPerson whether a person has just paused or resumed
    void show(@Nullable String until, boolean byPerson) {
        held = byPerson ? 0 : Math.max(held, isPicture() ? 0 : getWidth());
        boolean paused = until != null;
        setText(
                until == null
                        ? Strings.text("tool.pause")
                        : until.isEmpty() ? Strings.text("tool.paused") : Strings.text("tool.paused.until", until));
        setGraphic((paused ? Icon.RESUME : Icon.PAUSE).node());
        Tooltips.on(
                this,
                Strings.text(
                        paused ? "tool.resume.tip" : "tool.pause.tip",
                        Action.PAUSE.keyText(),
                        Action.PAUSE_UNTIL.keyText(),
                        getText()));
    }

    /// Makes it a picture, or says it in words.
    void shrink(boolean small) {
        ContentDisplay now = small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        if (getContentDisplay() != now) {
            setContentDisplay(now);
            requestLayout();
        }
    }

    private boolean isPicture() {
        return getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(isPicture() ? 0 : held, super.computePrefWidth(height));
    }
}
