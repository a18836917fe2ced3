package opwatch.paste;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines and blocks of a text. A blank line ends a block, and so does the end of an object of a JSON
/// array, of which several may share a line; the attributes of a trace do not.
final class TextParts {
    /// How near two places can be.
    private static final int SAME_LINE = 0;

    private static final int SAME_BLOCK = 1;
    private static final int FAR = 2;
    /// An attribute of a span or a log record: many such objects are one block.
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{\\s{0,20}[\"'](?:key|name)[\"']");

    private final String text;
    private final BitSet blocks = new BitSet();
    private @Nullable BitSet lines;

    TextParts(String text) {
        this.text = text;
    }

    /// 0 in one line, 1 in one block, 2 otherwise.
    int distance(int from, int to) {
        BitSet ends = lines();
        return isBefore(ends.nextSetBit(from), to)
                ? isBefore(blocks.nextSetBit(from), to) ? FAR : SAME_BLOCK
                : SAME_LINE;
    }

    int blockEnd(int at) {
        lines();
        int end = blocks.nextSetBit(at);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBefore(int end, int to) {
        return end >= 0 && end < to;
    }

    private BitSet lines() {
        BitSet ends = lines;
        if (ends == null) {
            ends = new BitSet();
            boolean closed = false;
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean joint = Wraps.isJoint(c);
                boolean sibling = closed
                        && c == '{'
                        && !ATTRIBUTE.matcher(text).region(at, text.length()).lookingAt();
                closed = c == '}' || (closed && (joint || c == ',' || c == ' ' || c == Marks.SPACE));
                ends.set(at, joint || sibling || c == '\n');
                blocks.set(at, sibling || c == '\n' || (joint && at > 0 && Wraps.isJoint(text.charAt(at - 1))));
            }
            lines = ends;
        }
        return ends;
    }
}
