package opwatch.paste;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;

/// Texts in which S1 and S2 stand for subscriptions, I1 and I2 for operation IDs and `~` for a line break.
final class FilledForms {
    static final List<String> SUBS =
            List.of("4f1d9b7a-3c52-4e88-a1b6-70c9d2e5f301", "5a2e8c6b-4d63-4f99-b2c7-81dae3f6a402");
    static final List<String> IDS =
            List.of("c9b1a7e2-15d4-4f3a-8e60-2b7f9d0c4a11", "d0c2b8f3-26e5-404b-9f71-3c80ae1d5b22");

    private FilledForms() {}

    static List<Finding> read(String form) {
        return PastedText.read(filled(form), Cloud.PUBLIC, Set.of(Cloud.PUBLIC)).findings();
    }

    static String filled(String form) {
        return form.replace('~', '\n')
                .replace("S1", SUBS.get(0))
                .replace("S2", SUBS.get(1))
                .replace("I1", IDS.get(0))
                .replace("I2", IDS.get(1));
    }

    static Finding found(int subscription, String location, int id) {
        return new Finding.Operation(new OperationRef(Cloud.PUBLIC, SUBS.get(subscription), location, IDS.get(id)));
    }
}
