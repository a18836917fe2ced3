package opwatch.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.paste.Proposal;
import opwatch.paste.Refusal;
import opwatch.ui.add.Chosen;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Reading;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.RefusalText;
import opwatch.words.Strings;

/// Adds operations to the list, whether they come from the clipboard, a text, the form or a file, and says
/// what came of it. FX thread only.
final class Additions {
    private final WatchList list;
    private final WatchTable table;
    private final FilterInput filter;
    private final NoticeBar notices;
    private final WindowParts parts;
    private final Reading reading;
    /// Without panes nothing is asked.
    private Asking asking = silent();

    /// How the person is asked before something is added.
    ///
    /// @param form opens the form with the operation IDs of a text, of which too little is known
    /// @param location opens the form with the question for an operation's location; false without a question
    /// @param preview shows several findings, and adds those that the person wants
    record Asking(Consumer<PastedText> form, Predicate<Chosen> location, Consumer<PastedText> preview) {}

    Additions(WatchList list, WatchTable table, FilterInput filter, NoticeBar notices, WindowParts parts) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.filter = filter;
        this.notices = notices;
        this.parts = parts;
        reading = new Reading(parts.mailbox()::post, notices);
    }

    void ask(Asking panes) {
        asking = panes;
    }

    /// What reads texts and files for this window.
    Reading reading() {
        return reading;
    }

    private Asking silent() {
        return new Asking(text -> {}, chosen -> false, text -> add(unseen(text)));
    }

    /// Adds the operations that are still being read, without asking: the window closes.
    void finish() {
        asking = silent();
        reading.finish();
    }

    void paste(String text) {
        Cloud bare = parts.bareCloud();
        reading.read(() -> PastedText.read(text, bare, parts.clouds()), found -> found(List.of(found)));
    }

    /// Adds a single operation, or says why it is refused; shows more than one finding before it adds any.
    void found(List<PastedText> texts) {
        notices.close("paste");
        PastedText all = PastedText.of(texts);
        List<OperationRef> found = all.found();
        List<Refusal> refused = all.refused();
        if (refused.isEmpty() && (found.size() == 1 || found.stream().allMatch(ref -> list.find(ref) != null))) {
            List<Chosen> chosen = unseen(all);
            if (list.find(found.getFirst()) != null || !asking.location().test(chosen.getFirst())) {
                add(chosen);
            }
        } else if (all.holdsOnlyIds()) {
            asking.form().accept(all);
        } else if (found.isEmpty() && refused.size() == 1) {
            notices.refuse("paste", Strings.text("refused.title", RefusalText.of(refused.getFirst())));
        } else {
            asking.preview().accept(all);
        }
    }

    private static List<Chosen> unseen(PastedText text) {
        return text.found().stream()
                .map(ref -> Chosen.unseen(ref, text.proposal(ref)))
                .toList();
    }

    /// Adds operations, or selects the rows of those that are there already, which stay as they are.
    void add(List<Chosen> chosen) {
        Instant now = parts.clock().instant();
        addEntries(chosen.stream().map(one -> entry(one, now)).toList());
    }

    /// The same with all that is known of them.
    void addEntries(List<WatchEntry> entries) {
        int fresh = merge(entries);
        int there =
                Math.toIntExact(entries.stream().map(WatchEntry::ref).distinct().count()) - fresh;
        String added =
                there > 0 ? Strings.text("notice.added.some", fresh, there) : Strings.text("notice.added", fresh);
        notices.tell(fresh == 0 ? Strings.text("notice.duplicate", there) : added, null);
    }

    private static WatchEntry entry(Chosen one, Instant now) {
        Proposal proposal = one.proposal();
        return WatchEntry.of(one.ref(), proposal.label(), proposal.remarks(), now);
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
}
