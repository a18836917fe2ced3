package opwatch.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        TABLE
    }

    private static final OperationResult NONE = new OperationResult(null, null, null, false, false);

    /// A name that says how many things an operation has worked on, as `RecordCount`, `totalRecords`,
    /// `ingestedRecords`, `numberOfRows` do. Not how many it has left out, which may well be 0: `failedRows`.
    private static final Pattern COUNT = Pattern.compile("(?:total|numberof|countof)?"
            + "(?:deleted|purged|ingested|restored|returned|exported|copied|updated|affected|matched|processed)?"
            + "(?:(record|row|result|table)(?:s?count|s)|(record|row|result|table)s?"
            + "(?:deleted|purged|ingested|restored|returned|exported|copied|updated|affected|matched|processed))");

    private static final Pattern GIGABYTES = Pattern.compile(
            "(?:total)?(scanned)?(?:ingested|restored|exported|deleted|data|result|results)?(?:gb|gigabytes)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?(?:E-?\\d{1,2})?");

    /// What a status tells.
    public static OperationResult of(OperationStatus status) {
        List<Found> found = new ArrayList<>();
        status.fields().stream()
                .filter(field -> field.name().equals("properties"))
                .forEach(field -> find(field.parts(), found));
        return found.isEmpty() ? NONE : of(found);
    }

    private static OperationResult of(List<Found> found) {
        List<Found> counts = found.stream().filter(each -> each.counted != null).toList();
        List<Found> amounts =
                found.stream().filter(each -> each.counted == null).toList();
        Found count = counts.isEmpty() ? null : counts.getFirst();
        Found amount = amounts.isEmpty() ? null : amounts.getFirst();
        return new OperationResult(
                count == null ? null : count.counted,
                count == null ? null : count.value,
                amount == null ? null : amount.value,
                amount != null && amount.scanned,
                count != null && counts.stream().allMatch(each -> each.value.signum() == 0));
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
            String name = field.name().replaceAll("[_\\- ]", "").toLowerCase(Locale.ROOT);
            Matcher count = COUNT.matcher(name);
            Matcher amount = GIGABYTES.matcher(name);
            BigDecimal value = number(field);
            if (value != null && count.matches()) {
                String noun = count.group(1) == null ? count.group(2) : count.group(1);
                found.add(new Found(Counted.valueOf(noun.toUpperCase(Locale.ROOT)), false, value));
            } else if (value != null && amount.matches()) {
                found.add(new Found(null, amount.group(1) != null, value));
            }
        }
    }

    /// Null for what is no number, or a negative one, by which services say that they do not know.
    private static @Nullable BigDecimal number(Field field) {
        if (!field.parts().isEmpty() || !NUMBER.matcher(field.value()).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(field.value());
        return value.signum() < 0 ? null : value;
    }
}
