package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DirectoryTest {
    private static final BearerToken TOKEN = new BearerToken("CANARY");
    private static final String ONE = "11111111-0000-0000-0000-000000000001";
    private static final String TWO = "11111111-0000-0000-0000-000000000002";
    private static final String TENANT = "22222222-2222-2222-2222-222222222222";
    private static final String HOST = "https://" + Cloud.PUBLIC.armHost();

    private static KeyStore certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
    }

    /// An Azure that knows these paths with their queries.
    private static FakeCloud azure(Map<String, String> answers) throws Exception {
        return FakeCloud.answering(certificate, request -> {
                    String body = answers.get(request.split(" ")[1]);
                    return body == null
                            ? RawServer.json("404 Not Found", "{\"error\":{\"code\":\"x\",\"message\":\"y\"}}")
                            : RawServer.json("200 OK", body);
                })
                .trusting(certificate);
    }

    private interface Asking<T> {
        T ask(Directory directory) throws InterruptedException;
    }

    private static <T> T ask(Asking<T> asking) throws InterruptedException {
        try (ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            return asking.ask(new Directory(http));
        }
    }

    @Test
    void subscriptionsAreListedPageByPage() throws Exception {
        String first =
                "{\"value\":[{\"subscriptionId\":\"" + ONE + "\",\"displayName\":\"Prod\",\"tenantId\":\"" + TENANT
                        + "\"},{\"subscriptionId\":\"no ID\"},5],\"nextLink\":\"" + HOST
                        + "/subscriptions?api-version=2022-12-01&$skiptoken=a%20b\"}";
        String second = "{\"value\":[{\"subscriptionId\":\"" + TWO + "\"}]}";
        try (FakeCloud azure = azure(Map.of(
                "/subscriptions?api-version=2022-12-01", first,
                "/subscriptions?api-version=2022-12-01&$skiptoken=a%20b", second))) {
            assertEquals(
                    List.of(
                            new Subscription(Cloud.PUBLIC, ONE, "Prod", TENANT),
                            new Subscription(Cloud.PUBLIC, TWO, "", "")),
                    ask(directory -> directory.subscriptions(Cloud.PUBLIC, TOKEN)));
            assertEquals(2, azure.answered().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/subscriptions",
                "http://management.azure.com/subscriptions",
                "https://management.azure.com:8443/subscriptions",
                "https://x@management.azure.com/subscriptions",
                "//evil.test/x",
                "not a link"
            })
    void aNextPageElsewhereIsNone(String link) throws Exception {
        String first = "{\"value\":[{\"subscriptionId\":\"" + ONE + "\"}],\"nextLink\":\"" + link + "\"}";
        try (FakeCloud azure = azure(Map.of("/subscriptions?api-version=2022-12-01", first))) {
            assertEquals(
                    1,
                    ask(directory -> directory.subscriptions(Cloud.PUBLIC, TOKEN))
                            .size());
            assertEquals(1, azure.answered().size());
            assertTrue(azure.requests().stream().allMatch(one -> one.startsWith("CONNECT management.azure.com:443 ")));
        }
    }

    /// With their tags and policies, 800 subscriptions are more than a megabyte and 60,000 values.
    @Test
    void pagesOf800SubscriptionsAreRead() throws Exception {
        String next = ",\"nextLink\":\"" + HOST + "/subscriptions?api-version=2022-12-01&$skiptoken=2\"}";
        try (FakeCloud azure = azure(Map.of(
                "/subscriptions?api-version=2022-12-01", page(0) + next,
                "/subscriptions?api-version=2022-12-01&$skiptoken=2", page(800) + "}"))) {
            List<Subscription> all = ask(directory -> directory.subscriptions(Cloud.PUBLIC, TOKEN));

            assertEquals(1600, all.size());
            assertEquals("Subscription 1599", all.getLast().name());
            assertEquals(2, azure.answered().size());
        }
    }

    private static String page(int first) {
        String tags = IntStream.range(0, 30)
                .mapToObj(i -> "\"tag" + i + "\":\"" + "v".repeat(30) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return IntStream.range(first, first + 800)
                .mapToObj(i -> "{\"subscriptionId\":\"11111111-0000-0000-0000-" + String.format("%012d", i)
                        + "\",\"displayName\":\"Subscription " + i + "\",\"tenantId\":\"" + TENANT + "\",\"tags\":"
                        + tags + "}")
                .collect(Collectors.joining(",", "{\"value\":[", "]"));
    }

    @Test
    void aListWithoutEndIsLeft() throws Exception {
        String same = "{\"value\":[{\"subscriptionId\":\"" + ONE + "\"}],\"nextLink\":\"" + HOST
                + "/subscriptions?api-version=2022-12-01\"}";
        try (FakeCloud azure = azure(Map.of("/subscriptions?api-version=2022-12-01", same))) {
            assertEquals(
                    20,
                    ask(directory -> directory.subscriptions(Cloud.PUBLIC, TOKEN))
                            .size());
            assertEquals(20, azure.answered().size());
        }
    }

    @Test
    void tenantsAndRegionsAreListed() throws Exception {
        try (FakeCloud azure = azure(
                Map.of(
                        "/tenants?api-version=2022-12-01",
                        "{\"value\":[{\"tenantId\":\"" + TENANT
                                + "\",\"displayName\":\"Contoso\",\"defaultDomain\":\"contoso.com\"}]}",
                        "/subscriptions/" + ONE + "/locations?api-version=2022-12-01",
                        "{\"value\":[{\"name\":\"westeurope\",\"displayName\":\"West Europe\",\"metadata\":{\"regionType\":\"Physical\"}},"
                                + "{\"name\":\"europe\",\"displayName\":\"Europe\",\"metadata\":{\"regionType\":\"Logical\"}}]}"))) {
            assertEquals(
                    List.of(new Tenant(TENANT, "Contoso", "contoso.com")),
                    ask(directory -> directory.tenants(Cloud.PUBLIC, TOKEN)));
            assertEquals(
                    List.of(new Region("westeurope", "West Europe")),
                    ask(directory -> directory.regions(Cloud.PUBLIC, ONE, TOKEN)));
            assertEquals(2, azure.answered().size());
        }
    }

    @Test
    void theProviderSaysWhereAndInWhichVersionsItAnswers() throws Exception {
        String path = "/subscriptions/" + ONE + "/providers/Microsoft.OperationalInsights?api-version=2021-04-01";
        try (FakeCloud azure = azure(Map.of(
                path,
                "{\"resourceTypes\":[{\"resourceType\":\"workspaces\",\"apiVersions\":[\"1\"]},"
                        + "{\"resourceType\":\"locations/operationStatuses\",\"locations\":[\"West Europe\"],"
                        + "\"apiVersions\":[\"2025-02-01\",\"2020-08-01\"]}]}"))) {
            assertEquals(
                    new Directory.Offer(List.of("2025-02-01", "2020-08-01"), List.of("West Europe")),
                    ask(directory -> directory.offer(Cloud.PUBLIC, ONE, TOKEN)));
            assertNull(ask(directory -> directory.offer(Cloud.PUBLIC, TWO, TOKEN)));
            assertEquals(2, azure.answered().size());
        }
    }

    @Test
    void whatTheProviderOffersDecidesTheVersionToAskIn() {
        ApiVersions versions = new ApiVersions(ApiVersions.OF_OPERATIONS);

        versions.offered(Cloud.CHINA, List.of("2015-11-01-preview", "2023-09-01", "2022-10-01"));
        versions.offered(Cloud.US_GOVERNMENT, List.of("2099-01-01"));

        assertEquals("2023-09-01", versions.of(Cloud.CHINA));
        assertEquals("2025-07-01", versions.of(Cloud.US_GOVERNMENT));
        assertEquals("2025-07-01", versions.of(Cloud.PUBLIC));
    }

    @Test
    void withoutAnAnswerNothingIsOffered() throws Exception {
        try (FakeCloud azure = FakeCloud.refusing("407 Proxy Authentication Required")) {
            assertEquals(List.of(), ask(directory -> directory.subscriptions(Cloud.PUBLIC, TOKEN)));
            assertTrue(!azure.requests().toString().contains("CANARY"));
        }
    }
}
