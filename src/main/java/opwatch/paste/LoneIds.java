package opwatch.paste;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// IDs that stand in a text without the path that would make them an operation.
final class LoneIds {
    /// Lists of IDs are short; logs are read for paths only.
    private static final int MOST_TEXT = 1 << 20;

    private static final int MOST_LINES = 200;
    private static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String HEX = "[0-9a-fA-F]";
    private static final Pattern PURGE = Pattern.compile("(?i)\\b(purge-" + GUID + ")(?!" + HEX + ")");
    /// Newer error messages end in "Operation Id: '32 hex'". Other things have 32 hex digits too, keys
    /// among them, and are not shown.
    private static final Pattern TRACE =
            Pattern.compile("(?i:operation.?id)\\W{1,6}(" + HEX + "{32})(?!" + HEX + ")|^\\W*(" + HEX + "{32})\\W*$");
    /// Not `operationId`: in the Activity Log that is a correlation ID.
    private static final Pattern ALONE =
            Pattern.compile("(?:(?i:async.?operation(?:.?id)?|operation[ -]id)\\W{1,6}|^\\W*)(" + GUID + "(?:\\*" + HEX
                    + "{1,64})?)\\W*$");

    private LoneIds() {}

    static Set<Refusal> in(String text) {
        Set<Refusal> refused = new LinkedHashSet<>();
        text.substring(0, Math.min(text.length(), MOST_TEXT))
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .forEach(line -> ofLine(line, refused));
        return refused;
    }

    private static void ofLine(String line, Set<Refusal> refused) {
        Matcher purge = PURGE.matcher(line);
        Matcher trace = TRACE.matcher(line);
        Matcher alone = ALONE.matcher(line);
        if (purge.find()) {
            refused.add(new Refusal(Refusal.Reason.PURGE_ID, purge.group(1)));
        } else if (alone.find()) {
            refused.add(new Refusal(Refusal.Reason.ONLY_AN_ID, alone.group(1)));
        } else if (trace.find()) {
            String id = trace.group(1) == null ? trace.group(2) : trace.group(1);
            refused.add(new Refusal(Refusal.Reason.TRACE_ID, id));
        }
    }
}
