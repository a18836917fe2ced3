package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A header line decides like the host of a URL.
class HostLinesTest {
    private static final String SUB = "7c3d0f52-9a41-4e0b-8f6e-0123456789ab";
    private static final String ID = "2f6b9c1e-44d0-4c57-9d1a-8e5b7a3c0d9f";
    private static final String PATH = "/subscriptions/" + SUB
            + "/providers/Microsoft.OperationalInsights/locations/eastus/operationStatuses/" + ID;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "armproxy",
                "[::1]:443",
                "arm_proxy.corp.local",
                "evil.com/x",
                "management.azure.com@evil.com",
                "user@evil.com",
                "management.azure.com.",
                "management.azure.com:8443",
                "managem\u0435nt.azure.com"
            })
    void aHostLineThatIsNotAzuresIsForeign(String host) {
        for (String text : List.of(
                "GET " + PATH + " HTTP/1.1\nHost: " + host,
                "> GET " + PATH + " HTTP/2\n> User-Agent: x\n> Host: " + host + "\n>")) {
            PastedText read = read(text);
            assertEquals(List.of(), read.found(), text);
            assertTrue(
                    read.refused().stream().allMatch(each -> each.reason() == Refusal.Reason.FOREIGN_HOST),
                    read::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url = base + \"PATH\"\n\nGET /other HTTP/1.1\nHost: evil.test\n",
                "noise Y+ \"PATH\" Host: evil.test\n",
                "Host: evil.test\n\n'{ Location:PATH }\n",
                "Host: evil.test\n%Z7  PATH\n",
                "Host: evil.test\n100%ff PATH\n",
                "Host: evil.test\n(see $x) PATH\n",
                "uri = $\"{root}\" + \"PATH\";\n> Host: evil.test\n"
            })
    void aHeaderLineIsNotOfAPathThatCodePutsTogether(String text) {
        assertEquals(
                List.of(new OperationRef(Cloud.PUBLIC, SUB, "eastus", ID)),
                read(text.replace("PATH", PATH)).found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get(base + \"PATH\", headers={\"Host\": \"evil.test\"})",
                "fetch(root + 'PATH', { headers: { Host: 'evil.test' } })",
                "GET {{host}}PATH\nHost: evil.test\n"
            })
    void aHeaderInTheSameCodeIsItsOwn(String text) {
        assertEquals(List.of(), read(text.replace("PATH", PATH)).found());
    }

    @ParameterizedTest
    @CsvSource({
        "usgovvirginia, US_GOVERNMENT",
        "USGov Arizona, US_GOVERNMENT",
        "usdodcentral, US_GOVERNMENT",
        "chinaeast2, CHINA",
        "China North 3, CHINA",
        "eastus, PUBLIC",
        "centralindia, PUBLIC"
    })
    void aPathWithoutAHostIsOfTheCloudThatHasItsRegion(String location, Cloud cloud) {
        String path = PATH.replace("eastus", location.replace(" ", "%20"));

        for (String text : List.of(path, "GET " + path + " HTTP/1.1")) {
            assertEquals(
                    List.of(new OperationRef(cloud, SUB, location, ID)),
                    read(text).found(),
                    text);
        }
        assertEquals(
                List.of(new OperationRef(Cloud.PUBLIC, SUB, location, ID)),
                read("GET " + path + " HTTP/1.1\nHost: management.azure.com\n").found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.usgovcloudapi.net",
                "management.usgovcloudapi.net:443",
                "Management.UsGovCloudApi.net"
            })
    void aHostLineOfACloudIsThatCloud(String host) {
        assertEquals(
                List.of(new OperationRef(Cloud.US_GOVERNMENT, SUB, "eastus", ID)),
                read("GET " + PATH + " HTTP/1.1\nAccept: */*\nHost: " + host + "\n")
                        .found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{host}}", "$ARM_HOST", "${ARM}", "<host>", "%HOST%", "''"})
    void aHostLineWithAVariableSaysNothing(String host) {
        assertEquals(
                List.of(new OperationRef(Cloud.PUBLIC, SUB, "eastus", ID)),
                read("GET " + PATH + " HTTP/1.1\nHost: " + host + "\n").found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:hunter2@management.azure.com", "evil.com/?key=hunter2", "hunter2@evil.com"})
    void noSecretOfAHostLineIsShown(String host) {
        String told = read("GET " + PATH + " HTTP/1.1\nHost: " + host).refused().toString();

        assertTrue(told.contains("FOREIGN_HOST") && !told.contains("hunter2"), told);
    }

    /// A host that another path follows says which cloud the values and bare paths near it are of.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST https://HOST/batch?api-version=2020-06-01\n{\"requests\":[{\"httpMethod\":\"GET\",\"url\":\"PATH\"}]}",
                "PUT https://HOST/subscriptions/SUB/resourceGroups/rg?api-version=1\n{\"id\":\"PATH\"}",
                "PUT https://HOST/subscriptions/SUB/resourceGroups/rg\n\nGET PATH HTTP/1.1",
                "PUT https://HOST/subscriptions/SUB/resourceGroups/rg\n{\"location\":\"eastus\",\"azureAsyncOperationId\":\"ID\"}",
                "{\"id\":\"PATH\"} came from https://HOST/subscriptions/SUB/providers?api-version=1",
                "az rest --url \"https://HOST/subscriptions/SUB?api-version=1\" gave PATH",
                "See https://management.azure.com/docs\n\nHEAD https://HOST/x\nid: PATH",
                "The host is HOST.\nPATH",
                "eastus.HOST/batch PATH",
                "https:\\/\\/HOST\\/batch PATH"
            })
    void aHostThatAnotherPathFollowsNamesItsCloud(String form) {
        for (Cloud cloud : List.of(Cloud.US_GOVERNMENT, Cloud.CHINA)) {
            String text = form.replace("HOST", cloud.armHost())
                    .replace("PATH", PATH)
                    .replace("SUB", SUB)
                    .replace("\"ID\"", "\"" + ID + "\"");
            assertEquals(
                    List.of(new OperationRef(cloud, SUB, "eastus", ID)),
                    read(text).found(),
                    text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://management.chinacloudapi.cn@evil.test/x",
                "https://me@management.chinacloudapi.cn/x",
                "https://management.chinacloudapi.cn:pw@evil.test/x",
                "https://management.chinacloudapi.cn.evil.test/x",
                "https://evilmanagement.chinacloudapi.cn/x",
                "https://evil-management.chinacloudapi.cn/x",
                "https://evil.test/management.chinacloudapi.cn/x",
                "https://management.chinacloudapi.cn:8443/x",
                "https://management.chinacloudapi.cn\\@evil.test/x",
                "a.b.management.chinacloudapi.cn/x"
            })
    void aPartOfAnotherNameNamesNoCloud(String url) {
        assertEquals(
                List.of(new OperationRef(Cloud.PUBLIC, SUB, "eastus", ID)),
                read(url + "\n{\"id\":\"" + PATH + "\"}").found(),
                url);
    }

    /// Each of two operations is of the host of its line, its block, its object.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "host,subscriptionId,location,operationId\nHOST1,SUB,eastus,ID1\nHOST2,SUB,eastus,ID2",
                "subscriptionId,location,operationId,host\nSUB,eastus,ID1,https://HOST1\nSUB,eastus,ID2,https://HOST2",
                "SUB, eastus, ID1\non https://HOST1\n\nSUB, eastus, ID2\non https://HOST2",
                "on https://HOST1\nSUB, eastus, ID1\n\non https://HOST2\nSUB, eastus, ID2",
                "subscription SUB eastus operation ID1 at HOST1\nsubscription SUB eastus operation ID2 at HOST2",
                "{\"id\":\"PATH/ID1\",\"host\":\"HOST1\"},{\"id\":\"PATH/ID2\",\"host\":\"HOST2\"}",
                "{\n  \"id\": \"PATH/ID1\",\n  \"host\": \"HOST1\"\n},\n{\n  \"id\": \"PATH/ID2\",\n  \"host\": \"HOST2\"\n}",
                "id: PATH/ID1\nfrom HOST1/batch\n\nid: PATH/ID2\nfrom HOST2/batch",
                "| 1 | PATH/ID1 | HOST1 |\n| 2 | PATH/ID2 | HOST2 |"
            })
    void aValueIsOfTheHostOfItsLineThenOfItsBlock(String form) {
        String second = ID.replace('2', '3');
        for (List<Cloud> clouds :
                List.of(List.of(Cloud.PUBLIC, Cloud.CHINA), List.of(Cloud.US_GOVERNMENT, Cloud.PUBLIC))) {
            String text = form.replace("HOST1", clouds.getFirst().armHost())
                    .replace("HOST2", clouds.getLast().armHost())
                    .replace("PATH/", PATH.substring(0, PATH.length() - ID.length()))
                    .replace("SUB", SUB)
                    .replace("ID1", ID)
                    .replace("ID2", second);
            assertEquals(
                    List.of(
                            new OperationRef(clouds.getFirst(), SUB, "eastus", ID),
                            new OperationRef(clouds.getLast(), SUB, "eastus", second)),
                    read(text).found(),
                    text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"net.peer.name\":\"evil.test\",\"http.method\":\"GET\",\"http.target\":\"PATH\"}",
                "{\"http.target\":\"PATH\",\"net.peer.name\":\"evil.test\"}",
                "server.address=evil.test url.path=PATH",
                "url.path: PATH\nserver.address: evil.test",
                "net.host.name: evil.test\nhttp.target: PATH",
                "{\"key\":\"server.address\",\"value\":{\"stringValue\":\"evil.test\"}},"
                        + "{\"key\":\"url.path\",\"value\":{\"stringValue\":\"PATH\"}}",
                "{\"key\":\"url.path\",\"value\":{\"stringValue\":\"PATH\"}},"
                        + "{\"key\":\"server.address\",\"value\":{\"stringValue\":\"evil.test\"}}",
                "http.host=evil.test http.target=PATH",
                "url.domain=evil.test url.path=PATH",
                "'https://evil.test' + 'PATH'",
                "BASE_URL = \"https://evil.test\"\nrequests.get(BASE_URL + \"PATH\")",
                "arm = 'https://evil.test'\nrequests.get(f'{arm}PATH')",
                "urljoin(\"https://evil.test\", \"PATH\")"
            })
    void aForeignHostOfATraceOrOfCodeIsRefused(String form) {
        PastedText read = read(form.replace("PATH", PATH));
        assertEquals(List.of(new Refusal(Refusal.Reason.FOREIGN_HOST, "evil.test")), read.findings(), form);
        for (Cloud cloud : List.of(Cloud.US_GOVERNMENT, Cloud.CHINA)) {
            String known = form.replace("PATH", PATH).replace("evil.test", cloud.armHost());
            assertEquals(
                    List.of(new OperationRef(cloud, SUB, "eastus", ID)),
                    read(known).found(),
                    known);
        }
    }

    private static PastedText read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, Set.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA));
    }
}
