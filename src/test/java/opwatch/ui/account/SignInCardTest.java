package opwatch.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.Cloud;
import opwatch.signin.FakeEntra;
import opwatch.signin.SignInBench;
import opwatch.signin.Visitor;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Signing in as a person sees it.
class SignInCardTest extends AccountScreen {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void theCardSaysAsWhatOneSignsIn() {
        fire("#account");

        assertTrue(text("#signin-client").contains(bench.clientId), text("#signin-client"));
        assertEquals("", text("#signin-tenant"));
        assertEquals(
                List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA),
                robot.lookup("#signin-cloud").queryAs(ChoiceBox.class).getItems());
    }

    @Test
    void aTenantThatCannotBeOneIsRefusedBeforeTheBrowserOpens() {
        LinkedBlockingQueue<URI> pages = new LinkedBlockingQueue<>();
        bench.browser(pages::add);
        fire("#account");
        fx(() -> {
            ((TextInputControl) node("#signin-tenant")).setText("evil.test/../x");
            return null;
        });
        fire("#signin-start");

        assertTrue(text("#signin-problem").startsWith("A tenant is an ID"), text("#signin-problem"));
        assertTrue(pages.isEmpty());
    }

    @Test
    void whileTheBrowserIsOpenThePersonCanOpenItAgainCopyTheLinkOrGiveUp() throws Exception {
        LinkedBlockingQueue<URI> pages = new LinkedBlockingQueue<>();
        bench.browser(pages::add);
        fire("#account");
        fire("#signin-start");
        until(() -> shows("#signin-open"));

        assertEquals("Waiting for 5:00 more.", text("#signin-waiting"));
        bench.clock.turn(java.time.Duration.ofSeconds(61));
        fx(() -> {
            area.tick(0, 0, new LinkedHashSet<>());
            return null;
        });
        assertEquals("Waiting for 3:59 more.", text("#signin-waiting"));
        URI page = pages.take();
        fire("#signin-open");
        assertEquals(page, pages.take());
        fire("#signin-copy");
        assertEquals(List.of(page.toString()), copied);

        robot.push(KeyCode.ESCAPE);
        until(() -> !shows("#signin-card"));
        assertTrue(moves.contains("table"));
        assertEquals(List.of(), bench.signIn.state().accounts());
    }

    @Test
    void aCodeIsShownInPlaceOfTheBrowser() throws Exception {
        bench.browser(page -> true);
        fire("#account");
        fire("#signin-start");
        until(() -> shows("#signin-open"));
        fire("#signin-code");
        until(() -> shows("#signin-device-code"));

        assertEquals("ABCD-EFGH", text("#signin-device-code"));
        fire("#signin-device-copy");
        assertEquals(List.of("ABCD-EFGH"), copied);
        bench.entra.devicePerson = "ada";
        until(() -> text("#account").startsWith("ada Tester"));
    }

    @Test
    void whoAsksForACodeSeesNoBrowserNorWhenTryingAgain() throws Exception {
        LinkedBlockingQueue<URI> pages = new LinkedBlockingQueue<>();
        bench.browser(pages::add);
        bench.entra.fault(FakeEntra.Fault.error(400, "expired_token", "AADSTS70020: the code has expired"));
        fire("#account");
        fire("#signin-code");
        until(() -> shows("#signin-error"));
        assertEquals("The device code was not used in time. Nothing has changed.", text("#signin-error"));
        assertEquals(List.of(), List.copyOf(pages));

        fire("#signin-retry");
        until(() -> shows("#signin-device-code"));
        assertEquals(List.of(), List.copyOf(pages));
        bench.entra.devicePerson = "ada";
        until(() -> text("#account").startsWith("ada Tester"));
    }

    @Test
    void aDeclineIsOneSentenceAndOneStepWithTheServersWordsBelow() throws Exception {
        bench.browser(page -> {
            Thread.ofVirtual()
                    .start(() -> Visitor.post(
                            page, SignInBench.refusal(page, "access_denied", "AADSTS65004: user declined to consent")));
            return true;
        });
        fire("#account");
        fire("#signin-start");
        until(() -> shows("#signin-error"));

        assertEquals(
                "The sign-in was canceled or declined in the browser. Nothing has changed.", text("#signin-error"));
        assertEquals("Try again and accept, or close this.", text("#signin-error-next"));
        assertEquals("AADSTS65004\nAADSTS65004: user declined to consent", text("#signin-error-details"));
        fire("#signin-copy-details");
        assertTrue(copied.getFirst().contains("OpWatch: DECLINED AADSTS65004"), copied::toString);
        bench.browser(bench.entra.browser("ada", SignInBench.HOME));
        fire("#signin-retry");
        until(() -> text("#account").startsWith("ada Tester"));
    }

    @Test
    void escapeClosesWhatIsOpen() {
        assertFalse(fx(area::escape));
        fire("#account");
        assertTrue(fx(area::escape));
        assertNull(node("#signin-start"));
    }
}
