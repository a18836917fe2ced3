package opwatch.endtoend;

import static opwatch.endtoend.RunningApp.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Signing in from end to end: the real app under a display, Chromium, npm's oidc-provider under the real
/// names, a real keyring. One story; each chapter goes on where the last one ended. `mvn -Pe2e verify`.
class SignInEndToEnd extends TroubleChapters {
    @Test
    @Order(1)
    void rowsWaitForSomebodyToSignIn() throws Exception {
        pasteAll(url(IN_A, "done-1"), url(IN_A, "fail-2"), url(IN_A, "run-3"));
        until("the rows say so", () -> app.rows().contains("sign-in needed"));
        until("the banner says so", () -> app.ask("notices").contains("Sign in to check 3 operations"));
        RunningApp.picture("1-waiting");
        assertEquals(List.of(), entra.hosts());
        assertEquals(0, app.pages());
    }

    @Test
    @Order(2)
    void aPersonSignsInAndTheRowsComeAlive() throws Exception {
        String page = signIn();

        assertTrue(page.contains("You are signed in to OpWatch"), page);
        assertTrue(page.contains("You can close this tab"), page);
        until("the chip says who", () -> app.text("#account").equals("ada Tester · contoso.com · Public"));
        until("the rows are live", () -> {
            String rows = app.rows();
            return rows.contains("Succeeded") && rows.contains("InvalidFilter") && rows.contains("InProgress");
        });
        until("it stays signed in", () -> app.ask("notices").contains("You stay signed in"));
        RunningApp.picture("2-live");
    }

