package opwatch.settings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the window looked last: everything a person arranged. Immutable; any thread.
///
/// @param window where the window was; null before the first time
/// @param divider the table's share of the height, 0 to 1
/// @param columns the columns, left to right; empty for the usual ones
/// @param sort what the table is sorted by, most important first; empty for the order of adding
/// @param theme light or dark
/// @param pace how often running operations are checked, by the name the poller has for it
public record Settings(
        @Nullable Bounds window, double divider, List<Column> columns, List<Sort> sort, Theme theme, String pace) {
    private static final String USUAL_PACE = "AUTOMATIC";

    /// Where a window is, in screen coordinates.
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /// A column of the table.
    public record Column(String id, double width, boolean visible) {
        public Column {
            id = named(id);
        }
    }

    /// A column that is sorted by.
    public record Sort(String column, boolean ascending) {
        public Sort {
            column = named(column);
        }
    }

    /// Light or dark: as the system, or as chosen.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// The name that a column has today. Settings that an earlier OpWatch wrote may have the former one.
    private static String named(String column) {
        return column.equals("column-looked") ? "column-checked" : column;
    }

    /// What a new user gets: the worst first.
    public static final Settings FIRST =
            new Settings(null, 0.62, List.of(), List.of(new Sort("column-state", true)), Theme.SYSTEM, USUAL_PACE);

    /// The same with the table as it is now.
    public Settings withTable(List<Column> nowColumns, List<Sort> nowSort) {
        return new Settings(window, divider, nowColumns, nowSort, theme, pace);
    }

    /// The same with the window as it is now.
    public Settings withWindow(@Nullable Bounds nowWindow, double nowDivider, Theme nowTheme) {
        return new Settings(nowWindow, nowDivider, columns, sort, nowTheme, pace);
    }

    /// The same with this pace.
    public Settings withPace(String nowPace) {
        return new Settings(window, divider, columns, sort, theme, nowPace);
    }

    public Settings {
        // A file from before there was a choice holds none.
        pace = Objects.requireNonNullElse(pace, USUAL_PACE);
        Objects.requireNonNull(theme, "theme");
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }
}
