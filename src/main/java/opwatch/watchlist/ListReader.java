package opwatch.watchlist;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a watch list with all its rows. Any thread.
final class ListReader {
    /// Rows from which on two processors are faster than one.
    private static final int LONG = 2000;

    private final RowReader rowReader;

    ListReader(RowReader rowReader) {
        this.rowReader = rowReader;
    }

    /// A watch list as it was found.
    ///
    /// @param rows empty where a row was not understood
    /// @param lines whether the text of each row is as [WatchListFile#save] writes it
    record Found(ListDocument document, List<Optional<RowReader.Row>> rows, boolean lines) {
        /// The rows that were not understood, as they stand.
        List<ByteBuffer> badRows() {
            List<ByteBuffer> bad = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).isEmpty()) {
                    bad.add(document.rows().get(i));
                }
            }
            return bad;
        }
    }

    /// Null when the content is no watch list.
    @Nullable
    Found read(byte[] content) {
        Found lines = read(ListDocument.lines(content), true);
        boolean sound = lines != null && lines.rows.stream().allMatch(Optional::isPresent);
        return sound ? lines : read(ListDocument.read(content), false);
    }

    private @Nullable Found read(@Nullable ListDocument document, boolean lines) {
        if (document == null) {
            return null;
        }
        // A short list is read while the window's toolkit starts, which needs a processor too.
        var rows = document.rows().size() > LONG ? document.rows().parallelStream() : document.rows().stream();
        return new Found(document, rows.map(rowReader::read).toList(), lines);
    }
}
