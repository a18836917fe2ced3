package opwatch.ui.find;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.Listed;
import opwatch.operation.OperationRef;

/// What the sheet asks of the window, on the FX thread.
///
/// @param isThere whether an operation is on the list
/// @param isWatched whether the person hears of new operations in a workspace
/// @param subscription what people call a subscription, by its ID
/// @param version equal as long as the answers to these are the same
/// @param add adds these to the list
/// @param watch begins to watch a workspace for new operations, or ends that
public record Around(
        Predicate<OperationRef> isThere,
        Predicate<Listed.Workspace> isWatched,
        UnaryOperator<String> subscription,
        Supplier<?> version,
        Consumer<List<FoundOperation>> add,
        BiConsumer<Listed.Workspace, Boolean> watch) {}
