package opwatch.signin;

import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import opwatch.operation.Cloud;
import opwatch.signin.FakeEntra.Fault;
import opwatch.signin.SignInError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the error table: what Entra or the network does, and what a person is told.
@Timeout(60)
class SignInErrorTableTest {
    /// @param fault what the token endpoint answers when a token is renewed
    private record Row(Kind expected, Fault fault) {
        @Override
        public String toString() {
            return expected + " "
                    + fault.body().substring(0, Math.min(60, fault.body().length()));
        }
    }

    private static Fault grant(String description, String suberror) {
        return Fault.error(400, "invalid_grant", description, "suberror", suberror);
    }

    private static Fault client(String error, String description) {
        return Fault.error(400, error, description);
    }

    static List<Row> renewals() {
        return List.of(
                new Row(Kind.CONSENT, grant("AADSTS65001: consent", "consent_required")),
                new Row(Kind.VERIFICATION, grant("AADSTS50076: MFA", "basic_action")),
                new Row(Kind.VERIFICATION, grant("AADSTS50079: enrol", "basic_action")),
                new Row(Kind.VERIFICATION, grant("no number", "basic_action")),
                new Row(Kind.POLICY, grant("AADSTS53003: blocked", "message_only")),
                new Row(Kind.POLICY, grant("AADSTS530032: blocked", "message_only")),
                new Row(Kind.ADDITIONAL_STEP, grant("a step", "additional_action")),
                new Row(Kind.PASSWORD_EXPIRED, grant("AADSTS50055: expired", "user_password_expired")),
                new Row(Kind.SIGNED_OUT, grant("AADSTS700082: inactive", "")),
                new Row(Kind.SIGNED_OUT, grant("AADSTS70043: expired", "")),
                new Row(Kind.SIGNED_OUT, grant("AADSTS50173: revoked", "")),
                new Row(Kind.SIGNED_OUT, client("interaction_required", "no number")),
                new Row(Kind.NOT_A_MEMBER, grant("AADSTS50020: not in this tenant", "")),
                new Row(Kind.UNKNOWN_CLIENT, client("unauthorized_client", "AADSTS700016: unknown")),
                new Row(Kind.NO_SUCH_TENANT, client("invalid_request", "AADSTS90002: tenant not found")),
                new Row(Kind.NO_REDIRECT, client("invalid_client", "AADSTS50011: redirect")),
                new Row(Kind.NOT_PUBLIC, client("invalid_client", "AADSTS7000218: secret")),
                new Row(Kind.RESOURCE, client("invalid_resource", "AADSTS65002: not authorised")),
                new Row(Kind.THROTTLED, Fault.error(429, "too_many", "slow down")),
                new Row(Kind.SERVICE, Fault.error(500, "server_error", "oops")),
                new Row(Kind.SERVICE, new Fault(503, "text/html", "<html>down</html>")),
                new Row(Kind.INTERCEPTED, new Fault(200, "text/html", "<html>Welcome to the hotel</html>")),
                new Row(Kind.INTERCEPTED, new Fault(302, "text/html", "")),
                new Row(Kind.OTHER, client("something_new", "AADSTS99999: who knows")));
    }

    @ParameterizedTest
    @MethodSource("renewals")
    void aRenewalThatFailsIsCalledByItsName(Row row) throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(SignInBench.HOME, row.fault());

            Grant.Refused refused = (Grant.Refused) bench.token(SUBSCRIPTION);