    @Test
    @Order(3)
    void aRowOfAnotherTenantFindsItsTokenByItself() throws Exception {
        int pages = app.pages();
        app.paste(url(IN_B, "done-4"));
        until(
                "the row is live",
                () -> app.rows()
                                .lines()
                                .filter(row -> row.contains("Succeeded"))
                                .count()
                        == 2);

        assertEquals(pages, app.pages());
        Set<String> mixed = entra.armRequests().stream()
                .filter(one -> one.path("status").asInt() == 200)
                .filter(one -> one.get("path").asText().contains("operationStatuses"))
                .map(one -> (one.get("path").asText().contains(IN_A) ? "A " : "B ")
                        + one.get("tid").asText().charAt(0))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("A 1", "B 2"), mixed);
        assertTrue(tokensFor(B) >= 1);
        RunningApp.picture("3-two-tenants");
    }

    @Test
    @Order(4)
    void tenRowsRenewOneToken() throws Exception {
        pasteAll(
                IntStream.range(0, 10).mapToObj(i -> url(IN_A, "run-many-" + i)).toArray(String[]::new));
        until(
                "all rows are live",
                () -> app.rows()
                                .lines()
                                .filter(row -> row.contains("InProgress"))
                                .count()
                        >= 11);
        entra.lifetime(305);
        entra.challenge();
        app.press("F5");
        until(
                "the challenge was answered",
                () -> entra.tokenRequests().stream()
                        .anyMatch(one -> one.path("claims").asText().contains("1700000000")));
        long before = tokensFor(A);
        letTheTokenAge();
        app.press("F5");
        until("the token is renewed", () -> tokensFor(A) > before);
        letNothingMoreHappen();
        assertEquals(before + 1, tokensFor(A));
        entra.lifetime(3600);
    }

    @Test
    @Order(5)
    void whoIsRevokedIsAskedOnceAndTheRowsGoOnAfterwards() throws Exception {
        // Before the wait: a look of its own would renew the token in time, and nobody would notice for an hour.
        entra.revoke();
        letTheTokenAge();
        app.press("F5");
        until("the banner says so", () -> app.ask("notices").contains("expired or was revoked"));
        String rows = app.rows();
        assertTrue(rows.contains("InProgress") && rows.contains("InvalidFilter"), rows);
        RunningApp.picture("5-revoked");
        int pages = app.pages();

        app.click("#notice-action");
        app.click("#signin-start");
        person.signsIn(app.page(pages));
        until("nothing is missing", () -> !app.ask("notices").contains("revoked"));
        int checks = entra.armRequests().size();
        until("the rows are looked at", () -> entra.armRequests().size() > checks + 3);
    }

    @Test
    @Order(6)
    void whoDeclinesIsToldWhatTheServerSaid() throws Exception {
        int before = app.pages();
        app.item("#account", "account-add");
        app.click("#signin-start");
        String page = person.declines(app.page(before));

        assertTrue(page.contains("OpWatch could not sign you in"), page);
        until("the card says so", () -> app.text("#signin-error").startsWith("The sign-in was canceled or declined"));
        assertTrue(app.text("#signin-error-details").contains("access_denied"), app.text("#signin-error-details"));
        RunningApp.picture("6-declined");
        app.press("Escape");
        until("the card is gone", () -> !app.shows("#signin-error"));
    }

    @Test
    @Order(7)
    void strangersDoNotEndTheWaitAndEscapeDoes() throws Exception {
        int before = app.pages();
        app.item("#account", "account-add");
        app.click("#signin-start");
        URI page = app.page(before);
        int port = Integer.parseInt(page.getRawQuery().replaceAll(".*localhost%3A(\\d+).*", "$1"));
        for (String request : List.of(
                "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n",
                "junk\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 14\r\n\r\n"
                        + "code=x&state=y")) {
            try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
                stranger.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(stranger.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            }
        }
        assertTrue(app.text("#signin-waiting").startsWith("Waiting for 4:"), app.text("#signin-waiting"));
        RunningApp.picture("7-waiting");
        app.press("Escape");
        until("the card is gone", () -> !app.shows("#signin-waiting"));
    }

    @Test
    @Order(8)
    void afterARestartThePersonIsStillSignedIn() throws Exception {
        app.close();
        int checks = entra.armRequests().size();
        app = start(keyring.bus());

        until("the chip says who", () -> app.text("#account").startsWith("ada Tester"));
        until("the rows are live", () -> app.rows().contains("InProgress"));
        until("Azure was asked", () -> entra.armRequests().size() > checks + 3);
        assertEquals(0, app.pages());
        RunningApp.picture("8-restarted");
    }

    @Test
    @Order(9)
    void signingOutForgetsThePersonHereAndInTheKeyring() throws Exception {
        app.item("#account", "account-signout");
        until("the chip says so", () -> app.text("#account").equals("Sign in"));
        RunningApp.picture("9-signed-out");
        app.close();
        app = start(keyring.bus());
        until("the rows wait again", () -> app.rows().contains("sign-in needed"));
        assertEquals("Sign in", app.text("#account"));
        assertTrue(app.rows().contains("InProgress"), app.rows());
    }

    @Test
    @Order(11)
    void aCodeWorksWithoutAListener() throws Exception {
        app.click("#account");
        app.click("#signin-code");
        until("the code is shown", () -> app.shows("#signin-device-code"));
        RunningApp.picture("11-code");
        String code = app.text("#signin-device-code");
        person.approves(URI.create("https://login.microsoftonline.com/device"), code);
        until("the chip says who", () -> app.text("#account").startsWith("ada Tester"));
    }

    @Test
    @Order(14)
    void withoutAKeyringTheSignInLastsUntilTheAppEnds() throws Exception {
        app.close();
        app = start("");
        signIn();
        until("it says so", () -> app.ask("notices").contains("You will need to sign in next time"));
        RunningApp.picture("14-no-keyring");
        app.close();
        app = start("");
        until("the rows wait", () -> app.rows().contains("sign-in needed"));
        assertEquals("Sign in", app.text("#account"));
    }

    @Test
    @Order(15)
    void nothingSecretIsLeftAnywhere() throws Exception {
        List<String> secrets = entra.secrets();
        assertTrue(secrets.size() > 10, secrets.size() + " secrets were given out");
        List<String> marks = IntStream.range(0, secrets.size())
                .mapToObj(i ->
                        secrets.get(i).substring(0, Math.min(60, secrets.get(i).length())))
                .filter(secret -> secret.length() > 15)
                .toList();

        Path planted = Files.writeString(folder.resolve("planted"), "x" + marks.getLast());
        assertEquals(List.of(planted.toString()), Search.files(folder, marks), "the search itself");
        Files.delete(planted);
        assertEquals(List.of(), Search.files(folder, marks));
        assertEquals(List.of(), Search.commandLines(marks));
        assertEquals(List.of(), Search.clipboard(marks));
    }

    @Test
    @Order(16)
    void nobodyElseWasAsked() throws Exception {
        assertEquals(Set.of("login.microsoftonline.com:443", "management.azure.com:443"), Set.copyOf(entra.hosts()));
        for (JsonNode check : entra.armRequests()) {
            assertFalse(
                    check.path("tid").asText().equals(A)
                            && check.get("path").asText().contains(IN_B)
                            && check.path("status").asInt() == 200,
                    check::toString);
        }
    }

    /// A token of 305 seconds is fresh for five, then it is renewed with the next look. The app is a process
    /// of its own, whose clock nobody can turn.
    private static void letTheTokenAge() throws InterruptedException {
        Thread.sleep(6_000);
    }

    /// Pastes several URLs, which are shown before any is added.
    private void pasteAll(String... urls) throws Exception {
        app.paste(String.join("\n", urls));
        until("the preview counts them", () -> app.text("#preview-title").equals(urls.length + " new"));
        app.press("Return");
    }
}
