package opwatch.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person asks of the rows, read from the words that were typed. Immutable; any thread.
///
/// Words stand apart by blanks, and all of them must hold. `field:value` asks one field, `field:` that it has
/// any, a minus before it turns it round, quotation marks keep blanks. The marks of a Chinese keyboard (`：`,
/// `“”`, `－`, `＞`) do as well. What is not understood is searched as plain text and is among the [#flaws].
public final class FilterQuery {
    /// Asks nothing: every row passes.
    public static final FilterQuery ALL = new FilterQuery("", List.of(), List.of());

    private final String text;
    private final List<Condition> conditions;
    private final List<FilterFlaw> flaws;
    private final boolean timed;

    /// A term that must hold, or must not.
    record Condition(boolean wanted, Term term) {}

    FilterQuery(String text, List<Condition> conditions, List<FilterFlaw> flaws) {
        this.text = text;
        this.conditions = List.copyOf(conditions);
        this.flaws = List.copyOf(flaws);
        timed = conditions.stream().anyMatch(each -> each.term().isTimed());
    }

    /// Reads what was typed; never fails.
    public static FilterQuery of(String text) {
        return text.isBlank() ? ALL : new QueryReader(text).read();
    }

    /// What was typed; empty when it was nothing but blanks.
    public String text() {
        return text;
    }

    /// What is not understood, in the order it stands.
    public List<FilterFlaw> flaws() {
        return flaws;
    }

    /// Whether every row passes.
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /// Whether a row that does not change may pass at one time and not at another.
    public boolean isTimed() {
        return timed;
    }

    /// Whether a row passes.
    public boolean holds(SearchedRow row, AsOf asOf) {
        for (Condition each : conditions) {
            if (each.term().holds(row, asOf) != each.wanted()) {
                return false;
            }
        }
        return true;
    }

    /// Where the words of this filter stand in a text of a row, from left to right; parts that touch are one.
    ///
    /// @param field what the text shows
    /// @param shown the text as it is shown
    public List<Span> marks(FilterField field, String shown) {
        List<Span> found = new ArrayList<>();
        String folded = isEmpty() ? "" : Folding.fold(shown);
        for (Condition each : conditions) {
            String word = each.wanted() ? word(each.term(), field) : null;
            for (int at = word == null ? -1 : folded.indexOf(word); word != null && at >= 0; ) {
                found.add(new Span(at, at + word.length()));
                at = folded.indexOf(word, at + word.length());
            }
        }
        return joined(found);
    }

    private static @Nullable String word(Term term, FilterField field) {
        return term instanceof Term.Words(FilterField in, Word word) && (in == null || in == field)
                ? word.folded()
                : null;
    }

    private static List<Span> joined(List<Span> found) {
        found.sort(Comparator.comparingInt(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span span : found) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from() <= last.to()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }
}
