package opwatch.timeline;

import com.google.errorprone.annotations.FormatMethod;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import opwatch.timeline.TimelinePicture.HeadingLine;
import opwatch.timeline.TimelinePicture.Line;
import opwatch.timeline.TimelinePicture.RowLine;
import opwatch.words.Markup;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// A timeline as SVG: one element that can stand in a file or in a page. It loads nothing and runs nothing;
/// every text in it is escaped. Any thread.
public final class TimelineSvg {
    private static final double LABELS = 240;
    private static final double HEADER = 40;
    private static final double ROW = 24;
    private static final double BAR = 12;
    private static final double APART = 76;
    private static final int LABEL_LENGTH = 34;

    private final TimelinePicture picture;
    private final StringBuilder svg = new StringBuilder(4096);
    private final double height;

    private TimelineSvg(TimelinePicture picture) {
        this.picture = picture;
        height = HEADER + picture.lines().size() * ROW;
    }

    /// The picture as text.
    public static String of(TimelinePicture picture) {
        return new TimelineSvg(picture).write("<style>\n" + SvgStyle.RULES + "</style>\n");
    }

    /// The picture for a page whose style has [#rules] in it, and which allows no other.
    public static String inPage(TimelinePicture picture) {
        return new TimelineSvg(picture).write("");
    }

    /// What the style of a page says of a picture in it.
    public static String rules() {
        return SvgStyle.RULES;
    }

    private String write(String style) {
        double width = LABELS + picture.axis().width();
        double all = height + ROW + 8;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"timeline-title timeline-desc\""
                        + " width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">",
                n(width), n(all), n(width), n(all));
        add("<title id=\"timeline-title\">%s</title>", text(picture.title()));
        add("<desc id=\"timeline-desc\">%s</desc>", text(picture.description()));
        svg.append(style).append(SvgStyle.PATTERNS);
        add("<rect class=\"timeline-ground\" width=\"%s\" height=\"%s\"/>", n(width), n(all));
        axis();
        double y = HEADER;
        for (Line line : picture.lines()) {
            line(line, y);
            y += ROW;
        }
        now();
        legend(height + 4);
        return svg.append("</svg>\n").toString();
    }

    private void axis() {
        Ticks ticks = Ticks.of(picture.axis(), picture.zone(), APART);
        for (Instant at : ticks.at()) {
            double x = LABELS + picture.axis().x(at);
            add("<path class=\"timeline-grid\" d=\"M%s %sV%s\"/>", n(x), n(HEADER - 4), n(height));
            label(x, HEADER - 8, TickText.of(ticks.unit(), at, picture.zone()), APART);
        }
        Ticks.Unit larger = ticks.unit().larger();
        if (larger != null) {
            AxisName.of(larger, picture.axis(), picture.zone(), picture.axis().width(), TimelineSvg::width)
                    .forEach(name -> add(
                            "<text class=\"timeline-large\" x=\"%s\" y=\"14\">%s</text>",
                            n(LABELS + name.x()), text(name.words())));
        }
    }

    private void label(double x, double y, String words, double room) {
        if (x + room <= LABELS + picture.axis().width()) {
            add("<text x=\"%s\" y=\"%s\">%s</text>", n(x + 2), n(y), text(words));
        }
    }

    private void now() {
        double x = picture.axis().x(picture.now());
        if (x >= 0 && x <= picture.axis().width()) {
            add(
                    "<path class=\"timeline-now\" d=\"M%s %sV%s\"><title>%s</title></path>",
                    n(LABELS + x), n(HEADER - 6), n(height), text(Strings.text("timeline.now")));
        }
    }

    private void line(Line line, double y) {
        svg.append("<g>");
        String words = line instanceof RowLine row ? row.text() : "";
        add("<title>%s</title>", text(words.isEmpty() ? line.label() : words));
        add(
                "<text class=\"%s\" x=\"8\" y=\"%s\">%s</text>",
                line instanceof HeadingLine ? "timeline-group" : "timeline-label",
                n(y + 16),
                text(shortened(line.label())));
        for (BarLayout.Piece piece : pieces(line)) {
            svg.append(new SvgPiece(
                            LABELS, y + (ROW - BAR) / 2, BAR, picture.axis().width())
                    .of(piece, color(line)));
        }
        svg.append("</g>\n");
    }

    private List<BarLayout.Piece> pieces(Line line) {
        return switch (line) {
            case RowLine row -> BarLayout.of(row.bar(), picture.axis());
            case HeadingLine heading ->
                heading.extent() == null ? List.of() : BarLayout.of(heading.extent(), picture.axis());
        };
    }

    private static @Nullable Mark color(Line line) {
        return line instanceof RowLine row ? row.bar().mark() : null;
    }

    /// What each pattern means.
    private void legend(double y) {
        double x = 8;
        for (Fill fill : Fill.values()) {
            String words = Strings.text(SvgStyle.key(fill));
            svg.append(new SvgPiece(0, y + 6, BAR, LABELS + picture.axis().width())
                    .of(new BarLayout.Block(x, 22, fill), SvgStyle.mark(fill)));
            add("<text x=\"%s\" y=\"%s\">%s</text>", n(x + 28), n(y + 16), text(words));
            x += 44 + width(words);
        }
    }

    /// About as wide as words are: whoever shows them has the fonts.
    private static double width(String words) {
        return words.codePoints().mapToDouble(c -> c > 0x2E80 ? 12 : 6.5).sum();
    }

    private static String shortened(String label) {
        return PlainText.capped(label.replaceAll("\\s+", " "), LABEL_LENGTH);
    }

    @FormatMethod
    private void add(String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values));
    }

    static String n(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    /// A text that can stand in XML whatever is in it.
    static String text(String words) {
        return Markup.of(PlainText.of(words));
    }
}
