package opwatch.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.stage.Stage;
import javafx.stage.Window;
import opwatch.operation.Attention;
import opwatch.ui.attention.Sightings;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.Strings;

/// Which changes the person has not seen: marks those as read that were in sight for long enough while the
/// window had the focus, goes to the next, and marks all as read. FX thread only.
final class Unread {
    private final Decisions window;
    private final WatchTable table;
    private final Sightings sightings = new Sightings();
    private boolean following;
    /// Whether rows were scrolled and are not looked for yet.
    private boolean scrolled;

    Unread(Decisions window) {
        assert Platform.isFxApplicationThread();
        this.window = window;
        table = window.commands.table();
    }

    /// Call it at each tick.
    void tick() {
        if (!following) {
            following = true;
            table.place().top().addListener((top, before, now) -> scrolled());
        }
        look();
    }

    /// Between two seconds a row may be scrolled away and back. Not at once: the table is not laid out yet.
    private void scrolled() {
        if (!scrolled) {
            scrolled = true;
            window.parts.mailbox().post(() -> {
                scrolled = false;
                look();
            });
        }
    }

    private void look() {
        Instant now = window.parts.clock().instant();
        List<WatchRow> seen = sightings.look(isLookedAt() ? inSight() : List.of(), now);
        if (!seen.isEmpty()) {
            read(seen);
        }
    }

    private boolean isLookedAt() {
        Window shown = window.overlay.getScene() == null
                ? null
                : window.overlay.getScene().getWindow();
        return shown != null && shown.isFocused() && !(shown instanceof Stage stage && stage.isIconified());
    }

    private List<WatchRow> inSight() {
        return table.place().inSight(window.overlay::covers).stream()
                .filter(RowMark::isUnread)
                .toList();
    }

    private void read(List<WatchRow> rows) {
        window.list.note(
                rows,
                (row, one) -> one.withRead(Attention.change(row.observation().get())));
    }

    /// Goes to the next unread row below the one with the focus, and from the last to the first. Unfolds its
    /// group; clears a filter only where all that are left are hidden by it, and says so then. Nothing while
    /// a form is open: it would take the focus out of it.
    void next() {
        if (window.overlay.isOpen()) {
            return;
        }
        List<WatchRow> shown = fromFocus().filter(RowMark::isUnread).toList();
        List<WatchRow> hidden =
                window.list.rows().stream().filter(RowMark::isUnread).toList();
        if (!shown.isEmpty()) {
            table.select(List.of(shown.getFirst()));
        } else if (!hidden.isEmpty()) {
            window.commands.filter().clear();
            table.select(List.of(hidden.getFirst()));
            window.notices.tell(Strings.text("unread.filter"), null);
        } else {
            window.notices.tell(Strings.text("unread.none"), null);
        }
    }

    /// The rows that pass the filter, those of folded groups too, from the line below the focus on.
    private Stream<WatchRow> fromFocus() {
        ObservableList<TableLine> lines = table.lines();
        List<TableLine> order = new ArrayList<>(lines);
        Collections.rotate(order, -(lines.indexOf(focused()) + 1));
        return order.stream().flatMap(line -> switch (line) {
            case WatchRow row -> Stream.of(row);
            case GroupLine group -> group.folded().get() ? group.rows().stream() : Stream.empty();
        });
    }

    private TableLine focused() {
        return table.view().getFocusModel().getFocusedItem();
    }

    /// Marks all changes as read that are not snoozed.
    void readAll() {
        if (window.overlay.isOpen()) {
            return;
        }
        List<WatchRow> unread =
                window.list.rows().stream().filter(RowMark::isUnread).toList();
        if (!unread.isEmpty()) {
            read(unread);
        }
        window.notices.tell(Strings.text("unread.read", unread.size()), null);
    }
}
