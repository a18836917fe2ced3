package opwatch.shell;

import java.io.IOException;
import java.util.List;
import opwatch.network.AppVersion;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The entrance of the shell: runs one command. The first use of picocli in the process.
public final class Shell {
    private Shell() {}

    /// Runs what the arguments say, for this process; returns the number to end it with.
    ///
    /// @param arguments those of the process, see [CommandName#isFirst]
    public static int run(List<String> arguments) {
        Surroundings around = Surroundings.ofThisProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(around.streams()), "opwatch-end"));
        return run(arguments, around).number();
    }

    /// Also after SIGINT, on which the JVM ends with 130 by itself: no line stays half written, and no
    /// program that was started goes on alone.
    private static void end(Streams streams) {
        streams.out().end();
        streams.err().end();
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
    }

    static ExitCode run(List<String> arguments, Surroundings around) {
        Output err = around.streams().err();
        try {
            return attempt(arguments, around);
        } catch (WrongUseException e) {
            err.tell(e.sentence());
            return ExitCode.WRONG_USE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                err.tell(Strings.text("shell.write.failed", PlainText.line(String.valueOf(e.getMessage()))));
            }
            return ExitCode.NOT_WRITTEN;
        } catch (RuntimeException | Error bug) {
            err.tell(Strings.text("shell.bug", bug.getClass().getSimpleName()));
            return ExitCode.NOT_CHECKED;
        }
    }

    private static ExitCode attempt(List<String> arguments, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        CommandName name = CommandName.of(arguments.getFirst()).orElse(null);
        if (name == null) {
            boolean version = List.of("-V", "--version").contains(arguments.getFirst());
            around.streams().out().write(version ? version() : Usage.ofAll());
            return ExitCode.SUCCEEDED;
        }
        Command command = command(name);
        CommandLine line = Usage.of(name, command);
        ParseResult given;
        try {
            given = line.parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
        } catch (ParameterException e) {
            throw new WrongUseException(Usage.wrong(name, e));
        }
        if (given.isUsageHelpRequested()) {
            around.streams().out().write(line.getUsageMessage());
            return ExitCode.SUCCEEDED;
        }
        return command.run(given, around);
    }

    static Command command(CommandName name) {
        return switch (name) {
            case CHECK -> new CheckCommand();
            case WAIT -> new WaitCommand();
            case LIST -> new ListCommand();
            case ADD -> new AddCommand();
            case EXPORT -> new ExportCommand();
            case SIGNIN -> new SignInCommand();
            case SIGNOUT -> new SignOutCommand();
            case DOCTOR -> new DoctorCommand();
        };
    }

    private static String version() {
        return "OpWatch " + AppVersion.TEXT + System.lineSeparator();
    }

    /// Whether the reader of the output has gone, as `head` does: that is no trouble to speak of. In the
    /// words of Linux and macOS (`strerror`) and of Windows.
    private static boolean isClosedPipe(IOException e) {
        String words = String.valueOf(e.getMessage());
        return words.startsWith("Broken pipe") || words.startsWith("The pipe ");
    }
}
