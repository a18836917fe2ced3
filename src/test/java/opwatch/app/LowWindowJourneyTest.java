package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import opwatch.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A window that is too low, or whose text is too large, for all that it shows.
class LowWindowJourneyTest extends DetailsJourney {
    @ParameterizedTest
    @CsvSource({"560, 360, 100", "640, 460, 100", "640, 460, 150", "640, 460, 200", "900, 600, 200", "1440, 900, 200"})
    void nothingLiesOverAnythingElse(double width, double height, int percent) {
        size(width, height);
        Desk.onFx(() -> {
            desk.desktop.theme().zoom().set(percent);
            return null;
        });
        desk.clickRow(FAILED);
        awaitDetails();

        List<Bounds> topToBottom = Desk.onFx(() -> Stream.of(
                        ".main-tool-bar", ".chip-bar", "#watch-table", "#details-pane", "#notices", ".status-bar")
                .filter(query -> node(query).isVisible())
                .map(this::inScene)
                .toList());

        List<String> over = new ArrayList<>();
        for (int i = 1; i < topToBottom.size(); i++) {
            if (topToBottom.get(i).getMinY() < topToBottom.get(i - 1).getMaxY() - 0.5) {
                over.add(i + ": " + topToBottom.get(i) + " over " + topToBottom.get(i - 1));
            }
        }
        assertTrue(over.isEmpty(), over.toString());
        assertTrue(topToBottom.getLast().getMaxY() <= height + 0.5, topToBottom.toString());
    }

    /// Whatever a row needs to say, and however often the size of the window changes.
    @Test
    void nothingButThePersonMovesTheDividerForGood() {
        size(900, 600);
        desk.clickRow(FAILED);
        awaitDetails();
        double before = divider();

        for (String row : List.of("someone else’s cluster", "just started", "cluster cmk rotation", FAILED)) {
            Desk.until(
                    row + " was checked",
                    () -> desk.row(row).observation().get().lastCheck() != null);
            desk.clickRow(row);
            assertTrue(isRowInSight(row), row);
            assertEquals(before, divider(), 1.5, row);
        }

        Desk.onFx(() -> {
            item("menu-side-right").fire();
            return layOut();
        });
        double right = divider();
        for (double[] size : new double[][] {{1440, 900}, {900, 600}, {640, 460}, {560, 400}, {900, 600}}) {
            size(size[0], size[1]);
            Desk.until("the window has its size", () -> desk.stage().getScene().getWidth() == size[0] && layOut());
        }
        assertEquals(right, divider(), 1.5);
        Desk.onFx(() -> {
            item("menu-side-below").fire();
            return layOut();
        });
        assertEquals(before, divider(), 1.5);
        Settings.Split kept = kept();
        assertEquals(Settings.Split.FIRST.divider(), kept.divider());
        assertEquals(Settings.Split.FIRST.rightDivider(), kept.rightDivider());
    }

    @ParameterizedTest
    @CsvSource({"640, 460, 100", "640, 460, 125", "640, 460, 150", "640, 460, 200", "900, 600, 200"})
    void oneRowAndItsCauseCanBeReadInALowWindow(double width, double height, int percent) {
        size(width, height);
        Desk.onFx(() -> {
            desk.desktop.theme().zoom().set(percent);
            item("menu-side-right").fire();
            return null;
        });
        desk.clickRow(FAILED);
        awaitDetails();

        assertTrue(isRowInSight(FAILED), "row");
        assertTrue(isInSight("#details-error-code"), "cause");
    }

    @Test
    void whatCanBeDoneWithSeveralRowsIsSeenInALowWindow() {
        size(640, 460);
        Desk.onFx(() -> {
            desk.table().getSelectionModel().selectIndices(0, 1, 2);
            return null;
        });
        awaitDetails();

        for (String button : List.of("check", "report", "url", "remove")) {
            assertTrue(isInSight("#details-several-" + button), button);
        }
    }

    @Test
    void inAWindowThatIsTooNarrowDetailsAtTheRightStandBelowForAWhile() {
        size(640, 460);
        Desk.onFx(() -> {
            item("menu-side-right").fire();
            return null;
        });
        desk.clickRow(FAILED);
        awaitDetails();
        assertEquals(Orientation.HORIZONTAL, Desk.onFx(() -> split().getOrientation()));

        Desk.onFx(() -> {
            desk.desktop.theme().zoom().set(150);
            return layOut();
        });
        Desk.until("they stand below", () -> split().getOrientation() == Orientation.VERTICAL);
        assertEquals(Settings.Side.RIGHT, kept().side());

        size(1440, 900);
        Desk.until("there is room", () -> split().getOrientation() == Orientation.HORIZONTAL);
    }

    private Settings.Split kept() {
        return Desk.onFx(() -> desk.window().settings(Settings.FIRST, null).split());
    }

    private double divider() {
        return Desk.onFx(() -> {
            layOut();
            Node divider = split().lookup(".split-pane-divider");
            return split().getOrientation() == Orientation.VERTICAL ? divider.getLayoutY() : divider.getLayoutX();
        });
    }

    private Node node(String query) {
        return desk.stage().getScene().getRoot().lookup(query);
    }

    private Bounds inScene(String query) {
        return node(query).localToScene(node(query).getLayoutBounds());
    }
}
