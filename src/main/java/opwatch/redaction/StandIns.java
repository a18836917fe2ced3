package opwatch.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts stand-ins such as `tenant-1` in place of names and IDs: always the same one for the same name, in
/// every text that one object sees, whatever its letter case and wherever it stands, in a path or a URL too.
///
/// What is known ([#know], [#learn]) is found anywhere. Beside that every GUID, e-mail address, host name and
/// IP address gets a stand-in by its form. Names of services that are the same for everybody stay
/// ([#PUBLIC]), and so do words that are nobody's name. A name that is not known and has no such form is not
/// found: what is handed on has to be shown first.
///
/// To be told all that is known before the first text, so that no text goes before its name is known. One
/// thread at a time; its time grows linearly with the text and with what is known.
public final class StandIns {
    /// What a name or an ID is of; the first part of its stand-in.
    public enum Kind {
        PERSON,
        DOMAIN,
        TENANT,
        SUBSCRIPTION,
        OPERATION,
        RESOURCE,
        HOST,
        /// An ID of which nothing is known but its form.
        ID;

        private String numbered(int number) {
            return name().toLowerCase(Locale.ROOT) + "-" + number;
        }
    }

    /// Hosts that are the same for everybody: they tell which cloud and which page, and nothing of a person.
    static final Set<String> PUBLIC = Set.of(
            "management.azure.com",
            "management.usgovcloudapi.net",
            "management.chinacloudapi.cn",
            "demo.opwatch.invalid",
            "login.microsoftonline.com",
            "login.microsoftonline.us",
            "login.chinacloudapi.cn",
            "login.partner.microsoftonline.cn",
            "learn.microsoft.com",
            "docs.microsoft.com",
            "go.microsoft.com",
            "aka.ms",
            "portal.azure.com",
            "localhost",
            "127.0.0.1",
            "0.0.0.0",
            "::1",
            // Packages of Java, which end like the name of a host.
            "opwatch.app",
            "opwatch.ui",
            "java.io",
            "java.net",
            "com.sun.glass.ui");

    /// Fewer characters are found in too many words.
    private static final int SHORTEST = 2;

    private static final String BEGIN = "(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\[nrt]))";
    private static final String END = "(?![\\p{L}\\p{N}]|@|%40)";

