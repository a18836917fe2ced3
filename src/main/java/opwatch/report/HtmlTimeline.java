package opwatch.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import opwatch.timeline.Bar;
import opwatch.timeline.BarText;
import opwatch.timeline.Span;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.TimelinePicture;
import opwatch.timeline.TimelineSvg;
import opwatch.words.Markup;
import opwatch.words.Strings;

/// The part of a page that shows when the operations ran. Any thread.
final class HtmlTimeline {
    /// A taller picture is not looked at, and takes a browser long.
    private static final int MOST_LINES = 1000;

    private static final double WIDTH = 900;

    private final ReportView view;
    private final FreeText free;
    private final StringBuilder page;

    HtmlTimeline(ReportView view, FreeText free, StringBuilder page) {
        this.view = view;
        this.free = free;
        this.page = page;
    }

    /// Writes nothing where there are no rows.
    void write() {
        if (view.count() == 0) {
            return;
        }
        String title = Strings.text("report.view.timeline");
        page.append("<h2>").append(Markup.of(title)).append("</h2>\n");
        List<Span> extents = new ArrayList<>();
        List<TimelinePicture.Line> lines = lines(extents);
        if (view.count() > MOST_LINES) {
            String cut = Strings.text("report.view.timeline.cut", MOST_LINES, view.count());
            page.append("<p class=\"muted\">").append(Markup.of(cut)).append("</p>\n");
        }
        Instant now = view.time().at();
        TimelinePicture picture = new TimelinePicture(
                title,
                ScopeText.asOf(view.time()),
                TimeAxis.fitting(extents, now, WIDTH),
                view.time().zone(),
                now,
                lines);
        page.append("<div class=\"timeline\">\n")
                .append(TimelineSvg.inPage(picture))
                .append("</div>\n");
    }

    private List<TimelinePicture.Line> lines(List<Span> extents) {
        List<TimelinePicture.Line> lines = new ArrayList<>();
        RowName names = new RowName(view, free);
        int number = 0;
        for (ReportGroup group : view.groups()) {
            List<TimelinePicture.Line> rows = new ArrayList<>();
            List<Span> spans = new ArrayList<>();
            for (ReportRow row : group.rows()) {
                number++;
                if (number <= MOST_LINES) {
                    Bar bar = Bar.of(
                            row.observation(),
                            row.entry().addedAt(),
                            view.time().at());
                    spans.add(bar.extent());
                    rows.add(line(row, bar, names.of(row, number)));
                }
            }
            if (view.isGrouped() && (number <= MOST_LINES || !rows.isEmpty())) {
                Span extent = spans.stream().reduce(Span::with).orElse(null);
                lines.add(new TimelinePicture.HeadingLine(ScopeText.heading(group, free), extent));
            }
            lines.addAll(rows);
            extents.addAll(spans);
        }
        return lines;
    }

    private TimelinePicture.RowLine line(ReportRow row, Bar bar, String name) {
        List<String> words = new BarText(view.time().zone())
                .of(name, row.observation(), row.entry().addedAt(), bar);
        return new TimelinePicture.RowLine(
                name, bar, words.stream().map(free::line).collect(Collectors.joining("\n")));
    }
}
