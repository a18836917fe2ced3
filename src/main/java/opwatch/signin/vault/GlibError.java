package opwatch.signin.vault;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import opwatch.signin.vault.VaultException.Kind;

/// What a `GError` of libsecret means.
final class GlibError {
    /// `SECRET_ERROR_IS_LOCKED`
    private static final int IS_LOCKED = 2;
    /// `G_IO_ERROR_TIMED_OUT`
    private static final int SLOW = 24;
    /// The codes of `GDBusError` that say that no service is there: `SERVICE_UNKNOWN`, `NAME_HAS_NO_OWNER`,
    /// `NO_SERVER`, `DISCONNECTED` and all of `SPAWN_`.
    private static final Set<Integer> NOBODY = Set.of(2, 3, 11, 15, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34);

    private GlibError() {}

    /// Frees the error. Its layout: domain and code, four bytes each, then the message.
    static VaultException of(Pointer error, Glib glib) {
        String domain = glib.g_quark_to_string(error.getInt(0));
        int code = error.getInt(4);
        Pointer text = error.getPointer(8);
        String message = text == null ? "" : text.getString(0, StandardCharsets.UTF_8.name());
        glib.g_error_free(error);
        return new VaultException(kind(domain, code), message);
    }

    static Kind kind(String domain, int code) {
        return switch (domain) {
            case "secret-error" -> code == IS_LOCKED ? Kind.LOCKED : Kind.BROKEN;
            // That there is no bus comes with several codes, "failed" among them.
            case "g-io-error-quark" -> code == SLOW ? Kind.BROKEN : Kind.MISSING;
            case "g-dbus-error-quark" -> NOBODY.contains(code) ? Kind.MISSING : Kind.BROKEN;
            // Without an address of a bus, one is to be started by a program that is not there.
            case "g-exec-error-quark" -> Kind.MISSING;
            default -> Kind.BROKEN;
        };
    }
}
