package opwatch.paste;

import java.util.List;
import java.util.SplittableRandom;

/// Makes texts that are tangled where operations have their surroundings: commands, requests, events,
/// objects and steps, repeated and glued, without end and beginning.
final class TangledSurroundings {
    private static final String OPERATION = Proposed.text("OP1");
    private static final List<String> PIECES = List.of(
            OPERATION,
            Proposed.text("PUT RES/clusters/a\n"),
            Proposed.text("RES/workspaces/w/tables/T_SRCH/operationresults/ID1 "),
            Proposed.text("\"url\": \"RES/clusters/a"),
            "az monitor log-analytics cluster create -n c ",
            "monitor log-analytics",
            "New-AzOperationalInsightsCluster -",
            "Command arguments: ['monitor', 'log-analytics', ",
            "microsoft.operationalinsights/clusters/write \":",
            "curl -X PUT ",
            "method: PUT ",
            "Request method: ",
            "Azure-AsyncOperation: ",
            "azureAsyncOperationId\":\"",
            "\"restoredLogs\":{}",
            "##[section]Starting: a\n",
            "job\tstep\t2026-11-30T",
            "A_SRCH ",
            "subscriptions/",
            "{",
            "}",
            "},{",
            "\n",
            "\n\n");
    private static final int LONGEST = 20_000;

    private TangledSurroundings() {}

    /// The same text for the same seed.
    static String of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder unit = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            unit.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        StringBuilder text = new StringBuilder(OPERATION).append('\n');
        boolean many = random.nextInt(3) == 0;
        int length = 1 + random.nextInt(LONGEST);
        for (int i = 0; text.length() < length; i++) {
            text.append(unit);
            if (many) {
                text.append(OPERATION.replaceFirst("[0-9a-f]{4}(?=-4c57)", "%04x".formatted(i % 0x10000)))
                        .append(' ');
            }
        }
        return text.toString();
    }
}
