package opwatch.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import opwatch.operation.Ascii;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/// Suggests texts while the person types into a field; other texts are allowed too. FX thread only.
public final class Completion {
    private static final int MOST = 10;

    private Completion() {}

    /// Suggests these.
    ///
    /// @param choices from the text for the field to the line to pick from; may change
    public static void bind(TextField field, Map<String, String> choices) {
        assert Platform.isFxApplicationThread();
        AutoCompletionBinding<String> binding =
                TextFields.bindAutoCompletion(field, request -> matching(choices, request.getUserText()));
        binding.setVisibleRowCount(MOST);
        binding.setMinWidth(420);
        PopupControl popup = binding.getAutoCompletionPopup();
        popup.skinProperty().subscribe(skin -> {
            if (skin != null && skin.getNode() instanceof ListView<?> list) {
                asTallAsItsRows(list);
            }
        });
        popup.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isOfTheField(event)) {
                event.consume();
                // While it is open it gets each key first.
                popup.hide();
                field.fireEvent(event.copyFor(field, field));
            }
        });
        binding.setOnAutoCompleted(event -> {
            field.setText(chosen(choices, event.getCompletion()));
            field.end();
        });
    }

    /// The popup's own height is that of another theme's rows.
    private static void asTallAsItsRows(ListView<?> list) {
        list.prefHeightProperty().unbind();
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(MOST, list.getItems().size()) * list.getFixedCellSize()
                                + list.getInsets().getTop()
                                + list.getInsets().getBottom(),
                        list.getItems(),
                        list.fixedCellSizeProperty(),
                        list.insetsProperty()));
    }

    /// The list of suggestions takes all keys that a list knows; these mean something to a person who types.
    private static boolean isOfTheField(KeyEvent event) {
        KeyCode key = event.getCode();
        return key == KeyCode.HOME || key == KeyCode.END || (event.isShortcutDown() && !key.isModifierKey());
    }

    private static String chosen(Map<String, String> choices, String shown) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(shown);
    }

    /// Every word that was typed must be somewhere in the name or the ID.
    private static List<String> matching(Map<String, String> choices, String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return choices.entrySet().stream()
                .filter(choice -> !Ascii.same(choice.getKey(), typed.strip()))
                .map(Map.Entry::getValue)
                .filter(shown -> List.of(words).stream()
                        .allMatch(word -> shown.toLowerCase(Locale.ROOT).contains(word)))
                .limit(MOST)
                .toList();
    }
}
