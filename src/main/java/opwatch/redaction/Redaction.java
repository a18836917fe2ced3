package opwatch.redaction;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes secrets and the names of persons out of a text: the net below the allow-list. It takes out a
/// harmless word rather than let a secret through. GUIDs stay, because readers of a log look for request
/// IDs. Any thread may use it; its time grows linearly with the text.
///
/// @param home the home folder in every spelling, because it carries the person's name
public record Redaction(HomeSpellings home) {
    /// Stands in place of a secret.
    public static final String SECRET = "[secret]";

    /// Stands in place of a name or an e-mail address.
    public static final String PERSON = "[person]";

    /// Stands before a value: `key=`, `key: `, `"key":"`, `\"key\":\"`, `key%3D`, `<key>`, `key=[`.
    private static final String IS = "\\\\*+[\"']?+\\s*+(?:[=:>]|%(?:25)?3[AaDd]){1,8}+\\s*+[\\[{(]?+\\\\*+";

    /// A quoted value up to its closing quote, or a bare one up to the next character that ends it.
    private static final String VALUE = "(?:\"[^\"]*+\"?+|'[^']*+'?+|[^\\s&\"',;\\]})<]++)";

    /// A value of any characters: up to its closing quote, or to the end of the line.
    private static final String LINE = "(?:\"[^\"]*+\"?+|'[^']*+'?+|[^\\r\\n\"&]++)";

    private static final Pattern HEADER = Pattern.compile(
            "(?i)((?:authorization|cookie|passw(?:or)?d|passphrase|pwd)[\\w-]{0,20}+" + IS + ")" + LINE);

    private static final Pattern SCHEME = Pattern.compile(
            "(?i)((?:bearer|basic|negotiate|ntlm|pop)(?:[\\s+]++|%20|\\\\[nrt]){1,8}+[\"']?+)[^\\s\"',;\\]})]++");

    /// The start of a JSON object in base64: each part of a JWT, and `client_info`.
    private static final Pattern JWT = Pattern.compile("ey[A-K][\\w.-]*+");

    private static final Pattern KEYED = Pattern.compile("(?i)((?:"
            // Words that mark a secret anywhere in a name.
            + "token|secret|assertion|client_?info|signature|credential|verifier|code_?challenge|nonce|key"
            + "|(?:auth|authorization|device|user)[_-]?code"
            // Words that mark a secret only as a whole name.
            + "|(?:(?<![a-z0-9])|(?<=%(?:25)?[0-9a-f]{2})|(?<=\\\\[nrt])|(?<=\\[[0-9;]{0,8}m))"
            + "(?:code|sig|state|session_state|otp|pin)(?![a-z0-9])"
            + ")[\\w-]{0,20}+" + IS + ")" + VALUE);

    /// The parts of a signed tail behind a status URL (`t`, `c`, `s`, `h`) that sign it: their names say
    /// nothing.
    private static final Pattern TAIL =
            Pattern.compile("(?i)((?:[?&]|%(?:25)?26|&amp;|\\\\u0026)[csh](?:=|%(?:25)?3d))[^\\s&\"'<>%\\\\]++");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:username|user_?name|login_?hint|upn|given_name|family_name|unique_name)" + IS + ")" + VALUE);

    private static final Pattern USER_INFO = Pattern.compile("://[^/\\s?#]{1,400}@");

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+'#-]{1,64}(?:@|%40)[\\p{L}\\p{N}.-]++");

    private static final Pattern MARKS = Pattern.compile("\\[++secret]++");
    private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9_~+=/-]{32,}+");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// @param home the home folder; empty for none
    public Redaction(String home) {
        this(new HomeSpellings(List.of(home)));
    }

    /// For the person whose process this is. Reads the disk.
    public static Redaction ofThisPerson() {
        return new Redaction(HomeSpellings.of(System.getProperty("user.home", "")));
    }

    /// The text without secrets and names of persons.
    public String of(String text) {
        String safe = withoutMarkedSecrets(home.hidden(text));
        // Before JWT: a longer secret may hold its three letters, and then its first part would stay.
        safe = LONG_RUN.matcher(safe).replaceAll(Redaction::unlessHarmless);
        safe = JWT.matcher(safe).replaceAll(SECRET);
        safe = NAMED.matcher(safe).replaceAll("$1" + PERSON);
        return ADDRESS.matcher(safe).replaceAll(PERSON);
    }

    /// The same for a text of which a part has been through the net before: a mark that is there already gets
    /// no second pair of brackets.
    public String again(String text) {
        return MARKS.matcher(of(text)).replaceAll(SECRET);
    }

    /// The text without what a word before it marks as a secret: for what a person has written and reads
    /// again, with the names and the long words in it.
    public String withoutMarkedSecrets(String text) {
        String safe = USER_INFO.matcher(text).replaceAll("://" + SECRET + "@");
        for (Pattern pattern : List.of(HEADER, SCHEME, KEYED, TAIL)) {
            safe = pattern.matcher(safe).replaceAll("$1" + SECRET);
        }
        return safe;
    }

    private static String unlessHarmless(MatchResult run) {
        for (String part : run.group().split("/", -1)) {
            if (isOpaque(part)) {
                return SECRET;
            }
        }
        return Matcher.quoteReplacement(run.group());
    }

    /// Whether a machine seems to have made a text without spaces: it is long, mixes digits and letters, and
    /// is no GUID. The names of classes and paths do not look so.
    private static boolean isOpaque(String part) {
        boolean digit = part.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean upper = part.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean lower = part.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        int length = part.length();
        boolean mixed = digit && ((upper && lower && length >= 16) || ((upper || lower) && length >= 32));
        return !GUID.matcher(part).matches() && (mixed || length >= 64);
    }
}
