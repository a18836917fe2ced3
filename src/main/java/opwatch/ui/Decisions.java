package opwatch.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import opwatch.operation.Attention;
import opwatch.operation.Observation;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.RowTrait;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What a person decides about being told of rows: acknowledged, snoozed, expected, read. Each decision is
/// one step to undo, and the line of messages says what came of it. What has ended is taken from the row
/// within a second. FX thread only.
final class Decisions {
    final WindowParts parts;
    final Commands commands;
    final NoticeBar notices;
    final WatchList list;
    final Overlay overlay;
    private final AcknowledgeSheet acknowledge;
    private final SnoozeSheet snooze;
    private final ExpectSheet expect;
    private final Unread unread;

    Decisions(WindowParts parts, Commands commands, NoticeBar notices, WatchList list, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.commands = commands;
        this.notices = notices;
        this.list = list;
        this.overlay = overlay;
        acknowledge = new AcknowledgeSheet(this);
        snooze = new SnoozeSheet(this);
        expect = new ExpectSheet(this);
        unread = new Unread(this);
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        Map<Action, Runnable> runs = new EnumMap<>(Action.class);
        runs.put(Action.ACKNOWLEDGE, acknowledge::open);
        runs.put(Action.SNOOZE, snooze::open);
        runs.put(Action.EXPECT, expect::open);
        runs.put(Action.NEXT_UNREAD, unread::next);
        runs.put(Action.ALL_READ, unread::readAll);
        return runs;
    }

    /// Notes what the person has seen and which decisions are over. Call it at each tick.
    void tick() {
        unread.tick();
        if (list.tally().of(RowTrait.DECIDED) == 0) {
            return;
        }
        Instant now = parts.clock().instant();
        List<WatchRow> over = list.rows().stream()
                .filter(row -> row.has(RowTrait.DECIDED)
                        && !lasting(row, row.attention().get(), now)
                                .equals(row.attention().get()))
                .toList();
        if (!over.isEmpty()) {
            list.note(over, (row, one) -> lasting(row, one, now));
        }
    }

    /// When the next of these decisions ends by the time; null where none does.
    static @Nullable Instant nextEnd(WatchList list, Instant now) {
        if (list.tally().of(RowTrait.DECIDED) == 0) {
            return null;
        }
        return list.rows().stream()
                .filter(row -> row.has(RowTrait.DECIDED))
                .flatMap(row -> ends(row.attention().get()))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Instant> ends(Attention one) {
        Instant heard = one.snoozed() == null ? null : one.snoozed().until();
        Instant checked = one.paused() == null ? null : one.paused().until();
        return Stream.of(Optional.ofNullable(heard), Optional.ofNullable(checked))
                .flatMap(Optional::stream);
    }

    /// Without what is over: a trouble that comes back is another one, which the person does not know of, and
    /// a pause does not come back with a clock that is set back.
    private static Attention lasting(WatchRow row, Attention one, Instant now) {
        Observation observation = row.observation().get();
        boolean known = one.acknowledged() == null || one.isAcknowledged(observation);
        boolean quiet = one.snoozed() == null || one.isSnoozed(observation, now);
        Attention kept = known ? one : one.withAcknowledged(null);
        Attention heard = quiet ? kept : kept.withSnoozed(null);
        return one.paused() == null || one.isPaused(now) ? heard : heard.withPaused(null);
    }

    /// The selected rows; says so where there is none.
    List<WatchRow> selection() {
        List<WatchRow> rows = commands.selection();
        if (rows.isEmpty()) {
            notices.tell(Strings.text("remarks.nothing"), null);
        }
        return rows;
    }

    /// Decides about the rows that are still as the person saw them.
    ///
    /// @param said the key of what is said of it; takes how many rows have changed
    void decide(SeenStates seen, BiFunction<WatchRow, Attention, Attention> change, String said) {
        List<WatchRow> rows = seen.unchanged(list);
        List<WatchRow> changed = list.attend(rows, change);
        commands.table().arrange();
        String words = Strings.text(said, changed.size());
        int left = seen.rows().size() - rows.size();
        if (left > 0) {
            words = Strings.text("text.then", words, Strings.text("decided.left", left));
        }
        if (!changed.isEmpty() && commands.table().hides(changed)) {
            words = Strings.text("text.then", words, Strings.text("decided.hidden"));
        }
        tell(words, changed);
    }

    /// Says what was decided, with the way back.
    void tell(String words, List<WatchRow> changed) {
        notices.tell(
                words, changed.isEmpty() ? null : new NoticeBar.Action(Strings.text("notice.undo"), commands::undo));
    }

    /// What a form is called that asks about these rows.
    ///
    /// @param key takes how many there are, and the name of a single one
    static String title(String key, List<WatchRow> rows) {
        return Strings.text(key, rows.size(), PlainText.line(rows.getFirst().name()));
    }

    boolean isOpen(LazyNode<? extends Node> pane) {
        return pane.made().filter(Node::isVisible).isPresent();
    }

    void show(LazyNode<? extends Node> pane) {
        Forms.show(pane.get(), true);
        overlay.raise(pane.get());
    }

    void close(LazyNode<? extends Node> pane) {
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }
}
