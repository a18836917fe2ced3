package opwatch.ui.add;

import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.CloudText;
import opwatch.words.Strings;

/// Asks whether the operations of a link are added. It comes up because another program wants it to, perhaps
/// in the middle of a person's typing or clicking: Enter and Escape decline, and the button that adds can be
/// pressed only after a moment. FX thread only.
public final class LinkPane extends VBox {
    /// As long as the second click of a double click takes at most (Windows, `GetDoubleClickTime`).
    static final Duration MOMENT = Duration.millis(500);

    private static final int MOST_LINES = 6;

    private final Label title = Forms.named("link-title", new Label(), StyleNames.SECTION_TITLE);
    private final Label there = Forms.named("link-there", Forms.text(""));
    private final TextArea operations =
            Forms.reading("link-operations", "", Strings.text("link.operations"), StyleNames.MONOSPACE);
    private final Button decline;
    private final Button add;
    private final PauseTransition moment = new PauseTransition(MOMENT);

    /// @param added runs when the person wants them
    /// @param declined runs when the person does not, or closes the question
    public LinkPane(Runnable added, Runnable declined) {
        super(8);
        assert Platform.isFxApplicationThread();
        Forms.named("link-pane", this, StyleNames.CARD);
        decline = Forms.button("link-decline", "link.decline", declined);
        add = Forms.button("link-add", "link.add", added);
        moment.setOnFinished(_ -> add.setDisable(false));
        getChildren().setAll(title, Forms.text(Strings.text("link.text")), operations, there, Forms.row(decline, add));
        Forms.onEscape(this, declined);
        Forms.show(this, false);
    }

    /// Asks.
    ///
    /// @param refs what would be added, at least one
    /// @param known how many more the link names that are on the list
    public void open(List<OperationRef> refs, long known) {
        title.setText(Strings.text("link.title", refs.size()));
        operations.setText(refs.stream().map(LinkPane::line).collect(Collectors.joining("\n")));
        operations.setPrefRowCount(Math.min(refs.size() + 1, MOST_LINES));
        there.setText(Strings.text("link.there", known));
        Forms.show(there, known > 0);
        add.setText(Strings.text("link.add", refs.size()));
        add.setDisable(true);
        moment.playFromStart();
        Forms.show(this, true);
        decline.requestFocus();
    }

    /// All that a row would be known by; the cloud where it is not the usual one.
    private static String line(OperationRef ref) {
        String line = ref.operationId() + "  " + ref.place().text() + "  " + ref.subscriptionId();
        return ref.cloud() == Cloud.PUBLIC ? line : line + "  " + CloudText.of(ref.cloud());
    }
}
