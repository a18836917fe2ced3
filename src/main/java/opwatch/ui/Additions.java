package opwatch.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.RefusalText;
import opwatch.words.Strings;

/// Adds operations to the list, whether they come from the clipboard, a text, the form or a file, and says
/// what came of it. FX thread only.
///
/// @param openForm opens the form with this operation ID, of which nothing else is known
record Additions(
        WatchList list,
        WatchTable table,
        FilterInput filter,
        NoticeBar notices,
        WindowParts parts,
        Consumer<String> openForm) {
    /// Refusals that are named one by one.
    private static final int MOST_NAMED = 3;

    Additions {
        assert Platform.isFxApplicationThread();
    }

    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            notices.warn("paste", Strings.text("notice.clipboard.empty"), null);
        } else {
            paste(text);
        }
    }

    void paste(String text) {
        Cloud bare = parts.bareCloud();
        parts.read(() -> PastedText.read(text, bare, parts.clouds()), this::pasted);
    }

    /// Adds operations, or selects the rows of those that are there already.
    void add(List<OperationRef> refs, String label) {
        int fresh = merge(refs.stream()
                .map(ref -> WatchEntry.of(ref, label, parts.clock().instant()))
                .toList());
        int there = new LinkedHashSet<>(refs).size() - fresh;
        String added =
                there > 0 ? Strings.text("notice.added.some", fresh, there) : Strings.text("notice.added", fresh);
        notices.tell(fresh == 0 ? Strings.text("notice.duplicate", there) : added, null);
    }

    /// Adds the rows that are new, leaves the others alone, and selects them all. Returns how many were new.
    int merge(List<WatchEntry> entries) {
        List<WatchEntry> fresh = list.add(entries);
        parts.poller().watch(fresh);
        List<WatchRow> rows = list.find(entries);
        table.arrange();
        if (table.hides(rows)) {
            filter.clear();
        }
        table.select(rows);
        return fresh.size();
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
            openForm.accept(refused.getFirst().excerpt());
        } else if (!refused.isEmpty()) {
            String words = firstOf(refused.stream().map(RefusalText::of).toList());
            notices.warn("paste", Strings.text("refused.title", words), null);
        }
    }

    /// The first few lines, and how many more there are.
    static String firstOf(List<String> lines) {
        String first = lines.stream().limit(MOST_NAMED).collect(Collectors.joining("\n"));
        return lines.size() <= MOST_NAMED
                ? first
                : first + "\n" + Strings.text("notice.more", lines.size() - MOST_NAMED);
    }
}
