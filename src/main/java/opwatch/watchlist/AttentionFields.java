package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Choice;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Attention.Told;
import opwatch.operation.IsoInstants;
import opwatch.operation.Observation;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The fields of a row that say what a person was told of it and has decided about it ([Attention]):
///
/// - `told`: `change`, the last change that they were told of; `choice`, where it is not the usual one;
///   `unusual`, where they were told that it takes unusually long. An empty object: told of nothing yet
/// - `read`: the last change that they have seen; the year 1970 for none
/// - `acknowledged`: `at`, `who`, `reason`, and the state then: `word`, and `trouble` where there was some
/// - `snoozed`: `until`, absent until it changes; `at` and the state then
/// - `paused`: `until`, absent until it is resumed
/// - `expected`: a list of `by`, a moment; or of `group` and `name`
///
/// `told` and `read` are absent where everything so far was told and seen. That makes the rows of an older
/// list told and seen, and keeps the file small. A field with another value counts for nothing and is kept to
/// the letter, as those of [RemarkFields] are. Any thread.
final class AttentionFields {
    private static final String TOLD = "told";
    private static final String READ = "read";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String SNOOZED = "snoozed";
    private static final String PAUSED = "paused";
    private static final String EXPECTED = "expected";
    private static final String UNTIL = "until";

    static final Set<String> NAMES = Set.of(TOLD, READ, ACKNOWLEDGED, SNOOZED, PAUSED, EXPECTED);

    private AttentionFields() {}

    /// Whether the value of one of these fields is one that this OpWatch writes.
    static boolean understands(String name, Object value) {
        try {
            return isUnderstood(name, value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static boolean isUnderstood(String name, Object value) {
        return switch (name) {
            case READ -> value instanceof String text && IsoInstants.read(text) != null;
            case EXPECTED -> value instanceof List<?> list && !wishes(list).isEmpty();
            case TOLD -> value instanceof RowFields told && told(told) != null;
            case ACKNOWLEDGED -> value instanceof RowFields one && acknowledged(one) != null;
            case SNOOZED -> value instanceof RowFields one && snoozed(one) != null;
            default -> value instanceof RowFields one && paused(one) != null;
        };
    }

    /// Rows that have none of these fields cost nothing.
    static Attention read(RowFields row, Observation observation) {
        Attention settled = Attention.settled(observation);
        if (!row.hasAny(NAMES)) {
            return settled;
        }
        RowFields told = row.object(TOLD);
        Instant read = row.moment(READ);
        RowFields acknowledged = row.object(ACKNOWLEDGED);
        RowFields snoozed = row.object(SNOOZED);
        RowFields paused = row.object(PAUSED);
        return new Attention(
                told == null ? settled.told() : told(told),
                read == null ? settled.read() : read,
                acknowledged == null ? null : acknowledged(acknowledged),
                snoozed == null ? null : snoozed(snoozed),
                paused == null ? null : paused(paused),
                row.values().get(EXPECTED) instanceof List<?> list ? wishes(list) : List.of());
    }

    private static Told told(RowFields told) {
        only(told, "change", "choice", "unusual");
        Instant change = told.moment("change");
        String choice = told.words("choice");
        return new Told(
                choice.isEmpty() ? Choice.DEFAULT : Choice.valueOf(choice),
                change == null ? Attention.NOTHING_YET : change,
                told.isTrue("unusual"));
    }

    private static Acknowledgement acknowledged(RowFields one) {
        only(one, "who", "reason", "at", "word", "trouble");
        return new Acknowledgement(one.words("who"), one.words("reason"), state(one));
    }

    private static Snooze snoozed(RowFields one) {
        only(one, UNTIL, "at", "word", "trouble");
        return new Snooze(one.moment(UNTIL), state(one));
    }

    private static Pause paused(RowFields one) {
        only(one, UNTIL);
        return new Pause(one.moment(UNTIL));
    }

    private static StateThen state(RowFields one) {
        return new StateThen(one.time("at"), one.words("word"), one.isTrue("trouble"));
    }

    private static List<Expectation> wishes(List<?> list) {
        List<Expectation> wishes = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof RowFields one)) {
                throw new IllegalArgumentException("no wish");
            }
            only(one, "by", "group", "name");
            Instant by = one.moment("by");
            wishes.add(
                    by != null
                            ? new Expectation.Ended(by)
                            : new Expectation.AllEnded(one.text("group"), one.text("name")));
        }
        return wishes;
    }

