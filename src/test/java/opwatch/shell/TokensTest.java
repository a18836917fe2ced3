package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import opwatch.azure.FakeCloud;
import opwatch.azure.RawServer;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens on the standard input: good ones are for one cloud, hostile ones are refused without a word of them.
@Timeout(60)
class TokensTest {
    private static KeyStore good;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeCertificate() throws Exception {
        good = FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
    }

    /// A token that names a resource.
    static String jwt(String audience) {
        return "eyJhbGciOiJub25lIn0." + base64("{\"aud\":\"" + audience + "\",\"tid\":\"t\"}") + ".CANARY";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static GivenToken.Read read(String text) throws WrongUseException {
        return TokenReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://management.azure.com, PUBLIC",
        "https://management.azure.com/, PUBLIC",
        "https://management.core.windows.net/, PUBLIC",
        "https://management.core.usgovcloudapi.net/, US_GOVERNMENT",
        "https://management.chinacloudapi.cn, CHINA"
    })
    void aTokenNamesItsCloud(String audience, Cloud cloud) throws Exception {
        assertEquals(Optional.of(cloud), read(jwt(audience)).cloud());
    }

    @Test
    void itsTenantIsToldUnlessItShouldBeQuiet() throws Exception {
        String tenant = "22222222-2222-4222-8222-222222222222";
        String token = "eyJhbGciOiJub25lIn0."
                + base64("{\"aud\":\"https://management.azure.com\",\"tid\":\"" + tenant + "\"}") + ".CANARY";
        assertEquals(tenant, read(token).tenantId());
        assertEquals("", read(jwt("https://management.azure.com")).tenantId());
        assertEquals("", read("opaque").tenantId());

        try (FakeCloud _ = FakeCloud.answering(good, RawServer.json("200 OK", "{\"status\":\"Succeeded\"}"))
                .trusting(good)) {
            TestShell shell = new TestShell(folder).given(token);
            String url = ExitCodesTest.url("Succeeded");

            assertTrue(shell.run("check", "--token-stdin", url).err().contains("for tenant " + tenant));
            assertEquals("", shell.run("check", "--quiet", "--token-stdin", url).err());
        }
    }

    @Test
    void aTokenThatNamesNoneOrAllIsForTheCloudOfTheOperations() throws Exception {
        assertEquals(Optional.empty(), read("opaque").cloud());
        assertEquals(
                Optional.empty(),
                read(jwt("797f4846-ba00-4fd7-ba43-dac1f8f63013")).cloud());
    }

    @Test
    void itIsTakenFromWhatAzPrintsAndWithoutWhatStandsAroundIt() throws Exception {
        String token = jwt("https://management.azure.com");
        String az = """
                {
                  "accessToken": "%s",
                  "expiresOn": "2026-03-04 06:06:07.000000",
                  "expires_on": 1772600767,
                  "subscription": "11111111-1111-4111-8111-111111111111",
                  "tenant": "22222222-2222-4222-8222-222222222222",
                  "tokenType": "Bearer"
                }
                """.formatted(token);

        assertTrue(read(az).token().is(token));
        assertTrue(read("  " + token + "\r\n").token().is(token));
        assertTrue(read("\ufeff" + token + "\n").token().is(token));
        byte[] wide = ("\ufeff" + az).getBytes(StandardCharsets.UTF_16LE);
        assertTrue(TokenReader.read(new ByteArrayInputStream(wide)).token().is(token));
    }

    static List<String> hostile() {
        String audience = "https://management.azure.com";
        List<String> all = new ArrayList<>();
        all.add("");
        all.add("CANARY\r\nX-Injected: 1");
        all.add("CANARY two");
        all.add("Bearer CANARY");
        all.add("CANARY\u0000");
        all.add("CANARYé");
        all.add("CANARY" + "a".repeat(TokenReader.MOST));
        all.add(jwt("https://graph.microsoft.com"));
        all.add(jwt(audience + ".evil.example"));
        all.add(jwt(audience + "@evil.example/"));
        all.add("eyJhbGciOiJub25lIn0.CANARY");
        all.add("eyJhbGciOiJub25lIn0." + base64("[1]") + ".CANARY");
        all.add("eyJhbGciOiJub25lIn0." + base64("{\"aud\":\"" + audience + "\",\"aud\":\"x\"}") + ".CANARY");
        all.add("eyJhbGciOiJub25lIn0." + base64("[".repeat(5000)) + ".CANARY");
        all.add("{\"accessToken\":[\"CANARY\"]}");
        all.add("{\"accessToken\":\"CANARY\",\"accessToken\":\"other\"}");
        all.add("{\"accessToken\":\"CANARY\"} {\"accessToken\":\"CANARY\"}");
        all.add("{\"accessToken\":\"CANARY\\r\\nX: 1\"}");
        all.add("{\"refreshToken\":\"CANARY\"}");
        return all;
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String token) throws Exception {
        try (FakeCloud azure = FakeCloud.answering(good, RawServer.json("200 OK", "{\"status\":\"Succeeded\"}"))
                .trusting(good)) {
            Ran ran = new TestShell(folder).given(token).run("check", "--token-stdin", ExitCodesTest.url("Succeeded"));

            assertEquals(ExitCode.WRONG_USE, ran.code());
            assertEquals("", ran.out());
            assertTrue(ran.err().contains("Nothing was checked"), ran.err());
            assertFalse(ran.err().contains("CANARY"), ran.err());
            assertFalse(ran.err().contains("evil"), ran.err());
            assertEquals(List.of(), azure.requests());
        }
    }

    @Test
    void aTerminalAndTheOperationsBesideItAreWrongUse() {
        String url = ExitCodesTest.url("Succeeded");

        assertEquals(
                ExitCode.WRONG_USE,
                new TestShell(folder)
                        .atTerminal()
                        .run("check", "--token-stdin", url)
                        .code());
        assertEquals(
                ExitCode.WRONG_USE,
                new TestShell(folder)
                        .given("CANARY")
                        .run("check", "--token-stdin", "-", url)
                        .code());
        assertEquals(
                ExitCode.WRONG_USE,
                new TestShell(folder)
                        .given("CANARY")
                        .run("check", "--token-stdin", "--demo")
                        .code());
    }

    @Test
    void aTokenThatDoesNotSayItsCloudIsNotSentToOneOfTwo() {
        String china = ExitCodesTest.url("Succeeded").replace(Cloud.PUBLIC.armHost(), Cloud.CHINA.armHost());
        Ran ran = new TestShell(folder)
                .given("CANARY")
                .run("check", "--token-stdin", ExitCodesTest.url("Succeeded"), china);

        assertEquals(ExitCode.WRONG_USE, ran.code());
        assertTrue(ran.err().contains("several clouds"), ran.err());
    }

    @Test
    void whatIsKeptOfItShowsNothing() {
        assertThrows(WrongUseException.class, () -> read("CANARY two"));
        String kept = String.valueOf(new GivenToken(new opwatch.azure.BearerToken("CANARY"), Cloud.PUBLIC));
        assertFalse(kept.contains("CANARY"), kept);
    }
}
