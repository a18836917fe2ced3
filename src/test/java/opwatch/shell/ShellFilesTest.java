package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The manual page, the completions and the launcher of Linux, which are written by hand, beside the commands.
class ShellFilesTest {
    private static final Path FOLDER = Path.of("packaging", "linux", "shell");

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file)).replace("\r\n", "\n");
    }

    /// The long options of a command.
    private static Set<String> options(CommandName name) {
        return Usage.of(name, Shell.command(name)).getCommandSpec().options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .filter(option -> option.startsWith("--"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names() {
        return Stream.of(CommandName.values()).map(CommandName::typed).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void bashKnowsTheOptionsOfEachCommand(CommandName name) throws IOException {
        MatchResult line = Pattern.compile("\n    " + name.typed() + "\\) options='([^']*)'")
                .matcher(read("opwatch.bash"))
                .results()
                .findFirst()
                .orElseThrow();

        assertEquals(options(name), new TreeSet<>(List.of(line.group(1).split(" "))));
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void fishKnowsTheOptionsOfEachCommand(CommandName name) throws IOException {
        Set<String> known = read("opwatch.fish")
                .lines()
                .filter(line -> line.matches(".*__fish_seen_subcommand_from [a-z ]*\\b" + name.typed() + "\\b.*")
                        || line.contains("-s h -l help"))
                .map(line -> line.replaceFirst(".* -l ([a-z-]+).*", "--$1"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(options(name), known);
    }

    @Test
    void everyFileNamesEveryCommandAndNoOther() throws IOException {
        assertEquals(names(), found("\n    ([a-z]+)\\) options=", read("opwatch.bash")));
        assertEquals(names(), found("__fish_use_subcommand -a ([a-z]+)", read("opwatch.fish")));
        assertEquals(names(), found("\n    '([a-z]+):", read("_opwatch")));
        assertEquals(names(), found("\n    ([a-z]+)\\)", read("_opwatch")));
        assertEquals(names(), found("\n\\.B opwatch ([a-z]+)\n", read("opwatch.1")));
        assertEquals(names(), found("\n\\.TP\n\\.B ([a-z]+)\n", read("opwatch.1")));
    }

    @Test
    void zshAndTheManualPageNameEveryOptionAndNoOther() throws IOException {
        Set<String> all = Stream.of(CommandName.values())
                .flatMap(name -> options(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        all.addAll(List.of("--version", "--demo", "--minimized", "--quit"));

        assertEquals(all, found("['*{,](--[a-z-]+)", read("_opwatch")));
        Set<String> described =
                found("\n\\.(?:TP\n\\.)?B[IR]* (?:\\\\-[hV] \", \" )?(\\\\-\\\\-[a-z\\\\-]+)", read("opwatch.1"));
        assertEquals(
                all,
                described.stream().map(name -> name.replace("\\", "")).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theManualPageListsTheExitCodes() throws IOException {
        Set<String> numbers = Stream.of(ExitCode.values())
                .map(code -> String.valueOf(code.number()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(numbers, found("\n\\.TP\n\\.B ([0-9]+)\n", read("opwatch.1")));
    }

    /// By the first argument the launcher picks the AOT cache of the commands.
    @Test
    void theLauncherOfLinuxKnowsWhatIsACommand() throws IOException {
        String launcher = Files.readString(Path.of("packaging", "linux", "launcher.sh"));
        String words = Pattern.compile("\n  (check [^)]*)\\)")
                .matcher(launcher)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Set<String> known = new TreeSet<>(List.of(words.split(" \\| ")));
        Set<String> meant = names();
        Stream.of("--help", "-h", "--version", "-V")
                .filter(word -> CommandName.isFirst(List.of(word)))
                .forEach(meant::add);

        assertEquals(meant, known);
    }
}
