package opwatch.paste;

import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;

/// Which words of a text may become a label or a tag: names, and nothing that may be a secret. Any thread.
final class SafeName {
    private static final int LONGEST_FILE_ENDING = 6;
    private static final int GUID = 36;
    /// What Azure allows for workspaces, clusters and tables.
    private static final Pattern RESOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");
    /// Words as they are written for people, without what stands in addresses and assignments.
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _.,:()#&+/\u2013\u2014-]{0,78}[\\p{L}\\p{N})])?");
    /// Names that stand in instructions.
    private static final Pattern TEMPLATE = Pattern.compile(
            "(?:(?:your|my|the|log-?analytics)[-_]?)*(?:workspace|cluster|table|service|resource)[-_]?name[0-9]*");
    /// How tokens begin.
    private static final Pattern TOKEN =
            Pattern.compile("(?<![a-z0-9])(?:eyj|gh[a-z]_|github_pat|glpat|xox[a-z]-|sk-)");
    /// What a secret is called.
    private static final Pattern SECRET = Pattern.compile("token|secret|passw|pwd|passphrase|bearer|credential"
            + "|authorization|(?:api|access|private|account)[-_ ]?key|connection[-_ ]?string|signature");
    /// Letters and digits without a break, as long as a key.
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/]{16,}");
    /// How often a name goes from letters to digits and back; a key does it more often.
    private static final int MOST_TURNS = 4;
    /// No word is longer.
    private static final int LONGEST_WORD = 40;

    private SafeName() {}

    /// The name of a resource; empty for what is none, for a template, and for what may be a secret.
    static String ofResource(String name) {
        boolean sound = RESOURCE.matcher(name).matches()
                && !Placeholder.isOperationId(name)
                && !TEMPLATE.matcher(Ascii.lower(name)).matches()
                && !isId(name)
                && !isKey(name);
        return sound ? name : "";
    }

    /// A step of a pipeline, as its author called it; empty for a command, and for what may be a secret.
    static String ofStep(String words) {
        String step = words.strip();
        boolean command = step.startsWith("Run ") || step.equals("UNKNOWN STEP");
        return !command && isPlain(step) ? step : "";
    }

    /// The name of a file without its ending; empty where it may be a secret.
    static String ofFile(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 && name.length() - dot <= LONGEST_FILE_ENDING ? name.substring(0, dot) : name;
        return isPlain(stem.strip()) ? stem.strip() : "";
    }

    private static boolean isPlain(String words) {
        boolean prose = WORDS.matcher(words).matches() && !words.contains("//");
        return prose && !SECRET.matcher(Ascii.lower(words)).find() && !isId(words) && !isKey(words);
    }

    private static boolean isId(String name) {
        return name.length() >= GUID && OperationRef.isSubscriptionId(name.substring(0, GUID));
    }

    /// Whether it has the look of a token or a key.
    private static boolean isKey(String name) {
        return TOKEN.matcher(Ascii.lower(name)).find()
                || RUN.matcher(name).results().anyMatch(run -> isRandom(run.group()));
    }

    private static boolean isRandom(String run) {
        int turns = 0;
        for (int at = 1; at < run.length(); at++) {
            turns += Character.isDigit(run.charAt(at)) == Character.isDigit(run.charAt(at - 1)) ? 0 : 1;
        }
        return turns > MOST_TURNS || run.length() > LONGEST_WORD;
    }
}
