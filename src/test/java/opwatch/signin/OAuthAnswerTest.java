package opwatch.signin;

import static opwatch.signin.SignInBench.SUBSCRIPTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opwatch.signin.FakeEntra.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What answers in the sign-in service's place ends no sign-in.
@Timeout(60)
class OAuthAnswerTest {
    static List<Fault> foreign() {
        return List.of(
                json(400, "{\"timestamp\":1,\"status\":400,\"error\":\"Bad Request\",\"path\":\"/token\"}"),
                json(400, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"no\"}}"),
                json(400, "{\"message\":\"blocked\"}"),
                json(401, "{\"fault\":{\"faultstring\":\"Invalid ApiKey\"}}"),
                json(403, "{\"error\":\"access_denied\"}"),
                json(403, "{\"error\":\"Forbidden\"}"),
                json(404, "{\"error\":\"not_found\"}"),
                json(405, "{}"),
                json(408, "{\"error\":\"invalid_grant\"}"),
                new Fault(408, "text/html", "<html>Request Time-out</html>"),
                json(418, "{\"error\":\"teapot\"}"),
                json(421, "[]"),
                json(451, "{\"error\":null}"),
                new Fault(403, "text/html", "<html>403</html>"),
                new Fault(400, "application/json", "{\"error\":"),
                json(200, "{}"),
                json(200, "{\"status\":\"ok\"}"),
                json(200, "{\"access_token\":\"\",\"expires_in\":3600}"),
                json(200, "{\"access_token\":\"x\"}"),
                json(200, "{\"access_token\":{},\"expires_in\":3600}"),
                json(200, "{\"error\":\"invalid_grant\"}"),
                json(200, "[]"),
                json(200, "null"),
                json(200, ""),
                json(202, "{\"state\":\"queued\"}"));
    }

    private static Fault json(int status, String body) {
        return new Fault(status, "application/json", body);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void oneForeignAnswerIsForgottenAfterAShortPause(Fault fault) throws Exception {
        try (SignInBench bench = new SignInBench()) {
            bench.signedIn("ada");
            bench.entra.fault(fault);

            SignInError trouble = ((Grant.Refused) bench.token(SUBSCRIPTION)).trouble();

            assertFalse(trouble instanceof SignInError.Person, trouble.toString());
            assertEquals(List.of(), bench.signIn.state().needs());
            bench.clock.turn(TokenFailure.PASSING);
            assertInstanceOf(Grant.Token.class, bench.token(SUBSCRIPTION));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"invalid_grant\",\"error_description\":\"no number\"}",
                "{\"error\":\"something_new\",\"error_description\":\"AADSTS99999: who knows\"}",
                "{\"error\":\"authorization_pending\"}"
            })
    void whatTheServiceSaysIsItsWord(String body) {
        assertTrue(OAuthAnswer.isRefusal(400, body));
    }

    @Test
    void aNumberIsTheServicesWithAnyStatus() {
        assertTrue(OAuthAnswer.isRefusal(403, "{\"error\":\"x\",\"error_description\":\"AADSTS530003: device\"}"));
        assertFalse(OAuthAnswer.isRefusal(403, "{\"error\":\"invalid_grant\"}"));
    }
}
