package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import opwatch.paste.Labels.Label;

/// The parts of a line, of a block or of a text, in their order, and which belong together.
///
/// A part that stands there once, in front of the operations or behind them, is shared by all. Parts that
/// stand there for each operation follow a regular order: as many times the same order of the same parts,
/// an operation each time. Anything else is not clear, and nothing is joined.
final class Scope {
    private static final Set<Label> BOTH = Set.of(Label.SUBSCRIPTION, Label.LOCATION);
    private static final List<Set<Label>> VARYING =
            List.of(BOTH, Set.of(Label.SUBSCRIPTION), Set.of(Label.LOCATION), Set.of());
    /// "In East US", "of subscription", and neither `location=` nor `--location`.
    private static final Pattern PROSE = Pattern.compile("(?<![-\\p{L}\\p{N}_])\\p{L}+ [\"'`(]?$");
    private static final int LONGEST_WORD = 30;

    private final String text;
    private final List<Part> parts;
    private final List<Part> operations;
    private final boolean line;

    /// @param line whether it is one line
    private Scope(String text, List<Part> parts, boolean line) {
        this.text = text;
        this.parts = parts;
        this.line = line;
        this.operations = parts.stream().filter(Part::isOperation).toList();
    }

    static void join(String text, List<Part> parts, boolean line) {
        Scope scope = new Scope(text, parts, line);
        if (scope.operations.stream().anyMatch(each -> BOTH.stream().anyMatch(each::lacks))) {
            scope.join();
        }
    }

    private void join() {
        if (operations.stream().allMatch(operations.getFirst()::isSame)) {
            BOTH.forEach(sort -> give(sort, only(sort)));
            return;
        }
        for (Set<Label> varying : VARYING) {
            List<Part> records = records(varying);
            if (isRegular(records, varying.size() + 1)
                    && BOTH.stream().allMatch(sort -> varying.contains(sort) || isShared(sort, records, varying))) {
                for (Label sort : BOTH) {
                    if (varying.contains(sort)) {
                        deal(sort, records, varying.size() + 1);
                    } else {
                        give(sort, only(sort));
                    }
                }
                return;
            }
        }
        BOTH.stream().filter(sort -> !of(sort).isEmpty()).forEach(sort -> give(sort, List.of("")));
    }

    /// The value that all parts of this sort have; an empty one where they differ; nothing where there is
    /// no part.
    private List<String> only(Label sort) {
        List<Part> all = of(sort);
        if (all.isEmpty()) {
            return List.of();
        }
        return List.of(all.stream().allMatch(all.getFirst()::isSame) ? all.getFirst().value : "");
    }

    private List<Part> of(Label sort) {
        return parts.stream().filter(part -> part.sort() == sort).toList();
    }

    private void give(Label sort, List<String> value) {
        value.forEach(each -> operations.forEach(operation -> operation.give(sort, each)));
    }

    /// The operations and the parts of these sorts, each once where it is said twice in a row.
    private List<Part> records(Set<Label> varying) {
        List<Part> records = new ArrayList<>();
        for (Part part : parts) {
            boolean counts = part.isOperation() || varying.contains(part.sort());
            Part last = records.isEmpty() ? part : records.getLast();
            if (counts && (last == part || last.sort() != part.sort() || !last.isSame(part))) {
                records.add(part);
            }
        }
        return records;
    }

    private static boolean isRegular(List<Part> records, int size) {
        boolean regular = records.size() % size == 0
                && records.subList(0, Math.min(size, records.size())).stream()
                                .map(Part::sort)
                                .distinct()
                                .count()
                        == size;
        for (int i = size; regular && i < records.size(); i++) {
            regular = records.get(i).sort() == records.get(i - size).sort();
        }
        return regular;
    }

    /// A part that stands beside records that have others of their own may be one of the first or the last
    /// record only: a sentence shares it, a list does not.
    private boolean isShared(Label sort, List<Part> records, Set<Label> varying) {
        List<Part> all = of(sort);
        if (all.isEmpty()) {
            return true;
        }
        int begin = records.getFirst().at;
        int end = records.getLast().at;
        boolean outside = all.stream().anyMatch(part -> part.at < begin || part.at > end);
        boolean said = varying.isEmpty() || (line && all.stream().allMatch(this::isProse));
        return outside && said && all.stream().allMatch(all.getFirst()::isSame);
    }

    private boolean isProse(Part part) {
        return PROSE.matcher(text)
                .region(Math.max(0, part.at - LONGEST_WORD), part.at)
                .find();
    }

    private void deal(Label sort, List<Part> records, int size) {
        for (int i = 0; i < records.size(); i += size) {
            List<Part> record = records.subList(i, i + size);
            String value = record.stream()
                    .filter(part -> part.sort() == sort)
                    .findFirst()
                    .orElseThrow()
                    .value;
            record.stream().filter(Part::isOperation).forEach(operation -> operation.give(sort, value));
        }
    }
}
