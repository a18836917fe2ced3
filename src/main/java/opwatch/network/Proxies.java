package opwatch.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which proxy a request takes: the one of the JVM's properties or the system's settings, else on Linux the
/// one that the environment names, which the JVM does not read. Any thread.
///
/// Credentials in a proxy's URL are not used or kept: their proxy answers 407, and the window says so.
final class Proxies extends ProxySelector {
    private final Supplier<@Nullable ProxySelector> jvm;
    private final Map<String, String> environment;
    private volatile ProxyChoice choice = ProxyChoice.SYSTEM;

    /// @param jvm the JVM's: its properties, and with `java.net.useSystemProxies` the system's settings
    /// @param environment where `https_proxy` and the like are looked up; empty for none
    Proxies(Supplier<@Nullable ProxySelector> jvm, Map<String, String> environment) {
        this.jvm = jvm;
        this.environment = environment;
    }

    static Proxies ofThisSystem() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return new Proxies(ProxySelector::getDefault, linux ? System.getenv() : Map.of());
    }

    /// Uses this choice from the next connection on.
    void use(ProxyChoice now) {
        choice = now;
    }

    @Override
    public List<Proxy> select(URI uri) {
        ProxyChoice now = choice;
        return switch (now.mode()) {
            case SYSTEM -> ofSystem(uri);
            case NONE -> List.of(Proxy.NO_PROXY);
            case MANUAL ->
                List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(now.host(), now.port())));
        };
    }

    /// What is named but for SOCKS proxies: the HTTP client would go out directly and say nothing.
    private List<Proxy> ofSystem(URI uri) {
        List<Proxy> usable = new ArrayList<>(named(uri));
        usable.removeIf(Proxies::isSocks);
        return usable.isEmpty() ? List.of(Proxy.NO_PROXY) : usable;
    }

    /// The SOCKS proxy that is named for a request, as `name:port`, when it goes out directly because OpWatch
    /// cannot use it; else empty.
    String unused(URI uri) {
        boolean direct = select(uri).getFirst().type() == Proxy.Type.DIRECT;
        return choice.mode() != ProxyChoice.Mode.SYSTEM || !direct
                ? ""
                : named(uri).stream()
                        .filter(Proxies::isSocks)
                        .map(proxy -> (InetSocketAddress) proxy.address())
                        .map(proxy -> proxy.getHostString() + ":" + proxy.getPort())
                        .findFirst()
                        .orElse("");
    }

    private List<Proxy> named(URI uri) {
        ProxySelector first = jvm.get();
        List<Proxy> chosen = first == null ? List.of() : first.select(uri);
        Proxy other = hasHttp(chosen) ? null : ofEnvironment(uri);
        return other == null
                ? chosen
                : Stream.concat(Stream.of(other), chosen.stream().filter(Proxies::isSocks))
                        .toList();
    }

    private static boolean hasHttp(List<Proxy> proxies) {
        for (Proxy proxy : proxies) {
            if (proxy.type() == Proxy.Type.HTTP) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSocks(Proxy proxy) {
        return proxy.type() == Proxy.Type.SOCKS;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException reason) {
        ProxySelector first = jvm.get();
        if (first != null) {
            first.connectFailed(uri, address, reason);
        }
    }

    private @Nullable Proxy ofEnvironment(URI uri) {
        String https = variable("https_proxy");
        String named = https.isEmpty() ? variable("all_proxy") : https;
        String host = uri.getHost();
        return named.isEmpty()
                        || host == null
                        || !"https".equals(uri.getScheme())
                        || excepted(host.toLowerCase(Locale.ROOT), uri.getPort())
                ? null
                : address(named);
    }

    /// `no_proxy`: names and their subdomains, with or without a leading dot, perhaps with a port; `*` for
    /// everything (as curl reads it, `docs/libcurl/opts/CURLOPT_NOPROXY`).
    private boolean excepted(String host, int port) {
        for (String entry : variable("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            if (entry.equals("*")) {
                return true;
            }
            int colon = entry.lastIndexOf(':');
            boolean withPort = colon > 0 && entry.substring(colon + 1).matches("\\d{1,5}");
            String name = (withPort ? entry.substring(0, colon) : entry).replaceFirst("^\\*?\\.", "");
            boolean right = !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
            boolean here = !withPort || Integer.parseInt(entry.substring(colon + 1)) == (port < 0 ? 443 : port);
            if (right && here) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Proxy address(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            boolean socks = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
            String host = uri.getHost();
            if (host == null) {
                return null;
            }
            int port = uri.getPort() > 0 ? uri.getPort() : socks ? 1080 : 80;
            return new Proxy(
                    socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String variable(String name) {
        String lower = environment.getOrDefault(name, "");
        return (lower.isEmpty() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower).strip();
    }
}
