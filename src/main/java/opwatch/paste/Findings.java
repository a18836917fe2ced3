package opwatch.paste;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;

/// Collects what a scan finds, and at its end says which of it is worth telling.
final class Findings {
    private record Candidate(OperationRef ref, boolean hosted) {}

    private final Cloud bareCloud;
    private final Set<Cloud> watchable;
    private final Set<Candidate> sightings = new LinkedHashSet<>();
    private final Set<Refusal> refused = new LinkedHashSet<>();
    /// Not worth telling when an operation was found as well: templates of documentation, ...
    private final Set<Refusal> templates = new LinkedHashSet<>();
    /// ... and results of single resources whose operation was found, by operation ID.
    private final Map<String, Refusal> resourceResults = new LinkedHashMap<>();

    Findings(Cloud bareCloud, Set<Cloud> watchable) {
        this.bareCloud = bareCloud;
        this.watchable = watchable;
    }

    void add(ResourcePath path, HostJudge.Verdict verdict) {
        switch (verdict) {
            case HostJudge.Verdict.Foreign(String host) -> refuse(refused, Reason.FOREIGN_HOST, host);
            case HostJudge.Verdict.UserInfo(String host) -> refuse(refused, Reason.USER_INFO, host);
            case HostJudge.Verdict.Misplaced _ -> refuse(refused, Reason.INCOMPLETE, path.shown());
            case HostJudge.Verdict.Bare _ -> take(path, bareCloud, false);
            case HostJudge.Verdict.Known(Cloud cloud) -> take(path, cloud, true);
        }
    }

    /// Operations of watchable clouds in order of appearance. An answer's `id` has no host; when the same
    /// operation also stands there with one, then that is its cloud.
    List<OperationRef> found() {
        Set<String> hosted = new LinkedHashSet<>();
        sightings.stream().filter(Candidate::hosted).forEach(sighting -> hosted.add(place(sighting.ref)));
        return sightings.stream()
                .filter(sighting -> sighting.hosted || !hosted.contains(place(sighting.ref)))
                .map(Candidate::ref)
                .filter(ref -> watchable.contains(ref.cloud()))
                .distinct()
                .toList();
    }

    List<Refusal> refused() {
        Set<Refusal> all = new LinkedHashSet<>(refused);
        for (Candidate sighting : sightings) {
            Cloud cloud = sighting.ref.cloud();
            if (!watchable.contains(cloud)) {
                refuse(all, Reason.OTHER_CLOUD, cloud.armHost());
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        sightings.forEach(sighting -> seen.add(Ascii.lower(sighting.ref.operationId())));
        resourceResults.forEach((id, refusal) -> {
            if (!seen.contains(id)) {
                all.add(refusal);
            }
        });
        if (sightings.isEmpty()) {
            all.addAll(templates);
        }
        return all.stream().limit(PastedText.MOST_REFUSALS).toList();
    }

    private void take(ResourcePath path, Cloud cloud, boolean hosted) {
        switch (path.kind()) {
            case STATUS -> {
                path.ref(cloud)
                        .ifPresentOrElse(known -> sightings.add(new Candidate(known, hosted)), () -> incomplete(path));
            }
            case OTHER_PROVIDER -> refuse(refused, Reason.OTHER_PROVIDER, path.provider());
            case PURGE -> refuse(refused, Reason.PURGE_ID, path.shownId());
            case RESOURCE_RESULT -> {
                if (resourceResults.size() < PastedText.LONGEST / 256) {
                    resourceResults.putIfAbsent(
                            Ascii.lower(path.operationId()), new Refusal(Reason.RESOURCE_RESULT, path.shownId()));
                }
            }
            case INCOMPLETE -> incomplete(path);
            case OTHER -> {
                // some other Azure resource: no business of ours
            }
        }
    }

    private void incomplete(ResourcePath path) {
        refuse(path.isTemplate() ? templates : refused, path.refusal());
    }

    private static void refuse(Set<Refusal> refusals, Reason reason, String excerpt) {
        refuse(refusals, new Refusal(reason, excerpt));
    }

    private static void refuse(Set<Refusal> refusals, Refusal refusal) {
        if (refusals.size() < PastedText.MOST_REFUSALS) {
            refusals.add(refusal);
        }
    }

    /// The key of an operation without its cloud.
    private static String place(OperationRef ref) {
        return ref.key().substring(ref.cloud().toString().length());
    }
}
