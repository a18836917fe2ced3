package opwatch.azure;

import static opwatch.azure.Sample.NOW;
import static opwatch.azure.Sample.REF;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import opwatch.network.Network;
import opwatch.operation.Check;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;

/// Looks at servers on loopback with a clock that stands still.
final class Checking {
    static final String RUNNING = "{\"status\":\"Running\"}";
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final Problem BROKEN = new Problem.Unreachable("127.0.0.1", Problem.ConnectionFailure.BROKEN);

    private Checking() {}

    static OperationClient client(ArmHttp http) {
        return new OperationClient(http, GivenTokens.none(), CLOCK);
    }

    static Outcome check(String answer) throws IOException {
        try (RawServer server = RawServer.sending(answer);
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            return client(http).check(REF);
        }
    }

    static Problem problem(String answer) throws IOException {
        return assertInstanceOf(Outcome.Unseen.class, check(answer)).problem();
    }

    static Problem problem(URI endpoint) {
        try (ArmHttp http = new ArmHttp(new Network(InstantSource.system()), endpoint)) {
            return assertInstanceOf(Outcome.Unseen.class, client(http).check(REF))
                    .problem();
        }
    }

    static Check check(int status, String body) {
        return new Check(NOW, Duration.ZERO, Replies.of(status, body));
    }
}
