package opwatch.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {
    private static final String HOST = "management.azure.com";

    static List<URI> hostile() {
        return HostileUris.of(HOST);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingPassesForTheHost(URI uri) {
        assertFalse(HostGuard.leadsTo(uri, HOST::equals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://management.azure.com",
                "https://management.azure.com/x?y#z",
                "https://management.azure.com:443/@evil.example"
            })
    void theHostItselfIsMeant(URI uri) {
        assertTrue(HostGuard.leadsTo(uri, HOST::equals));
    }

    @Test
    void theCallerDecidesWhichSpellingsAreMeant() {
        URI upper = URI.create("https://MANAGEMENT.azure.com/");
        assertFalse(HostGuard.leadsTo(upper, HOST::equals));
        assertTrue(HostGuard.leadsTo(upper, HOST::equalsIgnoreCase));
    }
}
