package opwatch.azure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the tenant of a subscription in the response that refuses another tenant's token (recorded in
/// bradygaster-zz/azure-tools-vscode issue 44). Only the ID: where to sign in is never read from a response.
final class Tenants {
    private static final String GUID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?![0-9a-fA-F-])";
    private static final Pattern CHALLENGE = Pattern.compile(
            "authorization_uri\\s{0,9}=\\s{0,9}\"?https://[a-z0-9.-]{1,80}/" + GUID, Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY =
            Pattern.compile("https://login\\.[a-z0-9.-]{1,80}/" + GUID, Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSUER =
            Pattern.compile("https://sts\\.[a-z0-9.-]{1,80}/" + GUID, Pattern.CASE_INSENSITIVE);

    private Tenants() {}

    /// The right tenant's ID, or an empty text. The challenge and the authority name only the right one; of
    /// the issuers in the message the first is the wrong one.
    static String right(ArmResponse answer, String message) {
        // A header line may hold several challenges, and there may be several lines.
        String challenges = String.join("\n", answer.headers("WWW-Authenticate"));
        String named = first(CHALLENGE, challenges);
        if (named.isEmpty()) {
            named = first(AUTHORITY, message);
        }
        return named.isEmpty()
                ? ISSUER.matcher(message).results().reduce("", (before, found) -> found.group(1), (one, next) -> next)
                : named;
    }

    /// Whether the response asks for a bearer token as Azure does.
    static boolean isChallenged(ArmResponse answer) {
        return answer.headers("WWW-Authenticate").stream().anyMatch(value -> value.contains("Bearer"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
