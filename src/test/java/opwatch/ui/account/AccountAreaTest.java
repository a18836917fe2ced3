package opwatch.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import opwatch.operation.Cloud;
import opwatch.signin.DirectoryListing;
import opwatch.signin.FakeEntra;
import opwatch.signin.Grant;
import opwatch.signin.SignInBench;
import opwatch.signin.vault.VaultException;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Accounts and the one banner as a person sees them.
class AccountAreaTest extends AccountScreen {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
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
    void theChipShrinksToAPictureThatKeepsItsWordsAndGrowsAgain() throws Exception {
        signIn("ada");
        until(() -> text("#account").startsWith("ada"));
        double words = width();

        fx(() -> {
            area.shrinkChip(true);
            area.offer(DirectoryListing.NONE);
            return null;
        });
        assertTrue(width() < 70 && words > 200, width() + " of " + words);
        assertEquals("ada Tester · contoso.com · Public", text("#account"));
        assertEquals(
                "ada Tester · contoso.com · Public\nada@contoso.com",
                fx(() -> node("#account").getAccessibleHelp()));

        fx(() -> {
            area.shrinkChip(false);
            return null;
        });
        assertEquals(words, width());
    }

    private double width() {
        return fx(() -> {
            area.chip().applyCss();
            return area.chip().prefWidth(-1);
        });
    }

    /// Another view once shared the topic of this message and closed it.
    @Test
    void signingInLeavesTheMessageAboutTheClockAlone() throws Exception {
        fx(() -> {
            notices.warn("clock", "wrong", null);
            return null;
        });

        signIn("ada");
        until(() -> text("#account").startsWith("ada"));

        assertTrue(fx(() -> notices.shows("clock")));
    }

    @Test
    void oneBannerStandsForAllRowsThatWait() throws Exception {
        fx(() -> {
            tick(3);
            return null;
        });
        assertEquals("Sign in to check 3 operations. The rows stay on the list.", words(notices));
        fx(() -> {
            tick(1);
            return null;
        });
        assertEquals("Sign in to check one operation. The rows stay on the list.", words(notices));
        fx(() -> {
            tick(0);
            return null;
        });
        assertEquals("", words(notices));
    }

    private void tick(int waiting, Cloud... clouds) {
        area.tick(waiting, 0, new LinkedHashSet<>(List.of(clouds.length == 0 ? new Cloud[] {Cloud.PUBLIC} : clouds)));
    }

    @Test
    void theBannerOpensTheCloudOfTheRowThatWaits() throws Exception {
        signIn("ada");
        fx(() -> {
            tick(1);
            tick(1, Cloud.CHINA);
            return null;
        });
        assertTrue(words(notices).contains("Sign in to check one operation."), words(notices));
        pressBanner();
        assertEquals(
                Cloud.CHINA,
                fx(() -> robot.lookup("#signin-cloud").queryAs(ChoiceBox.class).getValue()));
    }

    /// What is missing in another cloud than the one of the rows that wait does not help them.
    @Test
    void aNeedOfAnotherCloudIsNotWhatTheRowWaitsFor() throws Exception {
        signIn("ada");
        need(SignInBench.SUBSCRIPTION, SignInBench.TENANT_B, "AADSTS50076: MFA", "basic_action");
        fx(() -> {
            tick(1, Cloud.US_GOVERNMENT);
            return null;
        });
        assertTrue(words(notices).contains("Sign in to check one operation."), words(notices));
        pressBanner();
        assertEquals(
                Cloud.US_GOVERNMENT,
                fx(() -> robot.lookup("#signin-cloud").queryAs(ChoiceBox.class).getValue()));
    }

