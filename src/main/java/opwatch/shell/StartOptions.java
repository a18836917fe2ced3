package opwatch.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opwatch.words.PlainText;
import opwatch.words.StartText;

/// The options that a start of the window understands. Knows nothing of picocli, which such a start does not
/// load. Any thread.
public final class StartOptions {
    /// As [opwatch.instance.LaunchRequest] and the start read them.
    private static final List<String> KNOWN = List.of("--demo", "--minimized", "--quit");

    /// What macOS gives to an app that the Finder starts: the number of the process.
    private static final String PROCESS = "-psn_";

    /// More typing errors than this are another word.
    private static final int MOST_ERRORS = 3;

    private StartOptions() {}

    /// The sentence about the first argument that looks like an option and is none; empty when there is none.
    public static Optional<String> wrong(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-") && !isKnown(argument))
                .findFirst()
                .map(StartOptions::sentence);
    }

    private static boolean isKnown(String argument) {
        String folded = argument.toLowerCase(Locale.ROOT);
        return KNOWN.contains(argument) || folded.matches("--demo(=\\d{1,5})?") || argument.startsWith(PROCESS);
    }

    private static String sentence(String argument) {
        String word = PlainText.line(argument);
        String name = argument.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> errors(known, name) <= MOST_ERRORS)
                .min((one, other) -> Integer.compare(errors(one, name), errors(other, name)))
                .map(meant -> StartText.unknownOption(word, meant))
                .orElseGet(() -> StartText.unknownOption(word));
    }

    /// How many letters must be changed, added or left out to make one word of the other (Levenshtein).
    private static int errors(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
