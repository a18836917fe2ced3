package opwatch.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Whoever knocks at the loopback listener: the browser with the genuine answer, or somebody else.
public final class Visitor {
    private Visitor() {}

    /// Posts what the sign-in page would, as a browser does.
    ///
    /// @return the whole answer
    public static String post(URI page, Map<String, String> fields) {
        URI redirect = URI.create(FakeAnswers.form(page.getRawQuery()).get("redirect_uri"));
        return send(redirect.getPort(), request("localhost:" + redirect.getPort(), body(fields)));
    }

    public static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String request(String host, String body) {
        return "POST / HTTP/1.1\r\nHost: " + host + "\r\nOrigin: https://login.microsoftonline.com\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nCookie: other=1\r\n\r\n" + body;
    }

    /// Sends any text and reads until the other side hangs up; empty when it did so without a word.
    public static String send(int port, String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
