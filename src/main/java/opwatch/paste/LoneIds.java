package opwatch.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opwatch.operation.Ascii;
import opwatch.paste.Labels.Label;

/// Operations whose parts stand apart in a text: in JSON, tables, command lines and sentences. What stands
/// in the line of an operation, in its object or block belongs to it, and to no other; what stands with none
/// is shared, see [Scope]. An ID whose subscription or location the text does not tell clearly is refused.
final class LoneIds {
    private static final String HEX = "[0-9a-fA-F]";
    private static final Pattern BEGUN =
            Pattern.compile(HEX + "{4}[-\u2010-\u2013\u2212]" + HEX + "{2}|" + HEX + "-?[\u0001\u0004]");
    /// Newer error messages end in "Operation Id: '32 hex'". Other things have 32 hex digits too, keys
    /// among them, and are not shown.
    private static final Pattern TRACE = Pattern.compile("(?i:operation[\\s\u0001\u0002\u0004_-]{0,3}id)\\W{1,8}(" + HEX
            + "{32})(?!" + HEX + ")|(?:^|[\n\u0004])[^\\w\n\u0004]{0,20}(" + HEX
            + "{32})[^\\w\n\u0004]{0,20}(?=$|[\n\u0004])");
    /// The name of a JSON value, in front of it.
    private static final Pattern KEY = Pattern.compile("[\"'][\\s\u0002]{0,4}:[\\s\u0002]{0,4}[\"']$");
    private static final int LONGEST_KEY_END = 12;
    private final String text;
    private final Findings findings;
    private final List<Part> parts;
    private final List<Part> taken;
    /// The IDs without subscription or location, in the order of the text.
    private final SequencedSet<String> alone = new LinkedHashSet<>();

    private LoneIds(String text, Findings findings, PartReader read) {
        this.text = text;
        this.findings = findings;
        this.parts = read.parts();
        this.taken = read.taken();
    }

    /// Adds what it finds.
    ///
    /// @return what the text says of the operations that are not whole
    static PastedText.Known read(String plain, Findings findings) {
        boolean first = findings.isEmpty();
        String text = BEGUN.matcher(plain).find() ? LoneText.of(plain) : "";
        LoneIds ids = new LoneIds(text, findings, PartReader.read(text, findings));
        ids.join(first);
        if (first) {
            ids.traces(plain);
        }
        Label place = ids.parts.stream().anyMatch(part -> part.label == Label.LOCATION) ? Label.LOCATION : Label.REGION;
        return new PastedText.Known(ids.only(Label.SUBSCRIPTION), ids.only(place), List.copyOf(ids.alone));
    }

    /// The one value of this sort in the whole text; empty where there are several.
    private String only(Label label) {
        List<String> values = new ArrayList<>();
        for (List<Part> each : List.of(parts, taken)) {
            for (Part part : each) {
                if (part.label == label
                        && !part.value.isEmpty()
                        && (values.isEmpty() || !Part.isSame(values.getFirst(), part.value))) {
                    values.add(part.value);
                }
            }
        }
        return values.size() == 1 ? values.getFirst() : "";
    }

    /// @param first whether nothing was found before
    private void join(boolean first) {
        boolean events = Labels.isActivityLog(text);
        Tuples tuples = Tuples.named(text, parts, events);
        sameLabels();
        tuples.others();
        parts.removeIf(part -> part.label == Label.OTHER);
        parts.removeIf(part -> part.label == Label.MAYBE && events);
        boolean named = parts.stream().anyMatch(part -> part.label == Label.LOCATION);
        Set<Long> lines = join(by(parts, part -> ((long) part.line << 32) + part.block), named, true);
        share();
        List<Part> free = free(parts, part -> lines.contains(((long) part.line << 32) + part.block));
        Set<Long> blocks = join(by(free, part -> (long) part.block), named, false);
        share();
        List<Part> rest = free(free, part -> blocks.contains((long) part.block));
        join(Map.of(0L, rest), named, false);
        share();
        parts.forEach(part -> tell(part, first));
    }

