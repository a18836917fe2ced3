package opwatch.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
final class Additions {
    /// Refusals that are named one by one.
    private static final int MOST_NAMED = 3;

    private final WatchList list;
    private final WatchTable table;
    private final FilterInput filter;
    private final NoticeBar notices;
    private final WindowParts parts;
    private final Consumer<PastedText> openForm;

    /// @param openForm opens the form with the operation IDs of a text, of which too little is known
    Additions(
            WatchList list,
            WatchTable table,
            FilterInput filter,
            NoticeBar notices,
            WindowParts parts,
            Consumer<PastedText> openForm) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.filter = filter;
        this.notices = notices;
        this.parts = parts;
        this.openForm = openForm;
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
        Cloud bare = parts.bareCloud();
        parts.read(() -> PastedText.read(text, bare, parts.clouds()), this::pasted);
    }

    /// Adds operations, or selects the rows of those that are there already.
    void add(List<OperationRef> refs, String label) {
        int fresh = merge(refs.stream()
                .map(ref -> WatchEntry.of(ref, label, parts.clock().instant()))
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

    /// Adds the rows that are new, leaves the others alone, and selects them all.
    ///
    /// @return how many were new
    int merge(List<WatchEntry> entries) {
        List<WatchEntry> fresh = list.add(entries);
        parts.poller().watch(fresh);
        Set<WatchRow> rows = entries.stream()
                .map(entry -> list.find(entry.ref()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
        if (pasted.holdsOnlyIds()) {
            openForm.accept(pasted);
        } else if (!refused.isEmpty()) {
            notices.warn("paste", Strings.text("refused.title", inWords(refused)), null);
        }
    }

    private static String inWords(List<Refusal> refused) {
        String words = refused.stream().limit(MOST_NAMED).map(RefusalText::of).collect(Collectors.joining("\n"));
        return refused.size() <= MOST_NAMED
                ? words
                : words + "\n" + Strings.text("notice.more", refused.size() - MOST_NAMED);
    }
}
