package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import opwatch.operation.OperationKind;

/// What one place of a text says of an operation.
///
/// @param kind unknown where the place does not tell it
/// @param label the name of the resource; empty where it does not stand there
/// @param workspace the workspace of a table; empty where it does not stand there
record Clue(Strength strength, OperationKind kind, String label, String workspace) {
    /// How sure it is that the place speaks of this operation, the surest first.
    enum Strength {
        /// The operation's ID stands in it.
        ID,
        /// The request that was answered with the operation.
        REQUEST,
        /// The command in front of it.
        COMMAND,
        /// The provider's word for what was done, in the same event.
        ACTION,
        /// Named beside it.
        BESIDE
    }

    /// The proposal of all clues of one operation. The surest that tell a thing decide it; where these
    /// differ, it stays open: a wrong kind is worse than none.
    static Proposal proposal(List<Clue> clues) {
        String label = "";
        String workspace = "";
        OperationKind kind = OperationKind.UNKNOWN;
        boolean doubt = false;
        for (Strength strength : Strength.values()) {
            List<Clue> these = fitting(clues, strength, label);
            label = label.isEmpty() && !doubt
                    ? only(these.stream().map(Clue::label).toList())
                    : label;
            workspace = workspace.isEmpty()
                    ? only(these.stream().map(Clue::workspace).toList())
                    : workspace;
            List<OperationKind> kinds = these.stream()
                    .map(Clue::kind)
                    .filter(each -> each != OperationKind.UNKNOWN)
                    .distinct()
                    .toList();
            if (kind == OperationKind.UNKNOWN && !doubt && kinds.size() == 1) {
                kind = kinds.getFirst();
            }
            doubt |= kinds.size() > 1 || differ(these);
        }
        List<String> tags = new ArrayList<>();
        if (!workspace.isEmpty() && !workspace.equals(label)) {
            tags.add(workspace);
        }
        return new Proposal(label, !label.isEmpty(), kind, tags);
    }

    /// A weaker clue counts where it does not speak of something else.
    private static List<Clue> fitting(List<Clue> clues, Strength strength, String label) {
        return clues.stream()
                .filter(clue -> clue.strength == strength
                        && (label.isEmpty() || clue.label.isEmpty() || clue.label.equals(label)))
                .toList();
    }

    private static boolean differ(List<Clue> clues) {
        return clues.stream()
                        .map(Clue::label)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /// The one word that is said; empty for none, and for two.
    private static String only(List<String> words) {
        List<String> said =
                words.stream().filter(each -> !each.isEmpty()).distinct().toList();
        return said.size() == 1 ? said.getFirst() : "";
    }
}
