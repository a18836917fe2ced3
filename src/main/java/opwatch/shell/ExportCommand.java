package opwatch.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import opwatch.disk.IoReason;
import opwatch.operation.WatchEntry;
import opwatch.report.FreeText;
import opwatch.report.ReportFile;
import opwatch.report.ReportFormat;
import opwatch.report.ReportView;
import opwatch.words.DiskText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `export`: the watch list as it is saved, in a format of the window's export.
final class ExportCommand implements Command {
    private static final String FORMAT = "--format";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.export.about")));
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE|-")
                .type(String.class)
                .arity("0..1")
                .description(Usage.escaped(Strings.text("shell.option.file")))
                .build());
        spec.addOption(Usage.value(FORMAT, names("|"), Strings.text("shell.option.format")));
        ListOptions.describe(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around) throws WrongUseException, IOException {
        String file = given.matchedPositionalValue(0, WatchOptions.INPUT);
        ReportFormat format = format(given.matchedOptionValue(FORMAT, ""), file);
        Optional<List<WatchEntry>> rows = ListOptions.of(given).rows(around);
        if (rows.isEmpty()) {
            return ExitCode.NOT_CHECKED;
        }
        ReportView view = SavedView.of(rows.get(), around.timing());
        FreeText free = FreeText.ofThisPerson();
        if (file.equals(WatchOptions.INPUT)) {
            byte[] bytes = format.of(view, free).getBytes(StandardCharsets.UTF_8);
            around.streams().out().write(bytes, bytes.length);
            return ExitCode.SUCCEEDED;
        }
        try {
            ReportFile.write(around.workingFolder().resolve(file), view, format, free);
            return ExitCode.SUCCEEDED;
        } catch (IOException | InvalidPathException e) {
            IOException reason = e instanceof IOException io ? io : new IOException(e);
            around.streams()
                    .err()
                    .tell(Strings.text("shell.export.failed", PlainText.line(file), DiskText.of(IoReason.of(reason))));
            return ExitCode.NOT_WRITTEN;
        }
    }

    /// The format that was named, else that of the file's ending, else the one for programs.
    private static ReportFormat format(String named, String file) throws WrongUseException {
        if (named.isEmpty()) {
            return Arrays.stream(ReportFormat.values())
                    .filter(format -> file.toLowerCase(Locale.ROOT).endsWith(format.ending()))
                    .findFirst()
                    .orElse(ReportFormat.JSON);
        }
        return Arrays.stream(ReportFormat.values())
                .filter(format -> name(format).equals(named.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new WrongUseException(Strings.text("shell.wrong.format", PlainText.line(named), names(", "))));
    }

    private static String names(String between) {
        return Arrays.stream(ReportFormat.values()).map(ExportCommand::name).collect(Collectors.joining(between));
    }

    private static String name(ReportFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
