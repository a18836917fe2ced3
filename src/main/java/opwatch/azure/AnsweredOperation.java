package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// Which operation a status document is about, by its `name` and `id`. Any thread.
///
/// By the contract `name` is the last segment of `id` (Azure/azure-resource-manager-rpc
/// `v1.0/async-api-reference.md`), and all recorded responses of this provider keep to that. So every other
/// name, that of a resource too, belongs to another operation. Of `id` only a path that ends in
/// `operationStatuses/ID`, or for a purge in `operations/ID`, counts: the provider is missing in some, and
/// others send the ID of a resource. IDs that look the same on the screen are the same, also among words.
/// What stands in documents for a value, such as `{operationId}`, or .NET's empty GUID names nothing.
final class AnsweredOperation {
    private static final Pattern PLACEHOLDER = Pattern.compile("0{32}|(?i:[x-]{0,40}xxxx[xmn-]{0,40}"
            + "|((your|my|the)[-_ ]?)?(async[-_ ]?)?(operation|subscription|location|region)([-_ ]?status)?"
            + "([-_ ]?(id|name|guid))?)");

    /// A GUID alone, in brackets or quotes of any kind or in none.
    private static final Pattern ALONE =
            Pattern.compile("[\\p{Ps}\\p{Pi}<$\"'`]{0,8}([0-9a-fA-F-]{32,36})[\\p{Pe}\\p{Pf}>\"'`]{0,8}");

    /// A GUID among other things, also as .NET's `X` form writes it. What has one is no placeholder.
    private static final Pattern GUID =
            Pattern.compile("(?i)[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|0x[0-9a-f]{1,8},\\s?0x");

    private static final Pattern PLAIN_GUID = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    /// What takes no room where a text is shown: format characters, controls, variation selectors.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\x{34F}\\x{FE00}-\\x{FE0F}]+");

    private static final int MOST_DECODED = 3;

    private AnsweredOperation() {}

    /// What shows that the document is about another operation than the asked one; empty when nothing does.
    static String otherThan(OperationRef asked, JsonNode document) {
        return document.propertyStream()
                .filter(member -> isAnother(asked, member))
                .map(member -> member.getValue().asText())
                .findFirst()
                .orElse("");
    }

    private static boolean isAnother(OperationRef asked, Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        String key = Ascii.lower(member.getKey());
        boolean names = key.equals("id") || key.equals("name");
        if (!names || (!value.isTextual() && !value.isNumber()) || isAsAsked(asked, value.asText())) {
            return false;
        }
        List<String> path = segments(value.asText());
        return switch (key) {
            case "id" -> isStatusPath(asked, path) && isOther(asked, path);
            case "name" ->
                isStatusPath(asked, path)
                        ? isOther(asked, path)
                        : !path.isEmpty() && differs(path.getLast(), asked.operationId());
            default -> false;
        };
    }

    /// Most documents name the operation by the very letters that it was asked by; no more need be read then.
    private static boolean isAsAsked(OperationRef asked, String named) {
        return Ascii.same(named, asked.operationId()) || Ascii.same(named, asked.path());
    }

    private static boolean isStatusPath(OperationRef asked, List<String> path) {
        String collection = path.size() > 1 ? path.get(path.size() - 2) : "";
        return Ascii.same(collection, "operationStatuses") || (asked.isPurge() && Ascii.same(collection, "operations"));
    }

    private static boolean isOther(OperationRef asked, List<String> path) {
        String location = behind(path, "locations");
        String subscription = behind(path, "subscriptions");
        return differs(path.getLast(), asked.operationId())
                || (subscription != null && differs(subscription, asked.subscriptionId()))
                || (location != null
                        && !isPlaceholder(location)
                        && !OperationRef.locationName(location)
                                .equals(asked.place().key()));
    }

    private static @Nullable String behind(List<String> path, String name) {
        return Stream.iterate(0, i -> i + 1)
                .limit(path.size() - 1L)
                .filter(i -> Ascii.same(path.get(i), name))
                .map(i -> path.get(i + 1))
                .findFirst()
                .orElse(null);
    }

    private static boolean differs(String named, String asked) {
        return !Ascii.same(bare(named), bare(asked)) && !holds(named, asked) && !isPlaceholder(named);
    }

    /// Whether a name is the ID among words, such as "Operation ID" or `urn:uuid:ID`, and no other ID: no
    /// other GUID beside a GUID, and no digit beside an ID of another form.
    private static boolean holds(String named, String asked) {
        boolean isGuid = PLAIN_GUID.matcher(bare(asked)).matches();
        if (!isGuid && asked.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        String lower = Ascii.lower(named);
        List<MatchResult> ids = isGuid
                ? GUID.matcher(named).results().toList()
                : Pattern.compile(Ascii.lower(asked), Pattern.LITERAL)
                        .matcher(lower)
                        .results()
                        .toList();
        boolean all = !ids.isEmpty()
                && ids.stream().allMatch(id -> Ascii.same(bare(id.group()), bare(asked)) && isApart(named, id));
        return all
                && (isGuid
                        || !DIGIT.matcher(lower.replace(Ascii.lower(asked), "")).find());
    }

    /// Whether no character that can be of an ID stands at an edge; a point ends a sentence.
    private static boolean isApart(String text, MatchResult id) {
        int end = id.end();
        boolean sentence = text.startsWith(".", end) && (end + 1 == text.length() || text.charAt(end + 1) == ' ');
        return (id.start() == 0 || !isOfId(text.charAt(id.start() - 1)))
                && (end == text.length() || sentence || !isOfId(text.charAt(end)));
    }

    private static boolean isOfId(char c) {
        return (Character.isLetterOrDigit(c) && !Character.isIdeographic(c)) || "-_.~*+!@%&$".indexOf(c) >= 0;
    }

    private static boolean isPlaceholder(String text) {
        boolean marked = text.chars().anyMatch(c -> "{}<>[]$".indexOf(c) >= 0);
        return PLACEHOLDER.matcher(bare(text)).matches()
                || (marked && !GUID.matcher(text).find());
    }

    /// A GUID in any of the usual forms without brackets and dashes; any other ID as it is.
    private static String bare(String id) {
        Matcher alone = ALONE.matcher(id);
        String digits = alone.matches() ? alone.group(1).replace("-", "") : id;
        return PLAIN_GUID.matcher(digits).matches() ? digits : id;
    }

    /// The parts of a path or a URL, without its query, each as it was before it was escaped.
    private static List<String> segments(String text) {
        String plain = text;
        for (int i = 0; i < MOST_DECODED && plain.indexOf('%') >= 0; i++) {
            plain = decoded(plain);
        }
        String path = plain.split("[?#]", 2)[0];
        return Stream.of(path.split("/", -1))
                .map(AnsweredOperation::visible)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// A part as a person sees it: without what is invisible, and without blanks of any kind around it.
    private static String visible(String part) {
        String shown = INVISIBLE.matcher(part).replaceAll("");
        int from = 0;
        int to = shown.length();
        while (from < to && isBlank(shown.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(shown.charAt(to - 1))) {
            to--;
        }
        return shown.substring(from, to);
    }

    /// U+2800 is braille without dots; the others are fillers of Hangul.
    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || "\u2800\u3164\u115F\u1160\uFFA0".indexOf(c) >= 0;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
