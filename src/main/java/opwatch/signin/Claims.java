package opwatch.signin;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the claims that Azure asked for into a request for a token. Any thread.
///
/// MSAL4J 1.26.0 takes claims for a silent request, renews the token because of them, and then leaves them
/// out of what it sends (`AcquireTokenSilentSupplier` makes its refresh request without them; measured), so
/// the same challenge would come again.
final class Claims {
    private Claims() {}

    /// The form with these claims beside those that it has.
    ///
    /// @param form as it is sent
    /// @param claims a JSON object
    static String into(String form, String claims) throws IOException {
        Map<String, String> fields = Stream.of(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length == 2 ? decoded(pair[1]) : "",
                        (one, next) -> next,
                        LinkedHashMap::new));
        fields.put("claims", MergedJson.of(fields.getOrDefault("claims", "{}"), claims));
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
