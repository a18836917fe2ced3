package opwatch.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opwatch.timeline.Mark;
import opwatch.words.Markup;
import opwatch.words.Strings;

/// A view as one page that needs nothing beside it: summary, a table that sorts, the errors as trees, the
/// timeline as a picture. It loads nothing, and its policy (`default-src 'none'`) allows its own script and
/// style alone, by their hashes; there is no link in it. Every text is escaped where it stands. Any thread.
final class HtmlReport {
    private static final String SCRIPT = script();

    private final ReportView view;
    private final FreeText free;
    private final RowText text;
    private final StringBuilder page = new StringBuilder(16_384);

    private HtmlReport(ReportView view, FreeText free) {
        this.view = view;
        this.free = free;
        text = new RowText(view.time(), free);
    }

    static String of(ReportView view, FreeText free) {
        return new HtmlReport(view, free).write();
    }

    private String write() {
        String title = Markup.of(Strings.text("report.view.title"));
        page.append("<!doctype html>\n<html lang=\"").append(Markup.of(Strings.text("report.view.language")));
        page.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ");
        page.append(hash(SCRIPT)).append("; style-src ").append(hash(PageStyle.TEXT));
        page.append("; base-uri 'none'; form-action 'none'\">\n");
        page.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.append(title).append("</title>\n<style>").append(PageStyle.TEXT).append("</style>\n</head>\n<body>\n");
        page.append("<h1>").append(title).append("</h1>\n");
        scope();
        summary();
        table();
        new HtmlErrors(view, free, page).write();
        new HtmlTimeline(view, free, page).write();
        page.append("<script>").append(SCRIPT).append("</script>\n</body>\n</html>\n");
        return page.toString();
    }

    private void scope() {
        List<String> lines = ScopeText.of(view, free);
        page.append("<p class=\"asof\">").append(Markup.of(lines.getFirst())).append("</p>\n<ul class=\"scope\">\n");
        lines.stream()
                .skip(1)
                .forEach(line -> page.append("<li>").append(Markup.of(line)).append("</li>\n"));
        page.append("</ul>\n");
    }

    private void summary() {
        heading("report.view.summary");
        page.append("<ul class=\"states\">\n");
        view.states().forEach((state, count) -> {
            page.append("<li class=\"").append(style(state)).append("\">");
            mark(state);
            String words = Strings.text("details.several.state", RowText.name(state), count);
            page.append(Markup.of(words)).append("</li>\n");
        });
        page.append("</ul>\n");
        if (view.states().containsKey(Mark.TROUBLE)) {
            page.append("<p class=\"muted\">")
                    .append(Markup.of(Strings.text("report.view.trouble")))
                    .append("</p>\n");
        }
    }

    private void table() {
        heading("report.view.operations");
        page.append("<div class=\"wide\">\n<table>\n<thead><tr>");
        for (Column column : view.columns()) {
            page.append("<th scope=\"col\"><button type=\"button\">")
                    .append(Markup.of(column.title()))
                    .append("</button></th>");
        }
        page.append("</tr></thead>\n");
        for (ReportGroup group : view.groups()) {
            page.append("<tbody>\n");
            if (view.isGrouped()) {
                page.append("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
                        .append(Math.max(1, view.columns().size()))
                        .append("\">")
                        .append(Markup.of(ScopeText.heading(group, free)))
                        .append("</th></tr>\n");
            }
            group.rows().forEach(this::row);
            page.append("</tbody>\n");
        }
        page.append("</table>\n</div>\n");
    }

    private void row(ReportRow row) {
        page.append("<tr class=\"row\">");
        view.columns().forEach(column -> cell(column, row));
        page.append("</tr>\n");
    }

    private void cell(Column column, ReportRow row) {
        Mark state = row.state(view.time().at());
        RowText.Cell cell = text.of(column, row);
        String style = switch (column) {
            case STATE -> "state " + style(state);
            case STARTED, ENDED, CHECKED, NEXT, DURATION -> "time";
            case LABEL, ERROR, RESULT, LOCATION, SUBSCRIPTION, OPERATION -> column.member();
        };
        page.append("<td class=\"").append(style).append('"');
        SortKey.of(column, row, view.time())
                .ifPresent(key -> page.append(" data-sort=\"").append(key).append('"'));
        page.append('>');
        if (column == Column.STATE) {
            mark(state);
        }
        page.append(Markup.of(cell.first()));
        if (!cell.second().isEmpty()) {
            page.append("<span class=\"second\">")
                    .append(Markup.of(cell.second()))
                    .append("</span>");
        }
        String note = column == Column.LABEL ? text.note(row) : "";
        if (!note.isEmpty()) {
            page.append("<p class=\"note\">").append(Markup.of(note)).append("</p>");
        }
        page.append("</td>");
    }

    private void heading(String key) {
        page.append("<h2>").append(Markup.of(Strings.text(key))).append("</h2>\n");
    }

    /// The shape of a state, so that no state is told by color alone. The words stand beside it.
    private void mark(Mark state) {
        page.append("<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"")
                .append(state.path())
                .append("\"/></svg>");
    }

    private static String style(Mark state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// As a policy names what it allows.
    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("sort.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
