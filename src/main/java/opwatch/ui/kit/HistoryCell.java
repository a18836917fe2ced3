package opwatch.ui.kit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// Paints a line of the history: when, how much it matters by shape, what, and what can be done. A long text
/// is wrapped.
final class HistoryCell extends ListCell<HistoryItem> {
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Label when = Forms.styled(new Label(), StyleNames.MUTED);
    private final IconNode icon = Forms.styled(Icon.NOTICE.node(), StyleNames.STATE_ICON);
    private final Label words = Forms.text("");
    private final Hyperlink link = Forms.named("history-action", new Hyperlink());
    private final HBox line = Forms.styled(new HBox(8, when, icon, words, link), "finding");
    private @Nullable PseudoClass state;

    /// @param pane does what a line offers, and says when that changes
    HistoryCell(NoticeHistory pane, InstantSource clock, Supplier<ZoneId> zone) {
        this.clock = clock;
        this.zone = zone;
        when.setMinWidth(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        link.setMinWidth(Region.USE_PREF_SIZE);
        // The list has the focus, and Enter presses it.
        link.setFocusTraversable(false);
        link.setOnAction(event -> pane.act(getItem()));
        line.setAlignment(Pos.TOP_LEFT);
        // As wide as the list, which does not scroll sideways.
        setPrefWidth(0);
        // A cell that is painted anew keeps the press of a button; one that is made anew loses it.
        pane.changes().subscribe(this::repaint);
    }

    @Override
    protected void updateItem(@Nullable HistoryItem item, boolean empty) {
        super.updateItem(item, empty);
        repaint();
    }

    private void repaint() {
        HistoryItem item = getItem();
        setGraphic(item == null ? null : line);
        switch (item) {
            case null -> {}
            case HistoryItem.Said(Notice notice) -> paint(notice);
            case HistoryItem.Happened(Happening what) -> paint(what);
            case HistoryItem.Left(Instant left, boolean nothingSince) ->
                paint(Strings.text(nothingSince ? "history.left.nothing" : "history.left", time(left)));
            case HistoryItem.Earlier(int count) -> paint(Strings.text("history.earlier", count));
        }
        setAccessibleText(item == null ? null : (when.getText() + " " + words.getText()).strip());
    }

    private void paint(Notice notice) {
        show(notice.when(), notice.text(), notice.isTrouble() ? Icon.TROUBLE : Icon.NOTICE, null);
        line.pseudoClassStateChanged(StyleNames.TROUBLE, notice.isTrue() && notice.isTrouble());
        line.pseudoClassStateChanged(StyleNames.NONE, !notice.isTrue());
        link.setText(notice.offer());
        // What is over leaves the room of its button: the lines must not move.
        link.setManaged(!notice.offer().isEmpty());
        link.setVisible(notice.action() != null);
    }

    private void paint(Happening what) {
        show(what.when(), what.text(), what.icon(), what.state());
        line.pseudoClassStateChanged(StyleNames.TROUBLE, false);
        line.pseudoClassStateChanged(StyleNames.NONE, false);
        link.setText(Strings.text("history.show"));
        Forms.show(link, true);
    }

    /// How the others are to be read.
    private void paint(String text) {
        show(null, text, Icon.NOTICE, null);
        line.pseudoClassStateChanged(StyleNames.TROUBLE, false);
        line.pseudoClassStateChanged(StyleNames.NONE, true);
        Forms.show(icon, false);
        Forms.show(link, false);
    }

    private void show(@Nullable Instant at, String text, Icon shape, @Nullable PseudoClass now) {
        when.setText(at == null ? "" : time(at));
        Forms.show(when, at != null);
        Forms.show(icon, true);
        Tooltips.on(when, at == null ? "" : TimeFormat.full(at, zone.get()));
        words.setText(text);
        shape.showIn(icon);
        if (state != null) {
            icon.pseudoClassStateChanged(state, false);
        }
        if (now != null) {
            icon.pseudoClassStateChanged(now, true);
        }
        state = now;
    }

    private String time(Instant at) {
        return TimeFormat.local(at, clock.instant(), zone.get());
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
