package opwatch.ui.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import javafx.application.Platform;
import opwatch.operation.Attention;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Transition;
import opwatch.ui.kit.Happening;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Past;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.ErrorText;
import opwatch.words.PlainText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What happened to the rows of a list, from what each remembers: each end that a check has seen, and what a
/// person knows of. Made when it is first asked for, and again when the list has changed. FX thread only.
public final class RowHistory {
    /// More than a person reads. Each row has all of its own in its details.
    static final int MOST = 300;

    /// Characters of a label, and of a reason.
    private static final int LONGEST = 200;

    private static final Comparator<Event> OLDEST_FIRST = Comparator.comparing(Event::when);

    private final WatchList list;
    private Past past = Past.NONE;
    private long made = -1;

    /// An end of an operation, or what a person acknowledged.
    ///
    /// @param end null for what a person acknowledged
    private record Event(
            WatchRow row, Instant when, @Nullable Transition end) {}

    public RowHistory(WatchList list) {
        assert Platform.isFxApplicationThread();
        this.list = list;
    }

    /// What happened until now.
    public Past past() {
        assert Platform.isFxApplicationThread();
        if (made != list.changes()) {
            made = list.changes();
            past = read();
        }
        return past;
    }

    private Past read() {
        PriorityQueue<Event> newest = new PriorityQueue<>(OLDEST_FIRST);
        int earlier = 0;
        for (WatchRow row : list.rows()) {
            for (Transition change : row.observation().get().history()) {
                if (isEnd(row.observation().get(), change)) {
                    earlier += keep(newest, new Event(row, change.seenAt(), change));
                }
            }
            Attention.Acknowledgement known = row.attention().get().acknowledged();
            if (known != null) {
                earlier += keep(newest, new Event(row, known.of().at(), null));
            }
        }
        List<Happening> shown = newest.stream()
                .sorted(OLDEST_FIRST.reversed())
                .map(RowHistory::told)
                .toList();
        return new Past(shown, earlier);
    }

    /// @return how many had to leave for it
    private static int keep(PriorityQueue<Event> newest, Event event) {
        newest.add(event);
        if (newest.size() <= MOST) {
            return 0;
        }
        newest.remove();
        return 1;
    }

    private static boolean isEnd(Observation seen, Transition change) {
        return change.kind() == Transition.Kind.STATUS
                && seen.state(change.to()).isTerminal();
    }

    private static Happening told(Event event) {
        WatchRow row = event.row();
        String name = PlainText.line(PlainText.capped(row.name(), LONGEST));
        Transition end = event.end();
        if (end == null) {
            return new Happening(row.ref(), event.when(), known(row, name), Icon.NOTICE, StyleNames.NONE);
        }
        RowState state =
                RowState.valueOf(row.observation().get().state(end.to()).name());
        String to = StateText.word(end.to());
        String change = end.from().isEmpty()
                ? Strings.text("history.first", name, to)
                : Strings.text("history.end", name, StateText.word(end.from()), to);
        String reason = reason(row.observation().get(), end);
        String text = reason.isEmpty() ? change : Strings.text("history.reason", change, reason);
        return new Happening(row.ref(), event.when(), text, state.icon(), state.pseudoClass());
    }

    private static String known(WatchRow row, String name) {
        Attention.Acknowledgement known =
                Objects.requireNonNull(row.attention().get().acknowledged());
        String who = PlainText.line(PlainText.capped(known.who(), LONGEST));
        String reason = PlainText.line(known.reason());
        return reason.isEmpty()
                ? Strings.text("history.known", name, who)
                : Strings.text("history.reason", Strings.text("history.known", name, who), reason);
    }

    /// Azure's reason for the last end; empty for one that it said no more of, or that was not the last.
    private static String reason(Observation seen, Transition end) {
        OperationStatus status = seen.status();
        return status == null || status.error() == null || !end.seenAt().equals(Attention.change(seen))
                ? ""
                : PlainText.line(ErrorText.of(status.error(), LONGEST));
    }
}
