package opwatch.ui.add;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import opwatch.words.RefusalText;

/// Fills the form with the operations of a pasted text: cloud, subscription and place where they have
/// those in common. Where they do not, or other IDs stand in the form, the text itself goes into the ID
/// field, where it is read again when the form is submitted.
record FormFilling(
        ChoiceBox<Cloud> cloud, TextField subscription, PlaceFields place, TextArea operations, FieldProblem problem) {
    /// @param field where the text was pasted
    void fill(TextInputControl field, String text, PastedText pasted) {
        List<OperationRef> found = pasted.found();
        if (found.isEmpty()) {
            field.replaceSelection(text);
        } else if (!haveOnePlace(found) || !isFree(found.getFirst())) {
            operations.requestFocus();
            operations.replaceSelection(text);
        } else {
            // First, because a field that has the focus offers suggestions.
            operations.requestFocus();
            cloud.setValue(found.getFirst().cloud());
            subscription.setText(found.getFirst().subscriptionId());
            place.set(found.getFirst().place());
            String before = operations.getText().strip();
            String ids = found.stream().map(OperationRef::operationId).collect(Collectors.joining("\n"));
            operations.setText(before.isEmpty() ? ids : before + "\n" + ids);
            operations.end();
        }
        problem.say(RefusalText.firstOf(pasted.refused().stream()
                .filter(FormFilling::isTold)
                .map(RefusalText::of)
                .toList()));
    }

    private static boolean haveOnePlace(List<OperationRef> found) {
        return found.stream().map(FormFilling::place).distinct().count() == 1;
    }

    private static List<Object> place(OperationRef ref) {
        return List.of(ref.subscriptionKey(), ref.place());
    }

    /// Whether IDs that stand in the form belong to the same place.
    private boolean isFree(OperationRef ref) {
        return operations.getText().isBlank()
                || (ref.cloud() == cloud.getValue()
                        && Ascii.same(
                                ref.subscriptionId(), subscription.getText().strip())
                        && place.is(ref.place()));
    }

    /// A text without an operation, or an ID alone, may be meant for the field.
    private static boolean isTold(Refusal refusal) {
        return refusal.reason() != Refusal.Reason.NOTHING_FOUND && refusal.reason() != Refusal.Reason.ONLY_AN_ID;
    }
}
