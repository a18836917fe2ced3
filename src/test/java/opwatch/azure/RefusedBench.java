package opwatch.azure;

import java.io.IOException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import opwatch.polling.AzureAccess;
import opwatch.polling.Clocks;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import opwatch.profile.SignInTokenSource;
import opwatch.signin.SignInBench;
import org.jspecify.annotations.Nullable;

/// The app without its window, by a clock turned by hand: the real poller, the real wire and the real
/// sign-in, between an Azure and an Entra on loopback. What Azure answers is a function of the operation's ID
/// and the token.
final class RefusedBench implements AutoCloseable {
    static final String RUNNING = RawServer.json("200 OK", "{\"status\":\"Running\"}");
    static final String REFUSED = refusal("");

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final KeyStore CERTIFICATE = certificate();

    final SignInBench signIn = new SignInBench();
    final Poller poller;
    /// When each operation was asked.
    final Map<String, List<Instant>> asked = new HashMap<>();
    /// By how much the checks of each operation came later than they were planned, at most.
    final Map<String, Duration> late = new HashMap<>();
    volatile BiFunction<String, String, String> azure = (_, _) -> RUNNING;

    private final FakeCloud cloud;
    private final ArmHttp http;
    private final OperationClient client;
    private final Map<String, RowUpdate> heard = new HashMap<>();
    private final Deque<Runnable> started = new ArrayDeque<>();

    RefusedBench() throws Exception {
        cloud = FakeCloud.answering(CERTIFICATE, this::answer).trusting(CERTIFICATE);
        http = new ArmHttp(FakeCloud.network(), null);
        client = new OperationClient(http, new SignInTokenSource(signIn.signIn.tokens()), signIn.clock);
        poller = new Poller(
                new AzureAccess(client::check, _ -> "", () -> {}),
                new Clocks(signIn.clock, signIn.clock::nanos),
                new Random(1),
                started::add,
                update -> heard.put(update.ref().operationId(), update),
                () -> {});
        signIn.entra.lifetime = Duration.ofDays(2);
        signIn.signedIn("ada");
    }

    private static KeyStore certificate() {
        try {
            return FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// A 401 with more in its challenge.
    static String refusal(String more) {
        return RawServer.json(
                "401 Unauthorized\r\nWWW-Authenticate: Bearer error=\"invalid_token\"" + more,
                "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"The access token is invalid.\"}}");
    }

    static OperationRef ref(String id) {
        return new OperationRef(Cloud.PUBLIC, SignInBench.SUBSCRIPTION, "westeurope", id);
    }

    void watch(String... ids) {
        for (String id : ids) {
            poller.watch(List.of(WatchEntry.of(ref(id), "", signIn.clock.instant())));
        }
    }

    void refresh(String id) {
        poller.checkNow(List.of(ref(id)));
    }

    /// A person signs in once more.
    void signInAgain() throws Exception {
        signIn.signedIn("ada");
        client.signedIn();
        poller.signedIn();
    }

    void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(TICK)) {
            signIn.clock.turn(TICK);
            poller.tick();
            while (!started.isEmpty()) {
                started.poll().run();
            }
        }
    }

    Observation observation(String id) {
        return heard.get(id).observation();
    }

    @Nullable
    Problem problem(String id) {
        return observation(id).problem();
    }

    /// How often the sign-in service was asked for a token.
    int renewals() {
        return signIn.entra.requests();
    }

    /// The shortest and the longest wait between two checks of an operation.
    List<Duration> waits(String id) {
        List<Instant> times = asked.get(id);
        List<Duration> waits = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            waits.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        return waits.stream().filter(wait -> !wait.isZero()).sorted().toList();
    }

    private String answer(String head) {
        String id = head.replaceFirst("(?s).*/operationStatuses/([^?]*)\\?.*", "$1");
        String token = head.replaceFirst("(?s).*Authorization: Bearer (\\S+).*", "$1");
        Instant now = signIn.clock.instant();
        synchronized (asked) {
            asked.computeIfAbsent(id, _ -> new ArrayList<>()).add(now);
            RowUpdate last = heard.get(id);
            if (last != null && last.nextCheck() != null) {
                late.merge(id, Duration.between(last.nextCheck(), now), (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        return azure.apply(id, token).replace("Connection: close\r\n", "");
    }

    @Override
    public void close() throws IOException {
        poller.close();
        http.close();
        cloud.close();
        signIn.close();
    }
}
