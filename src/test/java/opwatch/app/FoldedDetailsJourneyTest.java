package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the details fold and unfold, where they stand, and what happens to the rows meanwhile.
class FoldedDetailsJourneyTest extends DetailsJourney {
    /// An order that no answer changes.
    @BeforeEach
    void sortByLabel() {
        Desk.onFx(() -> desk.table()
                .getSortOrder()
                .setAll(List.of(desk.table().getColumns().stream()
                        .filter(column -> column.getId().equals("column-label"))
                        .findFirst()
                        .orElseThrow())));
    }

    @Test
    void withoutASelectedRowTheTableHasTheWindow() {
        assertFalse(Desk.onFx(this::isUnfolded));

        desk.clickRow(FAILED);
        awaitDetails();
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearSelection();
            return null;
        });

        assertFalse(Desk.onFx(this::isUnfolded));
    }

    @Test
    void withoutASelectedRowTheKeyShowsTheRowWithTheFocus() {
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearSelection();
            desk.table().getFocusModel().focus(3);
            return null;
        });
        String row = desk.shown().get(3);

        desk.press(KeyCode.SHORTCUT, KeyCode.I);

        assertTrue(Desk.onFx(this::isUnfolded));
        assertEquals(List.of(row), desk.selected());
    }

    @Test
    void unfoldingMovesNoRowAboveTheDivider() {
        Desk.onFx(() -> {
            desk.table().scrollTo(5);
            desk.table().getScene().getRoot().layout();
            return null;
        });
        String row = desk.shown().get(8);
        double before = Desk.onFx(() -> tableRow(row).localToScene(0, 0).getY());

        desk.robot().clickOn(Desk.onFx(() -> tableRow(row)));
        awaitDetails();

        assertEquals(before, Desk.onFx(() -> tableRow(row).localToScene(0, 0).getY()), 0.5);
        assertEquals(List.of(row), desk.selected());

        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        Desk.onFx(this::layOut);
        assertEquals(before, Desk.onFx(() -> tableRow(row).localToScene(0, 0).getY()), 0.5);
    }

    @Test
    void aSelectedRowStaysSelectedAndInSightWhenTheDetailsUnfoldOverIt() {
        int lowest = lowestRowInSight();
        assertTrue(lowest > 15, "row " + lowest);
        String last = desk.shown().get(lowest);
        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(lowest);
            return null;
        });
        awaitDetails();
        assertTrue(isRowInSight(last));

        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        assertFalse(Desk.onFx(this::isUnfolded));
        assertEquals(List.of(last), desk.selected());
        desk.press(KeyCode.SHORTCUT, KeyCode.I);

        assertTrue(Desk.onFx(this::isUnfolded));
        assertEquals(List.of(last), desk.selected());
        assertTrue(isRowInSight(last));
    }

    private int lowestRowInSight() {
        List<String> shown = desk.shown();
        return IntStream.range(0, shown.size())
                .filter(i -> isRowInSight(shown.get(i)))
                .max()
                .orElseThrow();
    }

    @Test
    void whatThePersonFoldedStaysFoldedAfterARestart() throws IOException {
        desk.clickRow(FAILED);
        awaitDetails();
        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        desk.close();

        open(ROWS);
        desk.clickRow(FAILED);
        assertFalse(Desk.onFx(this::isUnfolded));

        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        assertTrue(Desk.onFx(this::isUnfolded));
    }

    @Test
    void detailsAtTheRightAreThereAgainAfterARestartWithTheirSize() throws IOException {
        desk.clickRow(FAILED);
        awaitDetails();
        dragDivider(0.5);
        Desk.onFx(() -> {
            item("menu-side-right").fire();
            return layOut();
        });
        dragDivider(0.55);
        assertTrue(Desk.onFx(() -> split().getOrientation() == Orientation.HORIZONTAL));
        assertTrue(isInSight("#details-error-code"));
        desk.close();

        open(ROWS);
        desk.clickRow(FAILED);
        awaitDetails();

        assertEquals(Orientation.HORIZONTAL, Desk.onFx(() -> split().getOrientation()));
        assertEquals(0.55, Desk.onFx(() -> split().getDividerPositions()[0]), 0.02);
        Desk.onFx(() -> {
            item("menu-side-below").fire();
            return layOut();
        });
        assertEquals(0.5, Desk.onFx(() -> split().getDividerPositions()[0]), 0.02);
    }

    @Test
    void theDetailsUnfoldWhenTheRowThatIsNamedIsLeft() {
        Desk.onFx(() -> {
            item("menu-side-right").fire();
            return null;
        });
        String named = Desk.onFx(() -> desk.table().getItems().get(8).name());
        String other = Desk.onFx(() -> desk.table().getItems().get(4).name());
        desk.robot().doubleClickOn(Desk.onFx(() -> labelCell(named)));
        Desk.until(
                "the editor is open",
                () -> desk.robot().lookup("#label-editor").tryQuery().isPresent());

        desk.clickRow(other);
        awaitDetails();

        assertEquals(
                other,
                Desk.onFx(() ->
                        desk.robot().lookup("#details-title").queryLabeled().getText()));
    }
}
