package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import opwatch.signin.vault.VaultException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultExceptionTest {
    @Test
    void whateverNativeCodeThrowsIsTroubleOfTheStore() {
        VaultException crash = VaultException.of(new Error("Invalid memory access"));
        assertEquals(Kind.BROKEN, crash.kind());
        assertEquals("Error: Invalid memory access", crash.getMessage());
        assertEquals(
                Kind.MISSING, VaultException.of(new UnsatisfiedLinkError("x")).kind());
        assertEquals(Kind.MISSING, VaultException.of(new NoClassDefFoundError()).kind());
        assertEquals(Kind.BROKEN, VaultException.of(new IllegalStateException()).kind());
        VaultException known = new VaultException(Kind.LOCKED, "-");
        assertSame(known, VaultException.of(known));
    }

    @Test
    void theJvmsOwnDistressIsPassedOn() {
        assertThrows(OutOfMemoryError.class, () -> VaultException.of(new OutOfMemoryError()));
        assertThrows(StackOverflowError.class, () -> VaultException.of(new StackOverflowError()));
    }

    @Test
    void theDetailIsOneShortLine() {
        assertEquals("a b c", new VaultException(Kind.BROKEN, "a\r\nb\u001bc\n").getMessage());
        assertEquals(
                200,
                new VaultException(Kind.BROKEN, "x".repeat(1000)).getMessage().length());
    }

    /// The numbers are GLib's and libsecret's.
    @ParameterizedTest
    @CsvSource({
        "secret-error, 2, LOCKED",
        "secret-error, 1, BROKEN",
        "g-io-error-quark, 1, MISSING",
        "g-io-error-quark, 0, MISSING",
        "g-exec-error-quark, 8, MISSING",
        "g-io-error-quark, 24, BROKEN",
        "g-dbus-error-quark, 2, MISSING",
        "g-dbus-error-quark, 4, BROKEN",
        "g-dbus-error-quark, 9, BROKEN",
        "g-dbus-error-quark, 25, MISSING",
        "another, 2, BROKEN"
    })
    void anErrorOfGlibSaysWhetherAnybodyIsThere(String domain, int code, Kind kind) {
        assertEquals(kind, GlibError.kind(domain, code));
    }
}
