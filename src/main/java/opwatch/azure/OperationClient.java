package opwatch.azure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import opwatch.operation.Cloud;
import opwatch.operation.Look;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Asks Azure how an operation stands: the first hop from the wire to a cell. Any thread; blocks, so call
/// it on a virtual thread. Expected trouble comes back as a [Problem]; what is thrown is a bug.
public final class OperationClient {
    private final ArmHttp http;
    private final TokenSource tokens;
    private final InstantSource clock;
    private final ApiVersions versions = new ApiVersions();

    /// @param http the way out
    /// @param tokens where tokens come from; never asked about the demo
    /// @param clock this computer's time
    public OperationClient(ArmHttp http, TokenSource tokens, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Looks once. When the cloud does not offer the api-version, looks once more in one that it does
    /// offer, and keeps to that.
    ///
    /// An interrupt ends the look and stays set.
    public Outcome look(OperationRef ref) {
        String version = versions.of(ref.cloud());
        Outcome outcome = look(ref, version);
        if (outcome instanceof Outcome.Unseen(Problem.VersionNotEnabled(List<String> supported), Look _)) {
            String other = versions.instead(ref.cloud(), version, supported);
            return other == null ? outcome : look(ref, other);
        }
        return outcome;
    }

    private Outcome look(OperationRef ref, String version) {
        Question question = new Question(ref, version, clock.instant());
        boolean demo = ref.cloud() == Cloud.DEMO;
        BearerToken token = demo ? null : tokens.token(ref.cloud(), ref.subscriptionId());
        if (token == null && !demo) {
            return unanswered(new Problem.SignInNeeded("", ""), question);
        }
        return ask(question, token);
    }

    private Outcome ask(Question question, @Nullable BearerToken token) {
        Cloud cloud = question.ref().cloud();
        try {
            Answer answer = http.get(cloud, question.pathAndQuery(), token);
            return AnswerReader.read(question, answer, clock.instant());
        } catch (NoAnswerException e) {
            return unanswered(e.problem(), question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered(new Problem.Unreachable(cloud.armHost(), "OpWatch stopped waiting."), question);
        }
    }

    private Outcome unanswered(Problem problem, Question question) {
        Instant now = clock.instant();
        return new Outcome.Unseen(problem, Look.unanswered(now, question.took(now)));
    }
}
