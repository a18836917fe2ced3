package opwatch.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of the commands, as they are typed: the first argument of a start that shows no window. Knows
/// nothing of picocli, because every start of the window asks it.
public enum CommandName {
    CHECK,
    WAIT,
    LIST,
    ADD,
    EXPORT,
    SIGNIN,
    SIGNOUT,
    DOCTOR;

    /// What shows the help or the version in the place of a command.
    private static final List<String> ALONE = List.of("--help", "-h", "--version", "-V");

    /// Whether a start is meant for the shell: a command stands first, or `--help` or `--version`.
    public static boolean isFirst(List<String> arguments) {
        return !arguments.isEmpty()
                && (ALONE.contains(arguments.getFirst())
                        || of(arguments.getFirst()).isPresent());
    }

    /// All, as they are typed.
    static List<String> all() {
        return Arrays.stream(values()).map(CommandName::typed).toList();
    }

    /// As it is typed, in lower case.
    String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command of that name.
    static Optional<CommandName> of(String argument) {
        return Arrays.stream(values())
                .filter(name -> name.typed().equals(argument))
                .findFirst();
    }
}
