package opwatch.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `wait`: checks until every operation has ended, or the first of them.
final class WaitCommand implements Command {
    private static final String TIMEOUT = "--timeout";
    private static final String ANY = "--any";
    private static final String EXEC = "--exec";
    private static final String EXEC_ARG = "--exec-arg";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.wait.about")));
        WatchOptions.describe(spec);
        spec.addOption(Usage.value(TIMEOUT, "TIME", Strings.text("shell.option.timeout")));
        spec.addOption(Usage.flag(ANY, Strings.text("shell.option.any")));
        spec.addOption(Usage.value(EXEC, "PROGRAM", Strings.text("shell.option.exec")));
        spec.addOption(OptionSpec.builder(EXEC_ARG)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("A")
                .arity("1")
                .description(Usage.escaped(Strings.text("shell.option.exec.arg")))
                .build());
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        WatchOptions options = WatchOptions.of(given, around.streams());
        Plan plan = new Plan(false, given.hasMatchedOption(ANY), limit(given), program(given));
        return new WatchRun(options, plan, around).run();
    }

    private static @Nullable Duration limit(ParseResult given) throws WrongUseException {
        String typed = given.matchedOptionValue(TIMEOUT, "");
        if (!given.hasMatchedOption(TIMEOUT)) {
            return null;
        }
        return TimeLimit.of(typed)
                .orElseThrow(() -> new WrongUseException(Strings.text("shell.wrong.timeout", PlainText.line(typed))));
    }

    private static List<String> program(ParseResult given) throws WrongUseException {
        String program = given.matchedOptionValue(EXEC, "");
        List<String> arguments = given.matchedOptionValue(EXEC_ARG, List.of());
        if (program.isBlank()) {
            if (given.hasMatchedOption(EXEC) || !arguments.isEmpty()) {
                throw new WrongUseException(Strings.text("shell.wrong.exec"));
            }
            return List.of();
        }
        if (TransitionProgram.isShellFile(program)) {
            throw new WrongUseException(Strings.text("shell.wrong.exec.shell", PlainText.line(program)));
        }
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        return command;
    }
}
