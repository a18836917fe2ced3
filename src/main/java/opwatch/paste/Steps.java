package opwatch.paste;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The steps of a pipeline as its log names them: Azure DevOps, GitHub Actions, and `gh run view --log`,
/// whose lines each begin with the job and the step.
final class Steps {
    private static final int LONGEST_LINE = 4_096;
    private static final Pattern BEGINS = Pattern.compile(
            "(?:##\\[section](Starting|Finishing): |(?:##\\[|::)group(?:]|::))([^\n\u0004\u0001]{1,100})");
    private static final Pattern COLUMNS =
            Pattern.compile("[^\t]{1,80}\t([^\t]{1,100})\t\ufeff?[0-9]{4}-[0-9]{2}-[0-9]{2}T");

    private final String text;
    private final NavigableMap<Integer, String> steps = new TreeMap<>();

    Steps(String text) {
        this.text = text;
        Matcher step = BEGINS.matcher(text);
        while (step.find()) {
            boolean ends = "Finishing".equals(step.group(1));
            String name = ends ? "" : SafeName.ofStep(step.group(2));
            if (ends || !name.isEmpty()) {
                steps.put(step.start(), name);
            }
        }
    }

    /// The step in whose part of the log this place is; empty for none, and for a name that may be a secret.
    String at(int at) {
        int begin = at;
        while (begin > 0 && at - begin < LONGEST_LINE && !isBreak(text.charAt(begin - 1))) {
            begin--;
        }
        Matcher columns = COLUMNS.matcher(text).region(begin, at);
        if (columns.lookingAt()) {
            return SafeName.ofStep(columns.group(1));
        }
        var step = steps.lowerEntry(at);
        return step == null ? "" : step.getValue();
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == Marks.WRAP;
    }
}