    private static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:(?:\\*|%2[aA])\\w++)?+";
    private static final String ADDRESS = "[\\p{L}\\p{N}._+'#-]{1,64}+(?:@|%40)[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]";
    private static final String URL_HOST = "(?<=://|\\[secret]@)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*+";
    private static final String LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?+\\.";
    /// What ends the name of a host and no other dotted name, or hardly one.
    private static final String TOP = "(?:[a-z]{2}|com|net|org|edu|gov|mil|int|info|biz|app|dev|cloud|online|local"
            + "|localdomain|lan|home|internal|intranet|intra|corp|private|arpa|test|example|invalid|xn--[a-z0-9-]+)";
    private static final String DOTTED = "(?:(?<![\\p{L}\\p{N}_.%-])|(?<=%[0-9a-f]{2}))(?:" + LABEL + "){1,10}" + TOP
            + "(?![\\p{L}\\p{N}_-]|\\.\\w)";
    private static final String IPV4 = "(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\w|\\.\\d)";
    private static final String IPV6 = "(?<![\\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\\w:])";

    private static final Pattern RESOURCE_PATH = Pattern.compile("(?i)/providers/[a-z.]+/([^\\s\"'<>?,;)\\]}\\\\]+)");
    private static final Pattern RESOURCE_GROUP = Pattern.compile("(?i)/resourcegroups/([^\\s\"'<>?,;)\\]}\\\\/]+)");
    /// Where Linux, macOS and Windows keep what belongs to a user.
    private static final Pattern USER_FOLDER = Pattern.compile(
            "(?i)(?<![\\w.])(?:/home/|/Users/|[a-z]:[\\\\/]{1,4}Users[\\\\/]{1,4})([^\\s\"'<>:;,/\\\\]+)");
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)/subscriptions/(" + GUID + ")");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:workspace|resource ?group|resource|vault|cluster|table"
                    + "|account|server|database|identity|principal|user|client|tenant|subscription|application|group)"
                    + "(?: named| with name| name)?:? ['\"\u2018\u201C]([^'\"\u2019\u201D\\s]{3,260})['\"\u2019\u201D]");

    /// Parts of a resource's path after which comes no name: regions, and IDs with a kind of their own.
    private static final Set<String> NAMELESS = Set.of("locations", "operationstatuses", "operationresults");

    private final HomeSpellings home;
    /// By every spelling, in lower case.
    private final Map<String, String> standIns = new HashMap<>();
    /// The spellings that no form finds.
    private final Set<String> spelled = new LinkedHashSet<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private @Nullable Pattern pattern;

    /// @param home becomes a tilde before a name in it is looked for
    public StandIns(HomeSpellings home) {
        this.home = home;
    }

    /// Makes a name known; all its spellings get the same stand-in. What is empty or a single character, and
    /// what is known already, changes nothing.
    public void know(Kind kind, String... spellings) {
        String known = Stream.of(spellings)
                .map(each -> standIns.get(key(each)))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        for (String spelling : spellings) {
            String name = spelling.strip();
            if (name.length() < SHORTEST || PUBLIC.contains(key(name)) || standIns.containsKey(key(name))) {
                continue;
            }
            known = known == null ? next(kind) : known;
            for (Normalizer.Form form : Normalizer.Form.values()) {
                add(Normalizer.normalize(name, form), known);
            }
            add(encoded(name), known);
        }
    }

    private void add(String spelling, String standIn) {
        standIns.putIfAbsent(key(spelling), standIn);
        if (!spelling.matches(GUID)) {
            spelled.add(spelling);
            pattern = null;
        }
    }

    private String next(Kind kind) {
        return kind.numbered(counts.merge(kind, 1, Integer::sum));
    }

    /// Makes known what a text names by a path or in quotes: subscriptions, resource groups, resources, and
    /// the users whose folders it names.
    public void learn(String text) {
        USER_FOLDER.matcher(home.hidden(text)).results().forEach(found -> know(Kind.PERSON, found.group(1)));
        SUBSCRIPTION.matcher(text).results().forEach(found -> know(Kind.SUBSCRIPTION, found.group(1)));
        RESOURCE_GROUP.matcher(text).results().forEach(found -> know(Kind.RESOURCE, found.group(1)));
        NAMED.matcher(text).results().forEach(found -> name(found.group(1)));
        RESOURCE_PATH.matcher(text).results().forEach(found -> {
            String[] parts = found.group(1).split("/", -1);
            for (int i = 0; i + 1 < parts.length; i += 2) {
                if (!NAMELESS.contains(parts[i].toLowerCase(Locale.ROOT))) {
                    name(parts[i + 1]);
                }
            }
        });
    }

    /// Makes known the name of a resource. A GUID may be that of anything, and an address that of a person:
    /// their forms find them.
    public void name(String name) {
        if (!name.matches(GUID) && !name.matches(ADDRESS)) {
            know(Kind.RESOURCE, name);
        }
    }

    /// The text with stand-ins.
    ///
    /// @param text without what is marked as a secret ([Redaction#withoutMarkedSecrets]): a part of one could
    ///     have the form of a name, and without that part the rest would no longer look like a secret
    public String of(String text) {
        Matcher matcher = pattern().matcher(home.hidden(text));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(standIn(found)));
    }

    private Pattern pattern() {
        Pattern now = pattern;
        if (now == null) {
            String names = spelled.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            String known = names.isEmpty() ? "" : BEGIN + "(?:" + names + ")" + END + "|";
            String hosts = String.join("|", URL_HOST, DOTTED, IPV4, IPV6);
            now = Pattern.compile(
                    known + "(?<id>" + GUID + ")|(?<address>" + ADDRESS + ")|(?<host>" + hosts + ")",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            pattern = now;
        }
        return now;
    }

    private String standIn(MatchResult found) {
        String text = found.group();
        String key = key(text);
        String known = standIns.get(key);
        if (known != null) {
            return known;
        }
        if (PUBLIC.contains(key) || (found.group("host") != null && !isHost(key))) {
            return text;
        }
        Kind kind = found.group("address") != null ? Kind.PERSON : found.group("host") != null ? Kind.HOST : Kind.ID;
        String standIn = next(kind);
        standIns.put(key, standIn);
        return standIn;
    }

    /// A time of day has colons too, and a regional front door of Azure Resource Manager names a region.
    private static boolean isHost(String text) {
        boolean colons = text.indexOf(':') >= 0;
        boolean address =
                text.contains("::") || text.chars().filter(c -> c == ':').count() >= 5;
        return colons ? address && text.length() > 2 : PUBLIC.stream().noneMatch(each -> text.endsWith("." + each));
    }

    private static String key(String text) {
        return text.strip()
                .replace("%40", "@")
                .replace("%2A", "*")
                .replace("%2a", "*")
                .toLowerCase(Locale.ROOT);
    }

    /// A name as a URL has it.
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
