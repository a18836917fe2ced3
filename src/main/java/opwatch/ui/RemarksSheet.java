package opwatch.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.remarks.RemarksChange;
import opwatch.ui.remarks.RemarksPane;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// Opens the form for kind, tags and note over the content, for the rows that are selected then, and says
/// what came of it. What was typed is not lost by Escape: the line of messages brings it back. FX thread
/// only.
final class RemarksSheet {
    private final WatchList list;
    private final Overlay overlay;
    private final NoticeBar notices;
    private final Commands commands;
    private final LazyNode<RemarksPane> pane;
    private List<WatchRow> rows = List.of();

    RemarksSheet(WatchList list, Overlay overlay, NoticeBar notices, Commands commands) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.overlay = overlay;
        this.notices = notices;
        this.commands = commands;
        pane = overlay.sheet(() -> new RemarksPane(this::save, this::close), _ -> close());
    }

    /// Opens it for the selected rows. While it is open it keeps its rows.
    void open() {
        List<WatchRow> selected = commands.selection();
        if (selected.isEmpty()) {
            notices.tell(Strings.text("remarks.nothing"), null);
            return;
        }
        if (pane.made().filter(Node::isVisible).isEmpty()) {
            rows = selected;
            pane.get()
                    .open(title(), rows.stream().map(row -> row.remarks().get()).toList(), used());
        }
        show();
    }

    private void show() {
        Forms.show(pane.get(), true);
        overlay.raise(pane.get());
        pane.get().focus();
    }

    private String title() {
        return rows.size() == 1
                ? Strings.text("remarks.title", PlainText.line(rows.getFirst().name()))
                : Strings.text("remarks.title.several", rows.size());
    }

    /// The tags of the list, the most frequent first.
    private List<String> used() {
        Map<String, Long> counts = list.rows().stream()
                .flatMap(row -> row.remarks().get().tags().stream())
                .collect(Collectors.groupingBy(tag -> tag, HashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void save(RemarksChange change) {
        hide();
        if (!change.isNothing()) {
            commands.remark(rows, change);
        }
    }

    private void close() {
        RemarksChange dropped = pane.get().change();
        hide();
        if (!dropped.isNothing()) {
            notices.tell(
                    Strings.text("remarks.dropped"),
                    new NoticeBar.Action(Strings.text("remarks.dropped.back"), this::show));
        }
    }

    private void hide() {
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }
}
