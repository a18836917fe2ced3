package opwatch.paste;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;

/// Short words for tests of what a text suggests. In their texts `OP1` to `OP9` stand for the status URLs
/// of nine operations, `RES` for the resources of Log Analytics in a group, `SUB` for the subscription.
final class Proposed {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    static final String SUB = "7c3d0f52-9a41-4e0b-8f6e-0123456789ab";
    static final String RES =
            "/subscriptions/" + SUB + "/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights";

    private Proposed() {}

    static OperationRef op(int number) {
        return new OperationRef(Cloud.PUBLIC, SUB, "eastus", id(number));
    }

    static String id(int number) {
        return "2f6b9c1e-44d0-4c57-9d1a-8e5b7a3c0d0" + number;
    }

    static String text(String form) {
        String text = form.replace("RES", RES).replace("SUB", SUB);
        for (int i = 1; i <= 9; i++) {
            text = text.replace(
                            "OP" + i,
                            "https://management.azure.com" + op(i).path()
                                    + "?api-version=2015-11-01-preview&t=638822865803055853&c=MIIHhz&s=Zm9v&h=dpzV")
                    .replace("ID" + i, id(i));
        }
        return text;
    }

    static PastedText read(String form) {
        return PastedText.read(text(form), Cloud.PUBLIC, REAL);
    }

    /// What is proposed for each operation of a text, by its number, in the order of the text.
    static Map<Integer, Proposal> proposals(String form) {
        PastedText read = read(form);
        Map<Integer, Proposal> proposals = new LinkedHashMap<>();
        read.found()
                .forEach(ref -> proposals.put(
                        Integer.parseInt(
                                ref.operationId().substring(ref.operationId().length() - 1)),
                        read.proposal(ref)));
        return proposals;
    }

    static Proposal named(OperationKind kind, String label, String... tags) {
        return new Proposal(label, true, kind, List.of(tags));
    }
}
