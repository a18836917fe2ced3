package opwatch.shell;

import java.io.IOException;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `wait`: checks until every operation has ended.
final class WaitCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.wait.about")));
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        return ExitCode.SUCCEEDED;
    }
}
