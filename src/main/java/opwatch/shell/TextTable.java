package opwatch.shell;

import java.util.ArrayList;
import java.util.List;

/// Lines of cells, each column as wide as its widest cell, for a terminal with letters of one width.
/// Letters of Chinese, Japanese and Korean take two places there. One thread.
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    /// Adds a line, with as many cells as the others.
    void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    /// The lines, each with its end and without blanks before it.
    @Override
    public String toString() {
        int columns = lines.isEmpty() ? 0 : lines.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = line.get(i);
                padded.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
            }
            text.append(padded.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    // Full stops, brackets and other signs of the same width (Unicode Standard Annex 11, F and W).
                    default -> (letter >= 0x3000 && letter <= 0x303e) || (letter >= 0xff01 && letter <= 0xff60);
                };
        return wide ? 2 : 1;
    }
}
