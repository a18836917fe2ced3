package opwatch.report;

import java.util.List;

/// Lines of a ticket that belong together.
///
/// @param title empty for the first, which says what the operation is
/// @param lines top to bottom
record TicketSection(String title, List<TicketLine> lines) {
    TicketSection {
        lines = List.copyOf(lines);
    }

    /// Whether lines stand below others.
    boolean isTree() {
        return lines.stream().anyMatch(line -> line.depth() > 0);
    }
}
