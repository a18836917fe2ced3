package opwatch.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// What is in a token cache of MSAL: `{"RefreshToken": {key: {"home_account_id": ...}, ...}, "Account":
/// {...}, ...}`. Any thread, as long as nobody changes it.
///
/// @param sections by name
record CacheContent(ObjectNode sections) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWNER = "home_account_id";

    /// @param json may be empty, as a store that holds nothing
    /// @throws IOException when it is no JSON object
    static CacheContent read(String json) throws IOException {
        if (json.isEmpty()) {
            return new CacheContent(JSON.createObjectNode());
        }
        if (!(JSON.readTree(json) instanceof ObjectNode cache)) {
            throw new IOException("not a JSON object");
        }
        return new CacheContent(cache);
    }

    /// The entries of a section by their keys; none where there is no such section.
    ObjectNode section(String name) {
        return sections.get(name) instanceof ObjectNode section ? section : JSON.createObjectNode();
    }

    /// The IDs of the accounts.
    Set<String> accounts() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode account : section("Account")) {
            ids.add(account.path(OWNER).asText());
        }
        return ids;
    }

    /// The same without what belongs to other accounts than these.
    CacheContent of(Set<String> accountIds) {
        ObjectNode all = sections.deepCopy();
        for (JsonNode section : all) {
            if (section instanceof ObjectNode entries) {
                entries.removeIf(entry -> entry.has(OWNER)
                        && !accountIds.contains(entry.get(OWNER).asText()));
            }
        }
        return new CacheContent(all);
    }

    /// Whether the two hold the same. A section without entries is as good as none.
    boolean isSame(CacheContent other) {
        return filled().equals(other.filled());
    }

    private ObjectNode filled() {
        ObjectNode filled = sections.deepCopy();
        filled.removeIf(JsonNode::isEmpty);
        return filled;
    }

    /// As MSAL reads it.
    String json() {
        return sections.toString();
    }
}
