package opwatch.azure;

import static opwatch.azure.Sample.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import opwatch.operation.Cloud;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A token that Azure does not accept: what is asked for instead, how often, and what the row says.
@Timeout(60)
class ChallengeTest {
    private static final BearerToken OLD = new BearerToken("OLD-CANARY");
    private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}";
    private static final String TENANT = "22222222-2222-2222-2222-222222222222";
    private static final String RUNNING = RawServer.json("200 OK", "{\"status\":\"Running\"}");

    private static KeyStore certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String challenge, String code, String message) {
        return RawServer.json(
                "401 Unauthorized\r\nWWW-Authenticate: " + challenge,
                "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    private static String claimsChallenge() {
        return refusal(
                "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common\","
                        + " error=\"insufficient_claims\", claims=\"" + base64(CLAIMS) + "\"",
                "InvalidAuthenticationToken",
                "Continuous access evaluation");
    }

    /// The answer to each token.
    private static FakeCloud azure(String toOld, String toNew) throws Exception {
        return FakeCloud.answering(certificate, request -> request.contains("OLD-CANARY") ? toOld : toNew)
                .trusting(certificate);
    }

    private static Outcome check(GivenTokens tokens) {
        try (ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            return new OperationClient(http, tokens, InstantSource.fixed(NOW)).check(Sample.ref(Cloud.PUBLIC));
        }
    }

    private static GivenTokens then(TokenResult other) {
        return new GivenTokens((_, _) -> OLD, other);
    }

    @Test
    void aClaimsChallengeIsMetWithAnotherToken() throws Exception {
        try (FakeCloud azure = azure(claimsChallenge(), RUNNING)) {
            GivenTokens tokens = then(new BearerToken("NEW"));

            assertInstanceOf(Outcome.Seen.class, check(tokens));
            assertEquals(List.of(new Challenge(OLD, "", CLAIMS)), tokens.challenges);
            assertEquals(2, azure.answered().size());
        }
    }

    @Test
    void aSecondChallengeIsNotAnswered() throws Exception {
        try (FakeCloud azure = azure(claimsChallenge(), claimsChallenge())) {
            GivenTokens tokens = then(new BearerToken("NEW"));

            assertEquals(
                    new Problem.SignInRefused("InvalidAuthenticationToken", "Continuous access evaluation"),
                    problem(check(tokens)));
            assertEquals(1, tokens.challenges.size());
            assertEquals(2, azure.answered().size());
        }
    }

    @Test
    void theRightTenantIsTakenFromTheChallenge() throws Exception {
        String wrong = refusal(
                "Bearer authorization_uri=\"https://login.windows.net/" + TENANT + "\", error=\"invalid_token\"",
                "InvalidAuthenticationTokenTenant",
                "The access token is from the wrong issuer.");
        try (FakeCloud azure = azure(wrong, RUNNING)) {
            GivenTokens tokens = then(new BearerToken("NEW"));

            assertInstanceOf(Outcome.Seen.class, check(tokens));
            assertEquals(List.of(new Challenge(OLD, TENANT, "")), tokens.challenges);
            assertEquals(2, azure.answered().size());
        }
    }

    @Test
    void withoutABetterTokenTheRowSaysWhatAzureSaid() throws Exception {
        try (FakeCloud azure = azure(claimsChallenge(), RUNNING)) {
            assertEquals(
                    new Problem.SignInRefused("InvalidAuthenticationToken", "Continuous access evaluation"),
                    problem(check(then(new TokenResult.None(new Problem.SignInRefused("AADSTS50076", "more"))))));
            assertEquals(1, azure.answered().size());
        }
    }

    @Test
    void whatStandsInTheWayOfABetterTokenIsSaid() throws Exception {
        Problem.SignInNeeded policy = new Problem.SignInNeeded("AADSTS53003", "blocked");
        try (FakeCloud azure = azure(claimsChallenge(), RUNNING)) {
            assertEquals(policy, problem(check(then(new TokenResult.None(policy)))));
            assertEquals(1, azure.answered().size());
        }
    }

    @Test
    void aHotelsSignInPageIsNoChallenge() throws Exception {
        String hotel = RawServer.http("401 Unauthorized\r\nContent-Type: text/html", "<h1>Welcome</h1>");
        try (FakeCloud azure = azure(hotel, RUNNING)) {
            GivenTokens tokens = then(new BearerToken("NEW"));

            assertInstanceOf(Problem.Intercepted.class, problem(check(tokens)));
            assertEquals(List.of(), tokens.challenges);
            assertEquals(1, azure.answered().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"claims=\"!!!!\"", "claims=\"bm8ganNvbg==\"", "claims=\"WzFd\"", "claims=\"\"", "error=\"x\""})
    void whatIsNoClaimsIsNotPassedOn(String part) {
        ArmResponse answer = Sample.answer(401, "", "WWW-Authenticate", "Bearer " + part);

        assertEquals("", Challenge.read(answer, OLD, "").claims());
    }

    @Test
    void claimsInUrlSafeLettersAreReadToo() {
        String url = Base64.getUrlEncoder().encodeToString("{\"a\":\"??>>\"}".getBytes(StandardCharsets.UTF_8));
        ArmResponse answer = Sample.answer(401, "", "WWW-Authenticate", "Bearer claims=\"" + url + "\"");

        assertEquals("{\"a\":\"??>>\"}", Challenge.read(answer, OLD, "").claims());
    }

    @Test
    void aChallengeDoesNotShowTheToken() {
        assertEquals("Challenge[refused=[token], tenant=, claims=]", new Challenge(OLD, "", "").toString());
    }

    private static Problem problem(Outcome outcome) {
        return assertInstanceOf(Outcome.Unseen.class, outcome).problem();
    }
}
