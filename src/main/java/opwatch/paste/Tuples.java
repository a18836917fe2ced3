package opwatch.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.paste.Labels.Label;

/// Values that stand one behind the other, with nothing but marks between them: `S, eastus, I`. What each
/// is says a list of names in the same order: "subscription, location and operation ID: …", the columns
/// of SQL, Kusto and JSON. Without one it is the order of the documentation: subscription, location,
/// operation; the other way round where a word right beside an ID, or the text elsewhere, says so.
final class Tuples {
    private static final String MARKS = "[\\s\u0001-\u0004\"'`,;|&+()\\[\\]{}<>@、，；/–-]";
    private static final String WORDS = "(?:and|or|und|oder|et|ou|y|e|en|of|i|és|ve|и)";
    private static final Pattern BETWEEN =
            Pattern.compile(MARKS + "{1,80}(?:" + WORDS + MARKS + "{1,8})?|\\s?[和与及と]\\s?");
    /// What stands between two names, or a name and other words.
    private static final Pattern NAMES_END =
            Pattern.compile("[,;:|/()\\[\\]{}<>\"'`=、，；：\n\u0001\u0004\t]+|\\s" + WORDS + "\\s|[和与及と]");
    private static final int FARTHEST_NAMES = 600;
    private static final int FARTHEST_BEHIND = 200;
    private static final int FARTHEST_ROW = 60;
    private static final int LONGEST_NAME = 60;
    private static final int TRIPLE = 3;
    private static final int MOST_NAMES = 8;

    private final String text;
    private final List<Part> parts;
    private final boolean events;
    /// Those of a subscription, a location and an operation that no names say the order of.
    private final List<List<Part>> triples = new ArrayList<>();
    /// The names that are in force.
    private List<Label> names = List.of();

    private Tuples(String text, List<Part> parts, boolean events) {
        this.text = text;
        this.parts = parts;
        this.events = events;
    }

    /// Says what the values of tuples are that have names in their order.
    ///
    /// @param events whether it is an Activity Log
    static Tuples named(String text, List<Part> parts, boolean events) {
        Tuples tuples = new Tuples(text, parts, events);
        for (int at = 0; at < parts.size(); ) {
            int end = at + 1;
            while (end < parts.size() && tuples.goOn(parts.get(end - 1), parts.get(end))) {
                end++;
            }
            if (end - at > 1) {
                tuples.read(at, end);
            }
            at = end;
        }
        return tuples;
    }

    /// Says what the values of the others are.
    void others() {
        Map<String, Set<String>> firsts = new HashMap<>();
        for (List<Part> triple : triples) {
            firsts.computeIfAbsent(Ascii.lower(triple.getLast().value), _ -> new HashSet<>())
                    .add(Ascii.lower(triple.getFirst().value));
        }
        for (List<Part> triple : triples) {
            Part first = triple.getFirst();
            Part last = triple.getLast();
            boolean known = first.label != Label.NONE && last.label != Label.NONE;
            if (known || first.label == Label.OTHER || last.label == Label.OTHER) {
                continue;
            }
            boolean several =
                    firsts.getOrDefault(Ascii.lower(last.value), Set.of()).size() > 1;
            boolean turned = last.label == Label.SUBSCRIPTION
                    || first.isOperation()
                    || (first.label == Label.NONE && last.label == Label.NONE && several);
            name(first, turned ? Label.OPERATION : Label.SUBSCRIPTION);
            name(last, turned ? Label.SUBSCRIPTION : Label.OPERATION);
        }
    }

    private static void name(Part part, Label label) {
        part.label = part.label == Label.NONE ? label : part.label;
    }

    private boolean goOn(Part before, Part part) {
        int end = end(before);
        return before.line == part.line
                && !before.cell
                && !part.cell
                && part.at - end <= FARTHEST_ROW
                && part.at > end
                && BETWEEN.matcher(text).region(end, part.at).matches();
    }

    private static int end(Part part) {
        return part.at + part.value.length();
    }

