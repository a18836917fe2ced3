package opwatch.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;

/// The rows of a first run: one for each thing there is to see, staggered so that something happens every
/// few seconds.
final class Tour {
    private static final String PROD = "5a1d6c4e-0d3b-4f6e-9d3a-6b2f8f0c1a01";
    private static final String TEST = "c07d2b19-8a54-4f0e-b6a1-2f9e4d7b3c02";
    /// Its own subscription: a 429 stops all rows of one.
    private static final String BUSY = "9e8f7a6b-5c4d-4e3f-8a1b-0c9d8e7f6a03";

    private static final String[] LOCATIONS = {"westeurope", "eastus", "West US", "southcentralus", "japaneast"};
    private static final Scenario[] CROWD = {
        Scenario.TABLE_CREATE, Scenario.DELETE_DATA, Scenario.SEARCH_JOB, Scenario.WORKSPACE_DELETE,
        Scenario.FAILOVER, Scenario.CLUSTER_CREATE, Scenario.QUEUED, Scenario.CANCELLED,
        Scenario.TABLE_CREATE, Scenario.BAD_FILTER, Scenario.SEARCH_JOB, Scenario.NO_RECORDS
    };

    private final Instant now;
    private final List<WatchEntry> rows = new ArrayList<>();

    Tour(Instant now) {
        this.now = now;
        add(Scenario.BAD_FILTER, "purge signin logs", PROD, "westeurope", 2);
        add(Scenario.DEEP_FAILURE, "cluster cmk rotation", PROD, "eastus", 0);
        add(Scenario.TABLE_CREATE, "table Audit_CL", PROD, "westeurope", 0);
        add(Scenario.DELETE_DATA, "gdpr delete 4711", PROD, "westeurope", 3);
        add(Scenario.SEARCH_JOB, "search job 7", PROD, "West US", 0);
        add(Scenario.CLUSTER_CREATE, "cluster logs-prod", PROD, "southcentralus", 0);
        add(Scenario.CLUSTER_KEY, "cluster key update", PROD, "eastus", 0);
        add(Scenario.WORKSPACE_DELETE, "drop ws-old", TEST, "japaneast", 4);
        add(Scenario.CANCELED, "restore canceled by Kim", TEST, "westeurope", 0);
        add(Scenario.QUEUED, "delete data, queued", PROD, "westeurope", 4 * 3600 + 1000);
        add(Scenario.PROVIDER_WORD, "linked storage", TEST, "eastus", 8);
        add(Scenario.LATE_TO_APPEAR, "just started", TEST, "westeurope", 0);
        add(Scenario.THROTTLED, "busy subscription", BUSY, "eastus", 0);
        add(Scenario.FORBIDDEN, "someone else’s cluster", TEST, "japaneast", 600);
        add(Scenario.FLAKY, "behind a bad network", TEST, "West US", 0);
        add(Scenario.COMPLETED_WORD, "cost export", TEST, "eastus", 300);
        add(Scenario.BARE_FAILURE, "link storage account", PROD, "southcentralus", 0);
        add(Scenario.NO_RECORDS, "delete data, wrong filter", PROD, "westeurope", 7200);
        add(Scenario.LONG_ERROR, "restore Q3", TEST, "westeurope", 5400);
        add(Scenario.FAILOVER, "failover drill", PROD, "westeurope", 26 * 3600);
        add(Scenario.SILENCE, "silent provider", TEST, "eastus", 0);
    }

    /// At least one row; the first ones are the tour, the rest a crowd that has mostly ended.
    List<WatchEntry> rows(int count) {
        SplittableRandom chance = new SplittableRandom(7);
        while (rows.size() < count) {
            int i = rows.size();
            Scenario scenario = CROWD[i % CROWD.length];
            boolean young = i % 5 == 0;
            long ago = young ? chance.nextInt(60) : 300 + chance.nextInt(40 * 3600);
            add(scenario, "batch " + i, i % 3 == 0 ? TEST : PROD, LOCATIONS[i % LOCATIONS.length], ago);
        }
        return List.copyOf(rows.subList(0, Math.clamp(count, 1, rows.size())));
    }

    private void add(Scenario scenario, String label, String subscription, String location, long secondsAgo) {
        DemoId id = new DemoId(scenario, now.minusSeconds(secondsAgo));
        OperationRef ref = new OperationRef(Cloud.DEMO, subscription, location, id.guid(rows.size()));
        rows.add(WatchEntry.of(ref, label, now));
    }
}
