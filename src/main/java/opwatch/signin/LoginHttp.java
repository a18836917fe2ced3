package opwatch.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import opwatch.network.Exchange;
import opwatch.network.Failure;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.signin.SignInError.Kind;
import org.jspecify.annotations.Nullable;

/// MSAL's way out: the login hosts of one cloud over https, and nothing else. Any thread; blocks.
///
/// MSAL's own client follows a redirect with the refresh token in its body, has no time limits and lets the
/// browser's answer choose the host (measured with 1.26.0); this one refuses all three.
final class LoginHttp implements IHttpClient {
    /// How long a whole answer may take.
    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int MOST_BYTES = 1 << 20;
    /// Written by the HTTP client itself.
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "host", "expect", "upgrade");

    private final Cloud cloud;
    private final Supplier<HttpClient> clients;
    private final ServerClock serverClock;
    private final Duration limit;
    private volatile @Nullable HttpClient current;

    /// @param clients makes a client; asked again after a server was not trusted, because the right
    /// certificate may be installed by then
    /// @param serverClock hears the time of each answer
    LoginHttp(Cloud cloud, Supplier<HttpClient> clients, ServerClock serverClock, Duration limit) {
        this.cloud = cloud;
        this.clients = clients;
        this.serverClock = serverClock;
        this.limit = limit;
    }

    /// @throws LoginException when no answer came that the sign-in host can have given
    /// @throws SecurityException when the request must not leave; nothing was sent
    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, "");
    }

    /// The same way out for one request for a token with claims.
    ///
    /// @param claims a JSON object
    IHttpClient asking(String claims) {
        return request -> send(request, claims);
    }

    private IHttpResponse send(HttpRequest request, String claims) throws IOException, InterruptedException {
        URI uri = URI.create(request.url().toString());
        LoginHosts.guard(cloud, uri);
        java.net.http.HttpResponse<byte[]> answer;
        try {
            answer = Exchange.send(client(), translated(request, uri, claims), limit, MOST_BYTES);
        } catch (TimeoutException e) {
            throw new LoginException(Kind.TIMED_OUT, uri.getHost(), e);
        } catch (IOException e) {
            Kind kind = kind(e);
            current = kind == Kind.UNTRUSTED ? null : current;
            throw new LoginException(kind, uri.getHost(), e);
        }
        IHttpResponse translated = translated(answer, uri.getHost());
        serverClock.heard(answer.headers().firstValue("Date").orElse(""));
        return translated;
    }

    private HttpClient client() {
        HttpClient client = current;
        if (client == null) {
            client = clients.get();
            current = client;
        }
        return client;
    }

    private static java.net.http.HttpRequest translated(HttpRequest request, URI uri, String claims)
            throws IOException {
        java.net.http.HttpRequest.Builder copy = java.net.http.HttpRequest.newBuilder(uri);
        if (request.headers() != null) {
            request.headers().forEach((name, value) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    copy.setHeader(name, value);
                }
            });
        }
        if (request.httpMethod() != HttpMethod.POST) {
            return copy.GET().build();
        }
        String body = request.body() == null ? "" : request.body();
        String form = claims.isEmpty() ? body : Claims.into(body, claims);
        return copy.POST(BodyPublishers.ofString(form)).build();
    }

    private static IHttpResponse translated(java.net.http.HttpResponse<byte[]> answer, String host)
            throws LoginException {
        int status = answer.statusCode();
        String body = answer.body() == null ? "" : new String(answer.body(), StandardCharsets.UTF_8);
        if (status == 407) {
            throw new LoginException(Kind.PROXY, host);
        }
        if (status >= 500) {
            // MSAL would ask again after a second and then lose the status.
            throw new LoginException(Kind.SERVICE, "HTTP " + status);
        }
        if (status / 100 == 3 || !body.stripLeading().startsWith("{")) {
            throw new LoginException(Kind.INTERCEPTED, host);
        }
        HttpResponse translated = new HttpResponse().statusCode(status).body(body);
        translated.addHeaders(new TreeMap<>(answer.headers().map()));
        return translated;
    }

    /// What kept an answer from coming.
    static Kind kind(Throwable failure) {
        return switch (Failure.of(failure)) {
            case NAME -> Kind.OFFLINE;
            case CERTIFICATE_EXPIRED, CERTIFICATE_OF_ANOTHER_NAME, CERTIFICATE_OF_NOBODY_KNOWN, NO_TLS ->
                Kind.UNTRUSTED;
            case SLOW -> Kind.TIMED_OUT;
            case PROXY_SIGN_IN -> Kind.PROXY;
            case TOO_LARGE, PROXY_TUNNEL, NO_ROUTE, REFUSED, BROKEN -> Kind.UNREACHABLE;
        };
    }
}
