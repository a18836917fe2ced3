package opwatch.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opwatch.operation.WatchEntry;
import opwatch.report.Column;
import opwatch.report.FreeText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `list`: the watch list as it is saved.
final class ListCommand implements Command {
    private static final String JSON = "--json";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.list.about")));
        spec.addOption(Usage.flag(JSON, Strings.text("shell.option.json")));
        ListOptions.describe(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around) throws IOException {
        Optional<List<WatchEntry>> rows = ListOptions.of(given).rows(around);
        if (rows.isEmpty()) {
            return ExitCode.NOT_CHECKED;
        }
        FreeText free = FreeText.ofThisPerson();
        if (given.hasMatchedOption(JSON)) {
            OperationJson json = new OperationJson(free, around.timing().now());
            for (WatchEntry row : rows.get()) {
                around.streams().out().line(json.line(row, null));
            }
        } else if (rows.get().isEmpty()) {
            around.streams().err().tell(Strings.text("shell.list.empty"));
        } else {
            around.streams()
                    .out()
                    .write(table(rows.get(), new RowLine(free, around.timing().now())));
        }
        return ExitCode.SUCCEEDED;
    }

    private static String table(List<WatchEntry> rows, RowLine line) {
        TextTable table = new TextTable();
        table.add(
                List.of(Column.OPERATION.title(), Column.LOCATION.title(), Column.LABEL.title(), Column.STATE.title()));
        for (WatchEntry row : rows) {
            List<String> cells = new ArrayList<>(List.of(
                    row.ref().operationId(),
                    row.ref().place().text(),
                    line.free().line(row.label())));
            cells.add(line.state(row));
            table.add(cells);
        }
        return table.toString();
    }
}
