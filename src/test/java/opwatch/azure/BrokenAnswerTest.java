package opwatch.azure;

import static opwatch.azure.Checking.BROKEN;
import static opwatch.azure.Checking.RUNNING;
import static opwatch.azure.Checking.check;
import static opwatch.azure.Checking.problem;
import static opwatch.azure.RawServer.json;
import static opwatch.azure.Sample.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import opwatch.operation.Check;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that HTTP or JSON has gone wrong in, on the whole way from a ref to an outcome.
@Timeout(60)
class BrokenAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"status\":\"Succeeded\"}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n16\r\n{\"status\":\"Succeeded\"}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{\"status\":\"Succeeded\"}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{\"status\":\"Succeeded\"}",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{\"status\":\"Succeeded\"}",
                "HTTP/1.1 OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "\u0000\u0001\u0002\u0003garbage\r\n\r\n",
            })
    void itIsNoAnswer(String answer) throws Exception {
        assertEquals(new Outcome.Unseen(BROKEN, Check.unanswered(NOW, Duration.ZERO)), check(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"status\":\"Succeeded\"}"})
    void aResetIsNoAnswerEither(String before) throws Exception {
        try (RawServer server = new RawServer((_, connection) -> {
            RawServer.write(connection, before);
            connection.setSoLinger(true, 0);
        })) {
            assertEquals(BROKEN, problem(server.endpoint()));
        }
    }

    @Test
    void aBodyOfTwoMegabytesIsNotRead() throws Exception {
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.TOO_LARGE, 0),
                problem(json("200 OK", "{\"status\":\"Succeeded\"}" + " ".repeat(2 << 20))));
    }

    @Test
    void anEndlessBodyIsNotReadEither() throws Exception {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (RawServer server = new RawServer((_, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                RawServer.write(connection, chunk);
            }
        })) {
            assertEquals(new Problem.NotUnderstood(Problem.Flaw.TOO_LARGE, 0), problem(server.endpoint()));
        }
    }

    @Test
    void aBodyOfExactlyOneMebibyteIsRead() throws Exception {
        String body = RUNNING + " ".repeat(ArmHttp.MOST_BYTES - RUNNING.length());
        assertInstanceOf(Outcome.Seen.class, check(json("200 OK", body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"Succeeded\",\"status\":\"Succeeded\"}",
                "{\"status\":\"Succeeded\"",
                "{\"status\":\"Succeeded\"}{}",
                "{\"status\":[\"Succeeded\"]}",
                "{\"status\":true}",
                "[]",
                "",
            })
    void jsonThatIsNoStatusIsNotUnderstood(String body) throws Exception {
        assertInstanceOf(Problem.NotUnderstood.class, problem(json("200 OK", body)));
    }

    @Test
    void jsonThatIsNestedDeeplyIsNotUnderstood() throws Exception {
        String body = "{\"status\":\"Succeeded\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertInstanceOf(Problem.NotUnderstood.class, problem(json("200 OK", body)));
    }
}
