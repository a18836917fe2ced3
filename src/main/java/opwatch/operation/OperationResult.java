package opwatch.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an operation has brought, as far as its answer counts it: how many records, how many GB. The schema
/// does not declare it; services send it in `properties` (the Delete Data API `RecordCount`, search jobs
/// `resultStatistics` with `ingestedRecords` and `scannedGb`). Immutable; any thread.
///
/// @param counted what is counted; null where nothing is
/// @param count the first count of the answer; null where there is none
/// @param gigabytes the first amount of data in GB; null where there is none
/// @param scanned whether this amount was looked at, not brought
/// @param nothing whether every count of the answer is 0, and there is one
public record OperationResult(
        @Nullable Counted counted,
        @Nullable BigDecimal count,
        @Nullable BigDecimal gigabytes,
        boolean scanned,
        boolean nothing) {
    /// What a service counts.
    public enum Counted {
        RECORD,
        ROW,
        RESULT,
        TABLE;

        private final String noun = name().toLowerCase(Locale.ROOT);
    }

    private static final OperationResult NONE = new OperationResult(null, null, null, false, false);

    private static final List<String> SUMS = List.of("total", "numberof", "countof");
    /// What is done to a thing that is worked on. Not what leaves it out: `failedRows` may well be 0.
    private static final Set<String> WORK = Set.of(
            "deleted",
            "purged",
            "ingested",
            "restored",
            "returned",
            "exported",
            "copied",
            "updated",
            "affected",
            "matched",
            "processed");
    /// What else an amount of data is of.
    private static final Set<String> AMOUNT = Set.of("", "data", "result", "results", "scanned");
    private static final List<String> GIGABYTES = List.of("gb", "gigabytes");
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_DIGITS = 18;

    /// What a status tells.
    public static OperationResult of(OperationStatus status) {
        List<Found> found = new ArrayList<>();
        for (Field field : status.fields()) {
            if (field.name().equals("properties")) {
                find(field.parts(), found);
            }
        }
        return found.isEmpty() ? NONE : of(found);
    }

    private static OperationResult of(List<Found> found) {
        Found count = null;
        Found amount = null;
        boolean nothing = true;
        for (Found each : found) {
            if (each.counted == null) {
                amount = amount == null ? each : amount;
            } else {
                count = count == null ? each : count;
                nothing &= each.value.signum() == 0;
            }
        }
        return new OperationResult(
                count == null ? null : count.counted,
                count == null ? null : count.value,
                amount == null ? null : amount.value,
                amount != null && amount.scanned,
                count != null && nothing);
    }

    /// Whether the operation has succeeded and says that it has worked on nothing, which mostly means a wrong
    /// filter.
    public static boolean isNothingDone(OperationStatus status) {
        return status.state() == OperationState.SUCCEEDED && of(status).nothing;
    }

    /// @param counted null for an amount of data
    private record Found(@Nullable Counted counted, boolean scanned, BigDecimal value) {}

    private static void find(List<Field> fields, List<Found> found) {
        for (Field field : fields) {
            find(field.parts(), found);
            BigDecimal value = number(field);
            if (value != null) {
                String name = without(SUMS, letters(field.name()));
                Counted counted = counted(name);
                if (counted != null || isAmount(name)) {
                    found.add(new Found(counted, name.startsWith("scanned"), value));
                }
            }
        }
    }

    /// A name says how many things an operation has worked on as `RecordCount`, `totalRecords`,
    /// `ingestedRecords` and `numberOfRows` do: a word for work may stand before the thing or behind it, and
    /// without one it is counted or stands in the plural.
    private static @Nullable Counted counted(String name) {
        String thing = without(WORK, name);
        for (Counted each : Counted.values()) {
            if (thing.startsWith(each.noun)) {
                String rest = thing.substring(each.noun.length());
                String singular = rest.startsWith("s") ? rest.substring(1) : rest;
                boolean plural = rest.equals("s");
                return plural || singular.equals("count") || WORK.contains(singular) ? each : null;
            }
        }
        return null;
    }

    private static boolean isAmount(String name) {
        for (String unit : GIGABYTES) {
            if (name.endsWith(unit)) {
                String of = name.substring(0, name.length() - unit.length());
                return AMOUNT.contains(of) || WORK.contains(of);
            }
        }
        return false;
    }

    private static String without(Collection<String> beginnings, String name) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return name.substring(beginning.length());
            }
        }
        return name;
    }

    /// The letters in lower case, without what may stand between words.
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter != '_' && letter != '-' && letter != ' ') {
                letters.append(letter);
            }
        }
        return Ascii.lower(letters.toString());
    }

    /// Null for what is no number, or a negative one, by which services say that they do not know.
    private static @Nullable BigDecimal number(Field field) {
        String text = field.value();
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || !Character.isDigit(text.charAt(0))) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean sound =
                    Math.abs(value.scale()) <= LONGEST_NUMBER && value.precision() - value.scale() <= MOST_DIGITS;
            return sound ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
