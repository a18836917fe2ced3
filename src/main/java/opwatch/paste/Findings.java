package opwatch.paste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Collects what a scan finds and where, and at its end says which of it is worth telling.
final class Findings {
    private static final int MOST = PastedText.LONGEST / 256;

    /// Something found, and where in the text.
    private sealed interface Sighting {
        int at();

        record Candidate(int at, OperationRef ref, boolean hosted) implements Sighting {}

        record Refused(int at, Refusal refusal) implements Sighting {}

        /// Not worth telling when any operation was found: templates of documentation, trace IDs.
        record Template(int at, Refusal refusal) implements Sighting {}

        /// Not worth telling when the operation with this ID was found.
        record Rest(int at, Refusal refusal, String operationId) implements Sighting {}
    }

    private final HostLines hosts;
    private final Set<Cloud> watchable;
    private final Set<Object> known = new LinkedHashSet<>();
    private final List<Sighting> sightings = new ArrayList<>();
    /// The IDs that stand whole in a path, in lower case, whatever became of it.
    private final Set<String> read = new HashSet<>();

    /// What stands around the operations.
    private final List<Requests.Path> paths = new ArrayList<>();

    private int refusals;

    Findings(HostLines hosts, Set<Cloud> watchable) {
        this.hosts = hosts;
        this.watchable = watchable;
    }

    void add(ResourcePath path, HostJudge.Verdict verdict, int at) {
        if (path.names()) {
            read.add(Ascii.lower(path.operationId()));
        }
        switch (verdict) {
            case HostJudge.Verdict.Foreign(String host) -> refuse(at, new Refusal(Reason.FOREIGN_HOST, host));
            case HostJudge.Verdict.UserInfo(String host) -> refuse(at, new Refusal(Reason.USER_INFO, host));
            case HostJudge.Verdict.Misplaced _ -> refuse(at, path.misplaced());
            case HostJudge.Verdict.Known(Cloud cloud) -> take(path, cloud, true, at);
            case HostJudge.Verdict.Bare _
            when path.kind() == ResourcePath.Kind.STATUS || path.kind() == ResourcePath.Kind.PURGE -> {
                switch (hosts.of(at, path.location())) {
                    case HostLines.Meant.InCloud(Cloud cloud) -> take(path, cloud, false, at);
                    case HostLines.Meant.Foreign(String host) -> refuse(at, new Refusal(Reason.FOREIGN_HOST, host));
                }
            }
            case HostJudge.Verdict.Bare _ -> take(path, Cloud.PUBLIC, false, at);
        }
    }

    /// Notes a path, whatever it leads to.
    void pass(Requests.Path path) {
        if (paths.size() < MOST) {
            paths.add(path);
        }
    }

    /// Whether a path says where the operation with this ID is, or whose it is.
    boolean isRead(String operationId) {
        return read.contains(Ascii.lower(operationId));
    }

    /// Adds an operation whose parts stand apart in the text.
    void add(String subscriptionId, String location, String operationId, int at) {
        OperationRef ref = new OperationRef(hosts.ofValue(at, location), subscriptionId, location, operationId);
        sightings.add(new Sighting.Candidate(at, ref, false));
    }

    void addFragment(ResourcePath path, int at) {
        rest(at, new Refusal(Reason.INCOMPLETE, path.shown()), path.operationId());
    }

    /// Adds a refusal that is no news beside the operation with this ID.
    void rest(int at, Refusal refusal, String operationId) {
        if (sightings.size() < MOST && known.add(refusal)) {
            sightings.add(new Sighting.Rest(at, refusal, operationId));
        }
    }

    /// Adds a refusal that is no news beside any operation.
    void template(int at, Refusal refusal) {
        if (sightings.size() < MOST && known.add(refusal)) {
            sightings.add(new Sighting.Template(at, refusal));
        }
    }

    boolean isEmpty() {
        return sightings.isEmpty();
    }

