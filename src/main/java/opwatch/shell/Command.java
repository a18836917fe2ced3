package opwatch.shell;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// A command of the shell, such as `wait`. Made for one run; one thread.
interface Command {
    /// Adds its description, options and parameters; [Usage] adds its name, `--help` and the exit codes.
    void describe(CommandSpec spec);

    /// Does what was asked. What it finds goes to the standard output, all else to the standard error.
    ///
    /// @param given the arguments, read by what [#describe] says
    /// @throws WrongUseException when the arguments do not go together
    /// @throws IOException when the standard output takes nothing more
    /// @throws InterruptedException when the thread was told to stop
    ExitCode run(ParseResult given, Surroundings around) throws WrongUseException, IOException, InterruptedException;
}
