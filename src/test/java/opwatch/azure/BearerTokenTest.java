package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
    @Test
    void itShowsNothingOfTheSecret() {
        assertEquals("[token]", new BearerToken("eyJ0.eyJh.c2ln-_~+/==").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CANARY 1", "CANARY\r\nX-Evil: 1", "CANARY\u0000", "CANARÝ", "=CANARY"})
    void whatCannotStandInAHeaderIsRefusedWithoutBeingNamed(String secret) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new BearerToken(secret));
        assertFalse(refusal.toString().contains("CANAR"), refusal.toString());
    }

    @Test
    void itKnowsItself() {
        BearerToken token = new BearerToken("abc");
        assertTrue(token.is("abc"));
        assertFalse(token.is("abd"));
    }
}
