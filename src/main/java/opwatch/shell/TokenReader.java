package opwatch.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.azure.BearerToken;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.watchlist.GivenFile;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Reads the token on the standard input: the token itself, or what `az account get-access-token` prints.
/// Nothing of it is ever told, also not of what is refused.
final class TokenReader {
    /// The most bytes that are read.
    static final int MOST = 16 * 1024;

    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]*\\.([\\w-]*)\\.[\\w-]*");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build();

    /// The resource that a token of each cloud names, with and without the slash at its end (Azure/azure-cli,
    /// `src/azure-cli-core/azure/cli/core/cloud.py`: `management` and `resource_manager`).
    private static final Map<String, Cloud> AUDIENCES = Map.of(
            "https://management.azure.com", Cloud.PUBLIC,
            "https://management.core.windows.net", Cloud.PUBLIC,
            "https://management.usgovcloudapi.net", Cloud.US_GOVERNMENT,
            "https://management.core.usgovcloudapi.net", Cloud.US_GOVERNMENT,
            "https://management.chinacloudapi.cn", Cloud.CHINA,
            "https://management.core.chinacloudapi.cn", Cloud.CHINA);

    /// The ID of the same resource, which is one for all clouds.
    private static final String ARM = "797f4846-ba00-4fd7-ba43-dac1f8f63013";

    private TokenReader() {}

    /// Reads to the end.
    ///
    /// @throws WrongUseException when it is no token for Azure Resource Manager
    static GivenToken.Read read(InputStream in) throws WrongUseException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST + 1);
        } catch (IOException e) {
            throw wrong("shell.token.unread");
        }
        if (bytes.length > MOST) {
            throw wrong("shell.token.long");
        }
        String text = GivenFile.decoded(bytes).strip();
        String token = text.startsWith("{") ? member(text, "accessToken") : text;
        if (token == null || token.isEmpty()) {
            throw wrong("shell.token.none");
        }
        try {
            String claims = claims(token);
            return new GivenToken.Read(new BearerToken(token), cloud(claims), tenant(claims));
        } catch (IllegalArgumentException e) {
            throw wrong("shell.token.form");
        }
    }

    /// What a JWT says of itself, a JSON object; empty for a token of another kind.
    ///
    /// @throws IllegalArgumentException when it is not understood
    private static String claims(String token) {
        if (!token.startsWith("eyJ")) {
            return "";
        }
        Matcher parts = JWT.matcher(token);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a JWT without its three parts");
        }
        return GivenFile.decoded(Base64.getUrlDecoder().decode(parts.group(1)));
    }

    /// The cloud that a JWT is for.
    private static Optional<Cloud> cloud(String claims) throws WrongUseException {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        String audience = member(claims, "aud");
        if (audience == null) {
            throw wrong("shell.token.form");
        }
        if (audience.equals(ARM)) {
            return Optional.empty();
        }
        Cloud cloud = AUDIENCES.get(audience.replaceFirst("/$", ""));
        if (cloud == null) {
            throw wrong("shell.token.audience");
        }
        return Optional.of(cloud);
    }

    /// The tenant that a JWT is for; empty where it does not name one by its ID.
    private static String tenant(String claims) {
        String tenant = claims.isEmpty() ? null : member(claims, "tid");
        return tenant != null && OperationRef.isSubscriptionId(tenant) ? tenant : "";
    }

    /// The text of a member of a JSON object; null when it has none, or is none.
    private static @Nullable String member(String text, String name) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    members.put(field, json.getText());
                }
                json.skipChildren();
            }
            return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null ? members.get(name) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static WrongUseException wrong(String key) {
        return new WrongUseException(Strings.text(key));
    }
}
