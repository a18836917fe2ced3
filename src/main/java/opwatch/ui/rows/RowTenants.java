package opwatch.ui.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.operation.Subscription;
import opwatch.operation.WatchEntry;

/// Which tenant each subscription belongs to, as Azure has listed it. FX thread only.
final class RowTenants {
    /// By subscription.
    private final Map<String, String> tenants = new HashMap<>();

    /// Takes what Azure lists, and gives it to the rows.
    ///
    /// @return whether it is news of a row
    boolean learn(Collection<Subscription> listed, List<WatchRow> rows) {
        assert Platform.isFxApplicationThread();
        listed.stream()
                .filter(one -> !one.tenantId().isBlank())
                .forEach(one -> tenants.put(Ascii.lower(one.id()), one.tenantId()));
        boolean news = false;
        for (WatchRow row : rows) {
            String tenant = of(row.ref());
            if (!tenant.isEmpty() && !tenant.equals(row.tenantId().get())) {
                row.tenant(tenant);
                news = true;
            }
        }
        return news;
    }

    /// An entry with the tenant that is known of it.
    WatchEntry in(WatchEntry entry) {
        String tenant = of(entry.ref());
        return tenant.isEmpty() ? entry : entry.inTenant(tenant);
    }

    /// Empty as long as Azure has not told it.
    private String of(OperationRef ref) {
        return tenants.isEmpty() ? "" : tenants.getOrDefault(Ascii.lower(ref.subscriptionId()), "");
    }
}
