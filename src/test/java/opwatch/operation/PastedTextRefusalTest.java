package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused, and why.
class PastedTextRefusalTest {
    private static final String SUB = "613192d7-503f-477a-9cfe-4efc3ee2bd60";
    private static final String ID = "713192d7-503f-477a-9cfe-4efc3ee2bd11";
    private static final String ID_2 = "f15e12bb-a0fb-4b07-ba98-dcc83208f49b";
    private static final String PATH = "/subscriptions/" + SUB
            + "/providers/Microsoft.OperationalInsights/locations/westus/operationstatuses/" + ID;
    private static final String SIGNED =
            "?api-version=2015-11-01-preview&t=638822865803055853&c=MIIHhzCCBm-gAwIBAgITfAdYF" + "A".repeat(3500)
                    + "&s=SECRETSIGNATURE" + "b".repeat(300) + "&h=dpzVBJ76zRW-If22C5QSO-IF4QWyMYE";
    private static final OperationRef REF = new OperationRef(Cloud.PUBLIC, SUB, "westus", ID);
    private static final OperationRef REF_2 = new OperationRef(Cloud.PUBLIC, SUB, "westus", ID_2);
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));

    private static PastedText read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL);
    }

    private static void finds(String text, OperationRef... refs) {
        assertEquals(new PastedText(List.of(refs), List.of()), read(text));
    }

    private static void refuses(Reason reason, String text) {
        PastedText pasted = read(text);
        assertEquals(List.of(), pasted.found());
        assertEquals(
                List.of(reason), pasted.refused().stream().map(Refusal::reason).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test%s",
                "https://management.azure.com.evil.test%s",
                "https://evilmanagement.azure.com%s",
                "https://management.azure.com@evil.test%s",
                "https://user:pw@management.azure.com%s",
                "https://management.azure.com\\@evil.test%s",
                "https://management.azure.com:8443%s",
                "https://management.azure.com.%s",
                "https://evil.test/management.azure.com%s",
                "https://evil.test/?x=%s",
                "https://evil.test/'%s",
                "evil.test%s",
                "evil.test/a%s",
                "//evil.test%s",
                "localhost:8080%s",
                "https://localhost%s",
                "https://127.0.0.1%s",
                "https://[::1]%s",
                "ftp://management.azure.com%s",
                "https://m\u0430nagement.azure.com%s",
                "https://a.b.management.azure.com%s",
                "https://login.microsoftonline.com%s",
                "https://portal.azure.com/#@contoso/resource%s",
                "https://evil.test/?u=https%%3A%%2F%%2Fmanagement.azure.com.evil.test%s"
            })
    void aForeignHostIsNeverTakenForOurs(String around) {
        refuses(Reason.FOREIGN_HOST, around.replace("%%", "%").replace("%s", PATH));
    }

    @Test
    void theForeignHostIsNamed() {
        assertEquals(
                List.of(new Refusal(Reason.FOREIGN_HOST, "evil.test")),
                read("https://management.azure.com@evil.test" + PATH).refused());
    }

    @Test
    void theDemoAndTheRealCloudsDoNotMix() {
        refuses(Reason.OTHER_CLOUD, "https://demo.opwatch.invalid" + PATH);
        PastedText inDemo = PastedText.read("https://management.azure.com" + PATH, Cloud.DEMO, Set.of(Cloud.DEMO));
        assertEquals(List.of(new Refusal(Reason.OTHER_CLOUD, "management.azure.com")), inDemo.refused());
    }

    @Test
    void otherProvidersAreRefusedByName() {
        refuses(
                Reason.OTHER_PROVIDER,
                "https://management.azure.com" + PATH.replace("Microsoft.OperationalInsights", "Microsoft.Compute"));
    }

    @Test
    void whatIsNoOperationButLooksLikeOneIsExplained() {
        refuses(Reason.PURGE_ID, "purge-" + ID);
        refuses(
                Reason.PURGE_ID,
                "https://management.azure.com/subscriptions/" + SUB
                        + "/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws/operations/purge-"
                        + ID);
        refuses(Reason.TRACE_ID, "268ecec0a9e30a655dd567b4e39c596a");
        refuses(Reason.TRACE_ID, "Failover is not active. Operation Id: '268ecec0a9e30a655dd567b4e39c596a'");
        refuses(Reason.TRACE_ID, "https://management.azure.com" + PATH.replace(ID, "268ecec0a9e30a655dd567b4e39c596a"));
        refuses(Reason.ONLY_AN_ID, " " + ID + "\n");
        refuses(
                Reason.RESOURCE_RESULT,
                "https://management.azure.com/subscriptions/" + SUB
                        + "/resourceGroups/rg/providers/Microsoft.OperationalInsights/clusters/c/operationresults/"
                        + ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/{subscriptionId}/providers/Microsoft.OperationalInsights/locations/{location}/operationStatuses/{id}",
                "/subscriptions/" + SUB
                        + "/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/",
                "/subscriptions/" + SUB + "/providers/Microsoft.OperationalInsights/locations/westus",
                "/subscriptions/not-a-guid/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/"
                        + ID
            })
    void whatIsNotWholeIsIncomplete(String text) {
        refuses(Reason.INCOMPLETE, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "subscriptions/",
                "/subscriptions/x/resourceGroups/y",
                "\0\0\u202e",
                "%2fsubscriptions%2f"
            })
    void nothingIsSaidToBeNothing(String text) {
        refuses(Reason.NOTHING_FOUND, text);
    }

    @Test
    void excerptsHoldNothingSecret() {
        String text = "https://user:SECRETPW@evil.test" + PATH + SIGNED + "\nAuthorization: Bearer SECRETTOKEN\n";

        assertFalse(read(text).toString().contains("SECRET"), read(text).toString());
        assertFalse(read("Bearer SECRETTOKEN").toString().contains("SECRET"));
    }

    @Test
    void refusalsAreFewAndNoneTwice() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("https://evil")
                    .append(i % 50)
                    .append(".test")
                    .append(PATH)
                    .append('\n');
        }

        List<Refusal> refused = read(text.toString()).refused();

        assertEquals(PastedText.MOST_REFUSALS, refused.size());
        assertEquals(PastedText.MOST_REFUSALS, Set.copyOf(refused).size());
    }

    @Test
    void aHugeTextIsRefusedAndALongOneIsRead() {
        refuses(Reason.TOO_LONG, "x".repeat(PastedText.LONGEST + 1));
        String noise = "subscriptions/ https://a%2fsubscriptions%2f ".repeat(200_000);
        assertTrue(read(noise + PATH).found().contains(REF));
        assertTrue(read("/subscriptions/".repeat(600_000) + " " + PATH).found().contains(REF));
    }
}
