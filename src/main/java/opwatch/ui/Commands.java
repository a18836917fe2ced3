package opwatch.ui;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import opwatch.operation.Attention.Pause;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.polling.CheckInterval;
import opwatch.polling.Poller;
import opwatch.settings.Settings;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.remarks.RemarksChange;
import opwatch.ui.rows.Undone;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What a person can do with rows that are on the list, and with checking. FX thread only.
final class Commands {
    private final WatchList list;
    private final WatchTable table;
    private final NoticeBar notices;
    private final FilterInput filter;
    private final InstantSource clock;
    private final Poller poller;
    private final Function<OperationRef, String> apiVersion;
    private final Pausing pausing;
    private final RowJump jump;
    private CheckInterval interval = CheckInterval.AUTOMATIC;

    Commands(WatchList list, WatchTable table, FilterInput filter, NoticeBar notices, WindowParts parts) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.notices = notices;
        this.filter = filter;
        this.clock = parts.clock();
        this.poller = parts.poller();
        this.apiVersion = parts::apiVersion;
        pausing = new Pausing(list, table, notices, parts, this::undo);
        jump = new RowJump(list, table, filter, notices);
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        Map<Action, Runnable> runs = new EnumMap<>(Action.class);
        runs.put(Action.REFRESH, this::refresh);
        runs.put(Action.PAUSE, pausing::toggle);
        runs.put(Action.PAUSE_UNTIL, () -> pausing.button().show());
        runs.put(Action.RENAME, this::rename);
        runs.put(Action.REMOVE, this::remove);
        runs.put(Action.REMOVE_FINISHED, this::removeFinished);
        runs.put(Action.UNDO, this::undo);
        runs.put(Action.COPY_URL, () -> copyRows("notice.copied.urls", this::statusUrl));
        runs.put(
                Action.COPY_ID,
                () -> copyRows("notice.copied.ids", row -> row.ref().operationId()));
        runs.put(Action.SELECT_ALL, table.view().getSelectionModel()::selectAll);
        runs.put(Action.APPLY_ORDER, table::applyOrder);
        runs.put(Action.FILTER, filter::focus);
        runs.putAll(new RowTelling(list, table, notices, this::undo).actions());
        return runs;
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

    /// Undoes the last removal, correction, renaming, or change of kind, tags and note.
    void undo() {
        List<OperationRef> before = list.refs();
        switch (list.undo()) {
            case Undone.Nothing _ -> notices.tell(Strings.text("notice.nothing.undo"), null);
            case Undone.Label(WatchRow row) -> unnamed(row);
            case Undone.Remarked(List<WatchRow> rows) -> {
                table.arrange();
                table.select(rows);
                notices.tell(Strings.text("notice.unremarked", rows.size()), null);
            }
            case Undone.Attended(List<WatchRow> rows) -> {
                pausing.follow(rows);
                table.arrange();
                table.select(rows);
                notices.tell(Strings.text("notice.unattended", rows.size()), null);
            }
            case Undone.Rows(List<WatchEntry> back) -> {
                before.stream().filter(ref -> list.find(ref) == null).forEach(poller::forget);
                poller.watch(back);
                table.arrange();
                table.select(list.find(back));
                notices.tell(Strings.text("notice.undone", back.size()), null);
            }
        }
    }

    /// Goes to rows.
    RowJump jump() {
        return jump;
    }

    /// The table whose rows it acts on.
    WatchTable table() {
        return table;
    }

    /// What filters it.
    FilterInput filter() {
        return filter;
    }

    /// The selected rows.
    List<WatchRow> selection() {
        return table.selection().get();
    }

    /// Changes kind, tags or note of rows, and says so.
    void remark(List<WatchRow> rows, RemarksChange change) {
        List<WatchRow> changed = list.remark(rows, change);
        table.arrange();
        long full = rows.stream()
                .filter(row -> list.find(row.ref()) == row
                        && !change.isIn(row.remarks().get()))
                .count();
        String said = Strings.text("notice.remarked", changed.size());
        notices.tell(
                full == 0 ? said : Strings.text("notice.remarked.full", said, full, Remarks.MOST_TAGS),
                changed.isEmpty() ? null : new NoticeBar.Action(Strings.text("notice.undo"), this::undo));
    }

    private void unnamed(WatchRow row) {
        table.arrange();
        table.select(List.of(row));
        String label = PlainText.line(row.label().get());
        notices.tell(
                label.isBlank() ? Strings.text("notice.unnamed") : Strings.text("notice.renamed.back", label), null);
    }

    /// The one selected row, where its location can be corrected: Azure has not said that it ended.
    Optional<WatchRow> correctable() {
        List<WatchRow> selected = table.selection().get();
        return selected.stream()
                .filter(row -> selected.size() == 1
                        && !row.ref().isPurge()
                        && !row.observation().get().isTerminal())
                .findFirst();
    }

    /// Watches the operation in the right location from now on, in the same place of the list.
    void correct(OperationRef wrong, String location) {
        WatchRow row = list.find(wrong);
        OperationRef right = wrong.in(location);
        if (row == null || right.equals(wrong) || row.observation().get().isTerminal()) {
            return;
        }
        String words = list.find(right) == null
                ? Strings.text("notice.corrected", PlainText.line(wrong.place().text()), PlainText.line(location))
                : Strings.text("notice.joined.rows");
        WatchRow now = list.replace(row, row.entry().in(location, clock.instant()));
        poller.forget(wrong);
        poller.watch(List.of(now.entry()));
        table.arrange();
        if (table.hides(List.of(now))) {
            filter.clear();
        }
        table.select(List.of(now));
        notices.tell(words, new NoticeBar.Action(Strings.text("notice.undo"), this::undo));
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

    PauseButton pauseButton() {
        return pausing.button();
    }

    Pausing pausing() {
        return pausing;
    }

    /// Takes what was chosen before the start.
    void restore(Settings.Routine before) {
        interval(CheckInterval.named(before.pace()));
        pausing.restore(Pause.named(before.paused()));
    }

    /// What is chosen, for the next start.
    ///
    /// @param clipboardOffers see [Settings.Routine]
    Settings.Routine routine(@Nullable Boolean clipboardOffers) {
        Pause paused = pausing.all();
        return new Settings.Routine(interval.name(), clipboardOffers, paused == null ? null : paused.name());
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
        table.firstSelected().ifPresent(table::editLabel);
    }

    /// Copies a line, or more, of each selected row.
    ///
    /// @param said the key of what is said of it; takes the number of rows, and the text of a single one
    void copyRows(String said, Function<WatchRow, String> line) {
        List<WatchRow> rows = table.selection().get();
        if (!rows.isEmpty()) {
            String text = rows.stream().map(line).collect(Collectors.joining("\n"));
            copy(text, Strings.text(said, rows.size(), brief(text)));
        }
    }

    /// Puts text on the clipboard and says so.
    void copy(String text) {
        copy(text, Strings.text("notice.copied", brief(text)));
    }

    /// The same in other words.
    void copy(String text, String said) {
        copy(text, "", said);
    }

    /// Puts text on the clipboard, and the same as HTML for editors that take it.
    ///
    /// @param html empty for none
    void copy(String text, String html, String said) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        if (!html.isEmpty()) {
            content.putHtml(html);
        }
        Clipboard.getSystemClipboard().setContent(content);
        notices.tell(said, null);
    }

    private String statusUrl(WatchRow row) {
        return row.ref().statusUrl(apiVersion.apply(row.ref()));
    }

    private static String brief(String text) {
        return PlainText.line(PlainText.capped(text, 80));
    }
}
