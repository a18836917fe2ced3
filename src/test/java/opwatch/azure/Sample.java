package opwatch.azure;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;

/// An operation, a moment and answers about it, without a socket.
final class Sample {
    static final Instant ASKED = Instant.parse("2026-03-04T05:06:07Z");
    static final Instant NOW = ASKED.plusMillis(250);
    static final String SUBSCRIPTION = "11112222-3333-4444-5555-666677778888";
    static final OperationRef REF = ref(Cloud.DEMO);
    static final OperationRequest QUESTION = new OperationRequest(ref(Cloud.PUBLIC), "2025-07-01", ASKED);

    private Sample() {}

    static OperationRef ref(Cloud cloud) {
        return new OperationRef(cloud, SUBSCRIPTION, "northeurope", "9f8e7d6c-0000-4000-8000-00000000beef");
    }

    /// @param headers name, value, name, value, …
    static ArmResponse answer(int status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static ArmResponse answer(int status, byte[] body, String... headers) {
        Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) {
            map.computeIfAbsent(headers[i], _ -> new ArrayList<>()).add(headers[i + 1]);
        }
        return new ArmResponse(status, HttpHeaders.of(map, (_, _) -> true), body);
    }

    static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    static Outcome read(ArmResponse answer) {
        return ResponseReader.read(QUESTION, answer, NOW);
    }

    static Outcome read(OperationRef asked, ArmResponse answer) {
        return ResponseReader.read(new OperationRequest(asked, "2025-07-01", ASKED), answer, NOW);
    }

    /// The problem that an answer makes, or null when it says how the operation stands.
    static Problem problem(ArmResponse answer) {
        return read(answer) instanceof Outcome.Unseen(var problem, var _) ? problem : null;
    }

    static Problem problem(int status, String body, String... headers) {
        return problem(answer(status, body, headers));
    }
}
