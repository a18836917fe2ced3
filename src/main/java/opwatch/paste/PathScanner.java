package opwatch.paste;

import opwatch.operation.Ascii;

/// Finds resource paths in a text in one pass: remembers where the current word and its last `://` began, so
/// that each `subscriptions/` is judged by the host in front of it without looking back twice.
final class PathScanner {
    private static final String ANCHOR = "subscriptions/";
    /// No host and no harmless word in front of a path is longer; what is longer is refused unjudged.
    private static final int LONGEST_PREFIX = 300;
    private static final int LONGEST_SCHEME = 8;

    private final String text;
    private final Findings findings;

    private int word;
    /// Where the word's last `://` begins and where its host begins; -1 when it has none.
    private int scheme = -1;

    private int host = -1;
    private boolean dotted;
    private boolean slashed;

    private PathScanner(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    static void scan(String text, Findings findings) {
        new PathScanner(text, findings).scan();
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
    }

    private int step(int at) {
        char c = text.charAt(at);
        switch (c) {
            case 's', 'S' -> {
                if (Ascii.startsWith(text, at, ANCHOR) && beginsSegment(at)) {
                    path(at);
                }
            }
            case ':' -> scheme(at);
            case '.' -> dotted = true;
            case '/' -> slashed = true;
            case ',', ';', '|' -> {
                if (!slashed) {
                    begin(at + 1);
                }
            }
            default -> {
                if (WordEnds.isDelimiter(c)) {
                    return delimiters(at);
                }
                if (WordEnds.isSpace(c)) {
                    begin(at + 1);
                }
            }
        }
        return at + 1;
    }

    private void begin(int at) {
        word = at;
        scheme = -1;
        host = -1;
        dotted = false;
        slashed = false;
    }

    private void scheme(int at) {
        if (text.startsWith("://", at)) {
            scheme = at;
            host = at + 3;
        }
    }

    private boolean beginsSegment(int at) {
        if (at == word) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) && "-_.".indexOf(before) < 0;
    }

    /// Quotes and angle brackets end a word, unless a URL goes on behind them: `"https://evil.test"/sub…` is
    /// one address to a shell, and its path must not look like one without a host.
    private int delimiters(int from) {
        int end = from;
        while (end < text.length() && WordEnds.isDelimiter(text.charAt(end))) {
            end++;
        }
        boolean mayGoOn = host >= 0 || dotted || slashed;
        if (from == word || !mayGoOn || !WordEnds.goesOn(text, end) || WordEnds.closesTag(text, end)) {
            begin(end);
        }
        return end;
    }

    private void path(int anchor) {
        ResourcePath path = ResourcePath.read(text, anchor + ANCHOR.length());
        if (path.kind() != ResourcePath.Kind.OTHER) {
            findings.add(path, verdict(anchor));
        }
    }

    private HostJudge.Verdict verdict(int anchor) {
        int from = host < 0 ? word : Math.max(word, scheme - LONGEST_SCHEME);
        if (host < 0 && anchor - from > LONGEST_PREFIX) {
            return new HostJudge.Verdict.Foreign("…");
        }
        return HostJudge.judge(text.substring(from, Math.min(anchor, from + LONGEST_PREFIX)));
    }
}