    /// What a newer OpWatch has added would be lost when it is written again.
    private static void only(RowFields fields, String... names) {
        if (!List.of(names).containsAll(fields.values().keySet())) {
            throw new IllegalArgumentException("more than is known");
        }
    }

    /// Those of these fields that a row has a value of its own for.
    static Set<String> writtenOf(WatchEntry entry) {
        Attention attention = entry.attention();
        Attention settled = Attention.settled(entry.observation());
        return NAMES.stream()
                .filter(name -> switch (name) {
                    case TOLD -> !attention.told().equals(settled.told());
                    case READ -> !attention.read().equals(settled.read());
                    case ACKNOWLEDGED -> attention.acknowledged() != null;
                    case SNOOZED -> attention.snoozed() != null;
                    case PAUSED -> attention.paused() != null;
                    default -> !attention.expected().isEmpty();
                })
                .collect(Collectors.toSet());
    }

    static void write(JsonGenerator row, WatchEntry entry) throws IOException {
        Attention attention = entry.attention();
        Attention settled = Attention.settled(entry.observation());
        if (attention.equals(settled)) {
            return;
        }
        if (!attention.told().equals(settled.told())) {
            writeTold(row, attention.told());
        }
        if (!attention.read().equals(settled.read())) {
            put(row, READ, attention.read());
        }
        Acknowledgement known = attention.acknowledged();
        if (known != null) {
            row.writeObjectFieldStart(ACKNOWLEDGED);
            row.writeStringField("who", known.who());
            row.writeStringField("reason", known.reason());
            writeState(row, known.of());
        }
        Snooze quiet = attention.snoozed();
        if (quiet != null) {
            row.writeObjectFieldStart(SNOOZED);
            put(row, UNTIL, quiet.until());
            writeState(row, quiet.of());
        }
        if (attention.paused() != null) {
            row.writeObjectFieldStart(PAUSED);
            put(row, UNTIL, attention.paused().until());
            row.writeEndObject();
        }
        writeExpected(row, attention.expected());
    }

    private static void writeTold(JsonGenerator row, Told told) throws IOException {
        row.writeObjectFieldStart(TOLD);
        if (told.choice() != Choice.DEFAULT) {
            row.writeStringField("choice", told.choice().name());
        }
        put(row, "change", told.change().equals(Attention.NOTHING_YET) ? null : told.change());
        if (told.unusual()) {
            row.writeBooleanField("unusual", true);
        }
        row.writeEndObject();
    }

    /// Ends the object.
    private static void writeState(JsonGenerator row, StateThen state) throws IOException {
        put(row, "at", state.at());
        row.writeStringField("word", state.word());
        if (state.trouble()) {
            row.writeBooleanField("trouble", true);
        }
        row.writeEndObject();
    }

    private static void writeExpected(JsonGenerator row, List<Expectation> wishes) throws IOException {
        if (wishes.isEmpty()) {
            return;
        }
        row.writeArrayFieldStart(EXPECTED);
        for (Expectation wish : wishes) {
            row.writeStartObject();
            switch (wish) {
                case Expectation.Ended(Instant by) -> put(row, "by", by);
                case Expectation.AllEnded(String group, String name) -> {
                    row.writeStringField("group", group);
                    row.writeStringField("name", name);
                }
            }
            row.writeEndObject();
        }
        row.writeEndArray();
    }

    private static void put(JsonGenerator row, String name, @Nullable Instant moment) throws IOException {
        if (moment != null) {
            row.writeStringField(name, IsoInstants.write(moment));
        }
    }
}
