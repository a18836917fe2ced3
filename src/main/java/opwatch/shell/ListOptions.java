package opwatch.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.LoadResult;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.WatchListFile;
import opwatch.words.DiskText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Which watch list a command is about: the person's own or the demo's.
///
/// @param demo whether it is the demo's
record ListOptions(boolean demo) {
    private static final String DEMO = "--demo";

    static void describe(CommandSpec spec) {
        spec.addOption(Usage.flag(DEMO, Strings.text("shell.option.demo.list")));
    }

    static ListOptions of(ParseResult given) {
        return new ListOptions(given.hasMatchedOption(DEMO));
    }

    DataFolder folder(Surroundings around) {
        return demo ? around.folder().demo() : around.folder();
    }

    WatchListFile file(Surroundings around) {
        return new WatchListFile(folder(around), around.timing().clocks().wall(), StatusReader::read);
    }

    /// The rows as they are saved, in their order; what had to be done to read them is told. Takes no lock:
    /// a window may have the list open.
    ///
    /// @return empty when the list cannot be read, which is told too
    Optional<List<WatchEntry>> rows(Surroundings around) {
        Output err = around.streams().err();
        try {
            LoadResult<List<WatchEntry>> read = file(around).peek();
            read.notices()
                    .forEach(notice ->
                            err.tell(DiskText.of(notice, around.timing().zone())));
            return Optional.of(read.value());
        } catch (IOException e) {
            err.tell(Strings.text("shell.list.failed", DiskText.of(IoReason.of(e))));
            return Optional.empty();
        }
    }
}
