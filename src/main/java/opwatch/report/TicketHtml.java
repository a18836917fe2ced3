package opwatch.report;

import java.util.List;
import opwatch.words.Markup;
import opwatch.words.Strings;

/// A ticket as a piece of HTML, of the few elements that every editor takes from the clipboard: headings,
/// tables, lists, code. Nothing in it is a link, and every text is escaped. Any thread.
final class TicketHtml {
    private final StringBuilder html = new StringBuilder(4096);

    private TicketHtml() {}

    static String of(String title, String remark, List<TicketPart> parts) {
        TicketHtml html = new TicketHtml();
        // Editors on Linux and macOS take it for Latin-1 without this.
        html.html.append("<meta charset=\"utf-8\">\n");
        html.element("h2", title);
        if (!remark.isEmpty()) {
            html.element("p", remark);
        }
        parts.forEach(html::part);
        return html.html.toString();
    }

    private void part(TicketPart part) {
        if (!part.heading().isEmpty()) {
            element("h3", part.heading());
        }
        for (TicketSection section : part.sections()) {
            if (!section.title().isEmpty()) {
                element("h4", section.title());
            }
            if (section.isTree()) {
                tree(section.lines());
            } else if (section.lines().getFirst().name().isEmpty()) {
                free(section.lines());
            } else {
                table(section.lines());
            }
        }
    }

    /// A text without a name, and what may stand below it.
    private void free(List<TicketLine> lines) {
        html.append("<p>").append(value(lines.getFirst())).append("</p>\n");
        if (lines.size() > 1) {
            table(lines.subList(1, lines.size()));
        }
    }

    private void table(List<TicketLine> lines) {
        html.append("<table>\n");
        for (TicketLine line : lines) {
            html.append("<tr><th align=\"left\" valign=\"top\">")
                    .append(Markup.of(line.name()))
                    .append("</th><td>")
                    .append(value(line))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    /// Each line is at most one deeper than the one before.
    private void tree(List<TicketLine> lines) {
        int depth = -1;
        for (TicketLine line : lines) {
            html.append(line.depth() > depth ? "<ul>\n" : "</li>\n");
            for (int up = line.depth(); up < depth; up++) {
                html.append("</ul></li>\n");
            }
            depth = line.depth();
            String name = "<b>" + Markup.of(line.name()) + "</b>";
            html.append("<li>").append(line.value().isBlank() ? name : Strings.text("report.pair", name, value(line)));
        }
        html.append("</li>\n").append("</ul></li>\n".repeat(depth)).append("</ul>\n");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(Markup.of(text));
        html.append("</").append(name).append(">\n");
    }

    private static String value(TicketLine line) {
        String value = Markup.of(line.value()).replace("\n", "<br>");
        return line.code() ? "<code>" + value + "</code>" : value;
    }
}
