package opwatch.paste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.paste.Labels.Label;

/// Operations whose parts stand apart in a text: in JSON, tables, command lines and sentences. Where
/// subscription, location and ID stand in one line, one block or, each alone, in the whole text, that is an
/// operation; an ID without them is refused.
final class LoneIds {
    private static final String HEX = "[0-9a-fA-F]";
    private static final String GUID = HEX + "{8}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{12}";
    private static final Pattern VALUE = Pattern.compile(
            "(?<![0-9A-Za-z-])((?:[Pp][Uu][Rr][Gg][Ee]-)?)(" + GUID + "(?:\\*" + HEX + "{1,64})?)(?![0-9A-Za-z-])");
    /// Newer error messages end in "Operation Id: '32 hex'". Other things have 32 hex digits too, keys
    /// among them, and are not shown.
    private static final Pattern TRACE = Pattern.compile("(?i:operation[\\s\u0001\u0002\u0004_-]{0,3}id)\\W{1,8}(" + HEX
            + "{32})(?!" + HEX + ")|(?:^|[\n\u0004])[^\\w\n\u0004]{0,20}(" + HEX
            + "{32})[^\\w\n\u0004]{0,20}(?=$|[\n\u0004])");
    /// The name of a JSON value, in front of it.
    private static final Pattern KEY = Pattern.compile("[\"'][\\s\u0002]{0,4}:[\\s\u0002]{0,4}[\"']$");
    private static final int LONGEST_KEY_END = 12;
    /// How many parts around an ID are looked at for what belongs to it.
    private static final int NEAR = 8;

    private static final int SHORTEST = 4;
    private static final int LONGEST_ALONE = 140;

    private final String text;
    private final Findings findings;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> single = new HashMap<>();
    /// The IDs without subscription or location, in the order of the text.
    private final SequencedSet<String> alone = new LinkedHashSet<>();

    /// A subscription, location or operation ID.
    ///
    /// @param line how many lines stand in front of it
    /// @param block how many blank lines and braces
    /// @param alone whether nothing else stands in its line
    private record Part(int at, Label label, String value, int line, int block, boolean alone) {
        /// Its line, and no other object in it.
        String here() {
            return line + ":" + block + " ";
        }
    }

    private LoneIds(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /// Adds what it finds.
    ///
    /// @return what the text says of the operations that are not whole
    static PastedText.Known read(String text, Findings findings) {
        LoneIds ids = new LoneIds(text, findings);
        boolean first = findings.isEmpty();
        if (VALUE.matcher(text).find()) {
            ids.collect();
            ids.join(first);
        }
        if (first) {
            ids.traces();
        }
        Label place = ids.single.containsKey("" + Label.LOCATION) ? Label.LOCATION : Label.REGION;
        return new PastedText.Known(ids.only("", Label.SUBSCRIPTION), ids.only("", place), List.copyOf(ids.alone));
    }

    private void collect() {
        TableRows table = new TableRows();
        int line = 0;
        int block = 0;
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            boolean ends = c == '\n' || Wraps.isJoint(c);
            if (ends || c == '{' || c == '}') {
                piece(table, begin, at, line, block);
                begin = at + 1;
                line += ends ? 1 : 0;
                block += Wraps.isJoint(c) ? 0 : 1;
            }
            if (c == '\n') {
                table.end();
            }
        }
        parts.sort(Comparator.comparingInt(Part::at));
        for (Part part : parts) {
            Label label = part.label == Label.MAYBE ? Label.OPERATION : part.label;
            for (String place : List.of("", part.block + " ", part.here())) {
                single.merge(place + label, part.value, (a, b) -> isSame(a, b) ? a : "");
            }
        }
    }

    private static boolean isSame(String one, String other) {
        return OperationRef.locationName(one).equals(OperationRef.locationName(other));
    }

    /// Reads a part of a line that no brace divides.
    private void piece(TableRows table, int begin, int end, int line, int block) {
        if (end - begin < SHORTEST) {
            return;
        }
        String here = text.substring(begin, end);
        List<String> cells = table.cells(here);
        boolean row = cells.stream().anyMatch(cell -> VALUE.matcher(cell).matches());
        Matcher value = VALUE.matcher(here);
        if (!value.find()) {
            if (!table.begins(here)) {
                places(here, begin, line, block);
            }
        } else if (row) {
            for (int i = 0; i < cells.size(); i++) {
                row(table.column(i), cells.get(i), begin + i, line, block);
            }
        } else {
            int from = begin;
            boolean alone = isAlone(here);
            do {
                int at = begin + value.start();
                Label label = Labels.of(text, alone ? labelBegin(begin) : from, at);
                value(value, at, new Part(at, label, value.group(2), line, block, alone));
                from = begin + value.end();
            } while (value.find());
            places(here, begin, line, block);
        }
    }

    /// Whether an ID is all that stands in a line.
    private static boolean isAlone(String line) {
        return line.length() < LONGEST_ALONE
                && line.chars()
                        .filter(Character::isLetterOrDigit)
                        .allMatch(c -> Ascii.isHex((char) c) || "purgePURGE".indexOf(c) >= 0);
    }

