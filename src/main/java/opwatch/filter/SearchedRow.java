package opwatch.filter;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.IsoInstants;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// What can be found of one row. What it has as text is searched as it is; what must be made of its answer
/// and its times is made when it is first searched, and kept. A row that has changed gets a new one. Any
/// thread: where two search it at once, both may make the same text.
public final class SearchedRow {
    /// When a row was checked is not among them: nearly every time would be found there.
    private static final FilterField[] PLAIN = Stream.of(FilterField.values())
            .filter(field -> field != FilterField.CHECKED && field != FilterField.DURATION)
            .toArray(FilterField[]::new);

    private static final int TIMES = FilterField.CHECKED.ordinal() - FilterField.STARTED.ordinal() + 1;

    private final WatchEntry entry;
    private final Places places;
    private final AsOf asOf;
    private @Nullable AnswerText answer;
    /// By field, from [FilterField#STARTED] on.
    private final @Nullable String[] times = new @Nullable String[TIMES];

    /// What people call the places of a row.
    ///
    /// @param subscription its ID where it has no name that is known
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
        again.answer = answer;
        return again;
    }

    WatchEntry entry() {
        return entry;
    }

    /// Whether searching it takes no long time: its answer has been read.
    public boolean isRead() {
        return answer != null || entry.observation().status() == null;
    }

    /// Reads its answer, so that searching it takes no long time. An answer that cannot be read holds nothing
    /// from then on.
    public void read() {
        try {
            answer();
        } catch (RuntimeException e) {
            answer = AnswerText.NOTHING;
            throw e;
        }
    }

    private AnswerText answer() {
        AnswerText there = answer;
        if (there == null) {
            there = AnswerText.of(entry.observation());
            answer = there;
        }
        return there;
    }

    /// Whether a word stands in one of the fields.
    boolean holds(Word word) {
        for (FilterField field : PLAIN) {
            if ((word.isInTimes() || field.form() != FilterField.Form.TIME) && any(field, word)) {
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

    /// Whether one of the texts of a field is wanted. They come one by one, or several on a line each.
    boolean any(FilterField field, Predicate<String> wanted) {
        OperationRef ref = entry.ref();
        return switch (field) {
            case LABEL -> wanted.test(entry.label());
            case STATE -> anyState(wanted);
            case ID -> wanted.test(ref.operationId()) || wanted.test(answer().ids());
            case SUBSCRIPTION -> named(ref.subscriptionId(), places.subscription(), wanted);
            case LOCATION -> named(ref.place().text(), ref.place().key(), wanted) || wanted.test(places.location());
            case TENANT -> named(entry.tenantId(), places.tenant(), wanted);
            case CLOUD -> any(ClosedWords.names(ref.cloud()), wanted);
            case KIND -> {
                OperationKind kind = entry.remarks().kind();
                yield kind != OperationKind.UNKNOWN && any(ClosedWords.names(kind), wanted);
            }
            case TAG -> any(entry.remarks().tags(), wanted);
            case NOTE -> wanted.test(entry.remarks().note());
            case ERROR -> wanted.test(answer().errors());
            case RESULT -> wanted.test(answer().results());
            case STARTED -> anyTime(field, start(), wanted);
            case ENDED -> anyTime(field, end(), wanted);
            case ADDED, CHECKED -> anyTime(field, moment(field), wanted);
            case DURATION -> false;
        };
    }

    private static boolean any(List<String> texts, Predicate<String> wanted) {
        for (int i = 0; i < texts.size(); i++) {
            if (wanted.test(texts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// @param name the ID, too, where there is no other
    private static boolean named(String id, String name, Predicate<String> wanted) {
        return wanted.test(id) || (!name.equals(id) && wanted.test(name));
    }

    private boolean anyState(Predicate<String> wanted) {
        Observation seen = entry.observation();
        StateName reported = StateName.reported(seen);
        if (reported != null && any(reported.shown(), wanted)) {
            return true;
        }
        if (StateName.TROUBLE.holds(seen) && any(StateName.TROUBLE.shown(), wanted)) {
            return true;
        }
        OperationStatus status = seen.status();
        if (status == null) {
            return false;
        }
        Double percent = status.state().isTerminal() ? null : status.percent();
        return wanted.test(percent == null ? status.word() : status.word() + " " + Math.round(percent) + "%");
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

    private boolean anyTime(FilterField field, @Nullable Timestamp time, Predicate<String> wanted) {
        return time != null && (wanted.test(time.raw()) || anyTime(field, time.instant(), wanted));
    }

    /// As a cell shows it, as of the day, and as ISO 8601 writes it.
    private boolean anyTime(FilterField field, @Nullable Instant moment, Predicate<String> wanted) {
        return moment != null && (wanted.test(local(field, moment)) || wanted.test(IsoInstants.write(moment)));
    }

    private String local(FilterField field, Instant moment) {
        int at = field.ordinal() - FilterField.STARTED.ordinal();
        String there = times[at];
        if (there == null) {
            there = TimeFormat.local(moment, asOf.now(), asOf.zone());
            times[at] = there;
        }
        return there;
    }
}
