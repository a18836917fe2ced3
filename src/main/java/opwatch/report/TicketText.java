package opwatch.report;

import java.util.List;
import opwatch.words.Strings;

/// A ticket as plain text: a name and its value a line, indented below a title. Any thread.
final class TicketText {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder(2048);

    private TicketText() {}

    static String of(String title, String remark, List<TicketPart> parts) {
        TicketText text = new TicketText();
        text.line(title);
        if (!remark.isEmpty()) {
            text.line(remark);
        }
        parts.forEach(text::part);
        return text.text.toString();
    }

    private void part(TicketPart part) {
        line("");
        if (!part.heading().isEmpty()) {
            line(part.heading());
            line("");
        }
        for (TicketSection section : part.sections()) {
            String indent = "";
            if (!section.title().isEmpty()) {
                line("");
                line(section.title());
                indent = INDENT;
            }
            for (TicketLine each : section.lines()) {
                pair(indent + INDENT.repeat(each.depth()), each);
            }
        }
    }

    private void pair(String indent, TicketLine line) {
        if (line.name().isEmpty()) {
            // Indented, so that no line of it can pose as a name.
            line(indent + line.value().replace("\n", "\n" + indent));
        } else if (line.value().isBlank()) {
            line(indent + line.name());
        } else {
            // A value of several lines stays below its name, so that no line of it can pose as another name.
            String value = line.value().replace("\n", "\n" + indent + INDENT + INDENT);
            line(Strings.text("report.pair", indent + line.name(), value));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
