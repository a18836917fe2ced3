package opwatch.shell;

import java.io.IOException;
import java.util.List;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `check`: asks once for each operation.
final class CheckCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.check.about")));
        WatchOptions.describe(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        WatchOptions options = WatchOptions.of(given, around.streams());
        return new WatchRun(options, new Plan(true, false, null, List.of()), around).run();
    }
}
