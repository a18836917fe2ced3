package opwatch.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Text in Markdown: whatever is in it stays text. No mark-up, no HTML, no link, not even the ones that
/// GitHub and others make by themselves of what looks like an address. Any thread.
final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile(
            // What Markdown has a meaning for anywhere in a line, and what tables, mathematics and names have one for.
            "[\\\\`*_{}\\[\\]<>|~$&#!@]"
                    // What begins a link without brackets: a scheme, and the dot of a name of a host.
                    + "|:(?=/)|(?i:(?<=mailto|xmpp|tel|javascript|data)):|(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}])"
                    // What begins a list or a line below a heading.
                    + "|^[-+=]|(?<=^\\d{1,9})[.)]");

    private Markdown() {}

    /// A text on one line.
    static String of(String line) {
        return SPECIAL.matcher(line.replaceAll("\\s+", " ").strip()).replaceAll(Markdown::escaped);
    }

    private static String escaped(MatchResult special) {
        return switch (special.group()) {
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "&" -> "&amp;";
            case String sign -> "\\\\" + (sign.equals("\\") || sign.equals("$") ? "\\" : "") + sign;
        };
    }
}
