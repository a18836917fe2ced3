package opwatch.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import opwatch.operation.Attention.Pause;
import opwatch.operation.WatchEntry;
import opwatch.polling.Activity;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// Pausing the checks that come by themselves: of all rows, which the button says and the settings keep, or
/// of chosen rows, each of which keeps it. FX thread only.
final class Pausing {
    private final WatchList list;
    private final WatchTable table;
    private final NoticeBar notices;
    private final WindowParts parts;
    private final Runnable undo;
    private final PauseButton button = new PauseButton(this::items);
    /// Whether no row is selected that can be paused.
    private final BooleanProperty idle = new SimpleBooleanProperty(true);

    private @Nullable Pause all;
    /// Whether the poller has said what this says. Before that, what it says may be older than the command.
    private boolean heard;
    private String said = "";

    /// @param undo takes back the last change of the list
    Pausing(WatchList list, WatchTable table, NoticeBar notices, WindowParts parts, Runnable undo) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.table = table;
        this.notices = notices;
        this.parts = parts;
        this.undo = undo;
        table.selection().subscribe(this::look);
    }

    PauseButton button() {
        return button;
    }

    /// Until when all rows are paused; null when they are not.
    @Nullable
    Pause all() {
        return all;
    }

    /// Takes what was chosen before the start; the poller knows it.
    void restore(@Nullable Pause before) {
        all = before != null && before.holds(now()) ? before : null;
        say(true);
    }

    /// Pauses all until a person resumes it, or resumes all.
    void toggle() {
        pauseAll(all == null ? Pause.UNTIL_RESUMED : null);
    }

    /// Pauses all; null resumes.
    void pauseAll(@Nullable Pause pause) {
        all = pause;
        heard = false;
        parts.poller().pauseAll(pause);
        say(true);
    }

    /// Takes what the poller does. An end that has come by itself is known from it alone.
    void hear(Activity activity) {
        Pause now = activity.paused().all();
        boolean same = Objects.equals(now, all);
        if (!same && (heard || (all != null && !all.holds(now())))) {
            all = now;
        }
        heard = heard || same;
        say(false);
    }

    /// Pauses those of these rows that have not ended; null resumes them.
    void pause(List<WatchRow> rows, @Nullable Pause pause) {
        List<WatchRow> open =
                rows.stream().filter(row -> !row.state().hasEnded()).toList();
        if (open.isEmpty()) {
            notices.tell(Strings.text("notice.nothing.pause"), null);
            return;
        }
        List<WatchRow> changed = list.attend(open, attention -> attention.withPaused(pause));
        follow(changed);
        table.arrange();
        NoticeBar.Action back = new NoticeBar.Action(Strings.text("notice.undo"), undo);
        notices.tell(told(open.size(), pause), changed.isEmpty() ? null : back);
    }

    /// Tells the poller what a person has decided about rows.
    void follow(List<WatchRow> rows) {
        List<WatchEntry> entries = rows.stream().map(WatchRow::entry).toList();
        parts.poller().pauseRows(entries);
    }

    private String told(int rows, @Nullable Pause pause) {
        if (pause != null) {
            return pause.until() == null
                    ? Strings.text("notice.paused", rows)
                    : Strings.text("notice.paused.until", rows, words(pause));
        }
        return Strings.text(all == null ? "notice.resumed" : "notice.resumed.all.paused", rows);
    }

    /// A menu that pauses the selected rows. It has its items from the last [#update] on.
    Menu rowMenu() {
        Menu menu = new Menu(Strings.text("menu.pause"));
        menu.setId("menu-pause");
        menu.disableProperty().bind(idle);
        return menu;
    }

    /// Fills a menu of [#rowMenu] for the rows that are selected now.
    void update(Menu menu) {
        List<WatchRow> rows = table.selection().get();
        look(rows);
        menu.getItems().setAll(choices("pause-rows", pause -> pause(rows, pause)));
        if (rows.stream().anyMatch(row -> row.attention().get().isPaused(now()))) {
            menu.getItems().add(item("pause-rows-resume", Strings.text("pause.resume"), () -> pause(rows, null)));
        }
    }

    private void look(List<WatchRow> selected) {
        idle.set(selected.stream().allMatch(row -> row.state().hasEnded()));
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>(choices("pause", this::pauseAll));
        if (all != null) {
            items.add(item("pause-resume", Strings.text("pause.resume"), () -> pauseAll(null)));
        }
        Menu rows = rowMenu();
        update(rows);
        rows.setText(Strings.text("pause.rows", table.selection().get().size()));
        items.add(new SeparatorMenuItem());
        items.add(rows);
        return items;
    }

    private List<MenuItem> choices(String id, Consumer<Pause> choose) {
        Instant now = now();
        return Stream.of(PauseLength.values())
                .map(length -> item(
                        length.key().replaceFirst("pause", id).replace('.', '-'),
                        length.text(now, parts.zone().local(), parts.zone().get()),
                        () -> choose.accept(length.from(now(), parts.zone().local()))))
                .toList();
    }

    private static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    /// @param byPerson whether a person has just paused or resumed
    private void say(boolean byPerson) {
        String until = all == null ? null : words(all);
        String now = String.valueOf(until);
        if (!now.equals(said)) {
            said = now;
            button.show(until, byPerson);
        }
    }

    /// The end of a pause; empty when it has none.
    private String words(Pause pause) {
        return pause.until() == null
                ? ""
                : TimeFormat.until(pause.until(), now(), parts.zone().get());
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
