package opwatch.settings;

import java.util.List;
import java.util.Objects;
import opwatch.settings.Settings.Column;
import opwatch.settings.Settings.Grouping;
import opwatch.settings.Settings.Sort;
import org.jspecify.annotations.Nullable;

/// A way to look at the list that a person has given a name. Immutable; any thread.
///
/// A view of another version is kept as it is: chips and columns that this version does not know are names
/// here, and nothing more.
///
/// @param name what the person calls it: one line, not blank, [#LONGEST] characters at most
/// @param filter what stands in the filter field
/// @param chip the name of the chosen chip; empty and unknown ones mean all states
/// @param columns the columns, left to right; empty for the usual ones
/// @param sort what it is sorted by, most important first; empty for the order of adding
/// @param grouping what the rows are grouped by
public record View(String name, String filter, String chip, List<Column> columns, List<Sort> sort, Grouping grouping) {
    /// The most views that are kept.
    public static final int MOST = 50;

    /// The most characters of a name.
    public static final int LONGEST = 60;

    /// @throws IllegalArgumentException for a blank name, or one that is too long
    public View {
        name = line(name);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("no name of a view");
        }
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /// The same under another name.
    public View named(String now) {
        return new View(now, filter, chip, columns, sort, grouping);
    }

    /// The same for the rows of all states, whatever stands in them.
    public View unfiltered() {
        return new View(name, "", "", columns, sort, grouping);
    }

    /// A name as it is kept: in one line, without control characters, white space around it, and what is not
    /// seen, which would make two names look the same or turn them around. The joiners stay that Persian and
    /// emoji need.
    public static String line(@Nullable String typed) {
        return text(typed)
                .replaceAll("[\\p{Cf}&&[^\\x{200C}\\x{200D}]]", "")
                .replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ")
                .strip();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