    private void pressBanner() {
        fx(() -> {
            if (notices.current().getFirst().startsWith("Signed in as")) {
                // The answer to the sign-in before stands in front of the banner for some seconds.
                notices.escape();
            }
            robot.lookup("#notice-action").queryAllAs(ButtonBase.class).stream()
                    .reduce((one, next) -> next)
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    @Test
    void theBannerLeadsToTheTenantThatNeedsThePerson() throws Exception {
        signIn("ada");
        bench.signIn.tokens().learn(bench.signIn.state().chosen(), SignInBench.SUBSCRIPTION, SignInBench.TENANT_B);
        bench.entra.always(
                SignInBench.TENANT_B,
                FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50076: MFA", "suberror", "basic_action"));
        bench.token(SignInBench.SUBSCRIPTION);
        until(() -> !bench.signIn.state().needs().isEmpty());
        fx(() -> {
            area.changed();
            tick(1);
            return null;
        });
        assertTrue(words(notices).contains("needs one more verification"), words(notices));

        pressBanner();
        assertEquals(SignInBench.TENANT_B, text("#signin-tenant"));
    }

    @Test
    void theBannerIsForWhatSigningInCanEndWhereThereIsSuch() throws Exception {
        signIn("ada");
        need(SignInBench.SUBSCRIPTION, SignInBench.TENANT_B, "AADSTS53003: blocked", "message_only");
        assertTrue(words(notices).contains("A policy of " + SignInBench.TENANT_B), words(notices));

        need(SignInBench.OTHER, SignInBench.TENANT_C, "AADSTS50076: MFA", "basic_action");

        assertTrue(words(notices).contains("The tenant " + SignInBench.TENANT_C + " needs one more"), words(notices));
        assertFalse(words(notices).contains("A policy of"), words(notices));
    }

    @Test
    void theBannerOffersASignInWithWhatAzureWantsForARefusedRow() throws Exception {
        signIn("ada");
        String secret = ((Grant.Token) bench.token(SignInBench.SUBSCRIPTION)).secret();
        bench.entra.refuseClaims(FakeEntra.Fault.error(400, "invalid_grant", "AADSTS50076: MFA"));
        bench.signIn
                .tokens()
                .replacement(
                        Cloud.PUBLIC,
                        SignInBench.SUBSCRIPTION,
                        secret::equals,
                        "",
                        "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}");
        fx(() -> {
            area.changed();
            area.tick(0, 2, new LinkedHashSet<>(List.of(Cloud.PUBLIC)));
            return null;
        });
        assertTrue(words(notices).contains("Azure refuses the sign-in for at least one operation."), words(notices));

        pressBanner();
        until(() -> shows("#signin-card"));
        assertEquals(SignInBench.HOME, text("#signin-tenant"));

        fx(() -> {
            area.escape();
            area.tick(0, 0, new LinkedHashSet<>());
            return null;
        });
        assertFalse(words(notices).contains("Azure refuses"), words(notices));
    }

    private void need(String subscription, String tenant, String description, String suberror) throws Exception {
        bench.signIn.tokens().learn(bench.signIn.state().chosen(), subscription, tenant);
        bench.entra.always(tenant, FakeEntra.Fault.error(400, "invalid_grant", description, "suberror", suberror));
        bench.token(subscription);
        fx(() -> {
            area.changed();
            tick(1);
            return null;
        });
    }

    @Test
    void signingOutKeepsTheWindowAndForgetsTheAccount() throws Exception {
        signIn("ada");
        until(() -> node("#account") instanceof MenuButton);
        item("account-signout");
        until(() -> text("#account").equals("Sign in"));
        until(() -> words(notices).contains("ada@contoso.com is signed out here. The rows stay on the list."));
    }

    @Test
    void aSignOutThatTheStoreDidNotTakeIsNotSaidToBeWhole() throws Exception {
        signIn("ada");
        until(() -> node("#account") instanceof MenuButton);
        bench.vault.breakWith(new VaultException(VaultException.Kind.LOCKED, "-"));
        item("account-signout");
        until(
                () -> words(notices)
                        .contains(
                                "ada@contoso.com is signed out in this window, but the system’s credential store could not be opened"));
        assertFalse(words(notices).contains("is signed out here"), words(notices));
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
        assertEquals(
                "The file opwatch.properties presets sign-in. What you save here takes precedence.",
                text("#settings-preset"));
        fx(() -> {
            ((TextInputControl) node("#settings-client")).setText("nonsense");
            return null;
        });
        fire("#settings-save");
        assertEquals("A client ID has the form 00000000-0000-0000-0000-000000000000.", text("#settings-problem"));
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
}
