package opwatch.azure;

import static opwatch.azure.Checking.BROKEN;
import static opwatch.azure.Checking.RUNNING;
import static opwatch.azure.Checking.client;
import static opwatch.azure.Checking.problem;
import static opwatch.azure.RawServer.json;
import static opwatch.azure.Sample.NOW;
import static opwatch.azure.Sample.REF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import opwatch.network.Network;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that do not come, or not in time, on the whole way from a ref to an outcome.
@Timeout(60)
class NoResponseTest {
    @Test
    void aRefusedConnectionIsUnreachable() throws Exception {
        RawServer gone = RawServer.sending("");
        gone.close();
        assertEquals(new Problem.Unreachable("127.0.0.1", Problem.ConnectionFailure.REFUSED), problem(gone.endpoint()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"})
    void theTimeLimitCoversTheWholeAnswerAndHangsUp(String beginning) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        try (RawServer server = new RawServer((_, connection) -> {
            RawServer.write(connection, beginning);
            self.get().dribble(connection, beginning.endsWith("{\r\n") ? "1\r\n \r\n" : "");
        })) {
            self.set(server);
            Duration limit = Duration.ofMillis(200);
            try (ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint(), limit)) {
                assertEquals(
                        new Outcome.Unseen(new Problem.TimedOut(limit), Check.unanswered(NOW, Duration.ZERO)),
                        client(http).check(REF));
                server.awaitHangUp();
            }
        }
    }

    @Test
    void anInterruptEndsTheCheckAndStays() throws Exception {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        try (RawServer server = silent();
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            Thread checking = Thread.ofVirtual().start(() -> {
                outcome.set(client(http).check(REF));
                interrupted.set(Thread.currentThread().isInterrupted());
            });
            server.awaitRequest();
            checking.interrupt();
            checking.join();
            assertEquals(
                    new Problem.Unreachable(Cloud.DEMO.armHost(), Problem.ConnectionFailure.STOPPED), unseen(outcome));
            assertTrue(interrupted.get());
        }
    }

    @Test
    void droppedConnectionsEndTheCheckButNotTheNext() throws Exception {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        AtomicBoolean answering = new AtomicBoolean();
        try (RawServer server = new RawServer((_, connection) -> {
                    if (answering.get()) {
                        RawServer.write(connection, json("200 OK", RUNNING));
                    } else {
                        connection.getInputStream().read();
                    }
                });
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            Thread checking =
                    Thread.ofVirtual().start(() -> outcome.set(client(http).check(REF)));
            server.awaitRequest();
            http.dropConnections();
            checking.join();
            assertEquals(BROKEN, unseen(outcome));
            answering.set(true);
            assertInstanceOf(Outcome.Seen.class, client(http).check(REF));
        }
    }

    @Test
    void afterTheEndNothingIsSent() throws Exception {
        try (RawServer server = RawServer.sending(json("200 OK", RUNNING))) {
            ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint());
            http.close();
            assertEquals(
                    BROKEN,
                    assertInstanceOf(Outcome.Unseen.class, client(http).check(REF))
                            .problem());
            assertEquals(List.of(), server.requests());
        }
    }

    private static RawServer silent() {
        return new RawServer((_, connection) -> connection.getInputStream().read());
    }

    private static Problem unseen(AtomicReference<Outcome> outcome) {
        return assertInstanceOf(Outcome.Unseen.class, outcome.get()).problem();
    }
}
