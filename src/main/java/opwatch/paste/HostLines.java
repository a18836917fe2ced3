package opwatch.paste;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// The hosts that a text names apart from any path: `Host:` and `:authority` headers, the connections of curl
/// and urllib3, base addresses in code, variables. Says which cloud a path without a host belongs to.
///
/// A request goes to the host that is named for it, which may be foreign. A path that is a value, such as an
/// answer's `id`, is of the nearest cloud that is named; other hosts say nothing about it.
final class HostLines {
    /// How far behind a request its `Host` header may stand.
    private static final int LONGEST_HEADERS = 8_192;
    private static final int LONGEST_LEAD = 60;
    private static final int LONGEST_KEY = 60;
    private static final int MOST_PASSED = 32;

    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.){1,8}[A-Za-z0-9-]{1,62}";
    private static final Pattern HOST =
            Pattern.compile("(?<![A-Za-z0-9.@/_-])(https?://)?(" + NAME + ")(?::([0-9]{1,5}))?");
    /// No path follows the host.
    private static final Pattern ALONE = Pattern.compile("/?(?![A-Za-z0-9_.@:/?#%-])");
    /// The name of the host ends, and it is no user's.
    private static final Pattern ENDS = Pattern.compile("(?![A-Za-z0-9_@%\\\\-]|\\.[A-Za-z0-9]|:\\S)");
    /// `"value": {"stringValue": "` behind a key.
    private static final String VALUE = "(?:[\"', ]{0,4}(?:string_?)?value[\"'\\s\u0004:={]{1,8}){0,2}";
    /// What a trace calls the host of a request.
    private static final String PEER = "\\bpeer[._]?(?:host)?name|\\bpeer\\.address|\\bserver[._](?:address|name)"
            + "|\\bnet[._]host[._]name|\\bhttp[._]host|\\burl[._](?:domain|host)|\\bhostname";
    /// What stands in front of a host that requests go to, in lower case.
    private static final Pattern DECLARED = Pattern.compile("(?:" + PEER
            + "|(?<![\\w-])host|(?<!-)authority|\\bconnect|connected to|to host|connection \\([0-9]{1,4}\\)"
            + "|base_?(?:ur[il]|address|path)?|endpoint|nock|server)[\"'`\\])]*"
            + "(?:[:=,(\\s\u0004]|\\bnew\\b|\\buri\\b|\\bvalue\\b|https?://|[\"'`]){0,16}$"
            + "|(?:connection|client|faraday|axios|session|agent|https?|ur[il])[a-z_.:]{0,20}\\("
            + "(?:[a-z_]{0,12}[:=] ?|[0-9]{1,5}, ?)?[ \"'`]{0,3}$");
    /// Without any of these nothing in front of a host declares it: looking for them is quicker.
    private static final List<String> HINTS = List.of(
            "host",
            "authority",
            "connect",
            "peer",
            "server",
            "base",
            "endpoint",
            "nock",
            "domain",
            "client",
            "faraday",
            "axios",
            "session",
            "agent",
            "http",
            "uri",
            "url");
    private static final Pattern HEADER =
            Pattern.compile("(?:" + PEER + "|(?<![\\w-])host|(?<!-)authority)[\"'\\s\u0004:=,{}]{1,12}" + VALUE + "$");
    /// The same as a key of code: `"Host": "…"`, `host = '…'`, `Host: '…'`.
    private static final Pattern KEY = Pattern.compile("(?:host|authority|name|address)(?:[\"'`]| ?= ?| ?: ?[\"'`])");
    /// A header line, whatever stands in it.
    private static final Pattern HEADER_LINE =
            Pattern.compile("(?i)(?:^|[\n\u0004])[^A-Za-z0-9\n\u0004:]{0,8}:?(?:host|authority)[ \t]{0,30}:[ \t]{1,4}"
                    + "([^\\s\u0004]{1,300})");
    /// What stands between a request's method and its path.
    private static final Pattern REQUEST =
            Pattern.compile("(?i)(?:(?:^|[^A-Za-z])(?:GET|PUT|POST|PATCH|DELETE|HEAD)[A-Za-z]{0,12}"
                    + "|:?\\bpath|\\bur[il]|target|\\.join)[\"'`(\\[:=,\\s\u0004]{1,6}" + VALUE
                    + "(?:[{$%][A-Za-z0-9_{}$:%.-]{1,60})?/?$");
    /// A variable right in front of a path: `{{host}}/…`, `base + "/…"`.
    private static final String BEGINS = " {0,2}\\+ {0,2}[frbFRB@$]{0,2}[\"'`]/?$";
    private static final Pattern VARIABLE = Pattern.compile(
            "(?:\\{\\{? ?(?=[^{}]{1,64}})|[\\\\$]\\(\\$?(?=[^()]{1,64}\\))|\\$|%(?=[^%]{1,64}%|[a-z]/?$)|->)"
                    + "([A-Za-z_][A-Za-z0-9_.:-]{0,60})(?: ?[}%)]{1,2})?/?$"
                    + "|([A-Za-z_][A-Za-z0-9_.]{0,40})" + BEGINS
                    + "|\\[[\"'`]([A-Za-z_][A-Za-z0-9_.-]{0,40})[\"'`]](?:" + BEGINS + "|}{1,2}/?$)");
    /// A variable in the place of a host.
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://[{$%][^/\\s]{1,60}/?$");
    /// A string in front of a path that code puts together: `"…" + "/…"`, `urljoin("…", "/…")`.
    private static final Pattern STRING = Pattern.compile(
            "[\"'`] {0,2}\\+ {0,2}[frbFRB@$]{0,2}[\"'`]/?$|(?i:join|ur[il]|resolve|https?|get|request)\\( ?[frbFRB]?[\"'`]"
                    + "[^\"'`\\s]{1,60}[\"'`], ?[frbFRB@$]{0,2}[\"'`]/?$");

    /// A host in parts: `"host": ["management", "azure", "com"]`.
    private static final Pattern PARTS = Pattern.compile(
            "\"host\"\\s{0,4}:\\s{0,4}\\[((?:[\\s\u0004]{0,20}\"[A-Za-z0-9-]{1,62}\"\\s{0,4},?){2,8})[\\s\u0004]{0,20}]");

    private final String text;
    private final Cloud usual;
    private final Set<Cloud> watchable;
    private @Nullable NavigableMap<Integer, Named> named;
    private final HostVariables variables = new HostVariables();
    /// Those that may be names of something else, where nothing says that they are hosts.
    private final HostVariables names = new HostVariables();
    private final NavigableMap<Integer, Cloud> clouds = new TreeMap<>();
    private final TextParts parts;
    private final NavigableMap<Integer, Meant> headers = new TreeMap<>();
    /// Those of the headers that are written as code writes them. A path that code puts together has no
    /// other: a header line that follows is of another request.
    private final NavigableMap<Integer, Meant> keys = new TreeMap<>();

    /// Which host a path without one belongs to.
    sealed interface Meant {
        record InCloud(Cloud cloud) implements Meant {}

        record Foreign(String host) implements Meant {}
    }

    /// A host that stands alone in the text.
    ///
    /// @param cloud its cloud; null when it is none of Azure's
    /// @param declared whether the words in front say that requests go there
    private record Named(
            int begin, int end, String host, @Nullable Cloud cloud, boolean declared) {
        Meant meant() {
            return cloud == null ? new Meant.Foreign(host) : new Meant.InCloud(cloud);
        }
    }

    /// @param usual the cloud that is meant where the text names none
    /// @param watchable the clouds that a location can name
    HostLines(String text, Cloud usual, Set<Cloud> watchable) {
        this.text = text;
        this.usual = usual;
        this.watchable = watchable;
        parts = new TextParts(text);
    }

    /// Where the path at this place belongs, whose operation is in this location.
    Meant of(int at, String location) {
        String lead = text.substring(Math.max(0, at - LONGEST_LEAD), at);
        Matcher variable = VARIABLE.matcher(lead);
        String name = variable.find() ? name(variable) : "";
        boolean request = (!name.isEmpty() && variable.group(1) != null)
                || REQUEST.matcher(lead).find();
        boolean code = !name.isEmpty() || STRING.matcher(lead).find();
        if (!request && !code) {
            return new Meant.InCloud(ofValue(at, location));
        }
        Meant header = header(at, request ? headers : keys);
        Meant set = variables.of(name, at);
        if (set == null && SCHEME.matcher(lead).find()) {
            set = names.of(name, at);
        }
        if (set != null && (header == null || set instanceof Meant.Foreign)) {
            return set;
        }
        if (header != null) {
            return header;
        }
        Named before = named().headMap(at, false).descendingMap().values().stream()
                .limit(MOST_PASSED)
                .filter(each -> each.cloud != null || each.declared || isRightBefore(each, at))
                .findFirst()
                .orElse(null);
        return before != null && (before.cloud == null || before.declared)
                ? before.meant()
                : new Meant.InCloud(ofValue(at, location));
    }

    private static String name(Matcher variable) {
        int group = 1;
        while (variable.group(group) == null) {
            group++;
        }
        return variable.group(group);
    }

    /// The cloud of a value at this place: the one that is named in its line, or else in its block, or else
    /// the nearest one; what stands in front goes first. Where none is named, it is the cloud that has the
    /// location.
    Cloud ofValue(int at, String location) {
        named();
        Map.Entry<Integer, Cloud> before = clouds.lowerEntry(at);
        Map.Entry<Integer, Cloud> behind = clouds.higherEntry(at);
        if (before == null || behind == null) {
            return before != null ? before.getValue() : behind != null ? behind.getValue() : ofLocation(location);
        }
        int distance = parts.distance(before.getKey(), at);
        return parts.distance(at, behind.getKey()) < distance ? behind.getValue() : before.getValue();
    }

    private Cloud ofLocation(String location) {
        return Cloud.ofLocation(location).filter(watchable::contains).orElse(usual);
    }

    /// What the first `Host` header behind a request names: what is no host of Azure's is foreign.
    ///
    /// @param from the headers that can be its own
    private @Nullable Meant header(int at, NavigableMap<Integer, Meant> from) {
        named();
        Map.Entry<Integer, Meant> next = from.ceilingEntry(at);
        return next == null || next.getKey() >= headersEnd(at) ? null : next.getValue();
    }

    private int headersEnd(int at) {
        return Math.min(parts.blockEnd(at), at + LONGEST_HEADERS);
    }

    private boolean isRightBefore(Named host, int at) {
        return at - host.end <= 12 && text.substring(host.end, at).indexOf(Marks.WRAP) < 0;
    }

    private NavigableMap<Integer, Named> named() {
        NavigableMap<Integer, Named> all = named;
        if (all == null) {
            all = new TreeMap<>();
            Matcher hosts = HOST.matcher(text);
            int last = 0;
            while (hosts.find()) {
                if (name(hosts, last, all)) {
                    last = hosts.end();
                }
            }
            headerLines();
            Matcher parts = PARTS.matcher(text);
            while (parts.find()) {
                String host = parts.group(1).replaceAll("[\\s\u0004\"]", "").replace(',', '.');
                Cloud.ofHost(host).ifPresent(cloud -> clouds.put(parts.start(), cloud));
            }
            named = all;
        }
        return all;
    }

    private void headerLines() {
        Matcher line = HEADER_LINE.matcher(text);
        while (line.find()) {
            String host = line.group(1);
            String name = host.endsWith(":443") ? host.substring(0, host.length() - 4) : host;
            // A variable says nothing, and what is no name of a host may be a secret.
            if (!host.matches("[{$<%'\"`].*")) {
                String shown = host.matches("[\\p{L}\\p{N}.:_\\[\\]-]{1,253}") ? host : "…";
                headers.put(
                        line.start(),
                        Cloud.ofHost(name).<Meant>map(Meant.InCloud::new).orElseGet(() -> new Meant.Foreign(shown)));
            }
        }
    }

    /// Returns whether it is a host. What only looks like one may be the name of a value.
    ///
    /// @param last where the host in front of this one ends: what declares this one stands behind it
    private boolean name(Matcher found, int last, Map<Integer, Named> all) {
        String address = found.group(2);
        boolean usualPort = found.group(3) == null || found.group(3).equals("443");
        Optional<Cloud> cloud = usualPort && stands(ENDS, found.end()) ? Cloud.ofHost(address) : Optional.empty();
        cloud.ifPresent(known -> clouds.put(found.start(), known));
        boolean alone = stands(ALONE, found.end());
        String lead = alone ? text.substring(Math.max(last, found.start() - LONGEST_KEY), found.start()) : "";
        String lower = Ascii.lower(lead);
        boolean hinted = HINTS.stream().anyMatch(lower::contains);
        boolean header = hinted && HEADER.matcher(lower).find();
        boolean declared = header || (hinted && DECLARED.matcher(lower).find());
        boolean host = alone && (cloud.isPresent() || declared || found.group(1) != null);
        if (host) {
            Named named = new Named(found.start(), found.end(), address, cloud.orElse(null), declared);
            all.put(named.begin, named);
            variables.set(lead, named.begin, named.meant());
            if (header) {
                headers.putIfAbsent(named.begin, named.meant());
                if (KEY.matcher(lower).find()) {
                    keys.put(named.begin, named.meant());
                }
            }
        }
        if (alone && !host) {
            names.set(lead, found.start(), new Meant.Foreign(address));
        }
        return host;
    }

    private boolean stands(Pattern pattern, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
