package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static PastedText read(String text) {
        return PastedText.read(text, Cloud.PUBLIC, Set.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA));
    }
}
