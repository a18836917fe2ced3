package opwatch.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The sign-in service of `src/e2e`, in a process of its own.
final class Entra implements AutoCloseable {
    static final Path FOLDER = Path.of("src", "e2e");
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final HttpClient client =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final int proxy;
    private final int browserProxy;
    private final int control;

    Entra(Workshop workshop) throws IOException {
        process = new ProcessBuilder(
                        "node",
                        "entra.mjs",
                        workshop.keys().toString(),
                        workshop.expired().toString(),
                        Workshop.PASSWORD)
                .directory(FOLDER.toFile())
                .redirectError(workshop.folder.resolve("entra.log").toFile())
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("{\"proxy")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the sign-in service did not start; was `npm ci` run in src/e2e?");
        }
        JsonNode ports = JSON.readTree(line);
        proxy = ports.get("proxy").asInt();
        browserProxy = ports.get("browserProxy").asInt();
        control = ports.get("control").asInt();
    }

    /// For the app.
    int proxy() {
        return proxy;
    }

    int browserProxy() {
        return browserProxy;
    }

    /// Tokens that are issued from now on live so long; MSAL renews below 300 seconds.
    void lifetime(int seconds) throws Exception {
        post("/ttl", Map.of("seconds", seconds));
    }

    /// The next look is answered with a claims challenge.
    void challenge() throws Exception {
        post("/challenge", Map.of());
    }

    /// Whoever comes with a code waits until [#release].
    void hold() throws Exception {
        post("/hold", Map.of());
    }

    void release() throws Exception {
        post("/release", Map.of());
    }

    /// Shows a certificate that has expired, or the good one again, at all hosts.
    void certificate(boolean expired) throws Exception {
        post("/certificate", Map.of("expired", expired));
    }

    /// Nobody's refresh token works any more.
    void revoke() throws Exception {
        post("/revoke", Map.of());
    }

    /// All requests for tokens so far.
    List<JsonNode> tokenRequests() throws Exception {
        return record("token");
    }

    /// All requests to Azure Resource Manager so far.
    List<JsonNode> armRequests() throws Exception {
        return record("arm");
    }

    /// Every host that the app asked for, with its port.
    List<String> hosts() throws Exception {
        return texts(get("/hosts"));
    }

    /// Every token and code that was ever given out.
    List<String> secrets() throws Exception {
        return texts(get("/secrets"));
    }

    private List<JsonNode> record(String kind) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        get("/record").forEach(one -> {
            if (one.get("kind").asText().equals(kind)) {
                found.add(one);
            }
        });
        return found;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private void post(String path, Map<String, ?> body) throws Exception {
        JsonNode _ = send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private JsonNode send(HttpRequest request) throws Exception {
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + control + path);
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
