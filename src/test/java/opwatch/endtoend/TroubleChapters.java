package opwatch.endtoend;

import static opwatch.endtoend.RunningApp.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The chapters of [SignInEndToEnd] in which something stands in the way.
abstract class TroubleChapters extends Story {
    static final String A = "11111111-1111-1111-1111-111111111111";
    static final String B = "22222222-2222-2222-2222-222222222222";
    static final String IN_A = "aaaaaaaa-0000-0000-0000-000000000001";
    static final String IN_B = "bbbbbbbb-0000-0000-0000-000000000002";

    static String url(String subscription, String id) {
        return "https://management.azure.com/subscriptions/" + subscription
                + "/providers/Microsoft.OperationalInsights/locations/westeurope/operationStatuses/" + id;
    }

    @Test
    @Order(10)
    void whoCancelsWhileTheCodeIsRedeemedIsNotSignedIn() throws Exception {
        entra.hold();
        long codes = codes();
        int before = app.pages();
        app.click("#account");
        app.click("#signin-start");
        CompletableFuture<Void> browser = CompletableFuture.runAsync(() -> {
            try {
                person.signsIn(app.page(before));
            } catch (Exception e) {
                // The app has hung up by then; what counts is what it shows.
            }
        });
        until("the code is redeemed", () -> codes() > codes);
        RunningApp.picture("10-redeeming");
        app.press("Escape");
        until("the card is gone", () -> !app.shows("#signin-cancel"));
        entra.release();
        browser.join();
        letNothingMoreHappen();
        assertEquals("Sign in", app.text("#account"));
        app.close();
        app = start(keyring.bus());
        until("the rows wait again", () -> app.rows().contains("sign-in needed"));
        assertEquals("Sign in", app.text("#account"));
    }

    private static long codes() throws Exception {
        return entra.tokenRequests().stream()
                .filter(one -> one.path("grant").asText().equals("authorization_code"))
                .count();
    }

    @Test
    @Order(12)
    void aRowThatIsRefusedForEverIsItsOwnTroubleAlone() throws Exception {
        app.paste(url(IN_A, "deny-5"));
        until("it is refused", () -> asked("deny-5") > 0);
        long others = asked("run-3");
        app.press("F5");
        until("the others are looked at", () -> asked("run-3") > others);
        letNothingMoreHappen();
        assertTrue(app.text("#account").startsWith("ada Tester"), app.text("#account"));
        assertFalse(app.ask("notices").contains("expired or was revoked"), app.ask("notices"));
        assertTrue(app.rows().contains("InProgress"), app.rows());
        RunningApp.picture("12-refused");
    }

    private static long asked(String operation) throws Exception {
        return entra.armRequests().stream()
                .filter(one -> one.get("path").asText().endsWith("/" + operation))
                .count();
    }

    @Test
    @Order(13)
    void anExpiredCertificateIsToldWithTheClockAsACause() throws Exception {
        entra.certificate(true);
        app.item("#account", "account-add");
        app.click("#signin-code");
        until("the card says so", () -> app.text("#signin-error").contains("has expired or is not valid yet"));
        assertTrue(app.text("#signin-error-next").contains("date and time"), app.text("#signin-error-next"));
        RunningApp.picture("13-expired");
        entra.certificate(false);
        app.click("#signin-retry");
        until("the code is shown", () -> app.shows("#signin-device-code"));
        app.press("Escape");
        until("the card is gone", () -> !app.shows("#signin-device-code"));
    }

    /// Time enough for a second request, if there were one.
    static void letNothingMoreHappen() throws InterruptedException {
        Thread.sleep(1_000);
    }
}
