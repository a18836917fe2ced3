package opwatch.words;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;

/// How an operation stands: the name of its state, as the chips have it, and Azure's own word. Any thread.
///
/// Azure may send a word that looks like "Succeeded" and is another one. Such a word is quoted, and whatever
/// is not ASCII in it is escaped, because a person takes it for a letter of English or does not see it.
public final class StateText {
    private static final int LONGEST_WORD = 60;

    private static final Pattern ODD = Pattern.compile("[^\\x20-\\x7E…]");

    /// A word of a script that looks like no English.
    private static final Pattern EASTERN = Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]+");

    /// The words for an end, as [#skeleton(String)] has them.
    private static final Set<String> ENDS = Set.of("5uceded", "fa1ed", "cance1ed");

    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private StateText() {}

    /// For the details: the name of the state and Azure's word.
    public static String full(OperationStatus status) {
        return beside(name(status.state()), word(status));
    }

    /// A name with Azure's word and the progress of a status beside it.
    public static String beside(String name, OperationStatus status) {
        Double percent = status.state().isTerminal() ? null : status.percent();
        return beside(name, percent == null ? word(status) : Strings.text("cell.progress", word(status), percent));
    }

    /// Azure's word by itself.
    public static String word(String word) {
        return word(word, PlainText.VALUE_LIMIT);
    }

    /// Azure may use the very word of the name.
    private static String beside(String name, String word) {
        return name.equals(word) ? name : Strings.text("state.beside", name, word);
    }

    private static String word(OperationStatus status) {
        return word(status.word(), LONGEST_WORD);
    }

    private static String word(String word, int limit) {
        String line = PlainText.line(PlainText.capped(word, limit));
        String shown =
                EASTERN.matcher(word).matches() ? line : ODD.matcher(line).replaceAll(StateText::escaped);
        boolean another = !OperationState.of(word).isTerminal() && looksLikeAnEnd(word);
        return another ? Strings.text("state.quoted", shown) : shown;
    }

    /// A mark at an edge can stand for a letter, as in "$ucceeded", or for itself, as in "Failed!".
    private static boolean looksLikeAnEnd(String word) {
        String start = word.substring(0, Math.min(word.length(), PlainText.VALUE_LIMIT));
        String unled = EDGE.matcher(start).replaceFirst("");
        return Stream.of(start, unled)
                .flatMap(text -> Stream.of(text, withoutEnd(text)))
                .anyMatch(text -> ENDS.contains(skeleton(text)));
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String escaped(MatchResult odd) {
        return odd.group()
                .chars()
                .mapToObj(c -> "\\\\u" + HEX.toHexDigits((char) c))
                .collect(Collectors.joining());
    }

    /// The letters of a word; what looks alike is the same, and a letter does not stand twice.
    private static String skeleton(String word) {
        return Ascii.lower(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("[il|!ı]", "1")
                .replaceAll("[s$]", "5")
                .replaceAll("[@4]", "a")
                .replace('3', 'e')
                .replaceAll("[^a-z0-9]", "")
                .replaceAll("(.)\\1+", "$1");
    }

    private static String name(OperationState state) {
        return Strings.text("state." + state.name().toLowerCase(Locale.ROOT));
    }
}
