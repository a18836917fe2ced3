package opwatch.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Expectation;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.attention.ExpectPane;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchRow;
import opwatch.words.AttentionText;
import opwatch.words.Strings;

/// Takes what a person wants to be told of the selected rows that have not ended, and takes it back.
///
/// The end of all is that of a group where its heading is selected: of a tag all rows of the list that have
/// it, of another group only where the filter hides none of its rows. Otherwise it is that of the rows, as
/// they are selected. FX thread only.
final class ExpectSheet {
    private final Decisions window;
    private final LazyNode<ExpectPane> pane;
    /// What was selected when the form opened.
    private List<WatchRow> rows = List.of();

    private Expectation.AllEnded all = new Expectation.AllEnded("ROWS", "");

    ExpectSheet(Decisions window) {
        assert Platform.isFxApplicationThread();
        this.window = window;
        pane = window.overlay.sheet(
                () -> new ExpectPane(window.parts.clock(), window.parts.zone(), this::save, this::close), _ -> close());
    }

    void open() {
        if (window.isOpen(pane)) {
            window.show(pane);
            return;
        }
        List<WatchRow> selected = window.selection();
        if (selected.isEmpty()) {
            return;
        }
        Optional<GroupLine> group = window.commands.table().selectedGroup();
        all = group.map(this::ofGroup).orElseGet(ExpectSheet::ofRows);
        rows = all.group().equals(Grouping.TAG.name()) ? tagged(all.name()) : selected;
        if (running().isEmpty() && wishes().isEmpty()) {
            window.notices.tell(Strings.text("expect.nothing", rows.size()), null);
            return;
        }
        String name = AttentionText.group(all);
        window.show(pane);
        pane.get()
                .open(
                        name == null ? Decisions.title("expect.title", rows) : Strings.text("expect.title.of", name),
                        name == null
                                ? Strings.text("expect.all", running().size())
                                : Strings.text("expect.all.group", name),
                        wishes());
    }

    private Expectation.AllEnded ofGroup(GroupLine group) {
        Grouping by = window.commands.table().grouping();
        GroupLine.Summary summary = group.summary().get();
        if (group.key().isEmpty() || by == Grouping.NONE) {
            return ofRows();
        }
        if (by == Grouping.TAG) {
            return new Expectation.AllEnded(
                    by.name(), group.rows().getFirst().remarks().get().tags().getFirst());
        }
        return summary.count() == summary.listed() ? new Expectation.AllEnded(by.name(), group.key()) : ofRows();
    }

    private static Expectation.AllEnded ofRows() {
        return new Expectation.AllEnded("ROWS", UUID.randomUUID().toString());
    }

    private List<WatchRow> tagged(String tag) {
        return window.list.rows().stream()
                .filter(row -> row.remarks().get().hasTag(tag))
                .toList();
    }

    private List<WatchRow> running() {
        return rows.stream()
                .filter(row ->
                        window.list.find(row.ref()) == row && !row.state().hasEnded())
                .toList();
    }

    private void save(Optional<Instant> by) {
        close();
        Expectation wish = by.<Expectation>map(Expectation.Ended::new).orElse(all);
        List<WatchRow> running = running();
        List<WatchRow> changed = window.list.attend(running, one -> with(one, wish));
        String words = running.isEmpty()
                ? Strings.text("expect.nothing", rows.size())
                : Strings.text("decided.expected", changed.size());
        long full = running.stream()
                .filter(row -> !row.attention().get().expected().contains(wish))
                .count();
        window.tell(
                full == 0
                        ? words
                        : Strings.text(
                                "text.then",
                                words,
                                Strings.text("decided.expected.full", full, Attention.MOST_EXPECTED)),
                changed);
    }

    private static Attention with(Attention one, Expectation wish) {
        boolean has = one.expected().contains(wish) || one.expected().size() >= Attention.MOST_EXPECTED;
        return has
                ? one
                : one.withExpected(wishes -> {
                    wishes.add(wish);
                    return wishes;
                });
    }

    /// What the person has asked for of these rows.
    private List<ExpectPane.Wish> wishes() {
        ZoneId zone = window.parts.zone().get();
        return rows.stream()
                .flatMap(row -> row.attention().get().expected().stream())
                .distinct()
                .map(wish -> new ExpectPane.Wish(AttentionText.expected(wish, zone), () -> remove(wish)))
                .toList();
    }

    /// The end of all is one wish, whichever of its rows is selected.
    private void remove(Expectation wish) {
        List<WatchRow> of = wish instanceof Expectation.AllEnded ? window.list.rows() : rows;
        List<WatchRow> changed = window.list.attend(
                of,
                one -> one.withExpected(wishes -> {
                    wishes.remove(wish);
                    return wishes;
                }));
        window.tell(Strings.text("decided.expected.not", changed.size()), changed);
        pane.get().show(wishes());
    }

    private void close() {
        window.close(pane);
    }
}
