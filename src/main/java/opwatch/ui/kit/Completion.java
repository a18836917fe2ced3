package opwatch.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import opwatch.operation.Ascii;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/// Suggests texts while the person types into a field; other texts are allowed too. FX thread only.
public final class Completion {
    private static final int MOST = 10;

    private Completion() {}

    /// Suggests these, the first of them for Enter.
    ///
    /// @param choices from the text for the field to the line to pick from; may change
    public static void bind(TextField field, Map<String, String> choices) {
        bind(field, choices, true);
    }

    /// Suggests these once something was typed, and takes what was typed at Enter as long as none was picked.
    ///
    /// @param choices as above
    public static void offer(TextField field, Map<String, String> choices) {
        PopupControl popup = bind(field, choices, false);
        BooleanProperty picking = new SimpleBooleanProperty();
        field.textProperty().subscribe(() -> picking.set(false));
        popup.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> picking.set(picking.get() || event.getCode().isNavigationKey()));
        popup.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> picking.set(true));
        // The library selects the first each time that it suggests.
        popup.skinProperty()
                .subscribe(() -> list(popup)
                        .map(ListView::getSelectionModel)
                        .ifPresent(model -> model.selectedIndexProperty().subscribe(() -> {
                            if (!picking.get() && model.getSelectedIndex() >= 0) {
                                model.clearSelection();
                            }
                        })));
    }

    private static PopupControl bind(TextField field, Map<String, String> choices, boolean eager) {
        assert Platform.isFxApplicationThread();
        AutoCompletionBinding<String> binding = TextFields.bindAutoCompletion(
                field,
                request -> eager || !request.getUserText().isBlank()
                        ? matching(choices, request.getUserText())
                        : List.of());
        binding.setVisibleRowCount(MOST);
        binding.setMinWidth(420);
        PopupControl popup = binding.getAutoCompletionPopup();
        popup.skinProperty().subscribe(() -> list(popup).ifPresent(Completion::asTallAsItsRows));
        popup.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isOfTheField(event) || (event.getCode() == KeyCode.ENTER && !isPicked(popup))) {
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
        return popup;
    }

    private static Optional<ListView<?>> list(PopupControl popup) {
        return popup.getSkin() != null && popup.getSkin().getNode() instanceof ListView<?> list
                ? Optional.of(list)
                : Optional.empty();
    }

    private static boolean isPicked(PopupControl popup) {
        return list(popup)
                .filter(list -> list.getSelectionModel().getSelectedItem() != null)
                .isPresent();
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
