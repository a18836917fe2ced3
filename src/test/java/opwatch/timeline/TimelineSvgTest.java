package opwatch.timeline;

import static opwatch.timeline.Seen.at;
import static opwatch.timeline.Seen.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import opwatch.operation.Observation;
import opwatch.timeline.TimelinePicture.HeadingLine;
import opwatch.timeline.TimelinePicture.Line;
import opwatch.timeline.TimelinePicture.RowLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TimelineSvgTest {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "style", "defs", "pattern", "rect", "path", "circle", "text", "g");

    @Test
    void itIsOneElementWithATitleAndADescription() throws Exception {
        Element svg = parsed(picture("purge")).getDocumentElement();

        assertEquals("http://www.w3.org/2000/svg", svg.getNamespaceURI());
        assertEquals("Timeline", svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("Seven rows", svg.getElementsByTagName("desc").item(0).getTextContent());
        assertEquals("timeline-title timeline-desc", svg.getAttribute("aria-labelledby"));
        assertEquals("img", svg.getAttribute("role"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text><script>alert(1)</script>",
                "\"><image href=\"https://example.com/x.png\"/>",
                "a & b < c > d ' e",
                "]]> <![CDATA[ x <!-- y --> &#0; &unknown;",
                "control \u0000 \u0008 \u001B and half a pair \uD83D and none \uFFFE \uFFFF",
                "right to left \u202E and back",
                "名称 🙂 label",
                "{0} %s %n \\ $1"
            })
    void noLabelIsMoreThanText(String label) throws Exception {
        Document plain = parsed(picture("purge"));
        Document hostile = parsed(picture(label));

        assertEquals(names(plain), names(hostile));
        assertEquals(List.of(), attributes(hostile, "href"));
        assertFalse(picture(label).contains("\u202E"));
    }

    @Test
    void itLoadsAndRunsNothing() throws Exception {
        Document svg = parsed(picture("purge"));
        String text = picture("purge").replace("http://www.w3.org/2000/svg", "");

        assertEquals(ELEMENTS, new TreeSet<>(names(svg)));
        assertFalse(text.contains("http") || text.contains("@import") || text.contains(" on"), text);
        Set<String> ids = new TreeSet<>(attributes(svg, "id"));
        attributes(svg, "fill").stream()
                .filter(fill -> fill.startsWith("url("))
                .forEach(fill -> assertTrue(ids.contains(fill.substring(5, fill.length() - 1)), fill));
    }

    @Test
    void eachFillHasAPatternOfItsOwn() throws Exception {
        NodeList patterns = parsed(picture("purge")).getElementsByTagName("pattern");
        List<String> contents = IntStream.range(0, patterns.getLength())
                .mapToObj(i -> (Element) patterns.item(i))
                .filter(pattern -> !Set.of("timeline-fill-canceled", "timeline-fill-silent")
                        .contains(pattern.getAttribute("id")))
                .map(pattern -> withoutColors(pattern.getTextContent() + shapes(pattern)))
                .toList();

        assertEquals(Fill.values().length, patterns.getLength());
        assertEquals(contents.size(), Set.copyOf(contents).size(), contents.toString());
        assertNotEquals(0, contents.size());
    }

    @Test
    void aRowSaysWhatIsKnownOfIt() throws Exception {
        NodeList titles = parsed(picture("purge")).getElementsByTagName("title");

        assertEquals("words of purge", titles.item(1).getTextContent());
    }

    private static String shapes(Element pattern) {
        StringBuilder shapes = new StringBuilder();
        for (int i = 0; i < pattern.getChildNodes().getLength(); i++) {
            if (pattern.getChildNodes().item(i) instanceof Element shape) {
                shapes.append(shape.getTagName()).append(shape.getAttribute("d"));
            }
        }
        return shapes.toString();
    }

    private static String withoutColors(String text) {
        return text.replaceAll("#[0-9a-f]+", "");
    }

    static String picture(String label) {
        List<Observation> seen = List.of(
                Seen.ended("Failed", 10.0, 30.0, 25.0, 31),
                Seen.ended("Succeeded", 10.0, null, 25.0, 31),
                Seen.ended("Canceled", 20.0, 45.0, 25.0, 46),
                Seen.running(10.0, 40, 55),
                Seen.running(null, 40),
                Seen.running(-500.0, 40),
                Observation.NOTHING);
        List<Line> lines = new ArrayList<>(List.of(new HeadingLine(label, span(10, 60)), new HeadingLine(label, null)));
        seen.forEach(each -> lines.add(new RowLine(label, Bar.of(each, at(5), at(60)), "words of " + label)));
        lines.remove(0);
        lines.add(0, new RowLine(label, Bar.of(seen.getFirst(), at(5), at(60)), "words of " + label));
        lines.add(new HeadingLine(label, span(10, 60)));
        return TimelineSvg.of(new TimelinePicture(
                "Timeline", "Seven rows", new TimeAxis(at(0), at(70), 700), ZoneId.of("Europe/Berlin"), at(60), lines));
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> names(Document svg) {
        return all(svg).map(Element::getLocalName).toList();
    }

    private static List<String> attributes(Document svg, String name) {
        return all(svg).map(element -> element.getAttribute(name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<Element> all(Document svg) {
        NodeList all = svg.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }
}
