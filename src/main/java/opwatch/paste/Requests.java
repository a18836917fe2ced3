package opwatch.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// The requests of a text, by the method and the address of each, whatever wrote them: recordings, debug
/// logs of `az` and of Az PowerShell, SDKs, curl, `az rest`. A path that is a value, such as an answer's
/// `id`, is none.
final class Requests {
    private static final int LONGEST_METHOD = 24;
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_BEFORE = 120;
    /// Az PowerShell's recordings have the whole address once more, encoded, in front of the method.
    private static final int LONGEST_BEHIND = 900;
    private static final int LONGEST_OPTIONS = 600;
    private static final int LONGEST_HOST = 120;

    /// What goes on in the next lines: without a blank, to the query or the end of a string.
    private static final Pattern REST =
            Pattern.compile("(?:[\u0001\u0004](?!/?subscriptions/)[A-Za-z0-9/._-]{1,120}){1,4}(?=[?\"'`}]| HTTP/)");
    private static final String METHOD = "(GET|PUT|POST|PATCH|DELETE|HEAD)";
    private static final String GAP = "[\\s\u0001\u0002\u0004:=\"'`]";
    /// `PUT https://…`, `"PUT /…`, `PUT: "…`.
    private static final Pattern DIRECT =
            Pattern.compile("(?<![A-Za-z])" + METHOD + "[\"'`\\s\u0001\u0002\u0004:,]{1,4}$");
    /// `.put('/…`, `.PutAsync("…`.
    private static final Pattern CALL = Pattern.compile("(?i)\\." + METHOD + "(?:Async)?\\(\\s?[frbu$@]{0,2}[\"'`]$");
    /// `Request URL: '`, `"url": "`, `Absolute Uri:`, `-Path "`; not `resourceUri`.
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:(?<!resource|resource_|scope)ur[il]|(?<![a-z])path"
            + "|\\btarget)[\"'`]?" + GAP + "{1,10}[{(]?$|(?i)\\s-u [\"'`]?$");
    private static final Pattern METHOD_BEFORE =
            Pattern.compile("(?i)(?:method|verb)[\"'`]?" + GAP + "{1,8}" + METHOD + "\\b[^{}]{0,60}$");
    private static final Pattern METHOD_BEHIND = Pattern.compile("(?i)^[^{}]{0,160}?(?:method|verb)[\"'`]?" + GAP
            + "{1,8}" + METHOD + "\\b|request[ _]?method[\"'`]?" + GAP + "{1,8}" + METHOD + "\\b");
    /// What takes the method as an option.
    private static final Pattern TOOL = Pattern.compile("(?i)\\b(?:az rest|curl|invoke-[a-z]{1,40})\\b");
    private static final Pattern OPTION =
            Pattern.compile("(?i)(?<![\\w-])(?:-X ?|--request[ =]|--?method[ =:]|-m )[\"'`]?" + METHOD + "\\b");
    /// Requests that overlap cannot be told apart by their answers, unless an answer stands between.
    private static final Pattern ANSWER = Pattern.compile("(?i)response|status|<--|< HTTP|\" [1-5][0-9][0-9]\\b");

    /// A path of a text, as the scan has read it.
    ///
    /// @param at where `subscriptions/` begins
    /// @param end where it ends
    record Path(int at, int end, Segments segments) {
        /// Reads on where a line break divides the path: a name that is cut would be another name.
        ///
        /// @param from where the names begin
        /// @param line the path up to the end of its line
        static Path of(String text, int at, int from, Segments line) {
            boolean joint = line.end() < text.length() && Wraps.isJoint(text.charAt(line.end()));
            Matcher rest = REST.matcher(text);
            if (!joint || !rest.region(line.end(), text.length()).lookingAt()) {
                return new Path(at, line.end(), line);
            }
            String whole = text.substring(from, rest.end())
                    .replace("" + Marks.WRAP, "")
                    .replace("" + Marks.BREAK, "");
            return new Path(at, rest.end(), Segments.read(whole, 0));
        }
    }

    /// @param at where its path begins
    /// @param method in capitals; empty where the text does not tell it
    /// @param target null where it is no resource of Log Analytics
    record Request(int at, int end, String method, @Nullable Target target) {
        /// Whether it may start an operation.
        boolean isChange() {
            return !method.equals("GET") && !method.equals("HEAD");
        }

        boolean isSame(Request other) {
            return target != null && target.equals(other.target) && method.equals(other.method);
        }
    }

    /// A resource that is named and not asked for.
    record Mention(int at, Target target) {}

    private final String text;
    private final NavigableMap<Integer, Request> requests = new TreeMap<>();
    /// Where those stand that may start an operation.
    private final NavigableSet<Integer> changes = new TreeSet<>();

    /// By subscription and operation.
    private final Map<String, List<Clue>> results = new HashMap<>();

    private final NavigableMap<Integer, Mention> mentions = new TreeMap<>();

    Requests(String text, List<Path> paths) {
        this.text = text;
        int last = 0;
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            int next = i + 1 < paths.size() ? Math.max(path.end, paths.get(i + 1).at) : text.length();
            take(path, Math.min(last, path.at), next);
            last = path.end;
        }
    }

    /// The nearest request in front of this place.
    @Nullable
    Request before(int at) {
        var before = requests.floorEntry(at);
        return before == null ? null : before.getValue();
    }

    /// The nearest request behind this place.
    @Nullable
    Request behind(int at) {
        var behind = requests.higherEntry(at);
        return behind == null ? null : behind.getValue();
    }

    /// Whether a request that may have started an operation stands between two places.
    boolean hasChange(int from, int to) {
        Integer next = changes.ceiling(from);
        return next != null && next < to;
    }

    /// Whether the request was sent while another waited for its answer.
    boolean overlaps(Request request) {
        var before = requests.lowerEntry(request.at);
        Request other = before == null ? null : before.getValue();
        return other != null
                && other.isChange()
                && !other.isSame(request)
                && !ANSWER.matcher(text)
                        .region(Math.min(other.end, request.at), request.at)
                        .find();
    }

    /// The resources below whose results an operation is named.
    List<Clue> results(OperationRef ref) {
        return results.getOrDefault(resultKey(ref.subscriptionId(), ref.operationId()), List.of());
    }

    /// The resources that are named and not asked for, by their places.
    NavigableMap<Integer, Mention> mentions() {
        return mentions;
    }

    private void take(Path path, int last, int next) {
        Target target = Target.of(path.segments);
        int begin = addressBegin(path.at, last);
        String method = method(path, last, begin, next);
        if (target != null && !target.operationId().isEmpty()) {
            Clue clue = target.clue(Clue.Strength.ID, target.kind(""));
            List<Clue> those = results.computeIfAbsent(
                    resultKey(path.segments.name(0), target.operationId()), _ -> new ArrayList<>());
            if (!those.contains(clue)) {
                those.add(clue);
            }
        }
        if (method != null) {
            Request request = new Request(path.at, path.end, method, target);
            requests.put(path.at, request);
            if (request.isChange()) {
                changes.add(path.at);
            }
        } else if (target != null) {
            mentions.put(path.at, new Mention(path.at, target));
        }
    }

    /// The method; empty where it is a request and the text does not tell it, null where it is none.
    private @Nullable String method(Path path, int last, int begin, int next) {
        String lead = text.substring(Math.max(last, begin - LONGEST_METHOD), begin);
        Matcher direct = DIRECT.matcher(lead);
        Matcher call = CALL.matcher(lead);
        if (direct.find() || call.find()) {
            return (direct.reset().find() ? direct : call).group(1).toUpperCase(Locale.ROOT);
        }
        String before = text.substring(Math.max(last, begin - LONGEST_OPTIONS), begin);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        String key = before.substring(Math.max(0, before.length() - LONGEST_KEY));
        Matcher tool = TOOL.matcher(line);
        if (tool.find()) {
            return option(line.substring(tool.start()) + " " + options(path.end, next));
        }
        return ADDRESS.matcher(key).find() ? keyed(path, before, next) : null;
    }

    private String option(String command) {
        Matcher option = OPTION.matcher(command);
        return option.find() ? option.group(1).toUpperCase(Locale.ROOT) : "GET";
    }

    /// The rest of a command line, which goes on where the next line begins with an option.
    private String options(int from, int next) {
        int to = Math.min(next, from + LONGEST_OPTIONS);
        int end = from;
        while (end < to
                && text.charAt(end) != '\n'
                && !(text.charAt(end) == Marks.WRAP && !text.startsWith("-", end + 1))) {
            end++;
        }
        return text.substring(from, end);
    }

    /// The method that stands under a name of its own. Where another stands on either side, neither is sure.
    private String keyed(Path path, String before, int next) {
        Matcher first = METHOD_BEFORE.matcher(before.substring(Math.max(0, before.length() - LONGEST_BEFORE)));
        Matcher behind = METHOD_BEHIND.matcher(text.substring(path.end, Math.min(next, path.end + LONGEST_BEHIND)));
        String one = first.find() ? first.group(1).toUpperCase(Locale.ROOT) : "";
        String other = behind.find()
                ? (behind.group(1) == null ? behind.group(2) : behind.group(1)).toUpperCase(Locale.ROOT)
                : "";
        return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : "";
    }

    private static String resultKey(String subscriptionId, String operationId) {
        return Ascii.lower(subscriptionId) + "/" + Ascii.lower(operationId);
    }

    /// Where the host in front of a path begins, or what stands in its place.
    private int addressBegin(int path, int last) {
        int at = path;
        int from = Math.max(last, path - LONGEST_HOST);
        while (at > from && isOfAddress(text.charAt(at - 1))) {
            at--;
        }
        String address = text.substring(at, path);
        int scheme = address.lastIndexOf("://");
        if (scheme >= 0) {
            int begin = scheme;
            while (begin > 0 && Character.isLetter(address.charAt(begin - 1))) {
                begin--;
            }
            return at + begin;
        }
        int colon = address.lastIndexOf(':');
        boolean port = colon + 1 < address.length() && Character.isDigit(address.charAt(colon + 1));
        return colon < 0 || port ? at : at + colon + 1;
    }

    private static boolean isOfAddress(char c) {
        return Character.isLetterOrDigit(c) || ".-:/_%{}$@".indexOf(c) >= 0;
    }
}