    private static Map<Long, List<Part>> by(List<Part> parts, Function<Part, Long> place) {
        return parts.stream().collect(Collectors.groupingBy(place, LinkedHashMap::new, Collectors.toList()));
    }

    /// Joins what stands in the same place. Returns the places that have an operation.
    private Set<Long> join(Map<Long, List<Part>> places, boolean named, boolean line) {
        Set<Long> owned = new HashSet<>();
        places.forEach((place, here) -> {
            if (here.stream().anyMatch(Part::isOperation)) {
                owned.add(place);
                boolean sure = line ? here.stream().anyMatch(part -> part.label == Label.LOCATION) : named;
                List<Part> those = here.stream()
                        .filter(part -> part.label != Label.NONE && !(sure && part.label == Label.REGION))
                        .filter(part -> line
                                || !part.isOperation()
                                || part.lacks(Label.SUBSCRIPTION)
                                || part.lacks(Label.LOCATION))
                        .toList();
                Scope.join(text, those, line);
            }
        });
        return owned;
    }

    /// The operations, and the parts that stand with none.
    private static List<Part> free(List<Part> parts, Predicate<Part> owned) {
        return parts.stream()
                .filter(part -> part.isOperation() || !owned.test(part))
                .toList();
    }

    /// What is said of an ID in one place is true of it in every other.
    private void share() {
        Map<String, List<Part>> operations = parts.stream()
                .filter(part -> part.isOperation() && !part.read)
                .collect(Collectors.groupingBy(part -> Ascii.lower(part.value)));
        for (List<Part> same : operations.values()) {
            for (Label sort : List.of(Label.SUBSCRIPTION, Label.LOCATION)) {
                List<String> said = same.stream()
                        .map(part -> sort == Label.SUBSCRIPTION ? part.subscription : part.location)
                        .filter(value -> value != null && !value.isEmpty())
                        .distinct()
                        .toList();
                if (said.size() == 1) {
                    same.forEach(part -> part.give(sort, said.getFirst()));
                }
            }
        }
    }

    /// A value that is called a subscription in one place is none of an operation in another.
    private void sameLabels() {
        Map<String, Label> labels = new HashMap<>();
        for (List<Part> each : List.of(parts, taken)) {
            for (Part part : each) {
                if (part.label == Label.SUBSCRIPTION || part.isOperation()) {
                    labels.merge(
                            Ascii.lower(part.value),
                            part.label,
                            (a, b) -> b == Label.SUBSCRIPTION || a == Label.MAYBE ? b : a);
                }
            }
        }
        for (Part part : parts) {
            Label label = labels.getOrDefault(Ascii.lower(part.value), part.label);
            if (!part.value.isEmpty() && (part.label == Label.NONE || label == Label.SUBSCRIPTION)) {
                part.label = label;
            }
        }
    }

    /// JSON's `operationId` and nothing more may be the Activity Log's.
    private void tell(Part id, boolean first) {
        if (id.isOperation() && !id.read) {
            boolean maybe = id.label == Label.MAYBE && isKeyed(id);
            if (id.isWhole()) {
                findings.add(String.valueOf(id.subscription), String.valueOf(id.location), id.value, id.at);
            } else if (!maybe || !(id.location == null || id.location.isEmpty()) || (first && hasSubscription())) {
                onlyAnId(id);
            }
        } else if (id.label == Label.NONE && first && id.alone) {
            onlyAnId(id);
        }
    }

    private boolean hasSubscription() {
        return parts.stream().anyMatch(part -> part.label == Label.SUBSCRIPTION);
    }

    private void onlyAnId(Part id) {
        alone.add(id.value);
        findings.rest(id.at, new Refusal(Refusal.Reason.ONLY_AN_ID, id.value), id.value);
    }

    private boolean isKeyed(Part id) {
        return KEY.matcher(text)
                .region(Math.max(0, id.at - LONGEST_KEY_END), id.at)
                .find();
    }

    private void traces(String plain) {
        Matcher trace = TRACE.matcher(plain);
        while (trace.find()) {
            String id = trace.group(1) == null ? trace.group(2) : trace.group(1);
            findings.template(trace.start(), new Refusal(Refusal.Reason.TRACE_ID, id));
        }
    }
}