    private void read(int from, int to) {
        List<Part> values = parts.subList(from, to);
        int begin = values.getFirst().at;
        int before = from == 0 ? 0 : end(parts.get(from - 1));
        List<Label> here = names(Math.max(before, begin - FARTHEST_NAMES), begin);
        boolean row = begin - before <= FARTHEST_ROW && here.isEmpty();
        names = here.size() > 1 ? here : row ? names : List.of();
        if (give(values, names)) {
            return;
        }
        int end = end(values.getLast());
        boolean last = to == parts.size() || parts.get(to).at - end > 2 * FARTHEST_BEHIND;
        if (!(last && triples.isEmpty() && give(values, behind(end))) && isTriples(values)) {
            for (int i = 0; i < values.size(); i += TRIPLE) {
                triple(values.subList(i, i + TRIPLE));
            }
        }
    }

    /// The names in the rest of the line, or else in the next one.
    private List<Label> behind(int end) {
        List<Label> here = names(end, Math.min(text.length(), end + FARTHEST_BEHIND));
        return here.size() < TRIPLE ? List.of() : here;
    }

    /// What is named between two places, in its order.
    private List<Label> names(int from, int to) {
        List<Label> named = new ArrayList<>();
        Matcher ends = NAMES_END.matcher(text).region(from, to);
        int at = from;
        while (at < to) {
            int end = ends.find() ? ends.start() : to;
            Label label = end - at < 2
                    ? Label.NONE
                    : TableHead.label(
                            text.substring(Math.max(at, end - LONGEST_NAME), end)
                                    .strip(),
                            events);
            if (label != Label.NONE && (named.isEmpty() || named.getLast() != label)) {
                named.add(label);
            }
            at = end == to ? to : ends.end();
        }
        return named.subList(Math.max(0, named.size() - MOST_NAMES), named.size());
    }

    /// Whether names fit the values; the last ones that do are theirs.
    private boolean give(List<Part> values, List<Label> names) {
        for (int count = Math.min(names.size(), values.size()); count > 1; count--) {
            for (int from = names.size() - count; from >= 0; from--) {
                List<Label> those = names.subList(from, from + count);
                if (values.size() % count == 0 && fit(values, those)) {
                    for (int i = 0; i < values.size(); i++) {
                        values.get(i).label = those.get(i % count);
                    }
                    return true;
                }
            }
        }
        return operations(values, names);
    }

    /// Several operations may stand where they are named last.
    private static boolean operations(List<Part> values, List<Label> names) {
        int count = names.size();
        boolean more = count > 1
                && values.size() > count
                && names.getLast().isOperation()
                && fit(values.subList(0, count), names)
                && values.subList(count, values.size()).stream().noneMatch(Part::isPlace);
        for (int i = 0; more && i < values.size(); i++) {
            values.get(i).label = names.get(Math.min(i, count - 1));
        }
        return more;
    }

    /// Whether a location stands where one is named, and no two values are called the same.
    private static boolean fit(List<Part> values, List<Label> names) {
        boolean once =
                names.stream().filter(name -> name != Label.OTHER).distinct().count()
                        == names.stream().filter(name -> name != Label.OTHER).count();
        for (int i = 0; once && i < values.size(); i++) {
            once = values.get(i).isPlace() == (names.get(i % names.size()) == Label.LOCATION);
        }
        return once;
    }

    private static boolean isTriples(List<Part> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPlace() != (i % TRIPLE == 1)) {
                return false;
            }
        }
        return values.size() % TRIPLE == 0;
    }

    /// Takes a triple of which no names say what is what. A word for an operation is of all three, unless
    /// it stands right in front of the first and is one for an ID. Where that is not clear, neither is
    /// named.
    private void triple(List<Part> triple) {
        Part first = triple.getFirst();
        if (first.isOperation()) {
            String lead = text.substring(Math.max(0, first.at - LONGEST_NAME), first.at);
            Labels.Beside beside = Labels.beside(lead);
            first.label = beside == Labels.Beside.ID ? Label.OPERATION : Label.NONE;
            if (beside == Labels.Beside.WORD) {
                first.alone = true;
                triple.getLast().alone = true;
                return;
            }
        }
        triples.add(List.copyOf(triple));
    }
}
