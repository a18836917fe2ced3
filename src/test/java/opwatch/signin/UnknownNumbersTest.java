package opwatch.signin;

import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.signin.FakeEntra.Fault;
import opwatch.words.SignInErrorText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the login host says with its own numbers, also with those that OpWatch does not know.
@Timeout(60)
class UnknownNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "OTHER, 50005, invalid_grant, ''",
        "OTHER, 50131, invalid_grant, ''",
        "OTHER, 50199, interaction_required, ''",
        "OTHER, 50057, invalid_grant, ''",
        "OTHER, 500571, invalid_grant, ''",
        "OTHER, 50053, invalid_grant, ''",
        "OTHER, 50126, invalid_grant, ''",
        "OTHER, 50013, invalid_grant, ''",
        "OTHER, 700024, invalid_client, ''",
        "OTHER, 90013, invalid_request, ''",
        "OTHER, 4242, access_denied, ''",
        "OTHER, 123456789, login_required, something_new",
        "VERIFICATION, 50131, interaction_required, basic_action",
        "POLICY, 50131, access_denied, message_only",
        "ADDITIONAL_STEP, 50097, unauthorized_client, additional_action",
        "PASSWORD_EXPIRED, 50199, interaction_required, user_password_expired",
        "CONSENT, 70003, consent_required, ''",
        "SIGNED_OUT, 70000, invalid_request, bad_token",
        "SIGNED_OUT, 700082, invalid_grant, ''",
        "SIGNED_OUT, 50132, interaction_required, ''",
        "SERVICE_TROUBLE, 90033, temporarily_unavailable, ''"
    })
    void aNumberIsSignedOutOnlyWhenItMeansThat(String expected, String number, String error, String suberror)
            throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            String words = "AADSTS" + number + ": the server says so. Trace ID: 1-2-3 Correlation ID: 4-5-6";
            bench.entra.always(SignInBench.HOME, Fault.error(400, error, words, "suberror", suberror));

            SignInError trouble = ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble();

            assertEquals(expected, trouble.name());
            assertEquals("AADSTS" + number, trouble.reply().code());
            SignInErrorText text = SignInErrorText.of(trouble, "login.example");
            assertTrue(text.details().contains(words), text.details());
            if (expected.equals("OTHER")) {
                assertEquals(
                        "login.example refused the sign-in: “AADSTS" + number + ": the server says so.”", text.title());
                assertFalse(text.nextStep().contains("http"), text.nextStep());
            }
        }
    }

    @Test
    void aNumberThatIsOnlyListedIsReadToo() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(
                    SignInBench.HOME,
                    Fault.error(400, "invalid_grant", "no number here", "error_codes", List.of(50057)));

            SignInError trouble = ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble();

            assertEquals(
                    "OTHER AADSTS50057", trouble.name() + " " + trouble.reply().code());
        }
    }

    /// What is asked for in a claims challenge must reach the next sign-in, whatever the error is.
    @Test
    void claimsAreKeptWhateverTheErrorIs() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(
                    SignInBench.HOME,
                    Fault.error(400, "interaction_required", "AADSTS50079: enrol", "claims", "{\"access_token\":{}}"));

            SignInError trouble = ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble();

            assertEquals(
                    new SignInError.Person(
                            SignInError.Kind.VERIFICATION,
                            SignInBench.HOME,
                            new SignInError.Reply("AADSTS50079", "AADSTS50079: enrol", FakeEntra.CORRELATION),
                            "{\"access_token\":{}}"),
                    trouble);
        }
    }

    /// A need that signing in may not end must not stand before one that it ends.
    @Test
    void anUnknownNumberComesAfterWhatSigningInEnds() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("bob");
            bench.entra.always(SignInBench.HOME, Fault.error(400, "invalid_grant", "AADSTS50057: disabled"));
            bench.token(SUBSCRIPTION);
            bench.entra.recover(SignInBench.HOME);
            Account ada = bench.signedIn("ada");
            bench.entra.always(SignInBench.HOME, Fault.error(400, "invalid_grant", "AADSTS50173: revoked"));
            bench.token(SUBSCRIPTION);

            SignInState state = bench.signIn.state();

            assertEquals(2, state.needs().size());
            assertEquals(ada, state.foremost(Set.of(Cloud.PUBLIC)).account());
        }
    }

    @Test
    void theBrowsersSuberrorIsReadToo() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.browser(page -> {
                Map<String, String> fields =
                        new java.util.HashMap<>(SignInBench.refusal(page, "access_denied", "AADSTS50131: a device"));
                fields.put("suberror", "message_only");
                Thread.ofVirtual().start(() -> Visitor.post(page, fields));
                return true;
            });
            bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);

            assertEquals("POLICY", ((SignInStep.Failed) bench.end()).trouble().name());
        }
    }
}
