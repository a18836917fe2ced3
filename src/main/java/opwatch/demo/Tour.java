package opwatch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.Subscription;
import opwatch.operation.WatchEntry;

/// Makes the rows of a first run: one for each thing to see, so that something happens every few seconds.
final class Tour {
    /// Invented, and plainly so.
    private static final String PROD = "11111111-1111-4111-8111-111111111111";
    private static final String TEST = "22222222-2222-4222-8222-222222222222";
    /// Its own subscription: a 429 stops all rows of one.
    private static final String BUSY = "33333333-3333-4333-8333-333333333333";

    private static final String[] LOCATIONS = {"westeurope", "eastus", "West US", "southcentralus", "japaneast"};
    private static final List<Kind> CROWD = List.of(
            new Kind(Scenario.TABLE_CREATE, "table batch"),
            new Kind(Scenario.DELETE_DATA, "gdpr delete"),
            new Kind(Scenario.SEARCH_JOB, "search job"),
            new Kind(Scenario.WORKSPACE_DELETE, "drop ws"),
            new Kind(Scenario.FAILOVER, "failover drill"),
            new Kind(Scenario.CLUSTER_CREATE, "cluster logs"),
            new Kind(Scenario.QUEUED, "delete data, queued"),
            new Kind(Scenario.CANCELLED, "restore"),
            new Kind(Scenario.TABLE_CREATE, "table Custom_CL"),
            new Kind(Scenario.BAD_FILTER, "purge signin logs"),
            new Kind(Scenario.SEARCH_JOB, "search audit"),
            new Kind(Scenario.NO_RECORDS, "purge stale devices"));

    private static final int DELETIONS = 23;

    private final Instant now;
    private final List<WatchEntry> rows = new ArrayList<>();

    /// What the subscriptions are called.
    static List<Subscription> subscriptions() {
        return List.of(
                new Subscription(Cloud.DEMO, PROD, "Contoso Prod", ""),
                new Subscription(Cloud.DEMO, TEST, "Contoso Test", ""),
                new Subscription(Cloud.DEMO, BUSY, "Contoso Batch", ""));
    }

    /// How long deletions of data ran before the first run: some minutes each, so that the one in the queue
    /// takes unusually long.
    static List<Duration> deletions() {
        return IntStream.range(0, DELETIONS)
                .mapToObj(i -> Duration.ofSeconds(170 + 17L * i))
                .toList();
    }

    private record Kind(Scenario scenario, String label) {}

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

    /// The row that succeeds soonest.
    WatchEntry shortOne() {
        return rows.get(2);
    }

    /// Makes so many rows, one at least: the tour first, then a crowd of operations that have mostly ended.
    List<WatchEntry> rows(int count) {
        SplittableRandom chance = new SplittableRandom(7);
        while (rows.size() < count) {
            int i = rows.size();
            Kind kind = CROWD.get(i % CROWD.size());
            boolean young = i % 5 == 0;
            long ago = young ? chance.nextInt(60) : 300 + chance.nextInt(40 * 3600);
            add(kind.scenario, kind.label + " " + i, i % 3 == 0 ? TEST : PROD, LOCATIONS[i % LOCATIONS.length], ago);
        }
        return List.copyOf(rows.subList(0, Math.clamp(count, 1, rows.size())));
    }

    private void add(Scenario scenario, String label, String subscription, String location, long secondsAgo) {
        DemoId id = new DemoId(scenario, now.minusSeconds(secondsAgo));
        OperationRef ref = new OperationRef(Cloud.DEMO, subscription, location, id.guid(rows.size()));
        Remarks remarks = scenario == Scenario.QUEUED ? Remarks.NONE.withKind(OperationKind.DELETE_DATA) : Remarks.NONE;
        rows.add(WatchEntry.of(ref, label, remarks, now));
    }
}
