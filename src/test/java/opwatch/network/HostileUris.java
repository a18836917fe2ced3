package opwatch.network;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// URIs that try to pass for a host, for the tests of every guard.
public final class HostileUris {
    private static final List<String> FORMS = List.of(
            "http://HOST/",
            "HTTPS://HOST/",
            "wss://HOST/",
            "https:HOST",
            "//HOST/",
            "file:///HOST",
            "https://user@HOST/",
            "https://user:secret@HOST/",
            "https://@HOST/",
            "https://HOST@evil.example/",
            "https://HOST:443@evil.example/",
            "https://HOST:80/",
            "https://HOST:8443/",
            "https://HOST:0/",
            "https://HOST:65979/",
            "https://HOST./",
            "https://www.HOST/",
            "https://xHOST/",
            "https://HOSTx/",
            "https://HOST.evil.example/",
            "https://HOST%2eevil.example/",
            "https://evil.example/HOST",
            "https://evil.example?HOST",
            "https://evil.example#HOST",
            "https://127.0.0.1/HOST",
            "https://[::1]/HOST");

    private HostileUris() {}

    /// @param host with an `o` or an `a` in it
    public static List<URI> of(String host) {
        Stream<String> forms = FORMS.stream().map(form -> form.replace("HOST", host));
        // Look-alikes: Cyrillic, full width, a dot of another script, and the first of them as it is registered.
        Stream<String> lookAlikes = Stream.of(
                        host.replaceFirst("o", "\u043e"),
                        host.replaceFirst("a", "\u0430"),
                        host.replaceFirst("m", "\uff4d"),
                        host.replaceFirst("\\.", "\u3002"),
                        java.net.IDN.toASCII(host.replaceFirst("m", "\u043c")))
                .filter(lookAlike -> !lookAlike.equals(host))
                .map(lookAlike -> "https://" + lookAlike + "/");
        return Stream.concat(forms, lookAlikes).map(URI::create).toList();
    }
}
