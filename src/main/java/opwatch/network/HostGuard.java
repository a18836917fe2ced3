package opwatch.network;

import java.net.URI;
import java.util.function.Predicate;

/// The one check that a URI leads to a host that may be told a secret. Any thread.
///
/// A caller gives it the very URI that is sent, not a text that a URI is made of later.
public final class HostGuard {
    private static final int HTTPS = 443;

    private HostGuard() {}

    /// Whether a request to this URI goes over https, to the port of https, to a host that is meant, and
    /// names no user. The scheme must be written in lower case, as OpWatch writes it.
    ///
    /// @param uri a host outside ASCII is none for [URI#getHost], so no look-alike gets through
    /// @param meant whether a host, as the URI spells it, is one that is meant
    public static boolean leadsTo(URI uri, Predicate<String> meant) {
        String host = uri.getHost();
        return "https".equals(uri.getScheme())
                && host != null
                && meant.test(host)
                && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                && uri.getRawUserInfo() == null;
    }
}
