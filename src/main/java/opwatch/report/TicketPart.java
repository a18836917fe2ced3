package opwatch.report;

import java.util.List;

/// What a ticket says of one operation.
///
/// @param heading which of several it is; empty for the only one
/// @param sections in their order
record TicketPart(String heading, List<TicketSection> sections) {
    TicketPart {
        sections = List.copyOf(sections);
    }
}
