package opwatch.endtoend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A headless Chromium, driven by WebDriver. It logs what its pages ask the network for and what they say on the
/// console, and its proxy is a port where nothing answers.
final class Chromium {
    /// What is printed is one long text.
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(100_000_000).build())
            .build());
    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    /// @param profile an empty folder
    Chromium(Path profile) throws Exception {
        driver = new ProcessBuilder("chromedriver", "--port=0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = driver.inputReader(StandardCharsets.UTF_8);
        String port = "";
        while (port.isEmpty()) {
            Matcher found = PORT.matcher(Objects.requireNonNull(said.readLine(), "chromedriver does not start"));
            port = found.find() ? found.group(1) : "";
        }
        Thread _ = Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        String base = "http://127.0.0.1:" + port + "/session";
        ObjectNode wanted = JSON.createObjectNode();
        ObjectNode chrome = wanted.putObject("capabilities").putObject("alwaysMatch");
        chrome.put("browserName", "chrome").put("unhandledPromptBehavior", "ignore");
        chrome.putObject("goog:loggingPrefs").put("performance", "ALL").put("browser", "ALL");
        var args = chrome.putObject("goog:chromeOptions").putArray("args");
        List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--window-size=1280,1600",
                        "--user-data-dir=" + profile,
                        "--proxy-server=http://127.0.0.1:9")
                .forEach(args::add);
        session = base + "/" + call("POST", base, wanted).get("sessionId").asText();
    }

    /// Opens a file; what was asked and said before is forgotten.
    void open(Path file) throws Exception {
        call("POST", session + "/url", JSON.createObjectNode().put("url", "about:blank"));
        asked();
        console();
        call(
                "POST",
                session + "/url",
                JSON.createObjectNode().put("url", file.toUri().toString()));
    }

    /// What a script returns that runs beside the page's own.
    JsonNode run(String script) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return call("POST", session + "/execute/sync", body);
    }

    void click(String css) throws Exception {
        ObjectNode by = JSON.createObjectNode().put("using", "css selector").put("value", css);
        String element =
                call("POST", session + "/element", by).elements().next().asText();
        call("POST", session + "/element/" + element + "/click", JSON.createObjectNode());
    }

    /// Lets a page see light or dark.
    void color(String scheme) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("cmd", "Emulation.setEmulatedMedia");
        body.putObject("params")
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", scheme);
        call("POST", session + "/goog/cdp/execute", body);
    }

    /// The page on paper, PDF in base64.
    String print() throws Exception {
        ObjectNode body = JSON.createObjectNode().put("background", true);
        return call("POST", session + "/print", body).asText();
    }

    /// The window, PNG in base64.
    String picture() throws Exception {
        return call("GET", session + "/screenshot", null).asText();
    }

    /// Whether a dialog is open.
    boolean hasDialog() throws Exception {
        return answer("GET", session + "/alert/text", null).statusCode() == 200;
    }

    /// The addresses that the page has asked for since the last call.
    List<String> asked() throws Exception {
        return log("performance")
                .map(line -> parsed(line.get("message").asText()).get("message"))
                .filter(event -> event.get("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    /// What stands on the console since the last call.
    List<String> console() throws Exception {
        return log("browser").map(JsonNode::toString).toList();
    }

    private Stream<JsonNode> log(String type) throws Exception {
        JsonNode lines =
                call("POST", session + "/se/log", JSON.createObjectNode().put("type", type));
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1).map(lines::get);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode call(String method, String where, ObjectNode body) throws Exception {
        HttpResponse<String> answer = answer(method, where, body);
        if (answer.statusCode() != 200) {
            throw new IOException(where + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).get("value");
    }

    private HttpResponse<String> answer(String method, String where, ObjectNode body) throws Exception {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        HttpRequest request = HttpRequest.newBuilder(URI.create(where))
                .method(method, content)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// Ends the browser.
    void close() throws Exception {
        answer("DELETE", session, null);
        driver.destroy();
        driver.waitFor();
        http.close();
    }
}
