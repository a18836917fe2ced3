package opwatch.network;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The proxy that a person chooses. Immutable; any thread. The names of the fields are those on disk.
///
/// @param mode where the proxy comes from
/// @param host the manual proxy's name or address; empty otherwise
/// @param port the manual proxy's port; 0 otherwise
public record ProxyChoice(Mode mode, String host, int port) {
    /// Where a proxy comes from.
    public enum Mode {
        /// The JVM's properties, the system's settings, on Linux the environment.
        SYSTEM,
        /// No proxy, whatever the system says.
        NONE,
        /// The proxy that the person names.
        MANUAL
    }

    /// The choice of a new user.
    public static final ProxyChoice SYSTEM = new ProxyChoice(Mode.SYSTEM, "", 0);

    public static final ProxyChoice NONE = new ProxyChoice(Mode.NONE, "", 0);

    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}]";

    public ProxyChoice {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(host);
        if (mode == Mode.MANUAL && !(host.matches(NAME) && port > 0 && port < 65_536)) {
            throw new IllegalArgumentException("not a proxy: " + host + ":" + port);
        }
    }

    /// Whether a manual proxy as typed is a SOCKS proxy, which OpWatch cannot use.
    public static boolean isSocks(String host) {
        return host.strip().matches("(?i)socks[45]?[ah]?://.*");
    }

    /// A manual proxy as typed: host and port, perhaps with `http://` in front; null when it is none.
    public static @Nullable ProxyChoice manual(String host, String port) {
        String bare = host.strip().replaceFirst("(?i)^http://", "").replaceFirst("/$", "");
        String number = port.strip();
        int colon = bare.lastIndexOf(':');
        if (number.isEmpty() && colon > 0 && !bare.endsWith("]")) {
            number = bare.substring(colon + 1);
            bare = bare.substring(0, colon);
        }
        try {
            return new ProxyChoice(Mode.MANUAL, bare, number.matches("\\d{1,5}") ? Integer.parseInt(number) : 0);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
