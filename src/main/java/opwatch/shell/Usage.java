package opwatch.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What picocli is told of the commands, and its answers in the person's language: the help of each command,
/// and what is wrong with arguments. One thread.
final class Usage {
    /// As it is typed in a shell.
    static final String PROGRAM = "opwatch";

    private Usage() {}

    /// The command line of one command.
    static CommandLine of(CommandName name, Command command) {
        CommandSpec spec = CommandSpec.create();
        spec.name(name.typed()).qualifiedName(PROGRAM + " " + name.typed());
        command.describe(spec);
        addHelp(spec);
        return settled(spec, PROGRAM + " " + name.typed());
    }

    /// The help that names all commands.
    static String ofAll() {
        CommandSpec spec = CommandSpec.create();
        spec.name(PROGRAM);
        spec.usageMessage().description(escaped(Strings.text("shell.about")));
        addHelp(spec);
        spec.addOption(OptionSpec.builder("-V", "--version")
                .description(escaped(Strings.text("shell.option.version")))
                .versionHelp(true)
                .build());
        for (CommandName name : CommandName.values()) {
            CommandSpec one = CommandSpec.create();
            Shell.command(name).describe(one);
            spec.addSubcommand(name.typed(), one);
        }
        spec.usageMessage().footer(escaped(Strings.text("shell.about.window")));
        return settled(spec, PROGRAM).getUsageMessage();
    }

    /// An option that is there or is not.
    static OptionSpec flag(String name, String sentence) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(escaped(sentence))
                .build();
    }

    /// An option with a value.
    ///
    /// @param label what stands for the value in the help
    static OptionSpec value(String name, String label, String sentence) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(escaped(sentence))
                .build();
    }

    /// A sentence as picocli takes it, which formats it.
    static String escaped(String sentence) {
        return sentence.replace("%", "%%");
    }

    /// What is wrong with the arguments of a command, and what to do.
    static String wrong(CommandName name, ParameterException e) {
        String command = PROGRAM + " " + name.typed();
        return switch (e) {
            case UnmatchedArgumentException unmatched -> {
                String word = PlainText.line(unmatched.getUnmatched().getFirst());
                List<String> meant = unmatched.getSuggestions();
                yield meant.isEmpty()
                        ? Strings.text("shell.wrong.option", word, command)
                        : Strings.text("shell.wrong.option.meant", word, command, meant.getFirst());
            }
            case MissingParameterException missing ->
                Strings.text(
                        "shell.wrong.value",
                        missing.getMissing().stream()
                                .map(argument -> argument instanceof OptionSpec option
                                        ? option.longestName()
                                        : argument.paramLabel())
                                .findFirst()
                                .orElse(""),
                        command);
            default -> Strings.text("shell.wrong", PlainText.line(String.valueOf(e.getMessage())), command);
        };
    }

    private static void addHelp(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .description(escaped(Strings.text("shell.option.help")))
                .usageHelp(true)
                .build());
        UsageMessageSpec help = spec.usageMessage();
        help.abbreviateSynopsis(false);
        help.synopsisHeading(Strings.text("shell.help.usage") + " ");
        help.descriptionHeading("%n");
        help.parameterListHeading("%n" + Strings.text("shell.help.parameters") + "%n");
        help.optionListHeading("%n" + Strings.text("shell.help.options") + "%n");
        help.commandListHeading("%n" + Strings.text("shell.help.commands") + "%n");
        help.exitCodeListHeading("%n" + Strings.text("shell.help.codes") + "%n");
        help.exitCodeList(codes());
        help.footerHeading("%n");
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values())
                .forEach(code -> codes.put("%3d".formatted(code.number()), escaped(Strings.text(code.key()))));
        return codes;
    }

    private static CommandLine settled(CommandSpec spec, String name) {
        return new CommandLine(spec)
                .setCommandName(name)
                // A file of arguments would be read behind the person's back.
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpWidth(100);
    }
}
