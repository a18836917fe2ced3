package opwatch.paste;

/// Control characters that stand in the read text for what was there. The text itself has none:
/// [Unescaped] replaces those that come in.
///
/// None of them but [#WRAP] frees a path from the host in front: an escaped or encoded space does not end
/// a URL.
final class Marks {
    /// A line break that was escaped or encoded.
    static final char BREAK = '\u0001';

    /// A space that was escaped or encoded.
    static final char SPACE = '\u0002';

    /// A delimiter that was encoded, or a control character.
    static final char HIDDEN = '\u0003';

    /// A line break with all that belongs to it, see [Wraps]. It is white space.
    static final char WRAP = '\u0004';

    private Marks() {}

    /// What stands for a character that was written in code.
    static char of(int code) {
        if (code == '\n' || code == '\r' || code == '\u0085' || code == '\u2028' || code == '\u2029') {
            return BREAK;
        }
        if (code == '\t' || Character.isSpaceChar(code)) {
            return SPACE;
        }
        return Character.isISOControl(code) ? HIDDEN : (char) code;
    }
}
