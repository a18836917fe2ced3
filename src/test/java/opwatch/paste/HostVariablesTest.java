package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A path behind a variable is of the host that the text sets it to. `P` stands for the path, `~` for a
/// line break.
class HostVariablesTest {
    private static final String SUB = "7c3d0f52-9a41-4e0b-8f6e-0123456789ab";
    private static final String ID = "2f6b9c1e-44d0-4c57-9d1a-8e5b7a3c0d9f";
    private static final String PATH = "/subscriptions/" + SUB
            + "/providers/Microsoft.OperationalInsights/locations/eastus/operationStatuses/" + ID;
    private static final List<String> HOSTS =
            List.of("management.azure.com", "management.usgovcloudapi.net", "management.chinacloudapi.cn", "evil.test");
    /// How two variables are set and one is used. `%1` and `%2` stand for their names, `%3` for that of
    /// the one.
    private static final List<String> FORMS = List.of(
            "%1=https://A~%2=https://B~curl \"${%3}P\"",
            "%1=https://A~%2=https://B~curl \"$%3P\"",
            "export %1=\"https://A\"; export %2=\"https://B\"; curl $%3P",
            "set %1=https://A~set %2=https://B~curl \"%%3%P\"",
            "const %1 = \"https://A\";~const %2 = \"https://B\";~await fetch(%3 + \"P\");",
            "const %1: string = 'https://A';~const %2: string = 'https://B';~await fetch(`${%3}P`);",
            "$%1 = \"https://A\"~$%2 = \"https://B\"~Invoke-RestMethod \"$%3P\"",
            "@%1 = https://A~@%2 = https://B~~### one~GET {{%3}}P",
            "{\"values\":[{\"key\":\"%1\",\"value\":\"https://A\"},{\"key\":\"%2\",\"value\":\"https://B\"}]}~GET {{%3}}P",
            "%1 = \"https://A\"~%2 = \"https://B\"~requests.get(%3 + \"P\")",
            "%1 = \"https://A\"~%2 = \"https://B\"~requests.get(f\"{%3}P\")",
            "var %1 = new Uri(\"https://A\");~var %2 = new Uri(\"https://B\");~await client.GetAsync(%3 + \"P\");",
            "String %1 = \"https://A\";~String %2 = \"https://B\";~get(this.%3 + \"P\");",
            "%1: https://A~%2: https://B~~url: {{ %3 }}P",
            "HOSTS = {\"%1\": \"https://A\", \"%2\": \"https://B\"}~requests.get(HOSTS[\"%3\"] + \"P\")",
            "HOSTS = {'%1': 'https://A', '%2': 'https://B'}~requests.get(f\"{HOSTS['%3']}P\")",
            "%1=A~%2=B~curl https://$%3P",
            "@%1 = A~@%2 = B~~GET https://{{%3}}P",
            "requests.get(%3 + \"P\")~~%1 = \"https://A\"~%2 = \"https://B\"");

    @Test
    void aPathIsOfTheHostOfItsVariableWhateverOtherStandsNearer() {
        for (String form : FORMS) {
            for (String one : HOSTS) {
                for (String other : HOSTS) {
                    for (boolean first : List.of(true, false)) {
                        String text = form.replace("%1", "pubUrl")
                                .replace("%2", "gov_url")
                                .replace("%3", first ? "pubUrl" : "gov_url")
                                .replaceAll("\\bA\\b", one)
                                .replaceAll("\\bB\\b", other)
                                .replace("P", PATH);
                        assertEquals(List.of(of(first ? one : other)), read(text), text);
                    }
                }
            }
        }
    }

    @Test
    void aHostInAWordForSomethingElseIsNotTheVariables() {
        assertEquals(
                List.of(of(HOSTS.get(1))),
                read("ARM=https://" + HOSTS.get(1) + "~# not https://" + HOSTS.get(0) + "~curl \"$ARM" + PATH + "\""));
        assertEquals(
                List.of(of(HOSTS.get(0))),
                read("ARM=https://" + HOSTS.get(0) + "~ARM_GOV=https://" + HOSTS.get(1) + "~curl \"$ARM" + PATH
                        + "\""));
    }

    /// The host that a proxy was asked for is not the one that it asks.
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "X-Original-Host", "x-envoy-original-host", "X-Host"})
    void aHeaderOfAProxyIsNoHostHeader(String header) {
        for (String own : HOSTS) {
            for (String other : HOSTS) {
                for (String form : List.of(
                        "GET P HTTP/1.1~%1: %2~Host: %3~",
                        "GET P HTTP/2~%1: %2~:authority: %3~",
                        "{\"headers\":[{\"name\":\"%1\",\"value\":\"%2\"},{\"name\":\"Host\",\"value\":\"%3\"}],\"path\":\"P\"}",
                        "{\"path\":\"P\",\"headers\":[{\"name\":\"%1\",\"value\":\"%2\"},{\"name\":\"Host\",\"value\":\"%3\"}]}")) {
                    String text = form.replace("%1", header)
                            .replace("%2", other)
                            .replace("%3", own)
                            .replace("P ", PATH + " ")
                            .replace("\"P\"", "\"" + PATH + "\"");
                    assertEquals(List.of(of(own)), read(text), text);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c = http.client.HTTPSConnection(\"H\")~c.request(\"GET\", \"P\")",
                "Uri.https(\"H\", \"P\")",
                "conn = Faraday.new(\"https://H\")~conn.get(\"P\")",
                "conn = Faraday.new(url: 'https://H')~conn.get('P')",
                "request('https://H').get('P')",
                "WebClient.create(\"https://H\").get().uri(\"P\")",
                "const client = new RestClient('https://H');~await client.get('P');",
                "http.createClient(443, 'H').request('GET', 'P')"
            })
    void aConnectionInCodeGoesToItsHost(String form) {
        for (String host : HOSTS) {
            String text = form.replace("'P'", "'" + PATH + "'")
                    .replace("\"P\"", "\"" + PATH + "\"")
                    .replace("//H", "//" + host)
                    .replace("\"H\"", "\"" + host + "\"")
                    .replace("'H'", "'" + host + "'");
            assertEquals(List.of(of(host)), read(text), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"management\",\"chinacloudapi\",\"cn\"', CHINA",
        "'\"management\", \"usgovcloudapi\", \"net\"', US_GOVERNMENT",
        "'~  \"management\",~  \"azure\",~  \"com\"~', PUBLIC"
    })
    void aHostInPartsNamesItsCloud(String parts, Cloud cloud) {
        String path = PATH.substring(1).replace("/", "\",\"");
        assertEquals(
                List.of(new Finding.Operation(new OperationRef(cloud, SUB, "eastus", ID))),
                read("{\"url\":{\"protocol\":\"https\",\"host\":[" + parts + "],\"path\":[\"" + path + "\"]}}"));
    }

    private static Finding of(String host) {
        return Cloud.ofHost(host)
                .<Finding>map(cloud -> new Finding.Operation(new OperationRef(cloud, SUB, "eastus", ID)))
                .orElseGet(() -> new Refusal(Refusal.Reason.FOREIGN_HOST, host));
    }

    private static List<Finding> read(String text) {
        return PastedText.read(
                        text.replace('~', '\n'), Cloud.PUBLIC, Set.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA))
                .findings();
    }
}
