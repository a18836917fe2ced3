package opwatch.filter;

import java.util.function.Predicate;

/// A word of a filter, which is looked for in texts without the difference of large and small letters.
/// Immutable; any thread.
///
/// The texts are compared letter by letter as they are: to fold those of ten thousand rows first takes longer
/// than all else that a key costs.
final class Word implements Predicate<String> {
    /// So many letters have one small or capital letter beside them at most.
    private static final int ASCII = 128;

    private final String folded;
    private final boolean inTimes;
    private final char first;
    private final char capital;

    /// @param folded in lower case
    Word(String folded) {
        this.folded = folded;
        first = folded.charAt(0);
        capital = Character.toUpperCase(first);
        int digits = 0;
        for (int i = 0; i < folded.length(); i++) {
            digits += Character.isDigit(folded.charAt(i)) ? 1 : 0;
        }
        inTimes = digits > 0 && digits < folded.length();
    }

    String folded() {
        return folded;
    }

    /// Whether it is looked for in times, too. A number alone, and a word without one, are not: they would be
    /// found in nearly every one, as `04` and `am` are.
    boolean isInTimes() {
        return inTimes;
    }

    /// Whether it stands in a text.
    @Override
    public boolean test(String text) {
        int last = text.length() - folded.length();
        for (int i = 0; i <= last; i++) {
            char letter = text.charAt(i);
            // Most letters are another one: told without a call, a key costs half.
            if ((letter == first || letter == capital || letter >= ASCII) && isAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String text, int from) {
        for (int i = 0; i < folded.length(); i++) {
            if (Folding.fold(text.charAt(from + i)) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
