package opwatch.azure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import opwatch.operation.Cloud;
import opwatch.operation.Look;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Asks Azure how an operation stands: the first hop from the wire to a cell. Any thread; blocks, so call
/// it on a virtual thread. Expected trouble comes back as a [Problem]; what is thrown is a bug.
public final class OperationClient {
    /// Versions of the interface that have this call, the one to ask for first in front
    /// (Azure/azure-rest-api-specs, `specification/operationalinsights`). Clouds roll them out one by one.
    static final List<String> VERSIONS = List.of("2025-07-01", "2025-02-01", "2023-09-01", "2022-10-01", "2020-08-01");

    private final ArmHttp http;
    private final TokenSource tokens;
    private final InstantSource clock;
    private final Map<Cloud, String> versions = new ConcurrentHashMap<>();

    public OperationClient(ArmHttp http, TokenSource tokens, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Looks once. When the cloud does not offer the api-version, looks once more with the best one it does
    /// offer, and remembers that for the cloud.
    public Outcome look(OperationRef ref) {
        String version = versions.getOrDefault(ref.cloud(), VERSIONS.getFirst());
        Outcome outcome = look(ref, version);
        if (outcome instanceof Outcome.Unseen(Problem.VersionNotEnabled(List<String> supported), Look _)) {
            String other = otherVersion(version, supported);
            if (other != null) {
                Outcome second = look(ref, other);
                if (second instanceof Outcome.Seen) {
                    versions.put(ref.cloud(), other);
                }
                return second;
            }
        }
        return outcome;
    }

    private Outcome look(OperationRef ref, String version) {
        Instant asked = clock.instant();
        try {
            BearerToken token = ref.cloud() == Cloud.DEMO ? null : tokens.token(ref.cloud(), ref.subscriptionId());
            if (token == null && ref.cloud() != Cloud.DEMO) {
                return unanswered(new Problem.SignInNeeded("", ""), asked);
            }
            Answer answer = http.get(ref.cloud(), ref.path() + "?api-version=" + version, token);
            return AnswerReader.read(answer, ref, asked, clock.instant());
        } catch (TimeoutException e) {
            return unanswered(new Problem.TimedOut(http.limit()), asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered(new Problem.Unreachable(ref.cloud().armHost(), "OpWatch is closing."), asked);
        } catch (IOException e) {
            return unanswered(ConnectionTrouble.of(e, ref.cloud().armHost(), http.limit()), asked);
        }
    }

    private Outcome unanswered(Problem problem, Instant asked) {
        Instant now = clock.instant();
        return new Outcome.Unseen(problem, Look.unanswered(now, Duration.between(asked, now)));
    }

    private static @Nullable String otherVersion(String refused, List<String> supported) {
        if (supported.isEmpty()) {
            int next = VERSIONS.indexOf(refused) + 1;
            return next < VERSIONS.size() ? VERSIONS.get(next) : null;
        }
        return VERSIONS.stream()
                .filter(version -> supported.contains(version) && !version.equals(refused))
                .findFirst()
                .orElse(null);
    }
}
