package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import opwatch.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the filter finds is marked where it stands in the table.
class FilterMarksJourneyTest extends FilterJourney {
    @Test
    void whatIsFoundIsMarkedInLabelAndErrorAndNowhereWithoutWords() {
        assertEquals(List.of(), marked("label"));
        type("store q");
        assertEquals(List.of("restore Q3: store|Q"), marked("label"));
        type("label:\"restore q\"");
        assertEquals(List.of("restore Q3: restore Q"), marked("label"));
        assertEquals(List.of(), marked("error"));
        type("RESTOREDAMAGED");
        assertTrue(
                marked("error").getFirst().startsWith("RestoreDamaged: Row"),
                marked("error").toString());
        assertTrue(
                marked("error").getFirst().contains(": RestoreDamaged"),
                marked("error").toString());
        type("label:restore error:\"is damaged\"");
        assertTrue(marked("error").getFirst().endsWith(": ..."), marked("error").toString());
        type("");
        assertEquals(List.of(), marked("label"));
        assertEquals(List.of(), marked("error"));
    }

    /// For each cell of a column that has marks its text, and what is painted in them.
    private List<String> marked(String column) {
        return Desk.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return desk.table().lookupAll(".table-cell").stream()
                    .map(node -> (TableCell<?, ?>) node)
                    .filter(cell ->
                            ("column-" + column).equals(cell.getTableColumn().getId()) && !cell.isEmpty())
                    .filter(cell -> cell.lookupAll(".match").stream().anyMatch(Node::isVisible))
                    .map(cell -> cell.getText() + ": " + String.join("|", inBoxes(cell)))
                    .toList();
        });
    }

    private static List<String> inBoxes(TableCell<?, ?> cell) {
        Text text = (Text) cell.lookup(".text");
        return cell.lookupAll(".match").stream()
                .filter(Node::isVisible)
                .map(Node::getBoundsInParent)
                .sorted(Comparator.comparing(Bounds::getMinX))
                .map(box -> {
                    int from = text.hitTest(text.parentToLocal(box.getMinX() + 2, box.getCenterY()))
                            .getCharIndex();
                    int to = text.hitTest(text.parentToLocal(box.getMaxX() - 2, box.getCenterY()))
                            .getCharIndex();
                    return text.getText().substring(from, to + 1);
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, SYSTEM", "DARK, SYSTEM", "LIGHT, HIGH", "DARK, HIGH"})
    void aMarkStandsOutAndSoDoesTheTextInIt(Settings.Theme theme, Settings.Contrast contrast) {
        type("re not");
        Desk.onFx(() -> {
            desk.desktop.theme().choose(theme);
            desk.desktop.theme().choose(contrast);
            return null;
        });
        desk.press();
        List<String> poor = Desk.onFx(() -> {
            Scene scene = stage.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookupAll(".match").stream()
                    .filter(Node::isVisible)
                    .flatMap(node -> poor((Region) node))
                    .toList();
        });

        assertEquals(List.of(), poor);
    }

    private static Stream<String> poor(Region box) {
        Region row = (Region) box.getParent().getParent();
        Color behind = (Color) row.getBackground().getFills().getLast().getFill();
        Color fill = box.getBackground() == null
                ? Color.TRANSPARENT
                : (Color) box.getBackground().getFills().getLast().getFill();
        Color seen =
                behind.interpolate(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), 1), fill.getOpacity());
        Color frame = (Color) box.getBorder().getStrokes().getLast().getTopStroke();
        Color text = (Color) ((Text) box.getParent().lookup(".text")).getFill();
        return Stream.of(
                        Contrast.ratio(frame, behind) < 3 ? "frame " + frame + " on " + behind : "",
                        Contrast.ratio(text, seen) < 4.5 ? "text " + text + " on " + seen : "")
                .filter(problem -> !problem.isEmpty());
    }
}
