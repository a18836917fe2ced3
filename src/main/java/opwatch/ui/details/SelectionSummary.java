package opwatch.ui.details;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.ui.rows.RowState;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.Strings;

/// What several rows are in sum: how many are in which state, and which error and which problem they share.
/// Any thread.
///
/// @param states how many rows show each state, worst first; without the states that no row shows
/// @param shared what is said of their errors, then of their failed checks; empty when there is neither
record SelectionSummary(Map<RowState, Integer> states, List<Shared> shared) {
    /// What a number of rows have in common.
    ///
    /// @param state whose shape and colour it has
    /// @param sentence how many have it in common
    /// @param what the error or the reason; empty when they have nothing in common
    record Shared(RowState state, String sentence, String what) {}

    static SelectionSummary of(Collection<Observation> rows) {
        Map<RowState, Integer> states = new EnumMap<>(RowState.class);
        rows.forEach(row -> states.merge(RowState.of(row), 1, Integer::sum));
        return new SelectionSummary(
                Collections.unmodifiableMap(states),
                Stream.of(errors(rows), problems(rows))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Shared> errors(Collection<Observation> rows) {
        List<OperationError> errors = rows.stream()
                .map(Observation::status)
                .filter(Objects::nonNull)
                .map(OperationStatus::error)
                .filter(Objects::nonNull)
                .map(OperationError::deepest)
                .toList();
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        Most same = most(errors, OperationError::summary);
        if (same.count > 1 || errors.size() == 1) {
            String sentence = same.count == errors.size()
                    ? Strings.text("details.several.error.all", same.count)
                    : Strings.text("details.several.error.some", same.count, errors.size());
            return shared(RowState.FAILED, sentence, same.what);
        }
        List<OperationError> coded =
                errors.stream().filter(error -> !error.code().isBlank()).toList();
        Most code = coded.isEmpty() ? same : most(coded, OperationError::code);
        return code.count > 1
                ? shared(RowState.FAILED, Strings.text("details.several.code", code.count, errors.size()), code.what)
                : shared(RowState.FAILED, Strings.text("details.several.error.differ", errors.size()), "");
    }

    private static Optional<Shared> problems(Collection<Observation> rows) {
        List<Problem> problems =
                rows.stream().map(Observation::problem).filter(Objects::nonNull).toList();
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        Most same = most(problems, ProblemText::title);
        if (same.count == 1 && problems.size() > 1) {
            return shared(RowState.TROUBLE, Strings.text("details.several.problem.differ", problems.size()), "");
        }
        String sentence = same.count == problems.size()
                ? Strings.text("details.several.problem.all", same.count)
                : Strings.text("details.several.problem.some", same.count, problems.size());
        return shared(RowState.TROUBLE, sentence, same.what);
    }

    private static Optional<Shared> shared(RowState state, String sentence, String what) {
        return Optional.of(new Shared(state, sentence, PlainText.capped(what, PlainText.VALUE_LIMIT)));
    }

    /// The text that most have, the first of equals.
    private record Most(String what, int count) {}

    private static <T> Most most(List<T> things, Function<T, String> text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        things.forEach(thing -> counts.merge(text.apply(thing).strip(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Most(entry.getKey(), entry.getValue()))
                .max(Comparator.comparingInt(Most::count))
                .orElseThrow();
    }
}
