package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Subscription;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Rows learn the tenant of their subscription from what Azure lists.
@ExtendWith(OnFxThread.class)
class TenantsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String ONE = "abcdef00-1111-2222-3333-444444444444";
    private static final String OTHER = "abcdef00-1111-2222-3333-555555555555";
    private static final String TENANT = "aaaaaaaa-1111-2222-3333-444444444444";
    private static final String LATER = "bbbbbbbb-1111-2222-3333-444444444444";

    private final WatchList list = new WatchList();
    private final List<List<WatchEntry>> saved = new ArrayList<>();

    private static WatchEntry entry(String subscription, String id) {
        return WatchEntry.of(new OperationRef(Cloud.PUBLIC, subscription, "westus", id), "", NOW);
    }

    private void learn(String subscription, String tenant) {
        list.learn(List.of(new Subscription(Cloud.PUBLIC, subscription, "Prod", tenant)), List.of(), List.of());
    }

    private List<String> tenants() {
        return list.rows().stream().map(row -> row.tenantId().get()).toList();
    }

    @Test
    void theRowsOfASubscriptionLearnItsTenantAndAreSavedOnce() {
        list.add(List.of(entry(ONE, "a"), entry(OTHER, "b"), entry(ONE.toUpperCase(Locale.ROOT), "c")));
        list.onChange(saved::add);

        learn(ONE, TENANT);
        learn(ONE, TENANT);
        learn(OTHER, "");

        assertEquals(List.of(TENANT, "", TENANT), tenants());
        assertEquals(1, saved.size());
        assertEquals(list.rows().stream().map(WatchRow::entry).toList(), saved.getFirst());
    }

    @Test
    void aSubscriptionThatWasMovedHasItsNewTenant() {
        list.add(List.of(entry(ONE, "a").inTenant(LATER)));

        learn(ONE, TENANT);

        assertEquals(List.of(TENANT), tenants());
    }

    @Test
    void rowsThatComeLaterHaveItFromTheStart() {
        learn(ONE, TENANT);
        list.onChange(saved::add);

        list.add(List.of(entry(ONE, "a")));
        list.open(List.of(entry(ONE, "b"), entry(OTHER, "c").inTenant(LATER)));

        assertEquals(List.of(TENANT, LATER, TENANT), tenants());
        assertEquals(list.rows().stream().map(WatchRow::entry).toList(), saved.getLast());
    }
}
