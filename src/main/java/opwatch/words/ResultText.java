package opwatch.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationResult.Counted;
import opwatch.operation.ResultStatistics;
import org.jspecify.annotations.Nullable;

/// What an operation has brought, in words: numbers in groups of thousands as the system writes them. Any
/// thread.
public final class ResultText {
    private ResultText() {}

    /// "234,812 records", "45%, 77,895 records, 18.9 GB scanned"; empty where nothing is counted.
    ///
    /// @param percent the progress that was sent, while the operation runs; else null
    public static String of(OperationResult result, @Nullable Double percent) {
        List<String> parts = new ArrayList<>();
        if (percent != null) {
            parts.add(Strings.text("result.percent", percent));
        }
        if (result.counted() != null && result.count() != null) {
            parts.add(counted(result.counted(), result.count()));
        }
        if (result.gigabytes() != null) {
            parts.add(Strings.text(result.scanned() ? "result.scanned" : "result.gigabytes", result.gigabytes()));
        }
        return parts.stream()
                .reduce((first, next) -> Strings.text("result.and", first, next))
                .orElse("");
    }

    /// "45%", how far an operation is, without a fraction that says nothing.
    public static String percent(double percent) {
        boolean whole = percent == Math.rint(percent);
        return Strings.text("details.percent", whole ? String.valueOf((long) percent) : String.valueOf(percent));
    }

    /// The same of the table that an operation fills; empty where Azure sent no number.
    ///
    /// @param progress whether to say how far it is
    public static String of(ResultStatistics statistics, boolean progress) {
        Double percent = progress ? statistics.progress() : null;
        OperationResult counts = statistics.counts();
        return counts != null ? of(counts, percent) : percent == null ? "" : Strings.text("result.percent", percent);
    }

    /// "0 records", of an operation that has done nothing.
    public static String nothing(OperationResult result) {
        return counted(Objects.requireNonNull(result.counted()), 0);
    }

    private static String counted(Counted counted, Number count) {
        return Strings.text(
                switch (counted) {
                    case RECORD -> "result.records";
                    case ROW -> "result.rows";
                    case RESULT -> "result.results";
                    case TABLE -> "result.tables";
                },
                count);
    }
}
