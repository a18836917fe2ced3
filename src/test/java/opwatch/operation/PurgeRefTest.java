package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A purge as a reference: where its status stands, and what its words mean.
class PurgeRefTest {
    private static final OperationRef ELSEWHERE =
            new OperationRef(Cloud.PUBLIC, Purges.SUBSCRIPTION, "westus", Purges.ID);

    @Test
    void itsStatusIsAskedForAtItsWorkspace() {
        assertEquals(Purges.PATH, Purges.REF.path());
        assertEquals("https://management.azure.com" + Purges.PATH + "?api-version=2025-07-01", Purges.REF.statusUrl());
        assertTrue(Purges.REF.isPurge());
        assertEquals(Optional.empty(), Purges.REF.location());
        assertEquals("rg-Logs/ws-prod", Purges.REF.place().text());
    }

    @Test
    void theCaseDoesNotCountAndTheSpellingIsKept() {
        OperationRef loud = new OperationRef(
                Cloud.PUBLIC,
                Purges.SUBSCRIPTION.toUpperCase(),
                new Place.Workspace("RG-LOGS", "WS-PROD"),
                Purges.ID.toUpperCase());

        assertEquals(Purges.REF, loud);
        assertEquals(Purges.REF.hashCode(), loud.hashCode());
        assertEquals(Purges.REF.key(), loud.key());
        assertEquals("RG-LOGS/WS-PROD", loud.place().text());
    }

    @Test
    void anotherWorkspaceGroupOrPlaceIsAnotherOperation() {
        List<OperationRef> others =
                List.of(Purges.in("rg-Logs", "ws-test"), Purges.in("rg-Logs2", "ws-prod"), ELSEWHERE);

        for (OperationRef other : others) {
            assertNotEquals(Purges.REF, other);
            assertNotEquals(Purges.REF.key(), other.key());
        }
    }

    @Test
    void aGroupsNameThatIsNotAsciiIsEncodedAndNothingElseIs() {
        assertEquals(
                "/subscriptions/" + Purges.SUBSCRIPTION + "/resourceGroups/r%C3%A4um_1.(a)-b/providers/"
                        + "Microsoft.OperationalInsights/workspaces/ws-prod/operations/" + Purges.ID,
                Purges.in("räum_1.(a)-b", "ws-prod").path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "rg.",
                "a/b",
                "a\\b",
                "a b",
                "a%2Fb",
                "a?b",
                "a#b",
                "a:b",
                "a@b",
                "a\u200bb",
                "a;b"
            })
    void whatIsNoNameOfAGroupIsRefused(String group) {
        assertThrows(IllegalArgumentException.class, () -> Purges.in(group, "ws-prod"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ws1", "-ws-prod", "ws-prod-", "ws_prod", "ws.prod", "ws/prod", "wörk", "ws prod"})
    void whatIsNoNameOfAWorkspaceIsRefused(String workspace) {
        assertThrows(IllegalArgumentException.class, () -> Purges.in("rg", workspace));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "970318e7-b859-4edb-8903-83b1b54d0b74",
                "purge-",
                "purge-970318e7-b859-4edb-8903-83b1b54d0b7",
                "purge-970318e7-b859-4edb-8903-83b1b54d0b744",
                "purge-970318e7b8594edb890383b1b54d0b74",
                "purge-970318e7-b859-4edb-8903-83b1b54d0b7/"
            })
    void whatIsNoIdOfAPurgeIsRefused(String id) {
        Place place = Purges.REF.place();
        assertThrows(
                IllegalArgumentException.class, () -> new OperationRef(Cloud.PUBLIC, Purges.SUBSCRIPTION, place, id));
    }

    @ParameterizedTest
    @CsvSource({
        "pending, RUNNING",
        "completed, SUCCEEDED",
        "Completed, SUCCEEDED",
        "complete, RUNNING",
        "Failed, FAILED",
        "completed!, RUNNING"
    })
    void itHasEndedWhenItIsCompleted(String word, OperationState state) {
        assertEquals(state, Purges.REF.state(word));
        assertEquals(state, OperationStatus.ofWord(word).of(Purges.REF).state());
    }

    @Test
    void completedEndsNoOtherOperation() {
        assertEquals(OperationState.RUNNING, ELSEWHERE.state("completed"));
        assertEquals(
                OperationState.RUNNING,
                OperationStatus.ofWord("completed").of(ELSEWHERE).state());
    }

    @Test
    void itsHistoryKnowsTheEnd() {
        Observation seen = Observation.NOTHING
                .after(seen("pending", 0), Instant.EPOCH)
                .after(seen("completed", 600), Instant.EPOCH);

        assertTrue(seen.isTerminal());
        assertEquals(OperationState.SUCCEEDED, seen.state("completed"));
        assertEquals(OperationState.RUNNING, seen.state("pending"));
    }

    @Test
    void itIsInNoLocationAndStaysWhereItIs() {
        assertEquals(Purges.REF, Purges.REF.in("westus"));
        assertEquals(
                Optional.empty(), new Regions(List.of(new Region("westus", "West US")), List.of()).nearest(Purges.REF));
    }

    @Test
    void itIsCheckedOnceInTenMinutesAtMost() {
        assertEquals(Duration.ofMinutes(10), Purges.REF.leastGap());
        assertEquals(Duration.ZERO, ELSEWHERE.leastGap());
    }

    @Test
    void itsIdTellsItsKindUntilAPersonSaysAnother() {
        Remarks other = Remarks.NONE.withKind(OperationKind.TABLE);
        assertEquals(
                OperationKind.PURGE,
                WatchEntry.of(Purges.REF, "", Instant.EPOCH).remarks().kind());
        assertEquals(
                OperationKind.TABLE,
                WatchEntry.of(Purges.REF, "", other, Instant.EPOCH).remarks().kind());
        assertFalse(WatchEntry.of(ELSEWHERE, "", Instant.EPOCH).remarks().kind() == OperationKind.PURGE);
    }

    private static Outcome seen(String word, long second) {
        Instant at = Instant.ofEpochSecond(second);
        return new Outcome.Seen(OperationStatus.ofWord(word).of(Purges.REF), Check.unanswered(at, Duration.ZERO));
    }
}
