package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import opwatch.network.HostileUris;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ArmHttpTest {
    private static final BearerToken TOKEN = new BearerToken("CANARY");

    @Nested
    class TheGuard {
        private final ArmHttp http =
                new ArmHttp(new Network(InstantSource.system()), URI.create("http://127.0.0.1:8123"));

        @ParameterizedTest
        @CsvSource({
            "PUBLIC, https://management.azure.com/subscriptions?api-version=1",
            "PUBLIC, https://management.azure.com:443/",
            "US_GOVERNMENT, https://management.usgovcloudapi.net/",
            "CHINA, https://management.chinacloudapi.cn/"
        })
        void letsATokenGoToItsOwnCloud(Cloud cloud, URI uri) {
            assertDoesNotThrow(() -> http.guard(uri, cloud, TOKEN));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://management.azure.com/",
                    "HTTPS://management.azure.com/",
                    "https://management.azure.com:8443/",
                    "https://management.azure.com:80/",
                    "https://user@management.azure.com/",
                    "https://@management.azure.com/",
                    "https://management.azure.com@evil.example/",
                    "https://management.azure.com.evil.example/",
                    "https://evil.example/management.azure.com",
                    "https://westeurope.management.azure.com/",
                    "https://xmanagement.azure.com/",
                    "https://management.azure.com./",
                    "https://Management.azure.com/",
                    "https://management_azure.com/",
                    "https://management.chinacloudapi.cn/",
                    "https://login.microsoftonline.com/",
                    "https://127.0.0.1/",
                    "http://127.0.0.1:8123/",
                    "file:///management.azure.com",
                    "https:management.azure.com",
                    "//management.azure.com/",
                })
        void refusesEveryOtherPlace(URI uri) {
            assertThrows(SecurityException.class, () -> http.guard(uri, Cloud.PUBLIC, TOKEN));
            assertThrows(SecurityException.class, () -> http.guard(uri, Cloud.PUBLIC, null));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
        void refusesWhateverPassesForTheHost(Cloud cloud) {
            for (URI uri : HostileUris.of(cloud.armHost())) {
                assertThrows(SecurityException.class, () -> http.guard(uri, cloud, TOKEN), uri::toString);
            }
        }

        @Test
        void letsTheDemoGoToItsEndpointOnly() {
            assertDoesNotThrow(() -> http.guard(URI.create("http://127.0.0.1:8123/x"), Cloud.DEMO, null));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://127.0.0.1:8124/",
                    "http://127.0.0.1/",
                    "https://127.0.0.1:8123/",
                    "http://localhost:8123/",
                    "http://127.0.0.2:8123/",
                    "http://[::1]:8123/",
                    "http://user@127.0.0.1:8123/",
                    "http://demo.opwatch.invalid:8123/",
                    "https://management.azure.com/",
                })
        void refusesEveryOtherPlaceForTheDemo(URI uri) {
            assertThrows(SecurityException.class, () -> http.guard(uri, Cloud.DEMO, null));
        }

        @Test
        void refusesATokenForTheDemo() {
            URI uri = URI.create("http://127.0.0.1:8123/");
            SecurityException refusal = assertThrows(SecurityException.class, () -> http.guard(uri, Cloud.DEMO, TOKEN));
            assertFalse(refusal.toString().contains("CANARY"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:8123",
                "http://localhost:8123",
                "http://127.0.0.1",
                "http://management.azure.com:80",
                "http://127.0.0.1@evil.example:80",
                "http://u@127.0.0.1:80"
            })
    void theDemoCanOnlyBeOnLoopback(URI endpoint) {
        assertThrows(IllegalArgumentException.class, () -> new ArmHttp(new Network(InstantSource.system()), endpoint));
    }

    @ParameterizedTest
    @EnumSource
    void aPathThatNamesAnotherHostIsRefusedBeforeAnythingIsSent(Cloud cloud) throws Exception {
        try (RawServer server = RawServer.sending(RawServer.json("200 OK", "{}"));
                RawServer foreign = RawServer.sending(RawServer.json("200 OK", "{}"));
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            BearerToken token = cloud == Cloud.DEMO ? null : TOKEN;
            String path = (cloud == Cloud.DEMO ? "" : ":80") + "@127.0.0.1:"
                    + foreign.endpoint().getPort() + "/x";
            assertThrows(SecurityException.class, () -> http.get(cloud, path, token));
            assertEquals(List.of(), foreign.requests());
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void withoutAnEmbeddedAzureThereIsNoDemo() {
        try (ArmHttp http = new ArmHttp(new Network(InstantSource.system()), null)) {
            assertThrows(SecurityException.class, () -> http.get(Cloud.DEMO, "/x", null));
        }
    }

    @Test
    void aRequestSaysWhoAsksAndWhatIsUnderstood() throws Exception {
        try (RawServer server = RawServer.sending(RawServer.json("200 OK", "{}"));
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            http.get(Cloud.DEMO, "/a/b?api-version=1", null);
            http.get(Cloud.DEMO, "/a/b?api-version=1", null);
            String first = withoutId(server.requests().getFirst());
            assertEquals(
                    """
                    GET /a/b?api-version=1 HTTP/1.1
                    Host: 127.0.0.1:%d
                    Accept: application/json
                    Accept-Language: %s
                    User-Agent: OpWatch/dev

                    """.formatted(
                                    server.endpoint().getPort(),
                                    Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag()),
                    first);
            assertEquals(first, withoutId(server.requests().getLast()));
            assertEquals(
                    2,
                    server.requests().stream().map(ArmHttpTest::id).distinct().count());
        }
    }

    @Test
    void anAnswerComesWithEveryHeaderInWhateverCase() throws Exception {
        String answer = RawServer.http("418 Teapot\r\nX-A: 1\r\nx-a: 2\r\nContent-Type: text/plain", "hello");
        try (RawServer server = RawServer.sending(answer);
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            ArmResponse got = http.get(Cloud.DEMO, "/", null);
            assertEquals(418, got.status());
            assertEquals(List.of("1", "2"), got.headers("X-a"));
            assertEquals("text/plain", got.header("CONTENT-TYPE"));
            assertEquals("hello", got.text());
        }
    }

    private static String id(String request) {
        String id = request.replaceFirst("(?s).*x-ms-client-request-id: ([^\r]*).*", "$1");
        return UUID.fromString(id).toString();
    }

    private static String withoutId(String request) {
        return request.replace("x-ms-client-request-id: " + id(request) + "\r\n", "")
                .replace("\r\n", "\n");
    }
}
