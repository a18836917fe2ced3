package opwatch.azure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Requests the status of an operation from Azure: the first step from the wire to a cell. Any thread;
/// blocks, so call it on a virtual thread. Expected trouble comes back as a [Problem]; an exception is a bug.
public final class OperationClient {
    private final ArmHttp http;
    private final TokenSource tokens;
    private final InstantSource clock;
    private final ApiVersions versions = new ApiVersions(ApiVersions.OF_OPERATIONS);
    private final ApiVersions versionsOfPurges = new ApiVersions(ApiVersions.OF_PURGES);
    /// What Azure wanted when it refused also the other token; the row is asked with what there is from then
    /// on. Without this a row that is refused for ever would renew the token of all rows for ever.
    private final Map<OperationRef, Challenge> refused = new ConcurrentHashMap<>();

    /// @param http the guarded HTTP client
    /// @param tokens the source of tokens; not asked for the demo
    /// @param clock this computer's time
    public OperationClient(ArmHttp http, TokenSource tokens, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Checks once. When the cloud does not offer the api-version, checks once more with a version that it
    /// offers, and keeps to that version. An interrupt ends the check and stays set.
    public Outcome check(OperationRef ref) {
        ApiVersions known = versions(ref);
        String version = known.of(ref.cloud());
        Outcome outcome = check(ref, version);
        if (outcome instanceof Outcome.Unseen(Problem.VersionNotEnabled(List<String> supported), Check _)) {
            String other = known.instead(ref.cloud(), version, supported);
            return other == null ? outcome : check(ref, other);
        }
        return outcome;
    }

    /// Considers the api-versions that a cloud says it offers for the statuses of operations; of purges it
    /// says nothing.
    public void offered(Cloud cloud, List<String> apiVersions) {
        versions.offered(cloud, apiVersions);
    }

    /// The api-version that an operation is asked about in now.
    public String apiVersion(OperationRef ref) {
        return versions(ref).of(ref.cloud());
    }

    private ApiVersions versions(OperationRef ref) {
        return ref.isPurge() ? versionsOfPurges : versions;
    }

    /// An account signed in: a row whose token was refused may get another one.
    public void signedIn() {
        refused.clear();
    }

    private Outcome check(OperationRef ref, String version) {
        OperationRequest question = new OperationRequest(ref, version, clock.instant());
        if (ref.cloud() == Cloud.DEMO) {
            return ask(question, null).outcome();
        }
        return switch (tokens.token(ref.cloud(), ref.subscriptionId())) {
            case TokenResult.None(Problem problem) -> unanswered(problem, question);
            case BearerToken token -> {
                Asked asked = ask(question, token);
                Challenge challenge = challenge(asked, token);
                yield challenge == null ? seen(ref, asked.outcome()) : refused(question, asked.outcome(), challenge);
            }
        };
    }

    private Outcome seen(OperationRef ref, Outcome outcome) {
        if (outcome instanceof Outcome.Seen) {
            refused.remove(ref);
        }
        return outcome;
    }

    private Outcome refused(OperationRequest question, Outcome first, Challenge challenge) {
        OperationRef ref = question.ref();
        Challenge before = refused.get(ref);
        if (before != null && !challenge.wantsMoreThan(before)) {
            return first;
        }
        Outcome last = askAgain(question, first, challenge);
        if (last instanceof Outcome.Unseen(Problem why, Check _) && why.isSignInRefusal()) {
            refused.put(ref, challenge);
        }
        return seen(ref, last);
    }

    /// What a response to a token asks for; null when it accepts the token.
    private static @Nullable Challenge challenge(Asked asked, BearerToken token) {
        if (asked.answer() == null || !(asked.outcome() instanceof Outcome.Unseen(Problem problem, Check _))) {
            return null;
        }
        return switch (problem) {
            case Problem.SignInRefused _ -> Challenge.read(asked.answer(), token, "");
            case Problem.WrongTenant(String tenant) -> Challenge.read(asked.answer(), token, tenant);
            default -> null;
        };
    }

    /// Asks once more with another token, not a third time.
    private Outcome askAgain(OperationRequest question, Outcome unaccepted, Challenge challenge) {
        OperationRef ref = question.ref();
        return switch (tokens.instead(ref.cloud(), ref.subscriptionId(), challenge)) {
            case TokenResult.None(Problem.SignInRefused _) -> unaccepted;
            case TokenResult.None(Problem problem) -> new Outcome.Unseen(problem, unaccepted.check());
            case BearerToken other ->
                ask(new OperationRequest(ref, question.apiVersion(), clock.instant()), other)
                        .outcome();
        };
    }

    /// @param answer null when none came
    private record Asked(Outcome outcome, @Nullable ArmResponse answer) {}

    private Asked ask(OperationRequest question, @Nullable BearerToken token) {
        Cloud cloud = question.ref().cloud();
        try {
            ArmResponse answer = http.get(cloud, question.pathAndQuery(), token);
            return new Asked(ResponseReader.read(question, answer, clock.instant()), answer);
        } catch (NoResponseException e) {
            return new Asked(unanswered(e.problem(), question), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Problem stopped = new Problem.Unreachable(cloud.armHost(), Problem.ConnectionFailure.STOPPED);
            return new Asked(unanswered(stopped, question), null);
        }
    }

    private Outcome unanswered(Problem problem, OperationRequest question) {
        Instant now = clock.instant();
        return new Outcome.Unseen(problem, Check.unanswered(now, question.took(now)));
    }
}
