package opwatch.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.operation.Cloud;
import opwatch.signin.FakeEntra;
import opwatch.signin.SignInBench;
import opwatch.signin.Visitor;
import opwatch.ui.MainWindow;
import opwatch.ui.NeedsFonts;
import opwatch.ui.NoticeBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Signing in as a person sees it, with the real sign-in room on a fake Entra.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class AccountAreaTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> copied = new ArrayList<>();
    private final List<String> moves = new ArrayList<>();
    private SignInBench bench;
    private AccountArea area;
    private NoticeBar notices;

    @Start
    void start(Stage stage) throws Exception {
        bench = new SignInBench();
        notices = new NoticeBar();
        area = new AccountArea(new AccountArea.Parts(
                bench.signIn,
                Cloud.PUBLIC,
                bench.clock,
                Platform::runLater,
                new AccountArea.Window(notices, copied::add, () -> moves.add("window"), () -> moves.add("table"))));
        bench.signIn.start(() -> Platform.runLater(area::changed), () -> {});
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(new VBox(area.chip(), notices, area.panes()), 900, 700);
        scene.getStylesheets().add(MainWindow.class.getResource("opwatch.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
    }

    private Node node(String id) {
        return robot.lookup(id).tryQuery().orElse(null);
    }

    private boolean shows(String id) {
        Node node = node(id);
        return node != null
                && node.getScene() != null
                && node.isVisible()
                && node.getParent().isVisible();
    }

    private String text(String id) {
        Node node = node(id);
        return node instanceof TextInputControl input
                ? input.getText()
                : node instanceof Labeled labeled ? labeled.getText() : "";
    }

    private void fire(String id) {
        fx(() -> {
            ((ButtonBase) node(id)).fire();
            return null;
        });
    }

    private void item(String id) {
        fx(() -> {
            ((MenuButton) node("#account"))
                    .getItems().stream()
                            .filter(item -> id.equals(item.getId()))
                            .findFirst()
                            .map(MenuItem.class::cast)
                            .orElseThrow()
                            .fire();
            return null;
        });
    }

    private void signIn(String person) throws Exception {
        bench.browser(bench.entra.browser(person, SignInBench.HOME));
        fx(() -> {
            area.open();
            return null;
        });
        fire("#signin-start");
        until(() -> !shows("#signin-card"));
    }

    @Test
    void theChipSaysWhoOneIs() throws Exception {
        assertEquals("Sign in", text("#account"));

        signIn("ada");

        until(() -> text("#account").equals("ada Tester · contoso.com · Public"));
        assertTrue(moves.contains("window"));
        assertTrue(words(notices).contains("Signed in as ada Tester."), words(notices));
        assertTrue(words(notices).contains("You stay signed in"), words(notices));
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
            area.tick(0);
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
                "The sign-in was declined in the browser. You were not signed in; nothing else has changed.",
                text("#signin-error"));
        assertEquals("Try again and accept, or close this.", text("#signin-error-next"));
        assertEquals("AADSTS65004\nAADSTS65004: user declined to consent", text("#signin-error-details"));
        fire("#signin-copy-details");
        assertTrue(copied.getFirst().contains("OpWatch: DECLINED AADSTS65004"), copied::toString);
        bench.browser(bench.entra.browser("ada", SignInBench.HOME));
        fire("#signin-retry");
        until(() -> text("#account").startsWith("ada Tester"));
    }

    @Test
    void oneBannerStandsForAllRowsThatWait() throws Exception {
        fx(() -> {
            area.tick(3);
            return null;
        });
        assertEquals(
                "3 operations cannot be looked at before you sign in. That says nothing about how they stand; what was"
                        + " seen last stays.",
                words(notices));
        fx(() -> {
            area.tick(0);
            return null;
        });
        assertEquals("", words(notices));
    }

    @Test
    void theBannerLeadsToTheTenantThatNeedsThePerson() throws Exception {
        signIn("ada");
        bench.signIn.learn(bench.signIn.state().chosen(), SignInBench.SUBSCRIPTION, SignInBench.TENANT_B);
        bench.entra.always(
                SignInBench.TENANT_B,
                FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50076: MFA", "suberror", "basic_action"));
        bench.token(SignInBench.SUBSCRIPTION);
        until(() -> !bench.signIn.state().needs().isEmpty());
        fx(() -> {
            area.changed();
            area.tick(1);
            return null;
        });
        assertTrue(words(notices).contains("needs one more verification"), words(notices));

        fx(() -> {
            robot.lookup("#notice-action").queryAllAs(ButtonBase.class).stream()
                    .reduce((one, next) -> next)
                    .orElseThrow()
                    .fire();
            return null;
        });
        assertEquals(SignInBench.TENANT_B, text("#signin-tenant"));
    }

    @Test
    void signingOutKeepsTheWindowAndForgetsTheAccount() throws Exception {
        signIn("ada");
        until(() -> node("#account") instanceof MenuButton);
        item("account-signout");
        until(() -> text("#account").equals("Sign in"));
        until(() -> words(notices).contains("ada@contoso.com is signed out here. The rows stay."));
    }

    @Test
    void signingOutInTheBrowserOpensItsPage() throws Exception {
        signIn("ada");
        LinkedBlockingQueue<URI> pages = new LinkedBlockingQueue<>();
        bench.browser(pages::add);
        until(() -> node("#account") instanceof MenuButton);
        item("account-signout-browser");

        assertEquals(
                URI.create("https://login.microsoftonline.com/" + SignInBench.HOME + "/oauth2/v2.0/logout"),
                pages.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void theSettingsTakeAnApplicationOfOnesOwn() throws Exception {
        fx(() -> {
            area.openSettings();
            return null;
        });
        fx(() -> {
            ((TextInputControl) node("#settings-client")).setText("nonsense");
            return null;
        });
        fire("#settings-save");
        assertEquals("A client ID looks like 00000000-0000-0000-0000-000000000000.", text("#settings-problem"));
        String own = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
        fx(() -> {
            ((TextInputControl) node("#settings-client")).setText(own);
            ((TextInputControl) node("#settings-tenant")).setText("contoso.com");
            return null;
        });
        fire("#settings-save");

        assertFalse(shows("#settings-pane"));
        assertEquals(own, bench.signIn.memory().clientId());
        assertEquals("contoso.com", bench.signIn.memory().tenant());
        assertEquals(own, bench.signIn.state().registration().clientId());
    }

    @Test
    void escapeClosesWhatIsOpen() {
        assertFalse(fx(area::escape));
        fire("#account");
        assertTrue(fx(area::escape));
        assertNull(node("#signin-start"));
    }

    private static String words(NoticeBar notices) {
        return fx(() -> notices.lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .filter(text -> text != null && !text.isEmpty())
                .reduce((one, next) -> one + "\n" + next)
                .orElse(""));
    }
}
