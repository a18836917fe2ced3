package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Transition;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.WatchRow;
import opwatch.words.TransitionText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class DetailsPaneTest extends PaneOnStage {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void nothingSelectedShowsNothing() {
        assertNull(pane.lookup("#details-tabs"));

        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        assertNotNull(pane.lookup("#details-tabs"));

        change(() -> select());
        assertNull(pane.lookup("#details-tabs"));
    }

    @Test
    void severalSelectedAreSummedUpAndFollowedAndDealtWithAtOnce() {
        List<Action> asked = new ArrayList<>();
        pane.onAction(asked::add);
        change(() ->
                select(row(Sample.REF, Sample.failedObservation()), row(Sample.OTHER, Sample.troubledObservation())));
        assertEquals("2 operations selected", label("#details-several-title"));
        assertEquals(List.of("Failed: 1", "Could not check: 1"), labels("#details-several-states"));

        change(() -> {
            check(Sample.OTHER, Sample.failedObservation());
            pane.tick(Sample.NOW);
        });
        assertEquals(List.of("Failed: 2"), labels("#details-several-states"));

        for (String button : List.of("check", "report", "url", "remove")) {
            change(() -> ((Button) pane.lookup("#details-several-" + button)).fire());
        }
        assertEquals(List.of(Action.REFRESH, Action.COPY_REPORT, Action.COPY_URL, Action.REMOVE), asked);
    }

    private List<String> labels(String id) {
        return ((Parent) pane.lookup(id))
                .getChildrenUnmodifiable().stream()
                        .map(node -> ((Label) node).getText())
                        .toList();
    }

    @Test
    void aFailedRowWithoutAnErrorSaysSoAboveTheTabs() {
        change(() -> select(row(
                Sample.REF,
                Sample.observed(
                        new Outcome.Seen(OperationStatus.ofWord("Failed"), Sample.check(Sample.NOW, 200, "{}"))))));

        assertEquals("Azure reports no error for this operation.", text("#details-error-message"));
        assertFalse(pane.lookup("#details-error-code").isVisible());
        assertTrue(pane.lookup("#details-cause").isVisible());
    }

    @Test
    void aRowThatNeedsNothingHasNoCause() {
        change(() -> select(row(
                Sample.REF, Sample.observed(new Outcome.Seen(Sample.running(), Sample.check(Sample.NOW, 200, "{}"))))));

        assertFalse(pane.lookup("#details-cause").isVisible());
        assertFalse(pane.lookup("#details-cause").isManaged());
    }

    @Test
    void anErrorStaysTheFirstThingWhenALaterCheckFails() {
        change(() -> select(row(
                Sample.REF,
                Sample.failedObservation()
                        .after(
                                new Outcome.Unseen(Sample.FORBIDDEN, Sample.check(Sample.NOW, 403, "{}")),
                                Sample.NOW.minusSeconds(3600)))));

        assertEquals("InvalidFilter", text("#details-error-code"));
        assertEquals("Could not check: no permission", text("#details-problem-title"));
        assertTrue(top("#details-error-code") < top("#details-problem-title"));
    }

    private double top(String id) {
        return pane.lookup(id).localToScene(0, 0).getY();
    }

    @Test
    void theErrorIsShownFromTheLeaf() {
        change(() -> {
            select(row(Sample.REF, Sample.failedObservation()));
        });
        change(() -> tabs().getSelectionModel().select(1));

        assertEquals("OperationFailed > BadRequest > InvalidFilter", text("#details-error-way"));
        assertEquals("InvalidFilter", text("#details-error-code"));
        assertEquals("The column 'Foo' does not exist.", text("#details-error-message"));
        assertEquals("Target: filters[0]", text("#details-error-target"));
        assertEquals(
                List.of(
                        "OperationFailed | See details. | ",
                        "BadRequest | {\"code\":\"InvalidFilter\"} | in the details",
                        "InvalidFilter | The column 'Foo' does not exist. | inside the message",
                        "PolicyViolation |  | ",
                        "allowed | TenantId | "),
                lines(tree().getRoot()));
    }

    @Test
    void anOperationWithoutErrorSaysSo() {
        change(() -> {
            select(row(
                    Sample.REF,
                    Sample.observed(new Outcome.Seen(Sample.running(), Sample.check(Sample.NOW, 200, "{}")))));
        });
        change(() -> tabs().getSelectionModel().select(1));

        assertEquals("Azure reports no error for this operation.", label("#details-error-none"));
        assertNull(pane.lookup("#details-error-tree"));
    }

    @Test
    void aFailedCheckIsExplainedAndTheStateStays() {
        change(() -> select(row(Sample.REF, Sample.troubledObservation())));

        assertEquals("Could not check: no permission", text("#details-problem-title"));
        assertTrue(text("#details-problem-words")
                .endsWith("This says nothing about the operation itself; its current status is unknown."));
        assertTrue(text("#details-problem-next").startsWith("Ask an administrator for the Reader role"));
        assertEquals("Could not check; last status Updating", label("#details-word"));
        assertEquals("Running · Updating (status from 8 min ago)", value("#details-operation", "State"));
        assertNull(tabs().getTabs().get(1).getGraphic());
    }

    @Test
    void theMissingRightCanBeCopiedForTheAdministrator() {
        change(() -> select(row(Sample.REF, Sample.troubledObservation())));

        change(() -> ((Button) pane.lookup("#details-problem-administrator")).fire());

        assertEquals(
                List.of("Please grant my account the Reader role, or a role with the action "
                        + "Microsoft.OperationalInsights/locations/operationstatuses/read, on "
                        + "/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e"),
                copied);
    }

    @Test
    void aProblemThatPassedIsGone() {
        WatchRow row = row(Sample.REF, Sample.troubledObservation());
        change(() -> select(row));
        Node problem =
                pane.lookup("#details-problem-title").getParent().getParent().getParent();
        assertTrue(problem.isVisible());

        change(() -> check(Sample.REF, Sample.failedObservation()));

        assertFalse(problem.isVisible());
        assertFalse(problem.isManaged());
    }

    @Test
    void aRowThatMayBeInTheWrongLocationCanBeCorrectedFromItsProblem() {
        List<WatchRow> corrected = new ArrayList<>();
        pane.onCorrect(corrected::add);
        WatchRow row = row(Sample.REF, refused(new Problem.Rejected(400, "LocationNotAvailableForResourceType", "no")));

        change(() -> select(row));
        change(() -> ((Button) pane.lookup("#details-problem-location")).fire());

        assertEquals("If the location of this row is wrong, correct it.", text("#details-problem-next"));
        assertEquals(List.of(row), corrected);
        for (Problem other : List.of(
                new Problem.Rejected(400, "NoRegisteredProviderFound", ""),
                new Problem.Rejected(409, "InvalidResourceLocation", ""),
                new Problem.Rejected(400, "UnsupportedRegion", ""),
                new Problem.NotFound("OperationNotFound", ""))) {
            change(() -> check(Sample.REF, refused(other)));
            assertTrue(pane.lookup("#details-problem-location").isVisible(), other.toString());
        }
        for (Problem other : List.of(Sample.FORBIDDEN, new Problem.Rejected(400, "BadRequest", "location"))) {
            change(() -> check(Sample.REF, refused(other)));
            assertFalse(pane.lookup("#details-problem-location").isVisible(), other.toString());
        }
    }

    private static Observation refused(Problem problem) {
        return new Observation(null, null, problem, Sample.check(Sample.NOW, 400, "{}"), List.of(), 1);
    }

    @Test
    void theHistoryTellsOfACorrectedLocation() {
        Observation corrected = Sample.failedObservation().corrected("West US", "West US 2", Sample.NOW);
        change(() -> select(row(Sample.REF, corrected)));
        HistoryView history = (HistoryView) tabs().getTabs().get(2).getContent().lookup("#details-history");

        Transition newest = history.getItems().getFirst();

        assertEquals("Location: West US → West US 2", TransitionText.of(newest));
        assertEquals("corrected by hand", history.between(newest));
        assertEquals(4, history.getItems().size());
    }

    @Test
    void historyIsNewestFirstAndBracketed() {
        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        HistoryView history = (HistoryView) tabs().getTabs().get(2).getContent().lookup("#details-history");

        List<String> lines = history.getItems().stream()
                .map(change -> (TransitionText.of(change) + " | " + history.between(change)).replace('\u202F', ' '))
                .toList();

        assertEquals(
                List.of(
                        "Updating → Failed | between 11:04:09 AM and 11:12:22 AM",
                        "InProgress → Updating | between 11:02:29 AM and 11:04:10 AM",
                        "First status: InProgress | before the first check"),
                lines);
    }

    @Test
    void rawAnswersStandSideBySideWhenTheLastOneCouldNotBeUsed() {
        change(() -> select(row(Sample.REF, Sample.troubledObservation())));
        change(() -> {
            tabs().getSelectionModel().select(3);
        });

        assertEquals("{\n  \"status\": \"Updating\"\n}", text("#details-raw-good"));
        assertEquals("{\n  \"error\": \"denied\"\n}", text("#details-raw-unusable"));
        assertEquals(
                "Last response that could not be used (HTTP 403)",
                pane.lookup("#details-raw-unusable").getAccessibleText());

        change(() -> check(Sample.REF, Sample.failedObservation()));
        assertFalse(pane.lookup("#details-raw-unusable").getParent().isVisible());
    }
}
