package opwatch.filter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opwatch.filter.FilterFlaw.Kind;
import opwatch.filter.FilterQuery.Condition;
import org.jspecify.annotations.Nullable;

/// Reads the text of a filter from left to right, once. Not for several threads.
final class QueryReader {
    private static final String QUOTES = "\"“”„＂";
    private static final String COLONS = ":：";
    private static final String MINUSES = "-－−";

    private final String text;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<FilterFlaw> flaws = new ArrayList<>();
    private int at;

    /// A value, and where the word that it belongs to begins and ends.
    private record Value(String text, Span word) {}

    QueryReader(String text) {
        this.text = text;
    }

    FilterQuery read() {
        while (skipBlanks()) {
            int begin = at;
            boolean wanted = !(isAt(MINUSES) && at + 1 < text.length() && !isBlank(text.charAt(at + 1)));
            if (!wanted) {
                at++;
            }
            readWord(begin, wanted);
        }
        return new FilterQuery(text, conditions, flaws);
    }

    private void readWord(int begin, boolean wanted) {
        String name = name();
        if (name.isEmpty()) {
            Value value = value(begin);
            plain(wanted, value.text());
            return;
        }
        char colon = text.charAt(at++);
        Optional<FilterField> field = FilterField.named(name);
        boolean address = text.startsWith("//", at);
        Value value = value(begin);
        if (field.isPresent()) {
            ask(field.get(), wanted, value, name + colon);
            return;
        }
        String whole = name + colon + value.text();
        if (!address) {
            String nearest = FilterField.nearest(name);
            flaws.add(new FilterFlaw(value.word(), Kind.FIELD, name, whole, nearest == null ? "" : nearest + ":"));
        }
        plain(wanted, whole);
    }

    /// The letters up to a colon; empty where there is no colon behind letters.
    private String name() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean named = end > at && end < text.length() && COLONS.indexOf(text.charAt(end)) >= 0;
        String name = named ? text.substring(at, end) : "";
        at += name.length();
        return name;
    }

    /// What stands here up to the closing quotation mark, or else to the next blank.
    private Value value(int begin) {
        if (isAt(QUOTES)) {
            int from = at + 1;
            int end = from;
            while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end < text.length()) {
                at = end + 1;
                return new Value(text.substring(from, end), new Span(begin, at));
            }
            at = from;
            Value bare = bare(begin);
            flaws.add(new FilterFlaw(new Span(from - 1, Math.max(from, at)), Kind.QUOTE, "", "", ""));
            return bare;
        }
        return bare(begin);
    }

    private Value bare(int begin) {
        int from = at;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        return new Value(text.substring(from, at), new Span(begin, at));
    }

    /// @param name how the field is called here, with the colon
    private void ask(FilterField field, boolean wanted, Value value, String name) {
        String folded = Folding.fold(value.text());
        if (folded.isBlank()) {
            add(wanted, new Term.Present(field));
            return;
        }
        switch (field.form()) {
            case TEXT -> add(wanted, new Term.Words(field, new Word(folded)));
            case STATE -> {
                Set<StateName> states = StateName.begun(folded);
                if (states.isEmpty() && !StateName.isAzures(folded)) {
                    flaws.add(new FilterFlaw(value.word(), Kind.STATE, value.text(), value.text(), ""));
                }
                add(wanted, new Term.State(states, new Word(folded)));
            }
            case KIND -> among(ClosedWords.kinds(folded), Term.Kinds::new, Kind.VALUE_OF_KIND, wanted, value, name);
            case CLOUD -> among(ClosedWords.clouds(folded), Term.Clouds::new, Kind.VALUE_OF_CLOUD, wanted, value, name);
            case TIME -> askTime(field, wanted, value, name);
            case LENGTH -> askLength(wanted, value, name);
        }
    }

    private <E> void among(
            Set<E> found, Function<Set<E>, Term> term, Kind flaw, boolean wanted, Value value, String name) {
        if (found.isEmpty()) {
            asText(flaw, wanted, value, value.text(), name, "");
        } else {
            add(wanted, term.apply(found));
        }
    }

    private void askTime(FilterField field, boolean wanted, Value value, String name) {
        String folded = Folding.fold(value.text()).replace('＞', '>').replace('＜', '<');
        Comparison comparison = Comparison.of(folded);
        String rest = comparison.rest(folded);
        TimeBound bound = TimeBound.read(rest);
        if (bound != null && (comparison != Comparison.NONE || bound.standsAlone())) {
            add(wanted, new Term.Time(field, comparison, bound));
        } else if (comparison == Comparison.NONE && isWritten(rest, bound)) {
            add(wanted, new Term.Words(field, new Word(folded)));
        } else {
            Kind flaw = bound == null ? Kind.TIME : Kind.COMPARISON;
            asText(flaw, wanted, value, rest, name, name + ">" + rest);
        }
    }

    /// Whether it can stand in a time as it is shown: it has a digit, and is no length.
    private static boolean isWritten(String rest, @Nullable TimeBound bound) {
        return !(bound instanceof TimeBound.Ago) && rest.chars().anyMatch(Character::isDigit);
    }

    private void askLength(boolean wanted, Value value, String name) {
        String folded = Folding.fold(value.text()).replace('＞', '>').replace('＜', '<');
        Comparison comparison = Comparison.of(folded);
        String rest = comparison.rest(folded);
        Duration length = LengthWord.read(rest);
        if (length != null && comparison != Comparison.NONE) {
            add(wanted, new Term.Length(comparison, length));
        } else {
            Kind flaw = length == null ? Kind.LENGTH : Kind.COMPARISON;
            asText(flaw, wanted, value, rest, name, name + ">" + rest);
        }
    }

    private void asText(Kind flaw, boolean wanted, Value value, String wrong, String name, String instead) {
        String whole = name + value.text();
        flaws.add(new FilterFlaw(value.word(), flaw, wrong, whole, instead));
        plain(wanted, whole);
    }

    private void plain(boolean wanted, String words) {
        String folded = Folding.fold(words);
        if (!folded.isBlank()) {
            add(wanted, new Term.Words(null, new Word(folded)));
        }
    }

    private void add(boolean wanted, Term term) {
        conditions.add(new Condition(wanted, Objects.requireNonNull(term)));
    }

    private boolean skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private boolean isAt(String marks) {
        return at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
    }

    /// Those of a Chinese keyboard and of copied pages are blanks, too, and so is what nobody sees, such as
    /// the marks of direction that come with a copied name: with it a word would be found nowhere. The
    /// joiners of Persian and emoji are parts of words.
    private static boolean isBlank(char c) {
        boolean unseen = Character.getType(c) == Character.FORMAT && c != '\u200C' && c != '\u200D';
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || unseen;
    }
}
