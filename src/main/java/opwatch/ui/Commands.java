package opwatch.ui;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import opwatch.polling.Poller;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.table.WatchList;
import opwatch.ui.table.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.PlainText;
import opwatch.words.RefusalText;
import opwatch.words.Strings;

/// What a person can do with the list, whichever button, menu or key asked for it. FX thread only.
final class Commands {
    /// Texts up to this length are searched at once; longer ones (a whole log) on another thread.
    private static final int SHORT_TEXT = 200_000;

    private final WatchList list;
    private final WatchTable table;
    private final NoticeBar notices;
    private final WindowParts parts;
    private final Poller poller;
    private final InstantSource clock;
    private Consumer<String> openAdd = ids -> {};
    private Runnable showAll = () -> {};
    private Consumer<Boolean> pausedChanged = isPaused -> {};
    private boolean paused;

    Commands(WatchList list, WatchTable table, NoticeBar notices, WindowParts parts) {
        this.list = list;
        this.table = table;
        this.notices = notices;
        this.parts = parts;
        this.poller = parts.poller();
        this.clock = parts.clock();
    }

    /// What only the window can do: open the form with these IDs, take the filter away, show that looking
    /// is paused.
    void connect(Consumer<String> opensAdd, Runnable showsAll, Consumer<Boolean> showsPaused) {
        openAdd = opensAdd;
        showAll = showsAll;
        pausedChanged = showsPaused;
    }

    /// Adds every operation in the clipboard.
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            notices.warn("paste", Strings.text("notice.clipboard.empty"), null);
        } else {
            paste(text);
        }
    }

    /// Adds every operation in a text, wherever it comes from.
    void paste(String text) {
        if (text.length() <= SHORT_TEXT) {
            pasted(read(text));
        } else {
            Thread.ofVirtual().name("paste").start(() -> {
                PastedText found = read(text);
                parts.mailbox().post(() -> pasted(found));
            });
        }
    }

    /// Whether the text holds at least one operation that can be watched.
    boolean holdsOperation(String text) {
        return text.length() <= SHORT_TEXT && !read(text).found().isEmpty();
    }

    /// Adds operations, or selects the rows of those that are there already.
    void add(List<OperationRef> refs, String label) {
        int fresh = merge(refs.stream()
                .map(ref -> WatchEntry.of(ref, label, clock.instant()))
                .toList());
        int there = new LinkedHashSet<>(refs).size() - fresh;
        if (fresh == 0) {
            notices.tell(Strings.text("notice.duplicate", there), null);
        } else if (there > 0) {
            notices.tell(Strings.text("notice.added.some", fresh, there), null);
        } else {
            notices.tell(Strings.text("notice.added", fresh), null);
        }
    }

    /// Adds rows, leaves those alone that are there already, and selects them all.
    ///
    /// @return how many were new
    int merge(List<WatchEntry> entries) {
        List<WatchEntry> fresh = list.add(entries);
        poller.watch(fresh);
        Set<WatchRow> rows = rows(entries.stream().map(WatchEntry::ref).toList());
        table.arrange();
        if (table.hides(rows)) {
            showAll.run();
        }
        table.select(rows);
        return fresh.size();
    }

    /// Removes the selected rows.
    void remove() {
        remove(table.selection().get());
    }

    /// Removes every row whose operation has ended.
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

    /// Brings back what was removed last.
    void undo() {
        List<WatchEntry> back = list.undoRemove();
        if (back.isEmpty()) {
            notices.tell(Strings.text("notice.nothing.undo"), null);
            return;
        }
        poller.watch(back);
        table.arrange();
        table.select(rows(back.stream().map(WatchEntry::ref).toList()));
        notices.tell(Strings.text("notice.undone", back.size()), null);
    }

    /// Looks again now: at the selected rows, or at all that are running.
    void refresh() {
        List<WatchRow> selected = table.selection().get();
        if (selected.isEmpty()) {
            poller.checkNow();
        } else {
            poller.checkNow(selected.stream().map(WatchRow::ref).toList());
        }
    }

    void togglePause() {
        paused = !paused;
        if (paused) {
            poller.pause();
        } else {
            poller.resume();
        }
        pausedChanged.accept(paused);
    }

    /// Opens the name of the first selected row.
    void rename() {
        table.selection().get().stream().findFirst().ifPresent(table::editLabel);
    }

    /// Copies one line for each selected row.
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

    private PastedText read(String text) {
        return PastedText.read(text, parts.bareCloud(), parts.clouds());
    }

    private void pasted(PastedText pasted) {
        notices.close("paste");
        if (!pasted.found().isEmpty()) {
            add(pasted.found(), "");
        }
        List<Refusal> refused = pasted.refused();
        if (pasted.found().isEmpty()
                && refused.size() == 1
                && refused.getFirst().reason() == Refusal.Reason.ONLY_AN_ID) {
            openAdd.accept(refused.getFirst().excerpt());
        } else if (!refused.isEmpty()) {
            notices.warn("paste", Strings.text("refused.title", inWords(refused)), null);
        }
    }

    private static String inWords(List<Refusal> refused) {
        String words = refused.stream().limit(3).map(RefusalText::of).collect(Collectors.joining("\n"));
        return refused.size() <= 3 ? words : words + "\n" + Strings.text("notice.more", refused.size() - 3);
    }

    private Set<WatchRow> rows(Collection<OperationRef> refs) {
        return refs.stream()
                .map(list::find)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