    /// What is worth telling in the order of the text, nothing twice. An answer's `id` has no host; when the
    /// same operation also stands there with one, then that is its cloud.
    List<Finding> told() {
        sightings.sort(Comparator.comparingInt(Sighting::at));
        List<Sighting.Candidate> candidates = sightings.stream()
                .filter(Sighting.Candidate.class::isInstance)
                .map(Sighting.Candidate.class::cast)
                .toList();
        Set<String> hosted = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Sighting.Candidate candidate : candidates) {
            ids.add(Ascii.lower(candidate.ref.operationId()));
            if (candidate.hosted) {
                hosted.add(place(candidate.ref));
            }
        }
        Set<Finding> told = new LinkedHashSet<>();
        int refused = 0;
        for (Sighting sighting : sightings) {
            Finding finding = finding(sighting, hosted, ids);
            boolean refusal = finding instanceof Refusal;
            if (finding != null && (!refusal || refused < PastedText.MOST_REFUSALS) && told.add(finding) && refusal) {
                refused++;
            }
        }
        return List.copyOf(told);
    }

    /// What the text suggests for the operations that are told.
    ///
    /// @param text the text that was scanned
    Map<OperationRef, Proposal> proposals(String text, List<Finding> told) {
        List<Surroundings.Sighting> places = sightings.stream()
                .filter(Sighting.Candidate.class::isInstance)
                .map(candidate -> new Surroundings.Sighting(candidate.at(), ((Sighting.Candidate) candidate).ref()))
                .toList();
        if (places.isEmpty()) {
            return Map.of();
        }
        Map<String, Proposal> all = Surroundings.read(text, places, paths);
        Map<OperationRef, Proposal> proposals = new HashMap<>();
        for (Finding finding : told) {
            if (finding instanceof Finding.Operation(OperationRef ref)) {
                Proposal known = all.getOrDefault(place(ref), Proposal.ofPlace(ref));
                if (!known.equals(Proposal.NONE)) {
                    proposals.put(ref, known);
                }
            }
        }
        return proposals;
    }

    private @Nullable Finding finding(Sighting sighting, Set<String> hosted, Set<String> ids) {
        return switch (sighting) {
            case Sighting.Candidate(int _, OperationRef ref, boolean sure) -> {
                if (!watchable.contains(ref.cloud())) {
                    yield new Refusal(Reason.OTHER_CLOUD, ref.cloud().armHost());
                }
                yield sure || !hosted.contains(place(ref)) ? new Finding.Operation(ref) : null;
            }
            case Sighting.Refused(int _, Refusal refusal) -> refusal;
            case Sighting.Template(int _, Refusal refusal) -> ids.isEmpty() ? refusal : null;
            case Sighting.Rest(int _, Refusal refusal, String id) -> ids.contains(Ascii.lower(id)) ? null : refusal;
        };
    }

    private void take(ResourcePath path, Cloud cloud, boolean hosted, int at) {
        switch (path.kind()) {
            case STATUS, PURGE ->
                path.ref(cloud)
                        .ifPresentOrElse(
                                known -> sightings.add(new Sighting.Candidate(at, known, hosted)),
                                () -> incomplete(path, at));
            case OTHER_PROVIDER -> refuse(at, new Refusal(Reason.OTHER_PROVIDER, path.provider()));
            case RESOURCE_RESULT -> rest(at, new Refusal(Reason.RESOURCE_RESULT, path.shownId()), path.operationId());
            case INCOMPLETE -> incomplete(path, at);
            case OTHER -> {
                // some other Azure resource: no business of ours
            }
        }
    }

    private void incomplete(ResourcePath path, int at) {
        if (path.isTemplate()) {
            template(at, path.refusal());
        } else if (path.isMasked()) {
            rest(at, path.refusal(), path.operationId());
        } else {
            refuse(at, path.refusal());
        }
    }

    private void refuse(int at, Refusal refusal) {
        if (refusals < PastedText.MOST_REFUSALS && known.add(refusal)) {
            refusals++;
            sightings.add(new Sighting.Refused(at, refusal));
        }
    }

    /// The key of an operation without its cloud.
    static String place(OperationRef ref) {
        return ref.key().substring(ref.cloud().toString().length());
    }
}