            assertEquals(row.expected(), refused.trouble().kind());
            assertEquals(SignInBench.HOME, refused.trouble().tenant());
            assertEquals(1, bench.signIn.state().accounts().size());
            bench.entra.recover(SignInBench.HOME);
            bench.clock.turn(TokenBroker.STANDING);
            boolean standing = row.expected().needsPerson();
            assertEquals(standing ? 1 : 0, bench.signIn.state().needs().size());
        }
    }

    @Test
    void whatTheServerSaidIsKeptForTheHelpDesk() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(
                    SignInBench.HOME,
                    Fault.error(
                            400,
                            "invalid_grant",
                            "AADSTS50076: one\r\nmore\u001b[31m step",
                            "suberror",
                            "basic_action",
                            "claims",
                            "{\"access_token\":{\"capolids\":{\"essential\":true}}}"));

            SignInError trouble = ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble();

            assertEquals("AADSTS50076", trouble.code());
            assertEquals("AADSTS50076: one more [31m step", trouble.message());
            assertEquals(FakeEntra.CORRELATION, trouble.correlationId());
            assertTrue(trouble.claims().contains("capolids"), trouble.claims());
        }
    }

    @Test
    void aDeclineInTheBrowserComesThroughInTheServersWords() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.browser(page -> {
                Thread.ofVirtual()
                        .start(() -> Visitor.post(
                                page, SignInBench.refusal(page, "access_denied", "AADSTS65004: user declined")));
                return true;
            });
            bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);

            SignInError trouble = ((SignInStep.Failed) bench.end()).trouble();
            assertEquals(
                    new SignInError(
                            Kind.DECLINED, "organizations", "AADSTS65004", "AADSTS65004: user declined", "", "", null),
                    trouble);
        }
    }

    @Test
    void aWrongCodeIsATroubleOfTheAttemptAlone() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.browser(page -> {
                Thread.ofVirtual()
                        .start(() -> Visitor.post(
                                page,
                                java.util.Map.of(
                                        "code",
                                        "stolen",
                                        "state",
                                        FakeEntra.form(page.getRawQuery()).get("state"))));
                return true;
            });
            bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);

            assertEquals(
                    Kind.SIGNED_OUT, ((SignInStep.Failed) bench.end()).trouble().kind());
            assertEquals(List.of(), bench.signIn.state().accounts());
        }
    }

    @Test
    void anAttemptThatFailedMayBeMadeAgain() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.entra.fault(Fault.error(400, "invalid_grant", "AADSTS53003: blocked", "suberror", "message_only"));
            bench.browser(bench.entra.browser("ada", SignInBench.HOME));
            bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
            assertEquals(
                    Kind.POLICY, ((SignInStep.Failed) bench.end()).trouble().kind());

            assertEquals("ada Tester", bench.signedIn("ada").name());
        }
    }

    @Test
    void aNewSignInEndsWhatWasMissing() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(SignInBench.HOME, grant("AADSTS50173: revoked", ""));
            bench.token(SUBSCRIPTION);
            assertEquals(1, bench.signIn.state().needs().size());
            bench.entra.recover(SignInBench.HOME);

            bench.signedIn("ada");

            assertEquals(List.of(), bench.signIn.state().needs());
            assertEquals(SignInBench.HOME, SignInBench.tenantOf(bench.token(SUBSCRIPTION)));
        }
    }

    @Test
    void whileTheServiceIsAwayAnOldTokenIsStillUsed() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.lifetime = Duration.ofMinutes(4);
            Grant first = bench.token(SUBSCRIPTION);
            bench.entra.always(SignInBench.HOME, new Fault(503, "application/json", "{\"error\":\"down\"}"));

            assertEquals(first, bench.token(SUBSCRIPTION));

            bench.clock.turn(Duration.ofMinutes(5));
            assertEquals(
                    Kind.SERVICE,
                    ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble().kind());
        }
    }

    @Test
    void theClockIsComparedWithTheServers() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.clock.turn(Duration.ofMinutes(7));
            bench.signedIn("ada");
            long minutes = bench.serverClock.ahead().toMinutes();
            assertTrue(minutes == 7 || minutes == 6, () -> minutes + " min");
        }
    }

    @Test
    void theClockOfWhatAnswersInTheServersPlaceDoesNotCount() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.clock.turn(Duration.ofMinutes(7));
            bench.entra.always(SignInBench.HOME, new Fault(302, "text/html", ""));

            assertEquals(
                    Kind.INTERCEPTED,
                    ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble().kind());

            assertEquals(Duration.ZERO, bench.serverClock.ahead());
        }
    }
}
