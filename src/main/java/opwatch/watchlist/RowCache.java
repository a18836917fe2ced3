package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.disk.AtomicFile;
import opwatch.operation.Check;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The text of each row as it was written last. A save writes the whole list, but of ten thousand rows
/// seldom more than a few have changed, so the others need not be made again. Not thread-safe.
final class RowCache {
    /// A longer answer gets a file of its own, in characters. Recorded answers have up to 2,000
    /// (Azure/azure-cli recordings).
    static final int LONGEST = 4096;

    /// More than this together, in bytes, is more than can be written in a moment: then shorter answers get
    /// files too.
    static final int MOST = 1 << 25;

    /// So many texts are made on one thread: the other one has a window to paint.
    private static final int MANY = 2_000;

    private final AnswerFiles answers;
    private int longest = LONGEST;
    /// By identity, because a row of the window keeps its ref, and comparing refs is slow.
    private IdentityHashMap<OperationRef, RowText> known = new IdentityHashMap<>();

    /// @param bodyFile where its answer is; null when that is in the text
    /// @param json the text; null while it is still to be made
    private record RowText(
            WatchEntry entry,
            @Nullable String bodyFile,
            @Nullable ByteBuffer json) {
        @SuppressWarnings("ReferenceEquality") // an entry is kept as long as its row is the same
        boolean isOf(WatchEntry other) {
            return entry == other
                    || (entry.observation().equals(other.observation())
                            && entry.label().equals(other.label())
                            && entry.remarks().equals(other.remarks())
                            && entry.tenantId().equals(other.tenantId())
                            && entry.attention().equals(other.attention())
                            && entry.others().equals(other.others())
                            && entry.addedAt().equals(other.addedAt()));
        }

        RowText made() {
            return json != null ? this : new RowText(entry, bodyFile, RowWriter.write(entry, bodyFile));
        }
    }

    RowCache(AnswerFiles answers) {
        this.answers = answers;
    }

    /// Takes in the text of a row as it was read: as long as the row stays as it is, it need not be made
    /// again, so that the first save after a start is no slower than the others.
    void keep(RowReader.Row row, ByteBuffer text) {
        String bodyFile = row.bodyFile().isEmpty() ? null : row.bodyFile();
        known.put(row.entry().ref(), new RowText(row.entry(), bodyFile, text));
    }

    /// The texts of all rows, in their order. Long answers are on the disk when it returns.
    List<ByteBuffer> write(List<WatchEntry> rows) throws IOException {
        List<ByteBuffer> texts = texts(rows);
        while (longest > 0 && texts.stream().mapToLong(ByteBuffer::remaining).sum() > MOST) {
            longest = longest / 8;
            known.clear();
            texts = texts(rows);
        }
        return texts;
    }

    /// The texts of all rows, each with its answer in it: they need no file in `answers`. When that is more
    /// than one file may hold, as [#write].
    List<ByteBuffer> whole(List<WatchEntry> rows) throws IOException {
        List<ByteBuffer> texts = new ArrayList<>(rows.parallelStream()
                .map(row -> {
                    Check seen = row.observation().seen();
                    String unread = seen == null ? null : answers.missed(seen);
                    return RowWriter.write(row, unread);
                })
                .toList());
        long size = texts.stream().mapToLong(ByteBuffer::remaining).sum();
        return size < AtomicFile.LARGEST - 3L * rows.size() - 100 ? texts : write(rows);
    }

    /// Has the rows whose answers are in files made again, and their answers written.
    void forgetFiles() {
        known.values().removeIf(text -> text.bodyFile != null);
    }

    /// The files that hold answers of the rows that were written last.
    Set<String> bodyFiles() {
        return known.values().stream()
                .map(text -> text.bodyFile)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<ByteBuffer> texts(List<WatchEntry> rows) throws IOException {
        List<RowText> begun = new ArrayList<>();
        for (WatchEntry entry : rows) {
            RowText text = known.get(entry.ref());
            if (text == null || !text.isOf(entry)) {
                begun.add(new RowText(entry, bodyFile(entry.observation().seen()), null));
            }
        }
        boolean many = begun.size() > MANY;
        (many ? begun.parallelStream() : begun.stream())
                .map(RowText::made)
                .toList()
                .forEach(text -> known.put(text.entry.ref(), text));
        List<ByteBuffer> json = new ArrayList<>(rows.size() + 1);
        rows.forEach(entry -> json.add(text(entry).json));
        if (known.size() > rows.size()) {
            IdentityHashMap<OperationRef, RowText> left = new IdentityHashMap<>(rows.size());
            rows.forEach(entry -> left.put(entry.ref(), text(entry)));
            known = left;
        }
        return json;
    }

    private RowText text(WatchEntry entry) {
        return Objects.requireNonNull(known.get(entry.ref()), "made");
    }

    private @Nullable String bodyFile(@Nullable Check seen) throws IOException {
        if (seen == null) {
            return null;
        }
        return seen.body().length() > longest ? answers.keep(seen.body()) : answers.missed(seen);
    }
}
