package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import opwatch.discovery.ListReply.Next;
import opwatch.discovery.ListRequest;
import opwatch.discovery.WorkspaceName;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPathTest {
    private static final String SUBSCRIPTION = "/subscriptions/11111111-0000-0000-0000-000000000001";
    private static final String PROVIDER = "/providers/Microsoft.OperationalInsights";
    private static final WorkspaceName WORKSPACE =
            new WorkspaceName(Cloud.PUBLIC, "11111111-0000-0000-0000-000000000001", "rg", "ws-1");
    private static final String TABLES =
            SUBSCRIPTION + "/resourceGroups/rg(%C3%A9)" + PROVIDER + "/workspaces/ws-1/tables";

    @Test
    void aPathIsBuiltOfNamesWithTheirSignsEscaped() {
        WorkspaceName name = new WorkspaceName(Cloud.PUBLIC, WORKSPACE.subscriptionId(), "rg(é)", "ws-1");
        List<ListRequest> all = List.of(
                new ListRequest.Workspaces(Cloud.PUBLIC, name.subscriptionId()),
                new ListRequest.Clusters(Cloud.PUBLIC, name.subscriptionId()),
                new ListRequest.Tables(name),
                new ListRequest.SummaryRules(name),
                new ListRequest.OneTable(name, "A_SRCH"));

        assertEquals(
                List.of(
                        SUBSCRIPTION + PROVIDER + "/workspaces",
                        SUBSCRIPTION + PROVIDER + "/clusters",
                        TABLES,
                        TABLES.replace("/tables", "/summaryLogs"),
                        TABLES + "/A_SRCH"),
                all.stream().map(ListPath::of).toList());
        all.forEach(one -> assertTrue(known(ListPath.of(one) + "?api-version=2025-07-01"), one.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions?api-version=1",
                SUBSCRIPTION + "?api-version=1",
                SUBSCRIPTION + PROVIDER + "?api-version=1",
                SUBSCRIPTION + PROVIDER + "/workspaces",
                SUBSCRIPTION + PROVIDER + "/workspaces/?api-version=1",
                SUBSCRIPTION + PROVIDER + "/clusters/x?api-version=1",
                SUBSCRIPTION + PROVIDER + "/workspaces?api-version=1#x",
                SUBSCRIPTION + PROVIDER + "/workspaces?api-version=%0",
                SUBSCRIPTION + "/resourceGroups/rg" + PROVIDER + "/workspaces/ws?api-version=1",
                SUBSCRIPTION + "/resourceGroups/rg" + PROVIDER + "/workspaces/ws/sharedKeys?api-version=1",
                SUBSCRIPTION + "/resourceGroups/rg" + PROVIDER + "/workspaces/../tables?api-version=1",
                SUBSCRIPTION + "/resourceGroups/.%2E" + PROVIDER + "/workspaces/ws/tables?api-version=1",
                SUBSCRIPTION + "/resourceGroups/a%2Fb" + PROVIDER + "/workspaces/ws/tables?api-version=1",
                SUBSCRIPTION + "/resourceGroups/a%00b" + PROVIDER + "/workspaces/ws/tables?api-version=1",
                SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.Compute/workspaces/ws/tables?api-version=1",
                SUBSCRIPTION + "/resourceGroups/rg" + PROVIDER + "/workspaces/ws/tables/t/migrate?api-version=1",
                "/subscriptions/11111111-0000-0000-0000-00000000000x" + PROVIDER + "/workspaces?api-version=1",
                "//evil.test" + SUBSCRIPTION + PROVIDER + "/workspaces?api-version=1"
            })
    void noOtherPathGoesOut(String path) {
        assertFalse(isKnown(path), path);
    }

    private static boolean isKnown(String path) {
        try {
            return known(path);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean known(String path) {
        return ArmPath.isOneOf(ArmPath.SEARCHES, URI.create("https://" + Cloud.PUBLIC.armHost() + path));
    }

    @Test
    void aListGoesOnAtTheSameHostAndPathInWhateverCase() {
        String path = SUBSCRIPTION + PROVIDER + "/workspaces";

        assertEquals(new Next.End(), ListPath.next(Cloud.PUBLIC, path, ""));
        assertEquals(
                new Next.Query("api-version=2025-07-01&%24skiptoken=a%20b"),
                ListPath.next(
                        Cloud.PUBLIC,
                        path,
                        "https://management.azure.com" + path.replace("Microsoft.O", "microsoft.o")
                                + "?api-version=2025-07-01&%24skiptoken=a%20b"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.test" + SUBSCRIPTION + PROVIDER + "/workspaces?x=1, evil.test",
        "http://management.azure.com" + SUBSCRIPTION + PROVIDER + "/workspaces?x=1, management.azure.com",
        "https://management.azure.com:8443" + SUBSCRIPTION + PROVIDER + "/workspaces?x=1, management.azure.com",
        "https://a@management.azure.com" + SUBSCRIPTION + PROVIDER + "/workspaces?x=1, management.azure.com",
        "https://management.azure.com.evil.test" + SUBSCRIPTION + PROVIDER + "/workspaces?x=1,"
                + " management.azure.com.evil.test",
        "https://management.chinacloudapi.cn" + SUBSCRIPTION + PROVIDER + "/workspaces?x=1,"
                + " management.chinacloudapi.cn",
        "https://management.azure.com/subscriptions?x=1, management.azure.com",
        "https://management.azure.com" + SUBSCRIPTION + PROVIDER + "/clusters?x=1, management.azure.com",
        "https://management.azure.com" + SUBSCRIPTION + PROVIDER + "/workspaces, management.azure.com",
        "https://management.azure.com" + SUBSCRIPTION + PROVIDER + "/workspaces?x=1#y, management.azure.com",
        "/subscriptions?x=1, ''",
        "not a link, ''"
    })
    void aNextPageElsewhereIsToldAndNotAsked(String link, String host) {
        assertEquals(
                new Next.Elsewhere(host), ListPath.next(Cloud.PUBLIC, SUBSCRIPTION + PROVIDER + "/workspaces", link));
    }
}
