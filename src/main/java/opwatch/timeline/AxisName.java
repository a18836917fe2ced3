package opwatch.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import opwatch.timeline.Ticks.Unit;

/// A name above an axis: of the day, month or year that the moments below it are in. Immutable; any thread.
///
/// @param x where it begins, in pixels from the left edge of the axis
public record AxisName(double x, String words) {
    /// From the beginning of a day to its name, and from a name to the next one.
    private static final double GAP = 4;

    /// The names for which there is room, left to right. A day whose name is too long is named without its
    /// year. The one that the left edge is in is named there, unless the next one begins too soon.
    ///
    /// @param free how far to the right names may reach
    /// @param width how wide a name is
    public static List<AxisName> of(
            Unit unit, TimeAxis axis, ZoneId zone, double free, ToDoubleFunction<String> width) {
        List<Instant> begins = Ticks.each(unit, axis, zone).at();
        List<AxisName> names = new ArrayList<>();
        for (int i = -1; i < begins.size(); i++) {
            Instant at = i < 0 ? axis.from() : begins.get(i);
            double x = (i < 0 ? 0 : Math.floor(axis.x(at))) + GAP;
            double end = i + 1 < begins.size() ? Math.min(free, Math.floor(axis.x(begins.get(i + 1)))) : free;
            fitting(unit, at, zone, end - x, width).ifPresent(words -> names.add(new AxisName(x, words)));
        }
        return List.copyOf(names);
    }

    private static Optional<String> fitting(
            Unit unit, Instant at, ZoneId zone, double room, ToDoubleFunction<String> width) {
        return Stream.of(TickText.larger(unit, at, zone), TickText.of(unit, at, zone))
                .filter(words -> width.applyAsDouble(words) <= room)
                .findFirst();
    }
}
