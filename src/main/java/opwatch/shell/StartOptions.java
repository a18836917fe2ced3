package opwatch.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opwatch.words.PlainText;
import opwatch.words.StartText;

/// The options that a start of the window understands. Knows nothing of picocli, which such a start does not
/// load. Any thread.
public final class StartOptions {
    /// As [opwatch.instance.LaunchRequest] and the start read them; `--link` is read before.
    private static final List<String> KNOWN = List.of("--demo", "--minimized", "--quit");

    /// What macOS gives to an app that the Finder starts: the number of the process.
    private static final String PROCESS = "-psn_";

    /// More typing errors than this are another word.
    private static final int MOST_ERRORS = 2;

    /// A shorter word is near to too much.
    private static final int SHORTEST = 3;

    private StartOptions() {}

    /// The sentence about the first argument that looks like an option and is none, or about a first word
    /// that is nearly a command; empty when there is neither.
    ///
    /// @param folder where relative paths start: a file of that name is no mistyped command
    public static Optional<String> wrong(List<String> arguments, Path folder) {
        Optional<String> command = arguments.stream()
                .limit(1)
                .filter(first -> first.matches("[A-Za-z]{" + SHORTEST + ",}") && Files.notExists(folder.resolve(first)))
                .flatMap(first ->
                        nearest(first, CommandName.all()).map(meant -> StartText.unknownCommand(first, meant)).stream())
                .findFirst();
        return command.or(() -> arguments.stream()
                .filter(argument -> argument.startsWith("-") && !isKnown(argument))
                .findFirst()
                .map(StartOptions::sentence));
    }

    private static boolean isKnown(String argument) {
        String folded = argument.toLowerCase(Locale.ROOT);
        return KNOWN.contains(argument) || folded.matches("--demo(=\\d{1,5})?") || argument.startsWith(PROCESS);
    }

    private static String sentence(String argument) {
        String word = PlainText.line(argument);
        return nearest(argument.replaceFirst("=.*", ""), KNOWN)
                .map(meant -> StartText.unknownOption(word, meant))
                .orElseGet(() -> StartText.unknownOption(word));
    }

    /// The word that was probably meant.
    private static Optional<String> nearest(String typed, List<String> words) {
        String folded = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> errors(word, folded) <= MOST_ERRORS)
                .min(Comparator.comparingInt(word -> errors(word, folded)));
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