    /// A label may stand in the line before.
    private int labelBegin(int line) {
        int at = line - 1;
        while (at > 0 && line - at < 40 && text.charAt(at - 1) != Marks.WRAP && text.charAt(at - 1) != '\n') {
            at--;
        }
        return Math.max(at, 0);
    }

    private void value(Matcher value, int at, Part part) {
        if (!value.group(1).isEmpty()) {
            findings.rest(at, new Refusal(Refusal.Reason.PURGE_ID, value.group()), value.group());
        } else if (part.label != Label.OTHER) {
            parts.add(part);
        }
    }

    private void row(Label column, String cell, int at, int line, int block) {
        boolean fits = column == Label.LOCATION
                ? OperationRef.isLocation(cell)
                : column != Label.OTHER
                        && column != Label.NONE
                        && VALUE.matcher(cell).matches();
        if (fits) {
            parts.add(new Part(at, column, cell, line, block, false));
        }
    }

    private void places(String here, int begin, int line, int block) {
        for (Labels.Place place : Labels.places(here)) {
            parts.add(new Part(begin + place.at(), place.label(), place.name(), line, block, false));
        }
    }

    /// @param first whether nothing was found before
    private void join(boolean first) {
        boolean events = parts.stream().anyMatch(part -> part.label == Label.MAYBE) && Labels.isActivityLog(text);
        for (int i = 0; i < parts.size(); i++) {
            Part id = parts.get(i);
            boolean maybe = id.label == Label.MAYBE && !events;
            if (id.label == Label.OPERATION || maybe) {
                String subscription = near(i, Label.SUBSCRIPTION);
                String location = location(i);
                if (!subscription.isEmpty() && !location.isEmpty()) {
                    findings.add(subscription, location, id.value, id.at);
                } else if (!maybe || !location.isEmpty() || (first && !isBareKey(id))) {
                    onlyAnId(id);
                }
            } else if (id.label == Label.NONE) {
                unnamed(i, first);
            }
        }
    }

    /// An ID without a word: the last of subscription, location, ID in a line, or alone in its line.
    private void unnamed(int i, boolean first) {
        Part id = parts.get(i);
        boolean row = i > 1 && parts.get(i - 2).line == id.line && isPlace(parts.get(i - 1));
        Part subscription = row ? parts.get(i - 2) : id;
        boolean last = i + 1 == parts.size() || parts.get(i + 1).line != id.line;
        String between = row ? text.substring(subscription.at, id.at) : "\"";
        if (row && last && !isPlace(subscription) && between.indexOf('/') < 0 && between.indexOf(':') < 0) {
            findings.add(subscription.value, parts.get(i - 1).value, id.value, id.at);
        } else if (first && id.alone) {
            onlyAnId(id);
        }
    }

    private void onlyAnId(Part id) {
        alone.add(id.value);
        findings.rest(id.at, new Refusal(Refusal.Reason.ONLY_AN_ID, id.value), id.value);
    }

    private static boolean isPlace(Part part) {
        return part.label == Label.LOCATION || part.label == Label.REGION;
    }

    /// JSON's `operationId` and nothing more may be the Activity Log's.
    private boolean isBareKey(Part id) {
        return isKeyed(id) && !single.containsKey("" + Label.SUBSCRIPTION);
    }

    private boolean isKeyed(Part id) {
        return KEY.matcher(text)
                .region(Math.max(0, id.at - LONGEST_KEY_END), id.at)
                .find();
    }

    /// A location that a word names as such goes before the name of a region, which may be a part of
    /// another value. In a sentence the region of the same line goes before a location elsewhere.
    private String location(int index) {
        Part id = parts.get(index);
        boolean named = single.containsKey("" + Label.LOCATION);
        boolean mentioned = !isKeyed(id) && single.containsKey(id.here() + Label.REGION);
        boolean here = single.containsKey(id.here() + Label.LOCATION);
        return near(index, here || (named && !mentioned) ? Label.LOCATION : Label.REGION);
    }

    /// What belongs to an ID: the only one of its line, of its block or of the text. Where several operations
    /// share a line, each has the nearest.
    private String near(int index, Label label) {
        Part id = parts.get(index);
        String nearest = only(id.here(), Label.OPERATION).isEmpty() ? nearest(index, label) : "";
        return Stream.of(nearest, only(id.here(), label), only(id.block + " ", label), only("", label))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String nearest(int index, Label label) {
        Part id = parts.get(index);
        for (int step = 1; step <= NEAR; step++) {
            for (int at : new int[] {index - step, index + step}) {
                Part part = at >= 0 && at < parts.size() ? parts.get(at) : id;
                boolean fits = part.label == label || (label != Label.SUBSCRIPTION && isPlace(part));
                if (fits && part.line == id.line && part.block == id.block) {
                    return part.value;
                }
            }
        }
        return "";
    }

    private String only(String place, Label label) {
        return single.getOrDefault(place + label, "");
    }

    private void traces() {
        Matcher trace = TRACE.matcher(text);
        while (trace.find()) {
            String id = trace.group(1) == null ? trace.group(2) : trace.group(1);
            findings.template(trace.start(), new Refusal(Refusal.Reason.TRACE_ID, id));
        }
    }
}
