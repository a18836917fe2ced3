package opwatch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.words.ErrorText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What a ticket says of why an operation failed, the leaf first and then the whole tree, and of what else
/// Azure has sent. Any thread.
///
/// @param free makes fit what a server has written
record TicketError(FreeText free) {
    private static final int LONGEST_WAY = 500;

    List<TicketSection> sections(@Nullable OperationStatus status) {
        if (status == null) {
            return List.of();
        }
        List<TicketSection> sections = new ArrayList<>();
        if (status.error() != null) {
            OperationError error = free.error(status.error());
            sections.add(new TicketSection(Strings.text("report.error"), leaf(error)));
            if (!error.causes().isEmpty() || !error.additionalInfo().isEmpty()) {
                List<TicketLine> tree = new ArrayList<>();
                node(error, 0, tree);
                sections.add(new TicketSection(Strings.text("report.chain"), tree));
            }
        }
        List<TicketLine> fields = new ArrayList<>();
        status.fields().forEach(field -> field(free.field(field), 0, fields));
        sections.add(new TicketSection(Strings.text("details.section.fields"), fields));
        return sections;
    }

    private static List<TicketLine> leaf(OperationError error) {
        OperationError deepest = error.deepest();
        String way = ErrorText.way(error).isEmpty() ? "" : ErrorText.of(error, LONGEST_WAY);
        return Stream.of(
                        line("details.error.code", deepest.code()),
                        line("details.error.message", deepest.message()),
                        line("details.error.target", deepest.target()),
                        line("details.error.way", way))
                .filter(line -> !line.value().isBlank())
                .toList();
    }

    private static TicketLine line(String key, String value) {
        return new TicketLine(0, Strings.text(key), value, false);
    }

    private static void node(OperationError error, int depth, List<TicketLine> lines) {
        String code = error.code().isBlank() ? Strings.text("details.error.nocode") : error.code();
        String origin = ErrorText.origin(error.origin());
        String name = origin.isEmpty() ? code : Strings.text("report.node", code, origin);
        lines.add(new TicketLine(depth, name, error.message(), false));
        if (!error.target().isBlank()) {
            lines.add(new TicketLine(depth + 1, Strings.text("details.error.target"), error.target(), false));
        }
        error.causes().forEach(cause -> node(cause, depth + 1, lines));
        error.additionalInfo().forEach(extra -> field(extra, depth + 1, lines));
    }

    private static void field(Field field, int depth, List<TicketLine> lines) {
        lines.add(new TicketLine(depth, field.name(), field.value(), false));
        field.parts().forEach(part -> field(part, depth + 1, lines));
    }
}
