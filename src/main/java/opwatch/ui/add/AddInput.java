package opwatch.ui.add;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import opwatch.words.RefusalText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What stands in the form, each text without white space around it. Any thread.
///
/// @param operations operation IDs, one a line, or any text with status URLs in it
record AddInput(Cloud cloud, String subscription, String location, String operations) {
    enum Field {
        SUBSCRIPTION,
        LOCATION,
        OPERATIONS
    }

    /// Which operations the input means, and what is wrong with the rest of it. Both can be there: of several
    /// URLs some are refused.
    ///
    /// @param wrong the field to mend; null when nothing is wrong
    /// @param why the sentence for the person; empty when nothing is wrong
    record Result(List<OperationRef> refs, @Nullable Field wrong, String why) {}

    /// Reads it; `clouds` are the clouds that can be watched here.
    Result read(Set<Cloud> clouds) {
        return operations.contains("/") ? pasted(clouds) : typed();
    }

    private Result typed() {
        Result misplaced = misplaced();
        List<String> ids = operations
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (misplaced != null) {
            return misplaced;
        }
        if (ids.isEmpty()) {
            return wrong(Field.OPERATIONS, Strings.text("add.problem.operations"));
        }
        return ids.stream()
                .map(Refusal::ofOperationId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(refusal -> wrong(Field.OPERATIONS, RefusalText.of(refusal)))
                .orElseGet(() -> new Result(ids.stream().map(this::ref).toList(), null, ""));
    }

    /// Reads the URLs and, on lines of their own, IDs: only GUIDs, which can be nothing else.
    private Result pasted(Set<Cloud> clouds) {
        List<String> alone = operations
                .lines()
                .map(String::strip)
                .filter(OperationRef::isSubscriptionId)
                .toList();
        Result misplaced = alone.isEmpty() ? null : misplaced();
        if (misplaced != null) {
            return misplaced;
        }
        PastedText pasted = PastedText.read(operations, cloud, clouds);
        List<OperationRef> refs = Stream.concat(
                        pasted.found().stream(), alone.stream().map(this::ref))
                .toList();
        return pasted.refused().isEmpty()
                ? new Result(refs, null, "")
                : new Result(
                        refs, Field.OPERATIONS, RefusalText.of(pasted.refused().getFirst()));
    }

    /// What is wrong with subscription or location; null when nothing is.
    private @Nullable Result misplaced() {
        if (!OperationRef.isSubscriptionId(subscription)) {
            return wrong(Field.SUBSCRIPTION, Strings.text("add.problem.subscription"));
        }
        return OperationRef.isLocation(location) ? null : wrong(Field.LOCATION, Strings.text("add.problem.location"));
    }

    private static Result wrong(Field field, String why) {
        return new Result(List.of(), field, why);
    }

    private OperationRef ref(String id) {
        return new OperationRef(cloud, subscription, location, id);
    }
}
