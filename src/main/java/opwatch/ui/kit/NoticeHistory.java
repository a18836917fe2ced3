package opwatch.ui.kit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.operation.OperationRef;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What happened, with times, the newest first: to the rows, in this run or an earlier one, and what the
/// window has said in this one. Enter goes to the row of the selected line, or presses the button of a
/// message that is still true. FX thread only.
///
/// Nothing in it moves by itself: while it is open, what happens is counted beside the title, and comes in
/// when the person asks for it. A message that is over loses its button where it stands.
public final class NoticeHistory extends VBox {
    private static final double LINE = 44;
    private static final double MOST = 320;

    private final NoticeBar notices;
    private final Rows rows;
    private final Consumer<String> copy;
    private final ListView<HistoryItem> list = Forms.named("history-list", new ListView<>());
    private final Hyperlink fresh = Forms.named("history-new", new Hyperlink());
    /// When the person left the window before this was opened.
    private @Nullable Instant left;

    /// What the history knows of the rows.
    ///
    /// @param past tells what happened to them; cheap while nothing has changed
    /// @param left tells when the person last left the window; null when they never have
    /// @param show goes to a row
    public record Rows(Supplier<Past> past, Supplier<@Nullable Instant> left, Consumer<OperationRef> show) {}

    /// @param zone the zone that times are shown in
    /// @param copy puts a line's text on the clipboard
    /// @param close closes the pane
    public NoticeHistory(
            NoticeBar notices,
            Rows rows,
            InstantSource clock,
            Supplier<ZoneId> zone,
            Consumer<String> copy,
            Runnable close) {
        assert Platform.isFxApplicationThread();
        this.notices = notices;
        this.rows = rows;
        this.copy = copy;
        Forms.named("history-pane", this, StyleNames.CARD);
        Label none = Forms.styled(new Label(Strings.text("history.none")), StyleNames.MUTED);
        list.setPlaceholder(none);
        list.setAccessibleText(Strings.text("history.title"));
        list.setCellFactory(view -> new HistoryCell(this, clock, zone));
        VBox.setVgrow(list, Priority.ALWAYS);
        fresh.setOnAction(event -> fill());
        HBox head = new HBox(12, Forms.title("history.title"), fresh);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().setAll(head, list, Forms.button("history-close", "about.close", close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        notices.changes().subscribe(this::changed);
        Forms.onEscape(this, close);
        Forms.show(this, false);
    }

    /// Opens with what happened until now.
    public void open() {
        Forms.show(this, true);
        left = rows.left().get();
        list.getSelectionModel().clearSelection();
        fill();
        list.setPrefHeight(Math.min(LINE * Math.max(3, list.getItems().size()), MOST));
    }

    /// Counts what has happened to the rows since. Call it at each tick.
    public void tick() {
        changed();
    }

    /// Changes with what was said and what is true of it.
    ReadOnlyIntegerProperty changes() {
        return notices.changes();
    }

    /// Shows all, from the top; the line that was selected stays so.
    private void fill() {
        HistoryItem selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(items());
        list.scrollTo(0);
        changed();
        List<HistoryItem> shown = list.getItems();
        list.getSelectionModel()
                .select(shown.stream()
                        .filter(item -> selected == null ? item.isEvent() : item.isSame(selected))
                        .findFirst()
                        .orElse(shown.isEmpty() ? null : shown.getFirst()));
        list.requestFocus();
    }

    private List<HistoryItem> items() {
        return HistoryItem.all(notices.history(), rows.past().get(), left);
    }

    /// What stands there stays where it is, and what was said again is that message from now on.
    private void changed() {
        if (!isVisible()) {
            return;
        }
        List<Notice> said = notices.history();
        List<HistoryItem> shown = list.getItems();
        int selected = list.getSelectionModel().getSelectedIndex();
        for (int each = 0; each < shown.size(); each++) {
            if (shown.get(each) instanceof HistoryItem.Said(Notice notice)) {
                Notice now = now(notice, said);
                if (now != notice) {
                    shown.set(each, new HistoryItem.Said(now));
                }
            }
        }
        list.getSelectionModel().select(selected);
        long more = items().stream()
                .filter(item -> item.isEvent() && shown.stream().noneMatch(item::isSame))
                .count();
        fresh.setText(Strings.text("history.new", more));
        // Takes its room always: what stands beside it must not move.
        fresh.setVisible(more > 0);
    }

    private static Notice now(Notice shown, List<Notice> said) {
        return said.contains(shown)
                ? shown
                : said.stream().filter(shown::saysSame).findFirst().orElse(shown);
    }

    /// Does what a line offers, if it does.
    void act(HistoryItem item) {
        switch (item) {
            case HistoryItem.Said(Notice notice) -> notices.act(notice);
            case HistoryItem.Happened(Happening what) -> rows.show().accept(what.ref());
            case HistoryItem.Left _, HistoryItem.Earlier _ -> {}
        }
    }

    /// The keys of the table are not meant here.
    private void pressed(KeyEvent event) {
        HistoryItem selected = list.getSelectionModel().getSelectedItem();
        if (Action.COPY_URL.isPressed(event)) {
            switch (selected) {
                case HistoryItem.Said(Notice notice) -> copy.accept(notice.text());
                case HistoryItem.Happened(Happening what) -> copy.accept(what.text());
                case null, default -> {}
            }
            event.consume();
        } else if (list.isFocused() && event.getCode() == KeyCode.ENTER && selected != null) {
            act(selected);
            event.consume();
        }
    }
}
