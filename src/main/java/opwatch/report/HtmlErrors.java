package opwatch.report;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.words.Markup;
import opwatch.words.ProblemText;
import opwatch.words.Strings;

/// The part of a page that says why: of each row the whole error as a tree, or why it could not be checked.
/// Any thread.
final class HtmlErrors {
    private final ReportView view;
    private final FreeText free;
    private final StringBuilder page;

    HtmlErrors(ReportView view, FreeText free, StringBuilder page) {
        this.view = view;
        this.free = free;
        this.page = page;
    }

    /// Writes nothing where the window does not show errors, or where there are none.
    void write() {
        boolean any = view.rows().anyMatch(row -> row.trouble() != null || row.error(free) != null);
        if (!view.has(Column.ERROR) || !any) {
            return;
        }
        page.append("<h2>").append(text(Strings.text("report.view.errors"))).append("</h2>\n");
        RowName names = new RowName(view, free);
        AtomicInteger number = new AtomicInteger();
        view.rows().forEach(row -> row(row, names.of(row, number.incrementAndGet())));
    }

    private void row(ReportRow row, String name) {
        OperationError error = row.error(free);
        ProblemText trouble = row.trouble();
        if (error == null && trouble == null) {
            return;
        }
        page.append("<h3>").append(text(name)).append("</h3>\n");
        if (view.has(Column.OPERATION) && !name.equals(row.entry().ref().operationId())) {
            page.append("<div class=\"muted\">")
                    .append(text(row.entry().ref().operationId()))
                    .append("</div>\n");
        }
        if (trouble != null) {
            String title = Strings.text("cell.trouble", trouble.title());
            page.append("<p>").append(text(free.of(title))).append("<br>");
            page.append(text(free.of(trouble.meaning()))).append("</p>\n");
        }
        if (error != null) {
            page.append("<ul class=\"tree\">");
            node(error);
            page.append("</ul>\n");
        }
    }

    private void node(OperationError error) {
        page.append("<li>");
        Stream.of(
                        new Part("code", error.code()),
                        new Part("message", error.message()),
                        new Part("muted", error.target()))
                .filter(part -> !part.words.isBlank())
                .forEach(part -> page.append("<span class=\"")
                        .append(part.style)
                        .append("\">")
                        .append(text(part.words))
                        .append("</span> "));
        if (!error.causes().isEmpty() || !error.additionalInfo().isEmpty()) {
            page.append("<ul class=\"tree\">");
            error.causes().forEach(this::node);
            fields(error.additionalInfo());
            page.append("</ul>");
        }
        page.append("</li>");
    }

    private record Part(String style, String words) {}

    private void fields(List<Field> fields) {
        for (Field field : fields) {
            page.append("<li><span class=\"code\">").append(text(field.name())).append("</span> ");
            page.append("<span class=\"message\">").append(text(field.value())).append("</span>");
            if (!field.parts().isEmpty()) {
                page.append("<ul class=\"tree\">");
                fields(field.parts());
                page.append("</ul>");
            }
            page.append("</li>");
        }
    }

    private static String text(String words) {
        return Markup.of(words);
    }
}
