package opwatch.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a paste holds: every operation in it, whatever stands around, and what looked like one but cannot
/// be watched. Any thread; takes time in proportion to the length of the text.
///
/// The pasted host only says which cloud is meant; it is never contacted, because request URLs are rebuilt
/// from their parts. Signed queries and tokens in the text go nowhere.
///
/// @param found operations in order of appearance, none twice
/// @param refused what could not be taken, none twice, at most [#MOST_REFUSALS]; never empty when nothing
/// was found
public record PastedText(List<OperationRef> found, List<Refusal> refused) {
    /// The longest text that is searched, in characters.
    public static final int LONGEST = 16 << 20;

    /// More refusals than this help nobody.
    public static final int MOST_REFUSALS = 20;

    private static final int MOST_LINES = 200;
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TRACE = Pattern.compile("(?i)(?:operation.?id\\W{1,6})?\\b([0-9a-f]{32})\\b\\W*");
    private static final Pattern PURGE = Pattern.compile("(?i)\\b(purge-" + GUID.pattern() + ")");

    public PastedText {
        found = List.copyOf(found);
        refused = List.copyOf(refused);
    }

    /// Searches a text.
    ///
    /// @param bareCloud the cloud that is meant by a path without a host
    /// @param watchable the clouds that can be watched now
    public static PastedText read(String text, Cloud bareCloud, Set<Cloud> watchable) {
        if (text.length() > LONGEST) {
            return nothing(Refusal.Reason.TOO_LONG, "");
        }
        PathScanner scanner = new PathScanner(bareCloud, watchable);
        scanner.scan(unescaped(text));
        Set<Refusal> refused = new LinkedHashSet<>(scanner.refused());
        if (scanner.found().isEmpty() && refused.isEmpty()) {
            loneIds(text, refused);
        }
        if (scanner.found().isEmpty() && refused.isEmpty()) {
            return nothing(Refusal.Reason.NOTHING_FOUND, text.substring(0, Math.min(text.length(), 200)));
        }
        return new PastedText(
                List.copyOf(scanner.found()),
                refused.stream().limit(MOST_REFUSALS).toList());
    }

    private static PastedText nothing(Refusal.Reason reason, String text) {
        // What nobody could place may be anything, a password too: it is not shown again.
        String excerpt = reason == Refusal.Reason.NOTHING_FOUND ? "" : text;
        return new PastedText(List.of(), List.of(new Refusal(reason, excerpt)));
    }

    /// Undoes what JSON, HTML and shells do to a URL: escaped slashes and ampersands, and characters that
    /// cannot be seen.
    private static String unescaped(String text) {
        String plain = text;
        if (plain.indexOf('\\') >= 0) {
            plain = plain.replaceAll("(?i)[\\\\]+u0026", "&")
                    .replaceAll("(?i)[\\\\]+u002f", "/")
                    .replaceAll("\\\\+/", "/");
        }
        if (plain.indexOf('&') >= 0) {
            plain = plain.replace("&amp;", "&").replace("&quot;", "\"").replace("&#x2F;", "/");
        }
        return plain.replaceAll("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]", "");
    }

    /// IDs that stand alone, one a line.
    private static void loneIds(String text, Set<Refusal> refused) {
        List<String> lines = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .forEach(lines::add);
        for (String line : lines) {
            String word = line.length() > 1000 ? "" : line;
            Matcher purge = PURGE.matcher(word);
            Matcher trace = TRACE.matcher(word);
            if (purge.find()) {
                refused.add(new Refusal(Refusal.Reason.PURGE_ID, purge.group(1)));
            } else if (GUID.matcher(word).matches()) {
                refused.add(new Refusal(Refusal.Reason.ONLY_AN_ID, word));
            } else if (trace.find()) {
                refused.add(new Refusal(Refusal.Reason.TRACE_ID, trace.group(1)));
            }
        }
    }
}
