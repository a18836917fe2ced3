package opwatch.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import opwatch.network.Exchange;
import opwatch.network.Failure;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Reply;
import org.jspecify.annotations.Nullable;

/// MSAL's HTTP client: sends over https to the login hosts of one cloud alone. Any thread; blocks.
///
/// MSAL's own client follows a redirect with the refresh token in its body and has no time limits, and MSAL
/// lets the browser's response choose the host (measured with MSAL4J 1.26.0); this one refuses all three.
final class LoginHttp implements IHttpClient {
    /// How long a whole answer may take.
    static final Duration LIMIT = Duration.ofSeconds(30);

    /// A person must not be kept out for a day by one header.
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final int MOST_BYTES = 1 << 20;
    /// The JDK's client writes these itself.
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "host", "expect", "upgrade");

    private final Cloud cloud;
    private final LoginClients clients;
    private final ServerClock serverClock;
    private final Duration limit;
    private volatile @Nullable HttpClient current;
    /// Whether a person tries again since the last client was given up.
    private volatile boolean anew;

    LoginHttp(Cloud cloud, LoginClients clients, ServerClock serverClock, Duration limit) {
        this.cloud = cloud;
        this.clients = clients;
        this.serverClock = serverClock;
        this.limit = limit;
    }

    /// @throws LoginException when no answer came that the sign-in host can have given
    /// @throws SecurityException when the request must not leave; nothing was sent
    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        URI uri = URI.create(request.url().toString());
        LoginHosts.guard(cloud, uri);
        HttpClient client = client();
        java.net.http.HttpResponse<byte[]> response;
        try {
            response = Exchange.send(client, translated(request, uri), limit, MOST_BYTES);
        } catch (TimeoutException e) {
            throw failed(Failure.SLOW, uri.getHost(), e);
        } catch (IOException e) {
            Failure failure = Failure.of(e);
            current = failure.isDistrust() ? null : current;
            throw failed(failure, unreached(failure, client, uri), e);
        }
        IHttpResponse translated = translated(response, uri.getHost());
        // Not the clock of what responds in the sign-in host's place: that ends above.
        serverClock.heard(response.headers().firstValue("Date").orElse(""));
        return translated;
    }

    /// A person tries again: after distrust, the next client reads the certificates at once.
    void tryAgain() {
        anew = current == null;
    }

    private HttpClient client() {
        HttpClient client = current;
        if (client == null) {
            client = clients.make(anew);
            anew = false;
            current = client;
        }
        return client;
    }

    private static java.net.http.HttpRequest translated(HttpRequest request, URI uri) {
        java.net.http.HttpRequest.Builder copy = java.net.http.HttpRequest.newBuilder(uri);
        if (request.headers() != null) {
            request.headers().forEach((name, value) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    copy.setHeader(name, value);
                }
            });
        }
        if (request.httpMethod() != HttpMethod.POST) {
            return copy.GET().build();
        }
        return copy.POST(BodyPublishers.ofString(request.body() == null ? "" : request.body()))
                .build();
    }

    private static IHttpResponse translated(java.net.http.HttpResponse<byte[]> response, String host)
            throws LoginException {
        int status = response.statusCode();
        String body = response.body() == null ? "" : new String(response.body(), StandardCharsets.UTF_8);
        if (status == 407) {
            throw failed(Failure.PROXY_SIGN_IN, host, null);
        }
        boolean json = body.stripLeading().startsWith("{");
        boolean gateway = status == 408 || (status >= 400 && json && !OAuthAnswer.isRefusal(status, body));
        if (status == 429 || status >= 500 || gateway) {
            // MSAL would lose the status: of 5xx after it has asked again, of 429 when the body is no OAuth error;
            // and it would take what is no OAuth error for the end of the sign-in.
            Reply reply = SignInErrorReader.reply(status, body);
            Duration wait = status == 429 ? retryAfter(response) : null;
            throw new LoginException(
                    tenant -> status == 429
                            ? new SignInError.Throttled(tenant, reply, wait)
                            : new SignInError.ServiceTrouble(tenant, reply),
                    null);
        }
        Function<String, SignInError> refusal = status / 100 == 4 ? SignInErrorReader.refusal(body) : null;
        if (refusal != null) {
            throw new LoginException(refusal, null);
        }
        boolean asked = response.request().method().equals("POST");
        if (status / 100 == 3 || !json || (status < 300 && asked && !OAuthAnswer.isGrant(body))) {
            throw new LoginException(SignInError.Intercepted::new, null);
        }
        HttpResponse translated = new HttpResponse().statusCode(status).body(body);
        translated.addHeaders(new TreeMap<>(response.headers().map()));
        return translated;
    }

    /// What the service asks for in whole seconds; null when it does not.
    private static @Nullable Duration retryAfter(java.net.http.HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_WAIT.toSeconds())))
                .orElse(null);
    }

    private static LoginException failed(Failure failure, String host, @Nullable Throwable cause) {
        return new LoginException(tenant -> new SignInError.Network(failure, host, tenant), cause);
    }

    /// The host that a failure is about: the proxy when the connection to it did not come about.
    static String unreached(Failure failure, HttpClient client, URI uri) {
        boolean connecting = failure == Failure.NAME || failure == Failure.NO_ROUTE || failure == Failure.REFUSED;
        return client.proxy()
                .filter(any -> connecting)
                .map(proxies -> proxies.select(uri).getFirst().address())
                .filter(InetSocketAddress.class::isInstance)
                .map(proxy -> ((InetSocketAddress) proxy).getHostString())
                .orElse(uri.getHost());
    }
}
