package opwatch.ui.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line of the history.
sealed interface HistoryItem {
    /// What the window said in this run.
    record Said(Notice notice) implements HistoryItem {}

    /// What happened to a row, in this run or an earlier one.
    record Happened(Happening what) implements HistoryItem {}

    /// Where the person left: what stands above came after that.
    ///
    /// @param nothingSince whether nothing stands above
    record Left(Instant when, boolean nothingSince) implements HistoryItem {}

    /// That there is more than is shown.
    record Earlier(int count) implements HistoryItem {}

    /// Whether something happened, rather than that this says how to read the others.
    default boolean isEvent() {
        return this instanceof Said || this instanceof Happened;
    }

    /// Whether the other says the same of the same thing.
    default boolean isSame(HistoryItem other) {
        return switch (this) {
            case Said(Notice notice) -> other instanceof Said(Notice said) && said == notice;
            case Happened(Happening what) -> other instanceof Happened(Happening its) && its.isSame(what);
            case Left _, Earlier _ -> equals(other);
        };
    }

    /// All lines, the newest first; of what came at once, what the window said.
    ///
    /// @param left when the person last left the window; null when they never have
    static List<HistoryItem> all(List<Notice> said, Past past, @Nullable Instant left) {
        List<HistoryItem> all = new ArrayList<>(Stream.concat(
                        said.stream().map(Said::new), past.newest().stream().map(Happened::new))
                .sorted(Comparator.comparing(HistoryItem::when).reversed())
                .toList());
        if (left != null && !all.isEmpty()) {
            int since = Math.toIntExact(
                    all.stream().takeWhile(item -> when(item).isAfter(left)).count());
            all.add(since, new Left(left, since == 0));
        }
        if (past.earlier() > 0) {
            all.add(new Earlier(past.earlier()));
        }
        return all;
    }

    private static Instant when(HistoryItem item) {
        return switch (item) {
            case Said(Notice notice) -> notice.when();
            case Happened(Happening what) -> what.when();
            case Left(Instant when, boolean _) -> when;
            case Earlier _ -> Instant.MIN;
        };
    }
}
