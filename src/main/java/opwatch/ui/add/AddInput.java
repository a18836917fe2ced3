package opwatch.ui.add;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.paste.PastedText;
import opwatch.paste.Proposal;
import opwatch.paste.Refusal;
import opwatch.words.RefusalText;
import opwatch.words.Strings;

/// What stands in the form, each text without white space around it. Any thread.
///
/// @param operations operation IDs, one a line, or any text with status URLs in it
record AddInput(Cloud cloud, String subscription, Where where, String operations) {
    enum Field {
        SUBSCRIPTION,
        LOCATION,
        GROUP,
        WORKSPACE,
        OPERATIONS
    }

    /// Where the operations are: a location, or for purges a workspace.
    ///
    /// @param location empty for purges
    /// @param group the resource group; empty for all but purges, as is the workspace
    record Where(String location, String group, String workspace) {
        /// The place; empty where these cannot be its names.
        Optional<Place> place() {
            if (OperationRef.isLocation(location)) {
                return Optional.of(new Place.Location(location));
            }
            return Place.Workspace.isResourceGroup(group) && Place.Workspace.isName(workspace)
                    ? Optional.of(new Place.Workspace(group, workspace))
                    : Optional.empty();
        }
    }

    /// Which operations the input means, and what is wrong with the rest of it. Both can be there: of several
    /// URLs some are refused.
    ///
    /// @param problems for each field to mend, in the order of the form, the sentence for the person
    /// @param proposals what the text says around the operations
    record Result(List<OperationRef> refs, SortedMap<Field, String> problems, Map<OperationRef, Proposal> proposals) {}

    /// Reads it; `clouds` are the clouds that can be watched here.
    Result read(Set<Cloud> clouds) {
        return operations.contains("/") ? pasted(clouds) : typed();
    }

    private Result typed() {
        SortedMap<Field, String> problems = misplaced();
        String wrong = problemOf(operations);
        if (!wrong.isEmpty()) {
            problems.put(Field.OPERATIONS, wrong);
        }
        return new Result(problems.isEmpty() ? refs(lines(operations)) : List.of(), problems, Map.of());
    }

    /// Reads the URLs and, on lines of their own, IDs: only GUIDs, which can be nothing else. Where these
    /// have no place, nothing is taken.
    private Result pasted(Set<Cloud> clouds) {
        List<String> alone =
                lines(operations).filter(OperationRef::isSubscriptionId).toList();
        SortedMap<Field, String> problems = alone.isEmpty() ? new TreeMap<>() : misplaced();
        boolean placed = problems.isEmpty();
        PastedText pasted = PastedText.read(operations, cloud, clouds);
        if (!pasted.refused().isEmpty()) {
            problems.put(Field.OPERATIONS, RefusalText.of(pasted.refused().getFirst()));
        }
        List<OperationRef> refs = Stream.concat(
                        pasted.found().stream(), placed ? refs(alone.stream()).stream() : Stream.empty())
                .toList();
        return new Result(placed ? refs : List.of(), problems, pasted.proposals());
    }

    /// What is wrong with operation IDs that are typed, one a line; empty when nothing is. A text with URLs
    /// is not judged here.
    static String problemOf(String operations) {
        if (operations.contains("/")) {
            return "";
        }
        if (operations.isBlank()) {
            return Strings.text("add.problem.operations");
        }
        if (isOfPurges(operations)) {
            return lines(operations).allMatch(OperationRef::isPurgeId) ? "" : Strings.text("add.problem.purges");
        }
        return lines(operations)
                .map(Refusal::ofOperationId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(RefusalText::of)
                .orElse("");
    }

    /// Whether the first ID begins like that of a purge, which is asked about at its workspace.
    static boolean isOfPurges(String operations) {
        return !operations.contains("/") && Ascii.startsWith(operations.strip(), 0, "purge-");
    }

    /// What is wrong with subscription and place.
    private SortedMap<Field, String> misplaced() {
        SortedMap<Field, String> problems = new TreeMap<>();
        if (!OperationRef.isSubscriptionId(subscription)) {
            problems.put(Field.SUBSCRIPTION, Strings.text("add.problem.subscription"));
        }
        if (isOfPurges(operations)) {
            if (!Place.Workspace.isResourceGroup(where.group())) {
                problems.put(Field.GROUP, Strings.text("add.problem.group"));
            }
            if (!Place.Workspace.isName(where.workspace())) {
                problems.put(Field.WORKSPACE, Strings.text("add.problem.workspace"));
            }
        } else if (!OperationRef.isLocation(where.location())) {
            problems.put(Field.LOCATION, Strings.text("add.problem.location"));
        }
        return problems;
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /// None where there is no place, which only IDs need.
    private List<OperationRef> refs(Stream<String> ids) {
        return where.place()
                .map(place -> ids.map(id -> new OperationRef(cloud, subscription, place, id))
                        .toList())
                .orElse(List.of());
    }
}
