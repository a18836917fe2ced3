package opwatch.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The names of the lines of the filter's help, for tests of other rooms.
public final class FilterLines {
    private FilterLines() {}

    public static List<String> names() {
        return Stream.of(FilterHelp.Line.values())
                .map(line -> line.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
