package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.stage.Stage;
import opwatch.operation.Outcome;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The person's place in the pane: what a refresh must not take away.

@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class DetailsPlaceTest extends PaneOnStage {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void aCheckThatChangesNothingKeepsThePersonsPlace() {
        WatchRow row = row(Sample.REF, Sample.failedObservation());
        change(() -> select(row));
        change(() -> {
            tabs().getSelectionModel().select(1);
            tree().getRoot().getChildren().getFirst().setExpanded(false);
            ((TextArea) pane.lookup("#details-error-message")).selectRange(4, 10);
            field("#details-operation", "Operation ID").selectRange(0, 8);
        });
        TreeItem<ErrorNode> root = tree().getRoot();
        SelectableText checked = field("#details-check", "Checked");

        now = Sample.NOW.plusSeconds(30);
        change(() -> check(
                Sample.REF,
                Sample.failedObservation()
                        .after(
                                new Outcome.Seen(Sample.failed(), Sample.check(now, 200, "{\"status\":\"Failed\"}")),
                                row.addedAt())));

        assertEquals(1, tabs().getSelectionModel().getSelectedIndex());
        assertSame(root, tree().getRoot());
        assertFalse(tree().getRoot().getChildren().getFirst().isExpanded());
        assertEquals("column", ((TextArea) pane.lookup("#details-error-message")).getSelectedText());
        assertEquals("713192d7", field("#details-operation", "Operation ID").getSelectedText());
        assertSame(checked, field("#details-check", "Checked"));
        assertEquals("11:13:00 AM (0 s ago)", value("#details-check", "Checked"));
    }

    @Test
    void whatWasFoldedStaysFoldedWhenTheErrorChanges() {
        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        change(() -> {
            tree().getRoot().getChildren().getFirst().setExpanded(false);
        });
        TreeItem<ErrorNode> before = tree().getRoot();

        change(() -> tree().show(ErrorNode.of(Sample.error())));

        assertFalse(before == tree().getRoot());
        assertTrue(tree().getRoot().isExpanded());
        assertFalse(tree().getRoot().getChildren().getFirst().isExpanded());
    }

    @Test
    void anotherRowKeepsTheTabAndForgetsTheSelection() {
        WatchRow other = row(Sample.OTHER, Sample.failedObservation());
        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        change(() -> {
            tabs().getSelectionModel().select(3);
            field("#details-operation", "Subscription").selectAll();
        });

        change(() -> select(other));

        assertEquals(3, tabs().getSelectionModel().getSelectedIndex());
        assertEquals(Sample.OTHER.operationId(), value("#details-operation", "Operation ID"));
        assertEquals("", field("#details-operation", "Subscription").getSelectedText());
    }

    @Test
    void aRowThatWasLeftIsNoLongerFollowed() {
        change(() -> select(row(Sample.REF, Sample.troubledObservation())));
        change(() -> select(row(Sample.OTHER, Sample.troubledObservation())));
        int before = clockReadings;

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            check(Sample.REF, Sample.failedObservation());
            list.rename(list.find(Sample.REF), "other name");
        });

        assertEquals(before, clockReadings);
        assertEquals("Could not check; last status Updating", label("#details-word"));
    }

    @Test
    void timeMovesOnWithEachTick() {
        change(() -> {
            select(row(
                    Sample.REF,
                    Sample.observed(new Outcome.Seen(Sample.running(), Sample.check(Sample.NOW, 200, "{}")))));
        });
        assertEquals("10 min 18 s", value("#details-operation", "Duration"));

        change(() -> pane.tick(Sample.NOW.plusSeconds(5)));

        assertEquals("10 min 23 s", value("#details-operation", "Duration"));
    }

    @Test
    void theReportIsOneClickAway() {
        WatchRow row = row(Sample.REF, Sample.failedObservation());
        List<Action> asked = new ArrayList<>();
        change(() -> {
            pane.onAction(asked::add);
            select(row);
        });

        change(() -> ((Button) pane.lookup("#details-copy-report")).fire());

        assertEquals(List.of(Action.COPY_REPORT), asked);
    }
}
