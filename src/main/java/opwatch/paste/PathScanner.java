package opwatch.paste;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds resource paths in a text in one pass: remembers where the current word and its last `://` began, so
/// that each `subscriptions/` is judged by the host in front of it without looking back twice.
final class PathScanner {
    private static final String ANCHOR = "subscriptions/";
    private static final String PROVIDERS = "providers/";
    private static final List<String> COLLECTIONS = List.of("operationstatuses/", "operationresults/");
    /// How far in front of a fragment its location may begin.
    private static final int LONGEST_LOCATION = 80;
    private static final Pattern LOCATED = Pattern.compile("(?i).*locations/([^/]{1,60})/", Pattern.DOTALL);
    private static final Pattern LIKE_AN_ID = Pattern.compile("[0-9a-fA-F]{8}.*|(?=.*[0-9])[0-9A-Za-z-]{8,}.*");
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
    /// How far the text has been read as paths.
    private int covered;

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
                int end = Wraps.endOf(text, at, ANCHOR);
                if (end >= 0 && beginsSegment(at)) {
                    path(at, end);
                }
            }
            case 'p', 'P' -> {
                int end = at < covered ? -1 : Wraps.endOf(text, at, PROVIDERS);
                if (end >= 0 && beginsSegment(at)) {
                    belowNothing(at, end);
                }
            }
            case 'o', 'O' -> fragment(at);
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
        if (text.startsWith("->", from - 1) && text.startsWith("$", word)) {
            return from + 1;
        }
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

    /// Reads the path behind this anchor. One that goes on in the next line is joined when that makes a whole
    /// status path with a GUID at its end, or names another provider: unrelated text below is not glued on.
    private void path(int anchor, int from) {
        Segments line = Segments.read(text, from);
        boolean broken = from - anchor > ANCHOR.length();
        ResourcePath path = ResourcePath.of(line, line.isCut(text));
        covered = Math.max(covered, line.end());
        findings.pass(Requests.Path.of(text, anchor, from, line));
        if (broken || (!path.isWhole() && line.endsLine(text))) {
            Segments joined = Segments.readWrapped(text, from);
            ResourcePath whole = ResourcePath.of(joined, joined.endsLine(text));
            boolean other = whole.kind() != ResourcePath.Kind.STATUS && whole.kind() != ResourcePath.Kind.INCOMPLETE;
            boolean begun = path.kind() == ResourcePath.Kind.OTHER || path.kind() == ResourcePath.Kind.INCOMPLETE;
            whole = whole.inOneWord(text.substring(from, joined.end()));
            if (whole.isWhole() || (other && begun && whole.kind() != ResourcePath.Kind.OTHER)) {
                path = whole;
                covered = Math.max(covered, joined.end());
            }
        }
        if (path.kind() != ResourcePath.Kind.OTHER) {
            findings.add(path, verdict(anchor), anchor);
        }
    }

    /// A path that names no subscription: another provider's, or what is left of one of ours.
    private void belowNothing(int anchor, int from) {
        Segments joined = Segments.readWrapped(text, from).belowNothing();
        ResourcePath path = ResourcePath.of(joined, false);
        boolean ours = LIKE_AN_ID.matcher(path.operationId()).matches();
        if (ours || path.kind() == ResourcePath.Kind.OTHER_PROVIDER) {
            covered = Math.max(covered, joined.end());
            boolean cut = CutHost.isOfPath(text, word, anchor);
            findings.add(path, cut ? new HostJudge.Verdict.Bare() : verdict(anchor), anchor);
        }
    }

    /// The end of a status path whose beginning is nowhere.
    private void fragment(int anchor) {
        for (String collection : COLLECTIONS) {
            int end = anchor < covered ? -1 : Wraps.endOf(text, anchor, collection);
            if (end >= 0 && beginsSegment(anchor)) {
                Segments rest = Segments.readWrapped(text, end);
                covered = rest.end();
                Matcher located = LOCATED.matcher(text.substring(Math.max(0, anchor - LONGEST_LOCATION), anchor));
                if (LIKE_AN_ID.matcher(rest.name(0)).matches()) {
                    String location = located.matches() ? located.group(1) : "";
                    findings.addFragment(
                            new ResourcePath(ResourcePath.Kind.INCOMPLETE, "", "", location, rest.name(0)), anchor);
                }
            }
        }
    }

    private HostJudge.Verdict verdict(int anchor) {
        int from = host < 0 ? word : Math.max(word, scheme - LONGEST_SCHEME);
        if (host < 0 && anchor - from > LONGEST_PREFIX) {
            return new HostJudge.Verdict.Foreign("…");
        }
        HostJudge.Verdict here = HostJudge.judge(text.substring(from, Math.min(anchor, from + LONGEST_PREFIX)));
        boolean begins = host < 0 || scheme - word < "https".length();
        boolean wrapped = begins && word > 0 && text.charAt(word - 1) == Marks.WRAP;
        HostJudge.Verdict verdict = wrapped ? acrossLines(here, anchor) : here;
        boolean cut = verdict instanceof HostJudge.Verdict.Foreign && CutHost.isBefore(text, word, anchor);
        return cut ? new HostJudge.Verdict.Misplaced() : verdict;
    }

    /// Judges the host in front once more, as if it stood in the same line: it counts when it is known,
    /// or when it is the end of its line.
    private HostJudge.Verdict acrossLines(HostJudge.Verdict here, int anchor) {
        int from = word - 1;
        while (from > 0 && anchor - from < LONGEST_PREFIX && isInWord(text.charAt(from - 1))) {
            from--;
        }
        String prefix = text.substring(from, anchor).replace("" + Marks.WRAP, "");
        HostJudge.Verdict joined = HostJudge.judge(prefix);
        boolean host = HostJudge.endsWithHost(prefix) && !joined.equals(new HostJudge.Verdict.Foreign("…"));
        return switch (here) {
            case HostJudge.Verdict.Foreign _ when joined instanceof HostJudge.Verdict.Known -> joined;
            case HostJudge.Verdict.Bare _ when joined instanceof HostJudge.Verdict.Known || host -> joined;
            default -> here;
        };
    }

    private static boolean isInWord(char c) {
        return c == Marks.WRAP || (!WordEnds.isSpace(c) && !WordEnds.isDelimiter(c));
    }
}
