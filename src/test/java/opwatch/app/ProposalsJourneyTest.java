package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import opwatch.instance.LaunchRequest;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Label, kind and tags that a paste proposes, from the log to the row, on the embedded Azure.
class ProposalsJourneyTest extends Journey {
    private static final int ROWS = 21;

    private OperationRef there;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        there = desk.row("failover drill").ref();
    }

    @Test
    void aDebugLogNamesItsOperationsAndAPersonHasTheLastWord() {
        desk.paste(log());
        Desk.until("they are shown", () -> isShown("#preview-pane"));
        assertEquals(
                List.of(
                        "new " + id(1) + "|Heavy_SRCH|Search job · law-ops",
                        "new " + id(2) + "|cmk|Cluster",
                        "new " + id(3) + "|Old_CL|Delete data · law-ops"),
                lines());

        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.F2);
        desk.robot().write("night cluster");
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        desk.robot().write("prod, on call");
        desk.press(KeyCode.ENTER);
        Desk.until(
                "it is edited",
                () -> lines().get(1).equals("new " + id(2) + "|night cluster|Cluster · prod · on call"));
        assertTrue(isFocused("preview-list"));
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);

        Desk.until("the rows are there", () -> desk.shown().size() == ROWS + 2);
        assertEquals(new Remarks(OperationKind.SEARCH_JOB, List.of("law-ops"), ""), remarks("Heavy_SRCH"));
        assertEquals(new Remarks(OperationKind.CLUSTER, List.of("prod", "on call"), ""), remarks("night cluster"));
        assertFalse(desk.shown().contains("Old_CL"));

        desk.paste("PUT https://demo.opwatch.invalid" + resource("workspaces/other/tables/New_CL") + "\n"
                + "Azure-AsyncOperation: " + url(1) + "\n\naz monitor log-analytics cluster delete -n gone\n" + url(2));
        Desk.until("both are selected", () -> desk.selected().size() == 2);
        assertEquals(
                List.of("Heavy_SRCH", "night cluster"),
                desk.selected().stream().sorted().toList());
        assertEquals(OperationKind.SEARCH_JOB, remarks("Heavy_SRCH").kind());
    }

    @Test
    void aSingleCertainOperationIsAddedUnderTheNameOfItsResource() {
        desk.paste("##[section]Starting: nightly run\n" + request("PUT", "workspaces/law-ops/tables/Slow_RST", 1));

        Desk.until("it is selected", () -> desk.selected().equals(List.of("Slow_RST")));
        assertEquals(new Remarks(OperationKind.RESTORE, List.of(), ""), remarks("Slow_RST"));
        desk.press(KeyCode.F2);
        desk.robot().write("restore of March");
        desk.press(KeyCode.ENTER);
        Desk.until("it is renamed", () -> desk.shown().contains("restore of March"));
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("it is named as before", () -> desk.shown().contains("Slow_RST"));
    }

    @Test
    void aNameThatIsNoResourcesIsNoLabelOfASingleOperation() {
        desk.paste("##[section]Starting: nightly run\nAzure-AsyncOperation: " + url(1));

        Desk.until("it is selected", () -> desk.selected().equals(List.of(id(1))));
        assertEquals(Remarks.NONE, remarks(id(1)));
    }

    @Test
    void theNameOfAFileIsATagOfEachOperationInIt() throws IOException {
        Path file = Files.writeString(folder.resolve("night run.log"), log());

        Desk.onFx(() -> {
            desk.window().take(new LaunchRequest("", List.of(file)));
            return null;
        });
        Desk.until("they are shown", () -> isShown("#preview-pane"));

        assertEquals("new " + id(2) + "|cmk|Cluster · night run", lines().get(1));
    }

    @Test
    void escapeInTheFieldsDropsWhatWasTypedAndNothingElse() {
        desk.paste(log());
        Desk.until("they are shown", () -> isShown("#preview-pane"));
        desk.click("#preview-edit");
        desk.robot().write("something else");

        desk.press(KeyCode.ESCAPE);

        Desk.until("the fields are gone", () -> !isShown("#preview-editor"));
        assertTrue(isShown("#preview-pane"));
        assertEquals("new " + id(1) + "|Heavy_SRCH|Search job · law-ops", lines().getFirst());
        desk.press(KeyCode.ESCAPE);
        assertFalse(isShown("#preview-pane"));
    }

    @Test
    void whoClicksElsewhereKeepsWhatWasTyped() {
        desk.paste(log());
        Desk.until("they are shown", () -> isShown("#preview-pane"));
        desk.press(KeyCode.F2);
        desk.robot().write("mine");

        desk.click("#preview-add");

        Desk.until("the row has its name", () -> desk.shown().contains("mine"));
    }

    private String log() {
        return request("PUT", "workspaces/law-ops/tables/Heavy_SRCH", 1)
                + "GET " + url(1) + "\n"
                + request("DELETE", "clusters/cmk", 2)
                + request("POST", "workspaces/law-ops/tables/Old_CL/deleteData", 3);
    }

    private String request(String method, String below, int operation) {
        return "cli.azure.cli.core.sdk.policies: Request URL: 'https://demo.opwatch.invalid" + resource(below)
                + "?api-version=2023-09-01'\ncli.azure.cli.core.sdk.policies: Request method: '" + method
                + "'\ncli.azure.cli.core.sdk.policies: Response status: 202\n"
                + "cli.azure.cli.core.sdk.policies:     'Azure-AsyncOperation': '" + url(operation) + "'\n";
    }

    private String resource(String below) {
        return "/subscriptions/" + there.subscriptionId()
                + "/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights/" + below;
    }

    private static String id(int i) {
        return "5b1e0c%02x-27d4-4f8e-9a63-%012x".formatted(i, i);
    }

    private String url(int i) {
        return "https://demo.opwatch.invalid" + there.path().replace(there.operationId(), id(i))
                + "?api-version=2022-10-01&t=638&s=Zm9v";
    }

    private Remarks remarks(String name) {
        WatchRow row = desk.row(name);
        return Desk.onFx(() -> row.remarks().get());
    }

    private boolean isShown(String id) {
        return Desk.onFx(
                () -> desk.robot().lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    }

    private boolean isFocused(String id) {
        return Desk.onFx(() -> {
            Node focus = desk.stage().getScene().getFocusOwner();
            return focus != null && id.equals(focus.getId());
        });
    }

    /// What the lines say, without the place of the operation.
    private List<String> lines() {
        return PreviewLines.of(desk).stream()
                .map(text -> List.of(text.split(" {2}")))
                .map(parts -> parts.getFirst() + "|" + String.join("|", parts.subList(3, parts.size())))
                .toList();
    }
}
