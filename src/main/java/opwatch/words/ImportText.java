package opwatch.words;

import java.util.ArrayList;
import java.util.List;
import opwatch.disk.IoReason;
import opwatch.watchlist.ImportResult;

/// What came of taking in files, in sentences. Any thread.
public final class ImportText {
    private ImportText() {}

    /// How many operations came and how many did not.
    ///
    /// @param added operations that are new on the list
    /// @param there operations that were on the list before
    /// @param notUnderstood entries that are no operation
    /// @param elsewhere operations of clouds that this list does not take
    public static String counts(int added, int there, int notUnderstood, int elsewhere) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Strings.text("import.added", added));
        if (there > 0) {
            sentences.add(Strings.text("import.there", there));
        }
        if (notUnderstood > 0) {
            sentences.add(Strings.text("import.passed", notUnderstood));
        }
        if (elsewhere > 0) {
            sentences.add(Strings.text("import.elsewhere", elsewhere));
        }
        return sentences.stream().reduce(Strings::then).orElseThrow();
    }

    /// Why nothing was taken from a file.
    ///
    /// @param file the file's name
    public static String of(String file, ImportResult.Refused refused) {
        String name = PlainText.line(file);
        return switch (refused) {
            case ImportResult.Missing _ -> Strings.text("import.refused.missing", name);
            case ImportResult.Folder _ -> Strings.text("import.refused.folder", name);
            case ImportResult.Device _ -> Strings.text("import.refused.device", name);
            case ImportResult.Unreadable(IoReason reason) ->
                Strings.text("import.refused.unreadable", name, DiskText.of(reason));
            case ImportResult.TooLarge(long bytes, long limit) ->
                Strings.text("import.refused.toolarge", name, Math.ceilDiv(bytes, 1L << 20), limit >> 20);
            case ImportResult.Binary _ -> Strings.text("import.refused.binary", name);
            case ImportResult.NoOperation _ -> Strings.text("import.refused.nooperation", name);
            case ImportResult.NotJson _ -> Strings.text("import.refused.notjson", name);
            case ImportResult.TooDeep(int limit) -> Strings.text("import.refused.toodeep", name, limit);
            case ImportResult.NotAList _ -> Strings.text("import.refused.notalist", name);
            case ImportResult.Newer(int schema, int known) -> Strings.text("import.refused.newer", name, schema, known);
            case ImportResult.TooManyRows(int limit) -> Strings.text("import.refused.toomanyrows", name, limit);
            case ImportResult.ForeignHost(int row, String host) ->
                host.isEmpty()
                        ? Strings.text("import.refused.unnamedhost", name, row)
                        : Strings.text("import.refused.foreignhost", name, row, PlainText.line(host));
        };
    }
}
