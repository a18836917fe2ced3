package opwatch.ui.kit;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// What the window has said, with times, the newest first: what is in the line, what waits behind it, and
/// what is over. What is still true keeps its button; Enter presses that of the selected message. FX thread
/// only.
public final class NoticeHistory extends VBox {
    private static final double LINE = 44;
    private static final double MOST = 320;

    private final NoticeBar notices;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final ListView<Notice> list = Forms.named("history-list", new ListView<>());

    /// @param zone the zone that times are shown in
    /// @param close closes the pane
    public NoticeHistory(NoticeBar notices, InstantSource clock, Supplier<ZoneId> zone, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
        Forms.named("history-pane", this, StyleNames.CARD);
        Label none = Forms.styled(new Label(Strings.text("history.none")), StyleNames.MUTED);
        list.setPlaceholder(none);
        list.setAccessibleText(Strings.text("history.title"));
        list.setCellFactory(view -> new NoticeCell(notices::act, this::time));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(Forms.title("history.title"), list, Forms.button("history-close", "about.close", close));
        notices.changes().subscribe(this::fill);
        Forms.onEscape(this, close);
        Forms.show(this, false);
    }

    /// Opens with what was said until now.
    public void open() {
        Forms.show(this, true);
        fill();
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    /// A new message comes in above the others; the selected one stays selected.
    private void fill() {
        if (!isVisible()) {
            return;
        }
        Notice selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(notices.history());
        list.refresh();
        list.setPrefHeight(Math.min(LINE * Math.max(2, list.getItems().size()), MOST));
        if (selected != null) {
            list.getSelectionModel().select(selected);
        }
    }

    private void pressed(KeyEvent event) {
        Notice selected = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null && selected.action() != null) {
            notices.act(selected);
            event.consume();
        }
    }

    private String time(Notice notice) {
        return TimeFormat.local(notice.when(), clock.instant(), zone.get());
    }
}
