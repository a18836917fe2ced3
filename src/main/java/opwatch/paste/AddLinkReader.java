package opwatch.paste;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.AddLink.Fault;
import org.jspecify.annotations.Nullable;

/// Takes a link apart, and stops at the first thing that is wrong with it. Each part must be plain after one
/// decoding; then it is read as a paste of its own, so that a link leads nowhere that a paste does not.
final class AddLinkReader {
    private static final String START = "opwatch://add?";
    /// Some programs put a slash behind what they take for a host.
    private static final String START_WITH_SLASH = "opwatch://add/?";

    /// No URL has them (RFC 3986, appendix A), and shells and markup have a use for them.
    private static final String ODD = "\"'<>\\^`{|}";

    /// What a link may say once.
    private static final Set<String> ONCE = Set.of("subscription", "location");

    private final Cloud bareCloud;
    private final Set<Cloud> watchable;
    /// By the name of the part, the values in the order of the link.
    private final Map<String, List<String>> values = Map.of(
            "url", new ArrayList<>(),
            "subscription", new ArrayList<>(),
            "location", new ArrayList<>(),
            "id", new ArrayList<>());
    private final Set<OperationRef> found = new LinkedHashSet<>();

    private AddLinkReader(Cloud bareCloud, Set<Cloud> watchable) {
        this.bareCloud = bareCloud;
        this.watchable = watchable;
    }

    static AddLink read(String link, Cloud bareCloud, Set<Cloud> watchable) {
        if (link.length() > AddLink.LONGEST || link.getBytes(StandardCharsets.UTF_8).length > AddLink.LONGEST) {
            return new AddLink.Unsound(Fault.TOO_LONG);
        }
        if (!isPlain(link)) {
            return new AddLink.Unsound(Fault.ODD_CHARACTER);
        }
        String lower = Ascii.lower(link);
        for (String start : List.of(START, START_WITH_SLASH)) {
            if (lower.startsWith(start)) {
                return new AddLinkReader(bareCloud, watchable).query(link.substring(start.length()));
            }
        }
        return new AddLink.Unsound(Fault.OTHER_FORM);
    }

    /// Without a code: all characters of these URLs may stand in a query as they are.
    ///
    /// @param refs those that a link can name ([AddLink#canName])
    static String write(List<OperationRef> refs) {
        return refs.stream()
                .map(ref -> "url=https://" + ref.cloud().armHost() + ref.path())
                .collect(Collectors.joining("&", START, ""));
    }

    private AddLink query(String query) {
        AddLink wrong = firstWrong(List.of(query.split("&", -1)), this::part);
        wrong = wrong == null ? firstWrong(all("url"), this::url) : wrong;
        wrong = wrong == null ? joined() : wrong;
        if (wrong != null) {
            return wrong;
        }
        if (found.isEmpty()) {
            return new AddLink.Unsound(Fault.INCOMPLETE);
        }
        return found.size() > AddLink.MOST
                ? new AddLink.Unsound(Fault.TOO_MANY)
                : new AddLink.Operations(List.copyOf(found));
    }

    /// What the first of them that is wrong is refused for; null where none is.
    private static @Nullable AddLink firstWrong(List<String> texts, Function<String, @Nullable AddLink> taking) {
        for (String text : texts) {
            AddLink wrong = taking.apply(text);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Keeps the value of `name=value`; what is wrong with it, or null.
    private @Nullable AddLink part(String part) {
        int equals = part.indexOf('=');
        String name = part.substring(0, Math.max(equals, 0));
        List<String> known = values.get(name);
        if (known == null || (ONCE.contains(name) && !known.isEmpty())) {
            return new AddLink.Unsound(Fault.UNKNOWN_PART);
        }
        String value = decoded(part.substring(equals + 1));
        if (value == null) {
            return new AddLink.Unsound(Fault.BAD_CODE);
        }
        known.add(value);
        return isPlain(value) ? null : new AddLink.Unsound(Fault.ODD_CHARACTER);
    }

    /// Takes a status URL, or its path.
    private @Nullable AddLink url(String value) {
        // What a signed tail is for is not our business, and it may be encoded in any way.
        String address = value.split("[?#]", 2)[0];
        if (address.contains("%")) {
            return new AddLink.Unsound(Fault.BAD_CODE);
        }
        String lower = Ascii.lower(address);
        return lower.startsWith("https://") || lower.startsWith("/subscriptions/")
                ? take(address)
                : new AddLink.Unsound(Fault.NOT_HTTPS);
    }

    /// Takes the operations whose parts stand apart.
    private @Nullable AddLink joined() {
        List<String> parts = Stream.of("subscription", "location", "id")
                .flatMap(name -> all(name).stream().limit(1))
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() < 3
                || !OperationRef.isSubscriptionId(parts.get(0))
                || !OperationRef.isLocation(parts.get(1))) {
            return new AddLink.Unsound(Fault.INCOMPLETE);
        }
        return firstWrong(all("id"), id -> {
            Refusal refusal = Refusal.ofOperationId(id);
            return refusal == null
                    ? take(new OperationRef(bareCloud, parts.get(0), parts.get(1), id).path())
                    : new AddLink.NotTaken(refusal);
        });
    }

    private @Nullable AddLink take(String address) {
        PastedText text = PastedText.read(address, bareCloud, watchable);
        if (!text.refused().isEmpty()) {
            return new AddLink.NotTaken(text.refused().getFirst());
        }
        found.addAll(text.found());
        return null;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f && ODD.indexOf(c) < 0);
    }

    /// A value without its codes, each taken once; null where a percent sign begins none. What is no ASCII
    /// becomes a character that is not plain.
    private static @Nullable String decoded(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '%') {
                if (at + 2 >= value.length()
                        || !Ascii.isHex(value.charAt(at + 1))
                        || !Ascii.isHex(value.charAt(at + 2))) {
                    return null;
                }
                c = (char) Integer.parseInt(value, at + 1, at + 3, 16);
                at += 2;
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
