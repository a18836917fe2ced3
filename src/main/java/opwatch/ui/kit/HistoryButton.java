package opwatch.ui.kit;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import opwatch.words.Strings;

/// The button with the number of messages that wait, which opens all that was said. FX thread only.
final class HistoryButton extends Button {
    HistoryButton() {
        super(null, Icon.HISTORY.node());
        assert Platform.isFxApplicationThread();
        Forms.named("notice-history", this, "flat");
        setMinWidth(USE_PREF_SIZE);
    }

    void count(List<Notice> waiting) {
        setText(waiting.isEmpty() ? "" : String.valueOf(waiting.size()));
        pseudoClassStateChanged(StyleNames.TROUBLE, waiting.stream().anyMatch(Notice::isTrouble));
        String name = Strings.text("notice.history", waiting.size(), Action.HISTORY.keyText());
        setAccessibleText(name);
        Tooltips.on(this, name);
    }
}
