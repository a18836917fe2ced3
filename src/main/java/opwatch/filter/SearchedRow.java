package opwatch.filter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Field;
import opwatch.operation.IsoInstants;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.words.ResultText;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// What can be found of one row: the text of each field, in lower case, made when it is first searched. A row
/// that has changed gets a new one. Any thread: where two search it at once, both may make the same text.
public final class SearchedRow {
    /// When a row was checked is not among them: nearly every time would be found there.
    private static final List<FilterField> PLAIN = Stream.of(FilterField.values())
            .filter(field -> field != FilterField.CHECKED && field != FilterField.DURATION)
            .toList();

    /// What Azure's answer must be read for, which takes long for many rows that come from disk.
    private static final List<FilterField> ANSWER =
            List.of(FilterField.STATE, FilterField.ID, FilterField.ERROR, FilterField.RESULT);

    private static final int FIELDS = FilterField.values().length;

    private final WatchEntry entry;
    private final Places places;
    private final AsOf asOf;
    private final @Nullable String[] texts = new @Nullable String[FIELDS];

    /// What people call the places of a row.
    ///
    /// @param tenant its ID where it has no name that is known; empty where the tenant is not known
    public record Places(String subscription, String location, String tenant) {}

    /// @param asOf decides how times are shown: those of today without a date
    public SearchedRow(WatchEntry entry, Places places, AsOf asOf) {
        this.entry = entry;
        this.places = places;
        this.asOf = asOf;
    }

    /// The same row where its places are called otherwise or times are shown otherwise: what is in its answer
    /// is kept.
    public SearchedRow shown(Places called, AsOf now) {
        SearchedRow again = new SearchedRow(entry, called, now);
        ANSWER.forEach(field -> again.texts[field.ordinal()] = texts[field.ordinal()]);
        return again;
    }

    WatchEntry entry() {
        return entry;
    }

    /// Whether searching it takes no long time: its answer has been read.
    public boolean isRead() {
        boolean made = texts[FilterField.ERROR.ordinal()] != null && texts[FilterField.RESULT.ordinal()] != null;
        return made || entry.observation().status() == null;
    }

    /// Reads its answer, so that searching it takes no long time.
    public void read() {
        ANSWER.forEach(this::text);
    }

