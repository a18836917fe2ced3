package opwatch.signin;

import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.signin.FakeEntra.Fault;
import opwatch.signin.SignInError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the error table: what Entra or the network does, and what a person is told.
@Timeout(60)
class SignInErrorTableTest {
    private static final Set<String> PASSING = Set.of("THROTTLED", "SERVICE_TROUBLE", "INTERCEPTED");

    /// @param expected the error's name
    /// @param fault what the token endpoint answers when a token is renewed
    private record Row(String expected, Fault fault) {
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
                new Row("CONSENT", grant("AADSTS65001: consent", "consent_required")),
                new Row("VERIFICATION", grant("AADSTS50076: MFA", "basic_action")),
                new Row("VERIFICATION", grant("AADSTS50079: enrol", "basic_action")),
                new Row("VERIFICATION", grant("no number", "basic_action")),
                new Row("POLICY", grant("AADSTS53003: blocked", "message_only")),
                new Row("POLICY", grant("AADSTS530032: blocked", "message_only")),
                new Row("ADDITIONAL_STEP", grant("a step", "additional_action")),
                new Row("PASSWORD_EXPIRED", grant("AADSTS50055: expired", "user_password_expired")),
                new Row("SIGNED_OUT", grant("AADSTS700082: inactive", "")),
                new Row("SIGNED_OUT", grant("AADSTS70043: expired", "")),
                new Row("SIGNED_OUT", grant("AADSTS50173: revoked", "")),
                new Row("SIGNED_OUT", client("interaction_required", "no number")),
                new Row("NOT_A_MEMBER", grant("AADSTS50020: not in this tenant", "")),
                new Row("UNKNOWN_CLIENT", client("unauthorized_client", "AADSTS700016: unknown")),
                new Row("NO_SUCH_TENANT", client("invalid_request", "AADSTS90002: tenant not found")),
                new Row("NO_REDIRECT", client("invalid_client", "AADSTS50011: redirect")),
                new Row("NOT_PUBLIC", client("invalid_client", "AADSTS7000218: secret")),
                new Row("RESOURCE", client("invalid_resource", "AADSTS65002: not authorised")),
                new Row("THROTTLED", Fault.error(429, "too_many", "slow down")),
                new Row("SERVICE_TROUBLE", Fault.error(500, "server_error", "oops")),
                new Row("SERVICE_TROUBLE", new Fault(503, "text/html", "<html>down</html>")),
                new Row("INTERCEPTED", new Fault(200, "text/html", "<html>Welcome to the hotel</html>")),
                new Row("INTERCEPTED", new Fault(302, "text/html", "")),
                new Row("OTHER", client("something_new", "AADSTS99999: who knows")));
    }

    @ParameterizedTest
    @MethodSource("renewals")
    void aRenewalThatFailsIsCalledByItsName(Row row) throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.always(SignInBench.HOME, row.fault());

            Grant.Refused refused = (Grant.Refused) bench.token(SUBSCRIPTION);

            assertEquals(row.expected(), refused.trouble().name());
            assertEquals(SignInBench.HOME, refused.trouble().tenant());
            assertEquals(1, bench.signIn.state().accounts().size());
            bench.entra.recover(SignInBench.HOME);
            bench.clock.turn(TokenFailure.STANDING);
            boolean standing = !PASSING.contains(row.expected());
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

            SignInError.Person trouble = (SignInError.Person) ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble();

            assertEquals(
                    new SignInError.Reply("AADSTS50076", "AADSTS50076: one more [31m step", FakeEntra.CORRELATION),
                    trouble.reply());
            assertTrue(trouble.claims().contains("capolids"), trouble.claims());
        }
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "0, 5", "86400, 3600"})
    void aServiceThatAsksToWaitIsLeftAloneForAsLongButNoLongerThanAnHour(String asked, int waited) throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.fault(
                    new Fault(429, "application/json", "{\"error\":\"too_many\"}", Map.of("Retry-After", asked)));
            SignInError.Throttled throttled =
                    (SignInError.Throttled) ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble();
            assertEquals(Duration.ofSeconds(Math.min(3600, Long.parseLong(asked))), throttled.retryAfter());
            bench.entra.asked.clear();

            bench.clock.turn(Duration.ofSeconds(waited - 1));
            assertEquals(new Grant.Refused(throttled), bench.token(SUBSCRIPTION));
            assertEquals(List.of(), bench.entra.asked);
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
                    new SignInError.Person(
                            Kind.DECLINED,
                            "organizations",
                            new SignInError.Reply("AADSTS65004", "AADSTS65004: user declined", ""),
                            ""),
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
                                Map.of(
                                        "code",
                                        "stolen",
                                        "state",
                                        FakeAnswers.form(page.getRawQuery()).get("state"))));
                return true;
            });
            bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);

            assertEquals(
                    "SIGNED_OUT", ((SignInStep.Failed) bench.end()).trouble().name());
            assertEquals(List.of(), bench.signIn.state().accounts());
        }
    }

    @Test
    void anAttemptThatFailedMayBeMadeAgain() throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.entra.fault(Fault.error(400, "invalid_grant", "AADSTS53003: blocked", "suberror", "message_only"));
            bench.browser(bench.entra.browser("ada", SignInBench.HOME));
            bench.signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), bench.steps::add);
            assertEquals("POLICY", ((SignInStep.Failed) bench.end()).trouble().name());

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
                    "SERVICE_TROUBLE",
                    ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble().name());
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
                    "INTERCEPTED",
                    ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble().name());

            assertEquals(Duration.ZERO, bench.serverClock.ahead());
        }
    }
}
