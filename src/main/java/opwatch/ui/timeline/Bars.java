package opwatch.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import opwatch.timeline.Bar;
import opwatch.timeline.BarText;
import opwatch.timeline.Span;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The bars of lines. FX thread.
final class Bars {
    private Bars() {}

    static Bar of(WatchRow row, Instant now) {
        return Bar.of(row.observation().get(), row.addedAt(), now);
    }

    /// From the first to the last moment of a group's rows; null when it has none.
    static @Nullable Span extent(GroupLine group, Instant now) {
        return group.rows().stream()
                .map(row -> of(row, now).extent())
                .reduce(Span::with)
                .orElse(null);
    }

    /// The times of all rows, those too that are folded away.
    static List<Span> extents(List<? extends TableLine> lines, Instant now) {
        List<Span> extents = new ArrayList<>(lines.size());
        for (TableLine line : lines) {
            if (line instanceof WatchRow row) {
                extents.add(of(row, now).extent());
            } else if (line instanceof GroupLine group && group.folded().get()) {
                group.rows().forEach(row -> extents.add(of(row, now).extent()));
            }
        }
        return extents;
    }

    /// What a person is told of a line, one sentence a line.
    static String words(TableLine line, ZoneId zone, Instant now) {
        BarText text = new BarText(zone);
        return switch (line) {
            case WatchRow row ->
                String.join("\n", text.of(row.name(), row.observation().get(), row.addedAt(), of(row, now)));
            case GroupLine group -> {
                Span extent = extent(group, now);
                int count = group.rows().size();
                yield extent == null
                        ? Strings.text("timeline.group.unknown", group.name(), count)
                        : text.of(group.name(), count, extent);
            }
        };
    }
}
