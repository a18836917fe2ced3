package opwatch.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.settings.Settings.Column;

/// The columns as versions without a choice of rows showed them to everybody, and what of them is a person's
/// own. Any thread.
final class FormerColumns {
    /// Two widths that differ by less are the same to a person.
    private static final double SAME = 0.5;

    /// The column that was always as wide as the window left.
    private static final String GROWING = "column-error";

    /// The one that is usually hidden today.
    private static final String HIDDEN = "column-ended";

    /// The order of all columns.
    private static final List<String> ORDER = List.of(
            "column-state",
            "column-label",
            "column-subscription",
            "column-location",
            "column-operation",
            "column-started",
            "column-ended",
            "column-duration",
            "column-checked",
            "column-next",
            GROWING);

    /// The widths that such versions gave a column by themselves, one version this and another that.
    private static final Map<String, Set<Double>> WIDTHS = Map.of(
            "column-state",
            Set.of(140.0, 152.0, 178.0),
            "column-label",
            Set.of(140.0),
            "column-subscription",
            Set.of(112.0, 118.0),
            "column-location",
            Set.of(92.0, 104.0),
            "column-operation",
            Set.of(112.0, 118.0),
            "column-started",
            Set.of(108.0, 118.0, 126.0, 132.0, 138.0),
            HIDDEN,
            Set.of(108.0, 118.0, 126.0, 132.0, 138.0),
            "column-duration",
            Set.of(76.0, 86.0, 96.0),
            "column-checked",
            Set.of(76.0, 86.0),
            "column-next",
            Set.of(80.0, 92.0, 104.0));

    /// The order of today.
    private static final List<String> TODAY = List.of(
            "column-state",
            "column-label",
            GROWING,
            "column-duration",
            "column-started",
            HIDDEN,
            "column-checked",
            "column-next",
            "column-location",
            "column-subscription",
            "column-operation");

    /// The widths that were usual before there were marks, where others are today.
    private static final Map<String, Double> BEFORE_MARKS = Map.of(
            "column-state",
            186.0,
            GROWING,
            260.0,
            "column-duration",
            96.0,
            "column-checked",
            100.0,
            "column-next",
            104.0,
            "column-subscription",
            120.0);

    private FormerColumns() {}

    /// The columns with the usual widths of today where a version had saved its own usual ones.
    static List<Column> widths(List<Column> saved) {
        return saved.stream()
                .map(column -> isFormerlyUsual(column) ? new Column(column.id(), 0, column.visible()) : column)
                .toList();
    }

    private static boolean isFormerlyUsual(Column column) {
        Double former = BEFORE_MARKS.get(column.id());
        return former != null && Math.abs(former - column.width()) < SAME;
    }

    /// What to show today instead of what such a version saved: the usual columns where it shows no hand of
    /// the person, and the usual order with the person's widths where only these were changed.
    static List<Column> today(List<Column> saved) {
        boolean arranged = !saved.stream().allMatch(Column::visible)
                || !saved.stream().map(Column::id).toList().equals(ORDER);
        if (arranged) {
            return List.copyOf(saved);
        }
        if (saved.stream().noneMatch(FormerColumns::isByHand)) {
            return List.of();
        }
        List<Column> today = new ArrayList<>();
        for (String id : TODAY) {
            Column former = saved.get(ORDER.indexOf(id));
            boolean byHand = isByHand(former);
            today.add(new Column(id, byHand ? former.width() : 0, byHand || !id.equals(HIDDEN)));
        }
        return List.copyOf(today);
    }

    private static boolean isByHand(Column column) {
        return !column.id().equals(GROWING)
                && WIDTHS.getOrDefault(column.id(), Set.of()).stream()
                        .noneMatch(width -> Math.abs(width - column.width()) < SAME);
    }
}
