package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import opwatch.operation.Attention;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Region;
import opwatch.operation.Remarks;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What rows can be grouped by: which groups there are, in which order, and what a heading says.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class GroupingTest extends TableOnStage {
    private static final String OTHER = "99999999-1111-2222-3333-444444444444";

    @Start
    void start(Stage on) {
        show(on, 900, 0);
    }

    @BeforeEach
    void fill() {
        onFx(() -> {
            list.add(List.of(
                    entry("a", entry(0).ref(), "tenant-b", new Remarks(OperationKind.TABLE, List.of("night"), "")),
                    entry("b", entry(1).ref().in("eastus"), "tenant-a", Remarks.NONE),
                    entry(
                            "c",
                            new OperationRef(Cloud.PUBLIC, OTHER, "East US", "operation2"),
                            "TENANT-A",
                            new Remarks(OperationKind.SEARCH_JOB, List.of("Gdpr", "night"), "")),
                    entry("d", entry(3).ref(), "", new Remarks(OperationKind.TABLE, List.of("NIGHT"), ""))));
            table.arrange();
            return null;
        });
        pointElsewhere();
        pass(Duration.ofSeconds(4));
    }

    private static WatchEntry entry(String label, OperationRef ref, String tenant, Remarks remarks) {
        return new WatchEntry(ref, label, remarks, tenant, NOW, Observation.NOTHING, Attention.NONE, "");
    }

    private void started(int index, Instant start) {
        Timestamp stamp = new Timestamp(start.toString(), start);
        news(ref(index), new OperationStatus("Updating", stamp, null, null, null, List.of()));
    }

    private OperationRef ref(int index) {
        return onFx(() -> list.rows().get(index).ref());
    }

    @Test
    void byTagARowStandsBelowItsFirstTagWhateverItsCaseAndWithoutTagAtTheEnd() {
        group(Grouping.TAG);

        assertEquals(List.of("[Gdpr]", "c", "[night]", "a", "d", "[No tag]", "b"), shown());
        assertEquals(
                List.of(
                        new GroupLine.Summary("Gdpr", 1, 1, new GroupLine.States(RowState.UNSEEN, 1), 0),
                        new GroupLine.Summary("night", 2, 2, new GroupLine.States(RowState.UNSEEN, 2), 1),
                        new GroupLine.Summary("No tag", 1, 1, new GroupLine.States(RowState.UNSEEN, 1), 0)),
                summaries());
    }

    @Test
    void byKindTheyStandInTheOrderOfTheKindsAndUnknownOnesAtTheEnd() {
        group(Grouping.KIND);

        assertEquals(List.of("[Search job]", "c", "[Table]", "a", "d", "[Unknown]", "b"), shown());
    }

    @Test
    void bySubscriptionTheyHaveTheNameThatAzureHasToldAndFollowIt() {
        group(Grouping.SUBSCRIPTION);
        String id = entry(0).ref().subscriptionId();
        assertEquals(List.of("[" + id + "]", "a", "b", "d", "[" + OTHER + "]", "c"), shown());

        onFx(() -> {
            // All is in line with what was known, and nothing else happens to the rows.
            table.arrange();
            list.names()
                    .learn(
                            List.of(
                                    new Subscription(Cloud.PUBLIC, OTHER, "Archive", ""),
                                    new Subscription(Cloud.PUBLIC, id, "Prod", "")),
                            List.of());
            return null;
        });

        assertEquals(List.of("[Archive]", "c", "[Prod]", "a", "b", "d"), shown());
    }

    @Test
    void byTenantTheyHaveItsNameOrItsIdAndUnknownOnesStandAtTheEnd() {
        onFx(() -> {
            list.names().learn(List.of(new Tenant("Tenant-B", "Contoso", "")));
            return null;
        });
        group(Grouping.TENANT);

        assertEquals(List.of("[Contoso]", "a", "[tenant-a]", "b", "c", "[Tenant not known]", "d"), shown());
    }

    @Test
    void byLocationAnySpellingOfARegionIsOneGroup() {
        group(Grouping.LOCATION);

        assertEquals(List.of("[East US]", "b", "c", "[West US]", "a", "d"), shown());
        onFx(() -> {
            list.names().learn(List.of(), List.of(new Region("eastus", "Virginia")));
            table.arrange();
            return null;
        });
        assertEquals(List.of("[Virginia]", "b", "c", "[West US]", "a", "d"), shown());
    }

    @Test
    void byDayTheLatestStandsAboveInTheZoneThatIsShown() {
        started(0, NOW.minus(Duration.ofDays(2)));
        started(1, Instant.parse("2026-03-03T23:30:00Z"));
        started(2, NOW.minusSeconds(60));
        group(Grouping.DAY);
        // In Berlin it is past midnight.
        assertEquals(
                List.of(
                        "[Today, Wednesday, March 4, 2026]",
                        "b",
                        "c",
                        "[Monday, March 2, 2026]",
                        "a",
                        "[Start not known]",
                        "d"),
                shown());

        onFx(() -> {
            zone.choose(Settings.Zone.UTC);
            table.arrange();
            return null;
        });

        assertEquals(
                List.of(
                        "[Today, Wednesday, March 4, 2026]",
                        "c",
                        "[Yesterday, Tuesday, March 3, 2026]",
                        "b",
                        "[Monday, March 2, 2026]",
                        "a",
                        "[Start not known]",
                        "d"),
                shown());
    }

    @Test
    void todayIsYesterdayAfterMidnight() {
        started(0, NOW);
        group(Grouping.DAY);
        assertEquals("[Today, Wednesday, March 4, 2026]", shown().getFirst());

        pass(Duration.ofDays(1));

        assertEquals("[Yesterday, Wednesday, March 4, 2026]", shown().getFirst());
    }

    @Test
    void withoutGroupsTheRowsStandAsBefore() {
        group(Grouping.TAG);
        group(Grouping.NONE);

        assertEquals(List.of("a", "b", "c", "d"), shown());
    }

    @Test
    void theOrderOfTheTableHoldsWithinAGroup() {
        group(Grouping.TAG);
        onFx(() -> {
            column("label").setSortType(TableColumn.SortType.DESCENDING);
            table.view().getSortOrder().setAll(List.of(column("label")));
            return null;
        });

        assertEquals(List.of("[Gdpr]", "c", "[night]", "d", "a", "[No tag]", "b"), shown());
    }

    @Test
    void aHeadingSaysTheWorstStateAndHowManyHaveIt() {
        group(Grouping.LOCATION);
        news(ref(0), OperationStatus.ofWord("Failed"));
        news(ref(3), OperationStatus.ofWord("Failed"));

        assertEquals(
                new GroupLine.Summary("West US", 2, 2, new GroupLine.States(RowState.FAILED, 2), 0),
                summaries().get(1));
        assertEquals(
                new GroupLine.Summary("East US", 2, 2, new GroupLine.States(RowState.UNSEEN, 2), 0),
                summaries().get(0));
    }

    @Test
    void withAFilterAHeadingCountsWhatIsShownOfAllAndEmptyGroupsLeave() {
        group(Grouping.SUBSCRIPTION);

        filter("westus operation3");

        String id = entry(0).ref().subscriptionId();
        assertEquals(List.of("[" + id + "]", "d"), shown());
        assertEquals(
                List.of(new GroupLine.Summary(id, 1, 3, new GroupLine.States(RowState.UNSEEN, 1), 0)), summaries());
    }
}
