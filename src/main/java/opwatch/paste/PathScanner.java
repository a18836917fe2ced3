package opwatch.paste;

import opwatch.operation.Ascii;

/// Finds resource paths in a text in one pass: remembers where the current word and its last `://` began, so
/// that each `subscriptions/` is judged by the host in front of it without looking back twice.
final class PathScanner {
    private static final String ANCHOR = "subscriptions/";
    private static final String WORD = "subscriptions%";
    /// How deeply URLs inside the query of URLs are followed.
    private static final int NESTED = 3;
    /// No host and no harmless word in front of a path is longer; what is longer is refused unjudged.
    private static final int LONGEST_PREFIX = 300;
    private static final int LONGEST_SCHEME = 8;
    /// A signed URL is 3 to 4 KB long; encoded inside another one it may double.
    private static final int LONGEST_ENCODED = 16_384;

    private final String text;
    private final Findings findings;
    private final int depth;
    /// Whether a path without a host may be one here: not in a text that was encoded inside a URL.
    private final boolean takesBare;

    private int word;
    /// Where the word's last `://` begins and where its host begins; -1 when it has none.
    private int scheme = -1;

    private int host = -1;
    private boolean dotted;
    private boolean slashed;

    private PathScanner(String text, Findings findings, int depth, boolean takesBare) {
        this.text = text;
        this.findings = findings;
        this.depth = depth;
        this.takesBare = takesBare;
    }

    static void scan(String text, Findings findings) {
        new PathScanner(text, findings, 0, true).scan();
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
            case '%' -> {
                scheme(at);
                if (isEncodedAnchor(at)) {
                    return encoded(at);
                }
            }
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
        int behind = HostJudge.hostBehindScheme(text, at);
        if (behind >= 0) {
            scheme = at;
            host = behind;
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
        HostJudge.Verdict verdict = HostJudge.judge(text.substring(from, Math.min(anchor, from + LONGEST_PREFIX)));
        boolean hidden = verdict instanceof HostJudge.Verdict.Bare && !takesBare;
        return hidden ? new HostJudge.Verdict.Foreign("…") : verdict;
    }

    /// `%2Fsubscriptions%`, or `%252F…` where a URL was encoded with the URL around it.
    private boolean isEncodedAnchor(int at) {
        int slash = at + 1;
        while (slash < at + 2 * NESTED && text.startsWith("25", slash)) {
            slash += 2;
        }
        return Ascii.startsWith(text, slash, "2f") && Ascii.startsWith(text, slash + 2, WORD);
    }

    /// Reads a word once more without its percent signs. In there a path without a host counts only when it
    /// counts out here too.
    private int encoded(int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_ENCODED && !isEnd(end)) {
            end++;
        }
        if (depth < NESTED && end - word <= LONGEST_ENCODED) {
            boolean bare = verdict(at) instanceof HostJudge.Verdict.Bare;
            int from = bare ? at : authorityEnd(end);
            String decoded = text.substring(bare ? at : word, from) + PercentCode.decode(text.substring(from, end));
            new PathScanner(decoded, findings, depth + 1, bare).scan();
        }
        // What was passed over unread may hold a host.
        dotted = true;
        slashed = true;
        return end;
    }

    /// A host that is written out stays as it is: `management%2eazure.com` must not become ours.
    private int authorityEnd(int end) {
        int at = host < 0 ? word : host;
        while (host >= 0 && at < end && "/?#".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /// What is behind a `://` that is written out is judged as it is written.
    private boolean isEnd(int at) {
        char c = text.charAt(at);
        return WordEnds.isSpace(c) || WordEnds.isDelimiter(c) || HostJudge.hostBehindScheme(text, at) >= 0;
    }
}
