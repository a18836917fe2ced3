package opwatch.report;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;

/// A command that asks Azure for the status of an operation from a shell. It holds what an [OperationRef]
/// holds and nothing else: no label, no token, no signed tail. Any thread.
public enum ShellCommand {
    /// Azure's CLI, for any shell: it takes the token of the subscription in the URL.
    AZ_REST,
    /// The cmdlet that Azure has for these operations, or that for purges.
    POWERSHELL,
    /// The whole answer, in PowerShell.
    POWERSHELL_REST,
    /// curl in a POSIX shell, with the token in a variable that the person sets.
    CURL;

    /// How the person gets the token that the variable stands for.
    private static final String TOKEN_HINT =
            "# ARM_TOKEN=$(az account get-access-token --query accessToken --output tsv)\n";

    /// The cmdlet for operations in a location.
    public static final String STATUS_CMDLET = "Get-AzOperationalInsightsOperationStatus";

    /// The cmdlet for purges (Az.OperationalInsights, learn.microsoft.com).
    public static final String PURGE_CMDLET = "Get-AzOperationalInsightsPurgeWorkspaceStatus";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:/?=.*_~()-]+");
    private static final Pattern POWERSHELL_QUOTES = Pattern.compile("['\u2018\u2019\u201A\u201B]");

    /// One operation to ask about.
    ///
    /// @param tenantId the tenant of its subscription; empty where it is not known
    public record Asked(OperationRef ref, String tenantId) {}

    /// Whether there is such a command for an operation. In a URL for any shell no sign may have a meaning
    /// for one of them: `%`, with which a group's name is encoded that is not ASCII, has one for that of
    /// Windows.
    public boolean isFor(OperationRef ref) {
        return this != AZ_REST || PLAIN.matcher(ref.statusUrl()).matches();
    }

    /// The commands for some operations, one a line, and in front of them what each cloud and subscription
    /// needs.
    ///
    /// @param apiVersion the api-version that an operation is asked about in
    public String of(List<Asked> operations, Function<OperationRef, String> apiVersion) {
        StringBuilder lines = new StringBuilder(this == CURL ? TOKEN_HINT : "");
        Cloud cloud = Cloud.PUBLIC;
        String context = "";
        for (Asked each : operations) {
            OperationRef ref = each.ref();
            if (ref.cloud() != cloud) {
                cloud = ref.cloud();
                lines.append(cloudHint(cloud));
            }
            String needed = context(each);
            if (!needed.equals(context)) {
                context = needed;
                lines.append(needed);
            }
            lines.append(command(ref, apiVersion.apply(ref))).append('\n');
        }
        return lines.toString().strip();
    }

    private String command(OperationRef ref, String version) {
        String host = ref.cloud().armHost();
        return switch (this) {
            case AZ_REST ->
                "az rest --method get --url " + anyShell(ref.statusUrl(version)) + " --resource "
                        + anyShell("https://" + host + "/");
            case POWERSHELL ->
                switch (ref.place()) {
                    case Place.Location location ->
                        STATUS_CMDLET + " -Location " + powershell(location.key()) + " -OperationId "
                                + powershell(ref.operationId());
                    case Place.Workspace(String group, String workspace) ->
                        PURGE_CMDLET + " -ResourceGroupName " + powershell(group) + " -WorkspaceName "
                                + powershell(workspace) + " -PurgeId " + powershell(ref.operationId());
                };
            case POWERSHELL_REST ->
                "(Invoke-AzRestMethod -Method GET -Path " + powershell(ref.path() + "?api-version=" + version)
                        + ").Content";
            case CURL ->
                "curl --silent --show-error --header \"Authorization: Bearer $ARM_TOKEN\" "
                        + posix(ref.statusUrl(version));
        };
    }

    /// What a PowerShell session must be set to; empty for the other shells.
    private String context(Asked operation) {
        if (this != POWERSHELL && this != POWERSHELL_REST) {
            return "";
        }
        String tenant = operation.tenantId().isEmpty() ? "" : " -Tenant " + powershell(operation.tenantId());
        return "Set-AzContext -Subscription " + powershell(operation.ref().subscriptionId()) + tenant
                + " -Scope Process | Out-Null\n";
    }

    /// How a shell gets to a cloud other than the public one, as a comment.
    private String cloudHint(Cloud cloud) {
        String name = azureName(cloud);
        if (name.isEmpty()) {
            return "";
        }
        return switch (this) {
            case AZ_REST, CURL -> "# az cloud set --name " + name + "; az login\n";
            case POWERSHELL, POWERSHELL_REST -> "# Connect-AzAccount -Environment " + name + "\n";
        };
    }

    /// What Azure's tools call a cloud; empty for the demo, which they do not know.
    private static String azureName(Cloud cloud) {
        return switch (cloud) {
            case PUBLIC -> "AzureCloud";
            case US_GOVERNMENT -> "AzureUSGovernment";
            case CHINA -> "AzureChinaCloud";
            case DEMO -> "";
        };
    }

    /// A text in single quotes, in which a POSIX shell has a meaning for no sign.
    static String posix(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /// A text in single quotes as PowerShell reads them: the typographic ones are quotes to it, too.
    static String powershell(String text) {
        return "'" + POWERSHELL_QUOTES.matcher(text).replaceAll("$0$0") + "'";
    }

    /// A text in double quotes, which POSIX shells, PowerShell and Windows' own take alike as long as there
    /// is no sign in it that one of them has a meaning for.
    ///
    /// @throws IllegalArgumentException when there is one
    static String anyShell(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("not for every shell: " + text);
        }
        return '"' + text + '"';
    }
}
