package opwatch.ui.kit;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// What the window has said, with times, the newest first: what is in the line, what waits behind it, and
/// what is over. What is still true keeps its button; Enter presses that of the selected message. FX thread
/// only.
///
/// Nothing in it moves by itself: while it is open, what is said is counted beside the title, and comes in
/// when the person asks for it. A message that is over loses its button where it stands.
public final class NoticeHistory extends VBox {
    private static final double LINE = 44;
    private static final double MOST = 320;

    private final NoticeBar notices;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Consumer<String> copy;
    private final ListView<Notice> list = Forms.named("history-list", new ListView<>());
    private final Hyperlink fresh = Forms.named("history-new", new Hyperlink());

    /// @param zone the zone that times are shown in
    /// @param copy puts a message's text on the clipboard
    /// @param close closes the pane
    public NoticeHistory(
            NoticeBar notices, InstantSource clock, Supplier<ZoneId> zone, Consumer<String> copy, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
        this.copy = copy;
        Forms.named("history-pane", this, StyleNames.CARD);
        Label none = Forms.styled(new Label(Strings.text("history.none")), StyleNames.MUTED);
        list.setPlaceholder(none);
        list.setAccessibleText(Strings.text("history.title"));
        list.setCellFactory(view -> new NoticeCell(notices, this::time));
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

    /// Opens with what was said until now.
    public void open() {
        Forms.show(this, true);
        list.getSelectionModel().clearSelection();
        fill();
        list.setPrefHeight(Math.min(LINE * Math.max(3, list.getItems().size()), MOST));
    }

    /// Shows all, from the top; the message that was selected stays so.
    private void fill() {
        Notice selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(notices.history());
        list.scrollTo(0);
        changed();
        if (selected != null && list.getItems().contains(selected)) {
            list.getSelectionModel().select(selected);
        } else {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    /// What stands there stays where it is, and what was said again is that message from now on.
    private void changed() {
        if (!isVisible()) {
            return;
        }
        List<Notice> said = notices.history();
        List<Notice> shown = list.getItems();
        int selected = list.getSelectionModel().getSelectedIndex();
        for (int each = 0; each < shown.size(); each++) {
            Notice now = now(shown.get(each), said);
            if (now != shown.get(each)) {
                shown.set(each, now);
            }
        }
        list.getSelectionModel().select(selected);
        long more = said.stream().filter(notice -> !shown.contains(notice)).count();
        fresh.setText(Strings.text("history.new", more));
        // Takes its room always: what stands beside it must not move.
        fresh.setVisible(more > 0);
    }

    private static Notice now(Notice shown, List<Notice> said) {
        return said.contains(shown)
                ? shown
                : said.stream().filter(shown::saysSame).findFirst().orElse(shown);
    }

    /// The keys of the table are not meant here.
    private void pressed(KeyEvent event) {
        Notice selected = list.getSelectionModel().getSelectedItem();
        if (Action.COPY_URL.isPressed(event)) {
            if (selected != null) {
                copy.accept(selected.text());
            }
            event.consume();
        } else if (list.isFocused()
                && event.getCode() == KeyCode.ENTER
                && selected != null
                && selected.action() != null) {
            notices.act(selected);
            event.consume();
        }
    }

    private String time(Notice notice) {
        return TimeFormat.local(notice.when(), clock.instant(), zone.get());
    }
}
