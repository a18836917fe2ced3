package opwatch.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
    private static final URI ARM = URI.create("https://management.azure.com/x");

    private static String chosen(Map<String, String> environment, URI uri) {
        List<Proxy> proxies = new Proxies(() -> null, environment).select(uri);
        assertEquals(1, proxies.size());
        return proxies.getFirst().type() == Proxy.Type.DIRECT
                ? "direct"
                : ((InetSocketAddress) proxies.getFirst().address()).getHostString() + ":"
                        + ((InetSocketAddress) proxies.getFirst().address()).getPort();
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, http://proxy.corp:3128, proxy.corp:3128",
        "HTTPS_PROXY, http://proxy.corp:3128/, proxy.corp:3128",
        "https_proxy, proxy.corp:3128, proxy.corp:3128",
        "https_proxy, http://proxy.corp, proxy.corp:80",
        "https_proxy, http://user:secret@proxy.corp:3128, proxy.corp:3128",
        "all_proxy, http://proxy.corp:3128, proxy.corp:3128",
        "http_proxy, http://proxy.corp:3128, direct",
        "all_proxy, socks5://proxy.corp:1080, direct",
        "https_proxy, ':::', direct",
        "https_proxy, ' ', direct"
    })
    void theEnvironmentNamesTheProxy(String variable, String value, String expected) {
        assertEquals(expected, chosen(Map.of(variable, value), ARM));
    }

    @ParameterizedTest
    @CsvSource({
        "management.azure.com, direct",
        "MANAGEMENT.azure.com, direct",
        "azure.com, direct",
        ".azure.com, direct",
        "*.azure.com, direct",
        "*, direct",
        "'example.com, azure.com', direct",
        "azure.com:443, direct",
        "azure.com:8443, proxy:1",
        "zure.com, proxy:1",
        "management.azure.com.evil.test, proxy:1",
        "'', proxy:1"
    })
    void someHostsAreReachedWithoutIt(String exceptions, String expected) {
        assertEquals(expected, chosen(Map.of("https_proxy", "http://proxy:1", "no_proxy", exceptions), ARM));
    }

    @ParameterizedTest
    @CsvSource({
        "socks5://corp:1080, direct, corp:1080",
        "socks5h://corp, direct, corp:1080",
        "http://corp:3128, corp:3128, ''"
    })
    void aSocksProxyOfTheEnvironmentIsNamedAsUnused(String value, String used, String unused) {
        Proxies proxies = new Proxies(() -> null, Map.of("all_proxy", value));

        assertEquals(used, name(proxies));
        assertEquals(unused, proxies.unused(ARM));
    }

    /// The HTTP client goes out directly then, whatever stands behind the SOCKS proxy.
    @Test
    void aSocksProxyOfTheSystemIsNeverSaidToBeUsed() {
        Proxy socks = new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("corp", 1080));
        Proxy http = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("web", 3128));
        Proxies alone = new Proxies(() -> selecting(socks), Map.of());
        assertEquals("direct corp:1080", name(alone) + " " + alone.unused(ARM));

        Proxies both = new Proxies(() -> selecting(socks, http), Map.of());
        assertEquals("web:3128 ", name(both) + " " + both.unused(ARM));

        Proxies besideOther = new Proxies(() -> selecting(socks), Map.of("https_proxy", "http://env:1"));
        assertEquals("env:1 ", name(besideOther) + " " + besideOther.unused(ARM));

        alone.use(ProxyChoice.NONE);
        assertEquals("direct ", name(alone) + " " + alone.unused(ARM));
    }

    private static ProxySelector selecting(Proxy... proxies) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException reason) {
                throw new AssertionError(reason);
            }
        };
    }

    @Test
    void theJvmsPropertiesComeFirst() {
        ProxySelector jvm = ProxySelector.of(InetSocketAddress.createUnresolved("jvm", 2));
        Proxies proxies = new Proxies(() -> jvm, Map.of("https_proxy", "http://proxy:1"));

        assertEquals(jvm.select(ARM), proxies.select(ARM));
    }

    @Test
    void withoutAnyTheConnectionIsDirect() {
        assertEquals("direct", chosen(Map.of(), ARM));
        assertEquals("direct", chosen(Map.of("https_proxy", "http://proxy:1"), URI.create("http://example.com/")));
    }

    @Test
    void aPersonsChoiceGoesBeforeWhatTheSystemSays() {
        Proxies proxies = new Proxies(() -> null, Map.of("https_proxy", "http://system:1"));
        assertEquals("system:1", name(proxies));
        proxies.use(ProxyChoice.NONE);
        assertEquals("direct", name(proxies));
        proxies.use(new ProxyChoice(ProxyChoice.Mode.MANUAL, "mine", 8080));
        assertEquals("mine:8080", name(proxies));
        proxies.use(ProxyChoice.SYSTEM);
        assertEquals("system:1", name(proxies));
    }

    private static String name(Proxies proxies) {
        Proxy proxy = proxies.select(ARM).getFirst();
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
    }

    @ParameterizedTest
    @CsvSource({
        "proxy.corp, 3128, proxy.corp, 3128",
        "' http://proxy.corp/ ', ' 3128 ', proxy.corp, 3128",
        "proxy.corp:3128, '', proxy.corp, 3128",
        "10.0.0.1, 80, 10.0.0.1, 80",
        "[::1], 80, [::1], 80"
    })
    void aProxyIsTypedInSeveralWays(String host, String port, String name, int number) {
        assertEquals(new ProxyChoice(ProxyChoice.Mode.MANUAL, name, number), ProxyChoice.manual(host, port));
    }

    @ParameterizedTest
    @CsvSource({"'', 3128", "proxy.corp, ''", "proxy.corp, 0", "proxy.corp, 65536", "a b, 1", "me:secret@proxy, 1"})
    void whatIsNoProxyIsRefused(String host, String port) {
        assertEquals(null, ProxyChoice.manual(host, port));
    }
}
