package opwatch.ui.kit;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Paints a message of the history: when, how much it matters by shape, what, and what can be done. A long
/// text is wrapped.
final class NoticeCell extends ListCell<Notice> {
    private final Function<Notice, String> time;
    private final Label when = Forms.styled(new Label(), StyleNames.MUTED);
    private final IconNode icon = Icon.NOTICE.node();
    private final Label words = Forms.text("");
    private final Hyperlink link = Forms.named("history-action", new Hyperlink());
    private final HBox line = Forms.styled(new HBox(8, when, icon, words, link), "finding");

    /// @param notices does what a message offers, and says when that changes
    /// @param time when it came, as a person reads it
    NoticeCell(NoticeBar notices, Function<Notice, String> time) {
        this.time = time;
        when.setMinWidth(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        link.setMinWidth(Region.USE_PREF_SIZE);
        // The list has the focus, and Enter presses it.
        link.setFocusTraversable(false);
        link.setOnAction(event -> notices.act(getItem()));
        line.setAlignment(Pos.TOP_LEFT);
        // As wide as the list, which does not scroll sideways.
        setPrefWidth(0);
        // A cell that is painted anew keeps the press of a button; one that is made anew loses it.
        notices.changes().subscribe(this::paint);
    }

    @Override
    protected void updateItem(@Nullable Notice notice, boolean empty) {
        super.updateItem(notice, empty);
        paint();
    }

    private void paint() {
        Notice notice = getItem();
        setGraphic(notice == null ? null : line);
        if (notice != null) {
            when.setText(time.apply(notice));
            words.setText(notice.text());
            line.pseudoClassStateChanged(StyleNames.TROUBLE, notice.isTrue() && notice.isTrouble());
            line.pseudoClassStateChanged(StyleNames.NONE, !notice.isTrue());
            (notice.isTrouble() ? Icon.TROUBLE : Icon.NOTICE).showIn(icon);
            link.setText(notice.offer());
            // What is over leaves the room of its button: the lines must not move.
            link.setManaged(!notice.offer().isEmpty());
            link.setVisible(notice.action() != null);
        }
        setAccessibleText(notice == null ? null : when.getText() + " " + words.getText());
    }

    /// A cell asks what it holds for its height without telling it the width, so no line would be wrapped.
    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + line.prefHeight(getWidth() - sides) + snappedBottomInset();
    }
}
