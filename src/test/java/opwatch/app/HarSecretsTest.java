package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import opwatch.instance.LaunchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A recording of a browser holds all that a thief needs. Of it OpWatch keeps, logs and shows the
/// operations and what is refused, and no secret.
class HarSecretsTest extends Journey {
    /// Everything secret in the recording has this in it.
    private static final String SECRET = "Zq7Secret";

    private static final String SUBSCRIPTION = "6d0f2b18-3c4e-4a5b-9d76-8e1f20a3b4c5";
    private static final String ID = "a9b8c7d6-e5f4-4321-8765-43210fedcba9";
    private static final String PATH = "/subscriptions/" + SUBSCRIPTION
            + "/providers/Microsoft.OperationalInsights/locations/westeurope/operationStatuses/" + ID;
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJ4Ijoi" + SECRET + "In0." + SECRET;

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void openTheDemo() throws IOException {
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        open(21);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
        root.setLevel(before);
    }

    @Test
    void nothingSecretIsShownKeptOrLogged() throws IOException {
        Path har = Files.writeString(folder.resolve("portal.har"), har());

        take(har);

        Desk.until(
                "it is shown",
                () -> desk.robot().lookup("#preview-pane").tryQuery().isPresent());
        assertTrue(desk.text("#preview-title").matches("1 new · \\d+ cannot be added"), desk.text("#preview-title"));
        assertNoSecret(shown());
        desk.press(KeyCode.ENTER);
        Desk.until("it is added under the file's name", () -> desk.selected().equals(List.of("portal")));
        assertEquals(ID, desk.row("portal").ref().operationId());
        assertNoSecret(shown());
        Files.delete(har);
        desk.close();
        assertNoSecret(kept());
        assertNoSecret(logged);
    }

    @Test
    void aSingleRefusalShowsNothingSecretEither() throws IOException {
        for (String entry : refused()) {
            take(Files.writeString(folder.resolve("one.har"), "{\"log\":{\"entries\":[" + entry + "]}}"));
            Desk.until("it is said", () -> !notices().isEmpty());
            assertNoSecret(shown());
            desk.press(KeyCode.ESCAPE);
            Desk.until("it is closed", () -> notices().isEmpty());
        }
    }

    private void take(Path file) {
        Desk.onFx(() -> {
            desk.window().take(new LaunchRequest("", List.of(file)));
            return null;
        });
    }

    private static String har() {
        String found = entry("https://demo.opwatch.invalid" + PATH + "?api-version=2020-08-01&t=1&sig=" + SECRET);
        return "{\"log\":{\"version\":\"1.2\",\"entries\":[" + found + "," + String.join(",", refused()) + "]}}";
    }

    /// Entries that are refused, each for another reason.
    private static List<String> refused() {
        return List.of(
                entry("https://evil.example" + PATH + "?code=" + SECRET),
                entry("https://" + SECRET + ":" + SECRET + "@demo.opwatch.invalid" + PATH),
                entry("https://management.azure.com" + PATH + "?sig=" + SECRET + "#access_token=" + TOKEN),
                entry("https://demo.opwatch.invalid/subscriptions/" + SUBSCRIPTION
                        + "/providers/Microsoft.Compute/locations/westus/operations/" + ID + "?p=" + SECRET),
                entry("https://demo.opwatch.invalid/subscriptions/" + SUBSCRIPTION
                        + "/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/?sig="
                        + SECRET));
    }

    private static String entry(String url) {
        return """
                {"request":{"method":"GET","url":"%1$s",
                "headers":[{"name":"Authorization","value":"Bearer %3$s"},{"name":"Cookie","value":"ESTSAUTH=%2$s"},
                {"name":"X-Functions-Key","value":"%2$s"}],
                "cookies":[{"name":"ESTSAUTH","value":"%2$s"}],
                "queryString":[{"name":"sig","value":"%2$s"}],
                "postData":{"text":"grant_type=refresh_token&refresh_token=%2$s&client_secret=%2$s"}},
                "response":{"headers":[{"name":"Set-Cookie","value":"sid=%2$s; HttpOnly"},
                {"name":"Location","value":"https://login.example/?code=%2$s"}],
                "content":{"text":"{\\"access_token\\":\\"%3$s\\",\\"refresh_token\\":\\"%2$s\\"}"}}}
                """.formatted(url, SECRET + "0123456789abcdef", TOKEN);
    }

    /// All texts of the window, for the eye and for a screen reader.
    private List<String> shown() {
        return Desk.onFx(() -> desk.robot().lookup((Node node) -> true).queryAll().stream()
                .flatMap(node -> Stream.of(
                        node instanceof Labeled labeled ? labeled.getText() : "",
                        node instanceof TextInputControl field ? field.getText() : "",
                        node.getAccessibleText(),
                        node.getAccessibleHelp()))
                .filter(text -> text != null && !text.isEmpty())
                .toList());
    }

    private List<String> notices() {
        return Desk.onFx(() -> desk.robot().lookup("#notices .label").queryAll().stream()
                .map(label -> String.valueOf(((Labeled) label).getText()))
                .filter(text -> !text.isEmpty())
                .toList());
    }

    /// What every file of the app's folder holds.
    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> kept = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            assertTrue(kept.stream().anyMatch(text -> text.contains(ID)), "the list is not among " + kept.size());
            return kept;
        }
    }

    private static void assertNoSecret(List<String> texts) {
        assertEquals(
                List.of(), texts.stream().filter(text -> text.contains(SECRET)).toList());
    }
}
