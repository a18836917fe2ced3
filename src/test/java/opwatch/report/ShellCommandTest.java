package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.PastedText;
import opwatch.report.ShellCommand.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The commands that a person copies, as a shell gets them.
class ShellCommandTest {
    private static final String S = Views.SUBSCRIPTION;
    private static final OperationRef REF = new OperationRef(Cloud.PUBLIC, S, "West US", "aa~b*cd.e_f-1");
    private static final OperationRef CHINA = new OperationRef(Cloud.CHINA, S, "chinaeast2", "two");
    private static final String PATH = "/subscriptions/" + S
            + "/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/aa~b*cd.e_f-1?api-version=2023-09-01";

    private static String of(ShellCommand command, OperationRef... refs) {
        List<Asked> asked = Stream.of(refs).map(ref -> new Asked(ref, "")).toList();
        return command.of(asked, ref -> ref.cloud() == Cloud.PUBLIC ? "2023-09-01" : "2022-10-01");
    }

    @Test
    void eachAsksForTheStatusInTheVersionThatIsInUse() {
        assertEquals(
                "az rest --method get --url \"https://management.azure.com" + PATH
                        + "\" --resource \"https://management.azure.com/\"",
                of(ShellCommand.AZ_REST, REF));
        assertEquals(
                "Set-AzContext -Subscription '" + S + "' -Scope Process | Out-Null\n"
                        + "Get-AzOperationalInsightsOperationStatus -Location 'westus' -OperationId 'aa~b*cd.e_f-1'",
                of(ShellCommand.POWERSHELL, REF));
        assertEquals(
                "Set-AzContext -Subscription '" + S + "' -Scope Process | Out-Null\n"
                        + "(Invoke-AzRestMethod -Method GET -Path '" + PATH + "').Content",
                of(ShellCommand.POWERSHELL_REST, REF));
        assertEquals(
                "# ARM_TOKEN=$(az account get-access-token --query accessToken --output tsv)\n"
                        + "curl --silent --show-error --header \"Authorization: Bearer $ARM_TOKEN\" 'https://management.azure.com"
                        + PATH + "'",
                of(ShellCommand.CURL, REF));
    }

    @Test
    void anotherCloudHasItsOwnHostAndSaysHowToGetThere() {
        String host = "https://management.chinacloudapi.cn";
        assertEquals(
                "# az cloud set --name AzureChinaCloud; az login\naz rest --method get --url \"" + host + CHINA.path()
                        + "?api-version=2022-10-01\" --resource \"" + host + "/\"",
                of(ShellCommand.AZ_REST, CHINA));
        assertEquals(
                "# Connect-AzAccount -Environment AzureChinaCloud",
                of(ShellCommand.POWERSHELL, CHINA).lines().findFirst().orElseThrow());
        assertEquals(
                "# az cloud set --name AzureUSGovernment; az login",
                of(ShellCommand.CURL, new OperationRef(Cloud.US_GOVERNMENT, S, "usgovvirginia", "x"))
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aSubscriptionIsChosenOnceForAllRowsOfIt() {
        OperationRef other = new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "three");
        String tenant = "11111111-1111-2222-3333-444444444444";
        List<String> lines = ShellCommand.POWERSHELL
                .of(
                        List.of(new Asked(REF, tenant), new Asked(REF.in("eastus"), tenant), new Asked(other, "")),
                        _ -> "x")
                .lines()
                .map(line ->
                        line.substring(0, line.indexOf(' ')) + (line.contains("-Tenant '" + tenant) ? " -Tenant" : ""))
                .toList();
        assertEquals(
                List.of(
                        "Set-AzContext -Tenant",
                        "Get-AzOperationalInsightsOperationStatus",
                        "Get-AzOperationalInsightsOperationStatus",
                        "Set-AzContext",
                        "Get-AzOperationalInsightsOperationStatus"),
                lines);
    }

    @ParameterizedTest
    @EnumSource
    void noCommandHoldsALabelATokenOrASignedTail(ShellCommand command) {
        String text = of(command, REF, CHINA);
        assertFalse(text.contains("&") || text.contains("eyJ") || text.contains("purge-prod"), text);
    }

    @Test
    void whatWasCopiedCanBePastedAgain() {
        for (ShellCommand command : List.of(ShellCommand.AZ_REST, ShellCommand.POWERSHELL_REST, ShellCommand.CURL)) {
            assertEquals(
                    List.of(REF),
                    PastedText.read(of(command, REF), Cloud.PUBLIC, java.util.Set.of(Cloud.PUBLIC))
                            .found(),
                    command.name());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a b|'a b'|'a b'",
                "$(x)`x`\\|'$(x)`x`\\'|'$(x)`x`\\'",
                "it's|'it'\\''s'|'it''s'",
                "’‘‚‛|'’‘‚‛'|'’’‘‘‚‚‛‛'",
                "*?~!#;&<>(){}[]|'*?~!#;&<>(){}[]'|'*?~!#;&<>(){}[]'"
            })
    void eachShellTakesAQuotedTextAsItIs(String text, String posix, String powershell) {
        assertEquals(posix, ShellCommand.posix(text));
        assertEquals(powershell, ShellCommand.powershell(text));
    }

    @ParameterizedTest
    @CsvSource({"a$b", "a`b", "a\\b", "a%b", "a!b", "a&b", "a b", "a'b"})
    void whatEachShellReadsInItsOwnWayIsNotForEveryShell(String text) {
        assertThrows(IllegalArgumentException.class, () -> ShellCommand.anyShell(text));
    }
}
