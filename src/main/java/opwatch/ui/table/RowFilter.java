package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.ProblemText;

/// Which rows are shown: one group of states, and words that must (or, with a minus, must not) stand in the
/// row.
///
/// @param group the chosen chip
/// @param wanted lower-case words, all of which must occur
/// @param unwanted lower-case words, none of which may occur
public record RowFilter(Group group, List<String> wanted, List<String> unwanted) {
    /// The chips, in the order they stand. Those of a state have its name.
    public enum Group {
        ALL,
        /// Failed, or not to be checked: what a person looks for who looks for trouble.
        ERRORS,
        NEEDS,
        RUNNING,
        FAILED,
        CANCELED,
        SUCCEEDED;

        String key() {
            return switch (this) {
                case ALL -> "chip.all";
                case ERRORS -> "chip.errors";
                case NEEDS -> "chip.needs";
                case RUNNING, FAILED, CANCELED, SUCCEEDED ->
                    RowState.valueOf(name()).key();
            };
        }

        /// The key of what the chip means.
        String tipKey() {
            return switch (this) {
                case ALL -> "chip.all.tip";
                case ERRORS -> "chip.errors.tip";
                case NEEDS -> "chip.needs.tip";
                case RUNNING -> "chip.running.tip";
                case FAILED -> "chip.failed.tip";
                case CANCELED -> "chip.canceled.tip";
                case SUCCEEDED -> "chip.succeeded.tip";
            };
        }

        /// Whether a row belongs to this group. A row whose last check failed still counts as what it was
        /// before.
        public boolean holds(WatchRow row) {
            Observation observation = row.observation().get();
            OperationStatus status = observation.status();
            return switch (this) {
                case ALL -> true;
                case ERRORS -> row.state() == RowState.FAILED || row.state() == RowState.TROUBLE;
                case NEEDS -> RowState.needsPerson(observation);
                case RUNNING -> status != null && !row.state().hasEnded();
                case FAILED -> row.state() == RowState.FAILED;
                case CANCELED -> row.state() == RowState.CANCELED;
                case SUCCEEDED -> row.state() == RowState.SUCCEEDED;
            };
        }
    }

    private static final Pattern WHITE = Pattern.compile("\\s+");

    /// Shows everything.
    public static final RowFilter NONE = new RowFilter(Group.ALL, List.of(), List.of());

    /// The filter for a chip and the text of the filter field.
    public static RowFilter of(Group group, String text) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (String word : WHITE.splitAsStream(text.toLowerCase(Locale.ROOT)).toList()) {
            if (word.startsWith("-") && word.length() > 1) {
                unwanted.add(word.substring(1));
            } else if (!word.isEmpty()) {
                wanted.add(word);
            }
        }
        return new RowFilter(group, wanted, unwanted);
    }

    /// Whether the table shows a row.
    ///
    /// @param names what people call its place: what stands in the row can be looked for
    boolean passes(WatchRow row, PlaceNames names) {
        if (!group.holds(row)) {
            return false;
        }
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            return true;
        }
        String text = textOf(row, names);
        return wanted.stream().allMatch(text::contains) && unwanted.stream().noneMatch(text::contains);
    }

    private static String textOf(WatchRow row, PlaceNames names) {
        Observation observation = row.observation().get();
        OperationError error =
                observation.status() == null ? null : observation.status().error();
        String trouble = observation.problem() == null ? "" : ProblemText.title(observation.problem());
        return String.join(
                        "\n",
                        row.label().get(),
                        row.ref().subscriptionId(),
                        names.subscription(row.ref()),
                        names.location(row.ref()),
                        row.ref().location(),
                        row.ref().locationName(),
                        row.ref().operationId(),
                        StateCell.words(row),
                        row.word(),
                        error == null
                                ? ""
                                : error.path().stream()
                                        .map(OperationError::summary)
                                        .collect(Collectors.joining("\n")),
                        trouble)
                .toLowerCase(Locale.ROOT);
    }
}
