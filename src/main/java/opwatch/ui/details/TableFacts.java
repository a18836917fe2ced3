package opwatch.ui.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.operation.ResultTable;
import opwatch.ui.rows.TableNumbers;
import opwatch.words.PlainText;
import opwatch.words.ResultText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// The table that a search job or a restore fills, and what is in it by now. Known of those that were found
/// by their tables; of others it says that it is not known, and of other kinds nothing. Any thread.
///
/// @param numbers what the table said last; null where that is not known
record TableFacts(Remarks remarks, @Nullable TableNumbers numbers, Instant now) {
    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        ResultTable table = remarks.results();
        if (table != null) {
            facts.add(Fact.of(
                    "details.table",
                    Strings.text(
                            "details.table.of",
                            PlainText.line(table.table()),
                            PlainText.line(table.workspace().name()))));
        }
        if (table != null || remarks.kind() == OperationKind.SEARCH_JOB || remarks.kind() == OperationKind.RESTORE) {
            facts.add(Fact.of("details.table.results", results()));
        }
        return facts;
    }

    private String results() {
        String said = numbers == null ? "" : ResultText.of(numbers.statistics(), true);
        return numbers == null || said.isEmpty()
                ? Strings.text("details.table.unknown")
                : Strings.text("details.table.asof", said, TimeFormat.ago(numbers.at(), now));
    }
}
