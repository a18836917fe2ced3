package opwatch.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opwatch.words.Strings;

/// A ticket as Markdown: headings and lists; what a machine reads stands in code. Any thread.
final class TicketMarkdown {
    private static final Pattern TICKS = Pattern.compile("`+");
    /// Two blanks end a line and not the paragraph.
    private static final String BREAK = "  \n";

    private final StringBuilder text = new StringBuilder(4096);

    private TicketMarkdown() {}

    static String of(String title, String remark, List<TicketPart> parts) {
        TicketMarkdown markdown = new TicketMarkdown();
        markdown.text.append("## ").append(Markdown.of(title)).append('\n');
        if (!remark.isEmpty()) {
            markdown.text.append('\n').append(Markdown.of(remark)).append('\n');
        }
        parts.forEach(markdown::part);
        return markdown.text.toString();
    }

    private void part(TicketPart part) {
        if (!part.heading().isEmpty()) {
            text.append("\n### ").append(Markdown.of(part.heading())).append('\n');
        }
        for (TicketSection section : part.sections()) {
            if (!section.title().isEmpty()) {
                text.append("\n#### ").append(Markdown.of(section.title())).append('\n');
            }
            text.append('\n');
            section.lines().forEach(this::line);
        }
    }

    private void line(TicketLine line) {
        String indent = "  ".repeat(line.depth());
        String value = line.code() ? code(line.value(), indent) : plain(line.value(), indent);
        text.append(indent).append("- ");
        if (line.name().isEmpty()) {
            text.append(value);
        } else {
            String name = "**" + Markdown.of(line.name()) + "**";
            text.append(line.value().isBlank() ? name : Strings.text("report.pair", name, value));
        }
        text.append('\n');
    }

    private static String plain(String value, String indent) {
        return value.lines().map(Markdown::of).collect(Collectors.joining(BREAK + indent + "  "));
    }

    /// Each line in code of its own.
    private static String code(String value, String indent) {
        return value.lines().map(TicketMarkdown::code).collect(Collectors.joining(BREAK + indent + "  "));
    }

    /// Between more backticks than there are in it.
    private static String code(String line) {
        int most = TICKS.matcher(line)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(most + 1);
        String blank = most == 0 ? "" : " ";
        return fence + blank + line + blank + fence;
    }
}
