package opwatch.signin.loopback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the one request that is understood: a form posted to `/` of the listener's own name. One thread.
///
/// The whole request has five seconds and a fixed size, however slowly it arrives.
final class LoopbackRequest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /// Leaves room for the cookies that other programs set for `localhost`.
    private static final int MOST_HEAD = 1 << 16;
    private static final int MOST_BODY = 1 << 14;

    private final Socket socket;
    private final long deadline;

    LoopbackRequest(Socket socket) {
        this.socket = socket;
        this.deadline = System.nanoTime() + LIMIT.toNanos();
    }

    /// The form as the browser sent it; null when this is another request.
    ///
    /// @param host what the `Host` header must say: a page that reaches us under another name is not the
    /// sign-in page's answer (DNS rebinding)
    @Nullable
    String form(String host) throws IOException {
        InputStream in = socket.getInputStream();
        String head = head(in);
        if (head == null) {
            return null;
        }
        String[] lines = head.split("\r\n", -1);
        Map<String, String> headers = headers(lines);
        int length = headers == null || !lines[0].matches("POST / HTTP/1\\.[01]") ? -1 : length(headers, host);
        return length < 0 ? null : body(in, length);
    }

    private static int length(Map<String, String> headers, String host) {
        boolean form = headers.getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/x-www-form-urlencoded");
        String length = headers.getOrDefault("content-length", "");
        boolean right = form
                && host.equals(headers.get("host"))
                && !headers.containsKey("transfer-encoding")
                && length.matches("\\d{1,5}");
        return right && Integer.parseInt(length) <= MOST_BODY ? Integer.parseInt(length) : -1;
    }

    private @Nullable String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int next = read(in);
            if (next < 0 || head.size() == MOST_HEAD) {
                return null;
            }
            head.write(next);
            ends = next == "\r\n\r\n".charAt(ends) ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /// Null when a header that matters is given twice, or a line is none.
    private static @Nullable Map<String, String> headers(String[] lines) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1) {
                return null;
            }
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            String before = headers.put(name, lines[i].substring(colon + 1).strip());
            if (before != null && (name.equals("host") || name.startsWith("content-"))) {
                return null;
            }
        }
        return headers;
    }

    private @Nullable String body(InputStream in, int length) throws IOException {
        byte[] body = new byte[length];
        for (int i = 0; i < length; i++) {
            int next = read(in);
            if (next < 0) {
                return null;
            }
            body[i] = (byte) next;
        }
        return new String(body, StandardCharsets.US_ASCII);
    }

    private int read(InputStream in) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("too slow");
        }
        if (in.available() == 0) {
            socket.setSoTimeout((int) left);
        }
        return in.read();
    }
}
