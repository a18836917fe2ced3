package opwatch.azure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opwatch.discovery.ListReply;
import opwatch.discovery.ListReply.Reads;
import opwatch.discovery.ListRequest;
import opwatch.operation.Cloud;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Requests a page of a list, or one table, with the tokens that the checks use. Any thread; blocks. Expected
/// trouble comes back as a reply; an interrupt ends the request and stays set.
public final class ResourceLists {
    /// For a 429 that does not say how long.
    private static final Duration THROTTLED = Duration.ofMinutes(1);

    private final ArmHttp http;
    private final TokenSource tokens;
    private final InstantSource clock;
    /// Each list has its own versions in each cloud.
    private final Map<Class<?>, ApiVersions> versions = new ConcurrentHashMap<>();

    /// @param http the guarded HTTP client
    /// @param tokens the source of tokens; not asked for the demo
    /// @param clock this computer's time
    public ResourceLists(ArmHttp http, TokenSource tokens, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Requests a page. Where the cloud does not offer the api-version, requests it once more in one that it
    /// offers, and keeps to that.
    ///
    /// @param query of the page, as the page before named it; empty for the first page
    public ListReply page(ListRequest request, String query) {
        ApiVersions known =
                versions.computeIfAbsent(request.getClass(), _ -> new ApiVersions(ApiVersions.OF_OPERATIONS));
        String version = known.of(request.cloud());
        ListReply reply = page(request, query, version);
        if (query.isEmpty()
                && reply instanceof ListReply.Failed(Problem.VersionNotEnabled(List<String> all), Reads _)) {
            String other = known.instead(request.cloud(), version, all);
            reply = other == null ? reply : page(request, query, other);
        }
        return isNotOffered(request, reply)
                ? new ListReply.Page(List.of(), new ListReply.Next.End(), reply.reads())
                : reply;
    }

    /// A cloud without clusters or summary rules has none: nothing is wrong with it.
    private static boolean isNotOffered(ListRequest request, ListReply reply) {
        return reply instanceof ListReply.Failed(Problem.VersionNotEnabled _, Reads _)
                && (request instanceof ListRequest.Clusters || request instanceof ListRequest.SummaryRules);
    }

    private ListReply page(ListRequest request, String query, String version) {
        String path = ListPath.of(request) + "?" + (query.isEmpty() ? "api-version=" + version : query);
        Cloud cloud = request.cloud();
        if (cloud == Cloud.DEMO) {
            return ask(request, path, version, null).reply;
        }
        return switch (tokens.token(cloud, request.subscriptionId())) {
            case TokenResult.None(Problem problem) -> new ListReply.Failed(problem, Reads.UNANSWERED);
            case BearerToken token -> {
                Asked asked = ask(request, path, version, token);
                Challenge challenge = challenge(asked, token);
                yield challenge == null
                                || !(tokens.instead(cloud, request.subscriptionId(), challenge)
                                        instanceof BearerToken other)
                        ? asked.reply
                        : ask(request, path, version, other).reply;
            }
        };
    }

    private static @Nullable Challenge challenge(Asked asked, BearerToken token) {
        if (asked.answer == null || !(asked.reply instanceof ListReply.Failed(Problem problem, Reads _))) {
            return null;
        }
        return switch (problem) {
            case Problem.SignInRefused _ -> Challenge.read(asked.answer, token, "");
            case Problem.WrongTenant(String tenant) -> Challenge.read(asked.answer, token, tenant);
            default -> null;
        };
    }

    /// @param answer null when none came
    private record Asked(ListReply reply, @Nullable ArmResponse answer) {}

    private Asked ask(ListRequest request, String path, String version, @Nullable BearerToken token) {
        Cloud cloud = request.cloud();
        try {
            ArmResponse answer = http.search(cloud, path, token);
            return new Asked(reply(request, version, answer), answer);
        } catch (NoResponseException e) {
            return new Asked(new ListReply.Failed(e.problem(), Reads.UNANSWERED), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Problem stopped = new Problem.Unreachable(cloud.armHost(), Problem.ConnectionFailure.STOPPED);
            return new Asked(new ListReply.Failed(stopped, Reads.UNANSWERED), null);
        }
    }

    private ListReply reply(ListRequest request, String version, ArmResponse answer) {
        Reads reads = reads(answer, clock.instant());
        if (answer.status() != 200) {
            return new ListReply.Failed(ListProblem.of(request, version, answer), reads);
        }
        if (!answer.isJson()) {
            return new ListReply.Failed(
                    new Problem.Intercepted(Problem.Sign.NOT_JSON, ListProblem.type(answer)), reads);
        }
        ListReader.Found found = ListReader.read(request, answer.body());
        return found == null
                ? new ListReply.NoList(reads)
                : new ListReply.Page(
                        found.listed(), ListPath.next(request.cloud(), ListPath.of(request), found.link()), reads);
    }

    private static Reads reads(ArmResponse answer, Instant now) {
        Duration wait = null;
        if (answer.status() == 429) {
            Instant date = AzureTimestamps.httpDate(answer.header("Date"));
            Duration asked = RetryAfter.of(answer, date == null ? now : date);
            wait = asked == null ? THROTTLED : asked;
        }
        return new Reads(true, wait, ResponseReader.remaining(answer));
    }
}
