package opwatch.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import opwatch.operation.WatchEntry;
import opwatch.polling.CheckInterval;
import opwatch.polling.Poller;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// What a person can do with rows that are on the list, and with checking. FX thread only.
final class Commands {
    private final WatchList list;
    private final WatchTable table;
    private final NoticeBar notices;
    private final Poller poller;
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private CheckInterval interval = CheckInterval.AUTOMATIC;

    Commands(WatchList list, WatchTable table, NoticeBar notices, Poller poller) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.notices = notices;
        this.poller = poller;
    }

    void remove() {
        remove(table.selection().get());
    }

    void removeFinished() {
        List<WatchRow> finished = list.rows().stream()
                .filter(row -> row.observation().get().isTerminal())
                .toList();
        if (finished.isEmpty()) {
            notices.tell(Strings.text("notice.nothing.finished"), null);
        }
        remove(finished);
    }

    private void remove(List<WatchRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        list.remove(rows);
        rows.forEach(row -> poller.forget(row.ref()));
        table.arrange();
        notices.tell(
                Strings.text("notice.removed", rows.size()),
                new NoticeBar.Action(Strings.text("notice.undo"), this::undo));
    }

    void undo() {
        List<WatchEntry> back = list.undoRemove();
        if (back.isEmpty()) {
            notices.tell(Strings.text("notice.nothing.undo"), null);
            return;
        }
        poller.watch(back);
        table.arrange();
        table.select(list.find(back));
        notices.tell(Strings.text("notice.undone", back.size()), null);
    }

    /// Checks the selected rows now, or all that are running when none is selected.
    void refresh() {
        List<WatchRow> selected = table.selection().get();
        if (selected.isEmpty()) {
            poller.checkNow();
        } else {
            poller.checkNow(selected.stream().map(WatchRow::ref).toList());
        }
    }

    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    void togglePause() {
        boolean pause = !paused.get();
        poller.pause(pause);
        paused.set(pause);
    }

    CheckInterval interval() {
        return interval;
    }

    void interval(CheckInterval choice) {
        interval = choice;
        poller.interval(choice);
    }

    /// Opens the name of the first selected row.
    void rename() {
        table.selection().get().stream().findFirst().ifPresent(table::editLabel);
    }

    void copyRows(Function<WatchRow, String> line) {
        List<WatchRow> rows = table.selection().get();
        if (!rows.isEmpty()) {
            copy(rows.stream().map(line).collect(Collectors.joining("\n")));
        }
    }

    /// Puts text on the clipboard and says so.
    void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.tell(Strings.text("notice.copied", PlainText.line(PlainText.capped(text, 80))), null);
    }
}
