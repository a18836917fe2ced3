package opwatch.filter;

/// Text without the difference of large and small letters. Letter by letter, so that the folded text has the
/// same length and a place in it is a place in the text: `String.toLowerCase` makes two letters of `İ`. Any
/// thread.
final class Folding {
    private Folding() {}

    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (fold(text.charAt(i)) != text.charAt(i)) {
                return folded(text, i);
            }
        }
        return text;
    }

    /// As [Character#toLowerCase(char)], which looks into a table for the letters of English, too.
    static char fold(char letter) {
        if (letter < 128) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        }
        return Character.toLowerCase(letter);
    }

    private static String folded(String text, int from) {
        char[] letters = text.toCharArray();
        for (int i = from; i < letters.length; i++) {
            letters[i] = fold(letters[i]);
        }
        return new String(letters);
    }
}