    /// Whether this stands in one of the fields. A number alone, and a word without one, are not looked for
    /// in times: they would be found in nearly every one, as `04` and `am` are.
    boolean holds(String folded) {
        boolean timed =
                folded.chars().anyMatch(Character::isDigit) && !folded.chars().allMatch(Character::isDigit);
        for (FilterField field : PLAIN) {
            if ((timed || field.form() != FilterField.Form.TIME) && text(field).contains(folded)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the row shows an error: Azure's reason, or why it could not be checked.
    boolean hasError() {
        Observation seen = entry.observation();
        boolean unchecked = seen.problem() != null && !seen.isTerminal();
        return unchecked || (seen.status() != null && seen.status().error() != null);
    }

    /// The moment of a field; null when it is not known or is none.
    @Nullable
    Instant moment(FilterField field) {
        Observation seen = entry.observation();
        Check last = seen.lastCheck();
        return switch (field) {
            case STARTED -> instant(start());
            case ENDED -> instant(end());
            case ADDED -> entry.addedAt();
            case CHECKED -> last == null ? null : last.at();
            default -> null;
        };
    }

    /// The text of a field in lower case, several values on a line each.
    String text(FilterField field) {
        String there = texts[field.ordinal()];
        if (there == null) {
            there = Folding.fold(made(field));
            texts[field.ordinal()] = there;
        }
        return there;
    }

    private String made(FilterField field) {
        OperationRef ref = entry.ref();
        return switch (field) {
            case LABEL -> entry.label();
            case STATE -> state();
            case ID -> ref.operationId() + "\n" + results(true);
            case SUBSCRIPTION -> ref.subscriptionId() + "\n" + places.subscription();
            case LOCATION -> String.join("\n", ref.location(), ref.locationName(), places.location());
            case TENANT -> (entry.tenantId() + "\n" + places.tenant()).strip();
            case CLOUD -> String.join("\n", ClosedWords.names(ref.cloud()));
            case KIND -> kind();
            case TAG -> String.join("\n", entry.remarks().tags());
            case NOTE -> entry.remarks().note();
            case ERROR -> errors();
            case RESULT -> results(false) + shownResult();
            case STARTED -> time(start());
            case ENDED -> time(end());
            case ADDED -> time(entry.addedAt());
            case CHECKED -> {
                Instant checked = moment(FilterField.CHECKED);
                yield checked == null ? "" : time(checked);
            }
            case DURATION -> "";
        };
    }

    private String state() {
        Observation seen = entry.observation();
        String names = Stream.of(StateName.values())
                .filter(state -> state.holds(seen))
                .map(StateName::shown)
                .collect(Collectors.joining("\n"));
        OperationStatus status = seen.status();
        if (status == null || status.state().isTerminal()) {
            return status == null ? names : names + "\n" + status.word();
        }
        Double percent = status.percent();
        return names + "\n" + status.word() + (percent == null ? "" : " " + Math.round(percent) + "%");
    }

    private String kind() {
        OperationKind kind = entry.remarks().kind();
        return kind == OperationKind.UNKNOWN ? "" : String.join("\n", ClosedWords.names(kind));
    }

    private String errors() {
        Observation seen = entry.observation();
        StringBuilder all = new StringBuilder();
        OperationError error = seen.status() == null ? null : seen.status().error();
        if (error != null) {
            add(all, error);
        }
        if (seen.problem() != null) {
            ProblemWords.of(seen.problem()).forEach(word -> line(all, word));
        }
        return all.toString();
    }

    private static void add(StringBuilder all, OperationError error) {
        boolean both = !error.code().isBlank() && !error.message().isBlank();
        line(all, both ? error.code() + ": " + error.message() : error.code() + error.message());
        line(all, error.target());
        error.additionalInfo().forEach(field -> add(all, "", field));
        error.causes().forEach(cause -> add(all, cause));
    }

    /// As the table shows it.
    private String shownResult() {
        OperationStatus status = entry.observation().status();
        return status == null ? "" : ResultText.of(OperationResult.of(status), null);
    }

    /// What else is in the answer.
    ///
    /// @param ids the names of the operation itself, or all but these
    private String results(boolean ids) {
        OperationStatus status = entry.observation().status();
        if (status == null) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        status.fields().stream()
                .filter(field ->
                        ids == (field.name().equals("id") || field.name().equals("name")))
                .forEach(field -> add(all, "", field));
        return all.toString();
    }

    private static void add(StringBuilder all, String above, Field field) {
        String name = above.isEmpty() ? field.name() : above + "." + field.name();
        if (field.parts().isEmpty()) {
            line(all, name + ": " + field.value());
        } else {
            field.parts().forEach(part -> add(all, name, part));
        }
    }

    private static void line(StringBuilder all, String text) {
        if (!text.isBlank()) {
            all.append(text).append('\n');
        }
    }

    private @Nullable Timestamp start() {
        OperationStatus status = entry.observation().status();
        return status == null ? null : status.start();
    }

    /// An end time on a running operation is no end.
    private @Nullable Timestamp end() {
        OperationStatus status = entry.observation().status();
        return status == null || !status.state().isTerminal() ? null : status.end();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.instant();
    }

    private String time(@Nullable Timestamp time) {
        if (time == null) {
            return "";
        }
        return time.instant() == null ? time.raw() : time.raw() + "\n" + time(time.instant());
    }

    /// As a cell shows it, as of the day, and as ISO 8601 writes it.
    private String time(Instant moment) {
        return TimeFormat.local(moment, asOf.now(), asOf.zone()) + "\n" + IsoInstants.write(moment);
    }
}
