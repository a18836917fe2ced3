package opwatch.operation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One row of the watch list, as the file of the list keeps it. Immutable; any thread.
///
/// @param ref which operation
/// @param label the person's own name for it; empty when none was given
/// @param remarks its kind, and what a person says of it
/// @param tenantId the tenant of its subscription; empty as long as Azure has not said it
/// @param addedAt when it was put on the list
/// @param observation what its checks have brought so far
/// @param attention what the person was told of it and has decided about it
/// @param others what a newer OpWatch keeps of the row, a JSON object; empty for nothing. Kept as it is
public record WatchEntry(
        OperationRef ref,
        String label,
        Remarks remarks,
        String tenantId,
        Instant addedAt,
        Observation observation,
        Attention attention,
        String others) {
    /// An entry of which nothing is known but what its checks have brought.
    public WatchEntry(OperationRef ref, String label, Instant addedAt, Observation observation) {
        this(ref, label, Remarks.NONE, "", addedAt, observation, Attention.NONE, "");
    }

    /// A new entry that was never checked.
    public static WatchEntry of(OperationRef ref, String label, Instant addedAt) {
        return of(ref, label, Remarks.NONE, addedAt);
    }

    /// A new entry that was never checked, and what is known of it. The ID of a purge tells its kind.
    public static WatchEntry of(OperationRef ref, String label, Remarks remarks, Instant addedAt) {
        boolean told = ref.isPurge() && remarks.kind() == OperationKind.UNKNOWN;
        Remarks known = told ? remarks.withKind(OperationKind.PURGE) : remarks;
        return new WatchEntry(ref, label, known, "", addedAt, Observation.NOTHING, Attention.NONE, "");
    }

    /// This entry, and where it says nothing what another one of the same operation says: its label, kind and
    /// note. It has the tags of both.
    public WatchEntry joinedBy(WatchEntry other) {
        String name = label.isBlank() ? other.label : label;
        Remarks both = remarks.joinedBy(other.remarks);
        return new WatchEntry(ref, name, both, tenantId, addedAt, observation, attention, others);
    }

    /// The names of resources that it holds: resource groups, workspaces and tables, none twice.
    public Set<String> resourceNames() {
        Set<String> names = new LinkedHashSet<>();
        if (ref.place() instanceof Place.Workspace(String group, String workspace)) {
            names.addAll(List.of(group, workspace));
        }
        ResultTable results = remarks.results();
        if (results != null) {
            Place.Workspace in = results.workspace();
            names.addAll(List.of(in.resourceGroup(), in.name(), results.table()));
        }
        return names;
    }

    /// This entry with the tenant of its subscription.
    public WatchEntry inTenant(String id) {
        return new WatchEntry(ref, label, remarks, id, addedAt, observation, attention, others);
    }

    /// This entry with the location corrected, never checked there; its history says so.
    public WatchEntry in(String location, Instant now) {
        Observation history = observation.corrected(ref.place().text(), location, now);
        return new WatchEntry(ref.in(location), label, remarks, tenantId, addedAt, history, attention, others);
    }

    /// This entry with what its checks have brought by now.
    public WatchEntry with(Observation now) {
        return new WatchEntry(ref, label, remarks, tenantId, addedAt, now, attention, others);
    }

    /// This entry with another attention.
    public WatchEntry with(Attention now) {
        return new WatchEntry(ref, label, remarks, tenantId, addedAt, observation, now, others);
    }
}
