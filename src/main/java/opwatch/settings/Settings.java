package opwatch.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the window looked last: everything a person arranged. Immutable; any thread.
///
/// The file has the fields of all groups side by side, as earlier versions wrote them. What such a file does
/// not say yet is the usual.
///
/// @param window where the window was; null before the first time
/// @param split what stands beside the table
/// @param table how the table is arranged
/// @param look how all of the window looks
/// @param routine what OpWatch does by itself
/// @param views the saved views, in the order of the menu
public record Settings(
        @Nullable Bounds window,
        @JsonUnwrapped Split split,
        @JsonUnwrapped Table table,
        @JsonUnwrapped Look look,
        @JsonUnwrapped Routine routine,
        List<View> views) {

    /// Where a window is, in screen coordinates.
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /// Where the details stand.
    public enum Side {
        BELOW,
        RIGHT
    }

    /// What stands beside the table: details and timeline.
    ///
    /// @param divider the table's share of the height while the details stand below, 0 to 1
    /// @param rightDivider the table's share of the width while they stand at the right, 0 to 1
    /// @param side where they stand
    /// @param details whether they open when there is something to show
    /// @param timeline whether the timeline stands at the right of the table
    /// @param timelineDivider the table's share of the width beside the timeline, 0 to 1
    public record Split(
            double divider, double rightDivider, Side side, boolean details, boolean timeline, double timelineDivider) {
        private static final double USUAL_SHARE = 0.62;
        private static final double USUAL_TABLE = 0.5;

        public static final Split FIRST = new Split(USUAL_SHARE, USUAL_SHARE, Side.BELOW, true, false, USUAL_TABLE);

        /// Details without a timeline.
        public Split(double divider, double rightDivider, Side side, boolean details) {
            this(divider, rightDivider, side, details, false, USUAL_TABLE);
        }

        /// The same with this timeline.
        public Split withTimeline(boolean open, double share) {
            return new Split(divider, rightDivider, side, details, open, share);
        }
    }

    /// A column of the table.
    ///
    /// @param width in the usual size of text; 0 for the column's usual one
    public record Column(String id, double width, boolean visible) {
        public Column {
            id = Table.named(id);
        }
    }

    /// A column that is sorted by.
    public record Sort(String column, boolean ascending) {
        public Sort {
            column = Table.named(column);
        }
    }

    /// How tall the rows are.
    public enum Rows {
        ROOMY,
        COMPACT
    }

    /// What the rows of a table are grouped by.
    public enum Grouping {
        NONE,
        TAG,
        KIND,
        SUBSCRIPTION,
        TENANT,
        LOCATION,
        /// The day of the start, in the zone that times are shown in.
        DAY
    }

    /// How the table is arranged.
    ///
    /// @param columns the columns, left to right; empty for the usual ones
    /// @param sort what it is sorted by, most important first; empty for the order of adding
    /// @param rows how tall its rows are
    /// @param grouping what its rows are grouped by
    /// @param zeroMarks whether a success is marked that has done nothing; null where the person has not
    ///     chosen, which is yes
    public record Table(
            List<Column> columns,
            List<Sort> sort,
            Rows rows,
            Grouping grouping,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean zeroMarks) {
        /// The worst first.
        public static final Table FIRST =
                new Table(List.of(), List.of(new Sort("column-state", true)), Rows.ROOMY, Grouping.NONE);

        public Table {
            columns = List.copyOf(columns);
            sort = List.copyOf(sort);
        }

        /// A table with the usual marks.
        public Table(List<Column> columns, List<Sort> sort, Rows rows, Grouping grouping) {
            this(columns, sort, rows, grouping, null);
        }

        /// The same with these columns, order and groups.
        public Table with(List<Column> otherColumns, List<Sort> otherSort, Grouping otherGrouping) {
            return new Table(otherColumns, otherSort, rows, otherGrouping, zeroMarks);
        }

        /// The name that a column has today. Settings that an earlier OpWatch wrote may have the former one.
        /// Here, not in [Settings]: the usual settings would be made before the usual table.
        private static String named(String column) {
            return column.equals("column-looked") ? "column-checked" : column;
        }
    }

    /// Light or dark: as the system, or as chosen.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// High contrast: where the system asks for it, or always.
    public enum Contrast {
        SYSTEM,
        HIGH
    }

    /// Movement: as the system asks, or as little as can be.
    public enum Motion {
        SYSTEM,
        REDUCED
    }

    /// The zone that times are shown in.
    public enum Zone {
        LOCAL,
        UTC
    }

    /// How all of the window looks.
    ///
    /// @param theme light or dark
    /// @param contrast when contrast is high
    /// @param motion how much moves
    /// @param zone the zone that times are shown in
    /// @param zoom the size of text, in percent of the usual
    /// @param onTop whether the window stays above those of other programs
    public record Look(Theme theme, Contrast contrast, Motion motion, Zone zone, int zoom, boolean onTop) {
        /// The size of text that is usual, in percent.
        public static final int USUAL_ZOOM = 100;

        public static final Look FIRST =
                new Look(Theme.SYSTEM, Contrast.SYSTEM, Motion.SYSTEM, Zone.LOCAL, USUAL_ZOOM, false);
    }

    /// What OpWatch does by itself.
    ///
    /// @param pace how often running operations are checked, by the name the poller has for it
    /// @param clipboardOffers whether it offers an operation that the clipboard holds; null where the person
    ///     has not chosen, so that each system has its own usual
    /// @param paused until when nothing is checked by itself, by the name that the pause has; null when it is
    /// @param reportFormat what a view was exported as last, by the name that reports have for it; null at
    ///     first
    /// @param notices what it tells outside its window
    public record Routine(
            String pace,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean clipboardOffers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String paused,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reportFormat,

            @JsonUnwrapped Notices notices) {
        public static final Routine FIRST = new Routine("AUTOMATIC", null);

        /// Nothing is paused, no view was exported, and the usual is told.
        public Routine(String pace, @Nullable Boolean clipboardOffers) {
            this(pace, clipboardOffers, null);
        }

        /// No view was exported, and the usual is told.
        public Routine(String pace, @Nullable Boolean clipboardOffers, @Nullable String paused) {
            this(pace, clipboardOffers, paused, null, Notices.FIRST);
        }

        /// The same with these notices.
        public Routine withNotices(Notices now) {
            return new Routine(pace, clipboardOffers, paused, reportFormat, now);
        }

        /// The same with a view exported as this.
        public Routine withReportFormat(String now) {
            return new Routine(pace, clipboardOffers, paused, now, notices);
        }
    }

    /// What a new user gets.
    public static final Settings FIRST =
            new Settings(null, Split.FIRST, Table.FIRST, Look.FIRST, Routine.FIRST, List.of());

    public Settings {
        views = List.copyOf(views);
    }

    /// The same with the window there.
    public Settings withWindow(@Nullable Bounds now) {
        return new Settings(now, split, table, look, routine, views);
    }

    /// The same with these details.
    public Settings withSplit(Split now) {
        return new Settings(window, now, table, look, routine, views);
    }

    /// The same with this table.
    public Settings withTable(Table now) {
        return new Settings(window, split, now, look, routine, views);
    }

    /// The same with this look.
    public Settings withLook(Look now) {
        return new Settings(window, split, table, now, routine, views);
    }

    /// The same with this routine.
    public Settings withRoutine(Routine now) {
        return new Settings(window, split, table, look, now, views);
    }

    /// The same with these saved views.
    public Settings withViews(List<View> now) {
        return new Settings(window, split, table, look, routine, now);
    }
}
