package opwatch.ui.details;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Attention;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.words.AttentionText;
import opwatch.words.KindText;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// What the overview says of a row that comes from people rather than from Azure. Any thread.
record DecidedFacts(WatchEntry entry, Instant now, ZoneId zone) {
    /// What the person has decided, what is known and said of the operation, and whether they are told of it.
    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        String decided = decided(zone);
        if (!decided.isEmpty()) {
            facts.add(Fact.of("details.decided", decided, decided(ZoneOffset.UTC)));
        }
        addRemarks(facts);
        addTelling(facts);
        return facts;
    }

    private String decided(ZoneId there) {
        Attention attention = entry.attention();
        List<String> lines = new ArrayList<>();
        if (attention.acknowledged() != null && attention.isAcknowledged(entry.observation())) {
            lines.add(AttentionText.acknowledged(attention.acknowledged(), there));
        }
        if (attention.snoozed() != null && attention.isSnoozed(entry.observation(), now)) {
            lines.add(AttentionText.snoozed(attention.snoozed(), there));
        }
        attention.expected().forEach(wish -> lines.add(AttentionText.expected(wish, there)));
        return String.join("\n", lines);
    }

    private void addRemarks(List<Fact> facts) {
        Remarks remarks = entry.remarks();
        if (remarks.kind() != OperationKind.UNKNOWN) {
            facts.add(Fact.of("details.kind", KindText.of(remarks.kind())));
        }
        if (!remarks.tags().isEmpty()) {
            facts.add(Fact.of("details.tags", PlainText.line(String.join(", ", remarks.tags()))));
        }
        if (!remarks.note().isEmpty()) {
            facts.add(Fact.of("details.note", PlainText.capped(remarks.note(), Remarks.LONGEST_NOTE)));
        }
    }

    /// Where they chose so of this row.
    private void addTelling(List<Fact> facts) {
        switch (entry.attention().told().choice()) {
            case DEFAULT -> {}
            case ALWAYS -> facts.add(Fact.of("details.tell", Strings.text("details.tell.always")));
            case NEVER -> facts.add(Fact.of("details.tell", Strings.text("details.tell.never")));
        }
    }
}
