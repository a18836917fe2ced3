package opwatch.azure;

import static opwatch.azure.Sample.error;
import static opwatch.azure.Sample.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantsTest {
    private static final String RIGHT = "aaaaaaaa-0000-4000-8000-00000000000a";
    private static final String WRONG = "bbbbbbbb-0000-4000-8000-00000000000b";

    private static final String MESSAGE = "The access token is from the wrong issuer 'https://sts.windows.net/" + WRONG
            + "/'. It must match the tenant 'https://sts.windows.net/" + RIGHT + "/'.";

    @Test
    void theChallengeNamesTheRightOne() {
        assertEquals(
                new Problem.WrongTenant(RIGHT),
                wrongTenant(
                        "Who are you?",
                        "WWW-Authenticate",
                        "PoP nonce=\"1\"",
                        "www-authenticate",
                        "Basic realm=\"x\", Bearer error=\"invalid_token\", authorization_uri=\"https://login.windows.net/"
                                + RIGHT + "\""));
    }

    @Test
    void theAuthorityInTheMessageNamesItBeforeTheIssuers() {
        assertEquals(
                new Problem.WrongTenant(RIGHT),
                wrongTenant("Use 'https://login.microsoftonline.us/" + RIGHT + "', not 'https://sts.windows.net/"
                        + RIGHT + "/' or 'https://sts.windows.net/" + WRONG + "/'."));
    }

    @Test
    void ofTheIssuersTheLastIsTheRightOne() {
        assertEquals(new Problem.WrongTenant(RIGHT), wrongTenant(MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://login.windows.net/common",
                "https://login.windows.net/" + RIGHT + "0",
                "https://evil.example/" + RIGHT,
                "http://login.windows.net/" + RIGHT
            })
    void orNobodyNamesIt(String message) {
        assertEquals(new Problem.WrongTenant(""), wrongTenant(message));
    }

    private static Problem wrongTenant(String message, String... headers) {
        return problem(401, error("InvalidAuthenticationTokenTenant", message), headers);
    }
}
