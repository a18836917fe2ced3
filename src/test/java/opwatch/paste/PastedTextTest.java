package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found. What is refused, and whose host is whose, is told by PastedTextRefusalTest and
/// HostJudgeTest.
class PastedTextTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUB = "00000000-1111-2222-3333-444444444444";
    private static final String ID = "713192d7-503f-477a-9cfe-4efc3ee2bd11";
    private static final String LOCATION =
            "/subscriptions/" + SUB + "/providers/Microsoft.OperationalInsights/locations/";
    private static final String PATH = LOCATION + "westus/operationStatuses/" + ID;
    private static final String URL = "https://management.azure.com" + PATH;
    private static final String QUERY = "?api-version=2025-07-01";
    private static final String SIGNED = QUERY + "&t=638822865803055853&c=" + "MII".repeat(1300) + "&s="
            + "x-_".repeat(110) + "&h=dpzVBJ76zRW-If22C5QSO-IF4QWyMYE-CjyaS4JNon4";
    private static final OperationRef REF = ref(Cloud.PUBLIC, ID);

    @ParameterizedTest
    @CsvSource({
        "https://management.azure.com, PUBLIC",
        "https://MANAGEMENT.Azure.COM:443, PUBLIC",
        "https://westeurope.management.azure.com, PUBLIC",
        "https://management.usgovcloudapi.net, US_GOVERNMENT",
        "https://management.chinacloudapi.cn, CHINA",
        "https://demo.opwatch.invalid, DEMO",
        "http://management.azure.com, PUBLIC",
        "management.azure.com, PUBLIC",
        "//management.azure.com, PUBLIC"
    })
    void theHostSaysWhichCloudIsMeant(String host, Cloud cloud) {
        assertEquals(
                found(ref(cloud, ID)),
                PastedText.read(host + PATH + QUERY, Cloud.PUBLIC, EnumSet.allOf(Cloud.class))
                        .findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "westus/operationstatuses/" + ID,
                "WESTUS/OPERATIONSTATUSES/" + ID,
                "westus/operationResults/" + ID,
                "westus/operationStatuses/" + ID + "/",
                "West US/operationStatuses/" + ID,
                "West%20US/operationStatuses/" + ID,
                "(US) West US/operationStatuses/" + ID,
                "%28US%29%20West%20US/operationStatuses/" + ID,
                "westus/operationStatuses/" + "713192D7-503F-477A-9CFE-4EFC3EE2BD11",
                "westus/operationStatuses/" + ID + "%3Fapi-version%3D2025-07-01%26s%3Dxyz",
            })
    void aPathIsUnderstoodInEverySpelling(String end) {
        assertEquals(found(REF), read("https://management.azure.com" + LOCATION + end));
    }

    @Test
    void namesOfAnyCaseMeanTheSame() {
        assertEquals(found(REF), read(URL.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(found(REF), read(URL.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void anIdWithoutProviderIsTakenAsMicrosoftsOwnExampleShowsIt() {
        assertEquals(
                found(REF),
                read("{\"id\":\"/subscriptions/" + SUB + "/locations/westus/operationStatuses/" + ID + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "id=",
                "\"id\": \"",
                "[",
                "(",
                "GET ",
                "b'",
                "$ARM",
                "${arm}",
                "{{host}}",
                "\u0000",
                "路径："
            })
    void aPathWithoutHostIsOfTheCloudThatIsMeant(String before) {
        assertEquals(
                found(ref(Cloud.CHINA, ID)),
                PastedText.read(before + PATH, Cloud.CHINA, REAL).findings());
    }

    @Test
    void aPathMayLackItsFirstSlash() {
        assertEquals(found(REF), read(PATH.substring(1) + QUERY));
    }

    @Test
    void aPathWithoutHostIsNoSecondOperationWhenTheSameStandsThereWithOne() {
        String government = "https://management.usgovcloudapi.net" + PATH;
        OperationRef ref = ref(Cloud.US_GOVERNMENT, ID);
        assertEquals(found(ref), read("{\"id\":\"" + PATH + "\"} " + government));
        assertEquals(found(ref), read(government + " {\"id\":\"" + PATH + "\"}"));
    }

    @Test
    void operationsComeInOrderOfAppearanceAndOnce() {
        OperationRef second = ref(Cloud.PUBLIC, ID.replace('7', '8'));
        OperationRef third = ref(Cloud.US_GOVERNMENT, ID);
        String text = URL + "\n" + URL.replace(ID, second.operationId()) + "\n" + URL.toUpperCase(java.util.Locale.ROOT)
                + "\nhttps://management.usgovcloudapi.net" + PATH + "\n" + URL;
        assertEquals(found(REF, second, third), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%2A"})
    void anIdOfAGuidAndAHashIsOneId(String star) {
        String hash = "0123456789ABCDEF".repeat(4);
        assertEquals(found(ref(Cloud.PUBLIC, ID + "*" + hash)), read(URL + star + hash + QUERY));
    }

    @Test
    void aSignedTailIsDropped() {
        assertEquals(found(REF), read(URL + SIGNED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Azure-AsyncOperation: %s",
                "azure-asyncoperation: %s",
                "Azure-Asyncoperation: [%s]",
                "Location:%s",
                "<%s>",
                "(%s).",
                "\"%s\",",
                "'%s'",
                "`%s`",
                "“%s”",
                "%s.",
                "%s,",
                "%s;",
                "see %s!",
                "*%s*",
                "_%s_",
                "**%s**",
                "[status](%s)",
                "<a href=\"%s\">status</a>",
                "<td>%s</td>",
                "&lt;%s&gt;",
                "\ufeff%s",
                "\u200b%s\u200b",
                "\u202a%s\u202c",
                "\u001b[36m%s\u001b[0m",
                "\\u003c%s\\u003e",
                "{\"log\":\"one\\n%s\\r\\ntwo\"}",
                "cli.azure.cli.core.sdk.policies: 'Azure-AsyncOperation': '%s'",
                "DEBUG: AsyncOperation    : {%s}",
                "2026-11-23T21:00:00.000Z [DEBUG] provider: Azure-Asyncoperation: %s: timestamp=2026",
                "curl -sS \\\n  -H \"Authorization: Bearer eyJ0eXAi.abc.def\" \\\n  '%s' \\\n  -o out.json",
                "https://evil.test/x %s",
                "{\"a\":\"https://evil.test/x\",\"b\":\"%s\"}",
                "a,b,%s,c",
                "url=%s&next=1",
            })
    void whatStandsAroundAUrlDoesNotMatter(String around) {
        assertEquals(found(REF), read(around.formatted(URL)));
        assertEquals(found(REF), read(around.formatted(URL + QUERY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\/", "\\\\/", "\\u002f", "\\u002F", "&#x2F;", "&#47;"})
    void escapedSlashesAreSlashes(String slash) {
        assertEquals(found(REF), read("{\"url\":\"" + URL.replace("/", slash) + "?a=1\\u0026t=2&amp;s=3\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aUrlInsideTheQueryOfAnotherIsFound(int times) {
        String encoded = URL + SIGNED;
        for (int i = 0; i < times; i++) {
            encoded = java.net.URLEncoder.encode(encoded, java.nio.charset.StandardCharsets.UTF_8);
        }
        assertEquals(found(REF), read("https://eur01.safelinks.protection.outlook.com/?url=" + encoded + "&data=05"));
    }

    @Test
    void anEncodedUrlMayKeepItsSlashes() {
        assertEquals(found(REF), read("next=https%3A//management.azure.com" + PATH + "%3Fapi-version%3D1"));
    }

    @Test
    void anEncodedPathWithoutHostIsFound() {
        assertEquals(found(REF), read("path=" + PATH.replace("/", "%2F")));
    }

    @Nested
    class WhenLinesAreWrapped {
        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "=\r\n", "\\\n", "\n> ", "\n    "})
        void aPathIsPutTogetherWhereverItIsBroken(String wrap) {
            // From behind the subscription on: a break further ahead leaves nothing to recognise it by.
            int first = URL.indexOf("/providers") + 1;
            for (int at = first; at < URL.length(); at++) {
                String text = "see " + URL.substring(0, at) + wrap + URL.substring(at) + QUERY;
                assertEquals(found(REF), read(text), text);
            }
        }

        @Test
        void whatMerelyStandsBelowIsNotGluedOn() {
            assertEquals(found(REF), read(URL + "\n" + ID));
            assertEquals(found(REF), read(URL + "\nabcdef"));
        }

        @Test
        void anIdThatIsNoGuidIsNotGluedTogether() {
            assertEquals(found(ref(Cloud.PUBLIC, "some-id")), read(URL.replace(ID, "some-id") + "\n503f"));
        }
    }

    @Test
    void aLongLogIsSearchedToItsEnd() {
        String noise = "2026-11-23 DEBUG urllib3: https://graph.microsoft.com/v1.0/me \"GET /x\" 200\n".repeat(60_000);
        assertEquals(found(REF), read(noise + URL + "\n" + noise));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\",
                "/",
                "subscriptions/",
                "/subscriptions/",
                "\"",
                "%2fsubscriptions%2f",
                "https://",
                "%25",
                "<",
                "&",
                ",",
                "a.\"b",
                "/subscriptions/\n",
                "/subscriptions/a/locations/",
                "\u001b[",
                "=",
                "operation id ",
                "%252fsubscriptions%\"",
                "%252fsubscriptions%252f\"a.",
                "\"%2fsubscriptions%2fa%2flocations%2f",
                "https%3a%2f%2fa%2fsubscriptions%2f",
                "%25252525",
                "management.azure.com/subscriptions/",
            })
    void timeGrowsWithTheLengthOnly(String piece) {
        // Two million characters: anything that looks back or ahead without a limit would not come to an end.
        String garbage = piece.repeat(2_000_000 / piece.length());
        assertEquals(
                List.of(REF),
                PastedText.read(garbage + " " + URL, Cloud.PUBLIC, REAL).found());
    }

    @Test
    void aThousandOperationsAreAllFound() {
        List<OperationRef> refs = IntStream.range(0, 1000)
                .mapToObj(i -> ref(Cloud.PUBLIC, "%08x-503f-477a-9cfe-4efc3ee2bd11".formatted(i)))
                .toList();
        StringBuilder text = new StringBuilder();
        refs.forEach(ref -> text.append("https://management.azure.com")
                .append(ref.path())
                .append(SIGNED)
                .append('\n'));
        assertEquals(found(refs.toArray(OperationRef[]::new)), read(text.toString()));
    }

    private static List<Finding> read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, REAL).findings();
    }

    private static List<Finding> found(OperationRef... refs) {
        return Arrays.stream(refs).<Finding>map(Finding.Operation::new).toList();
    }

    private static OperationRef ref(Cloud cloud, String id) {
        return new OperationRef(cloud, SUB, "westus", id);
    }
}
