package opwatch.ui.add;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.signin.DirectoryListing;
import opwatch.words.Strings;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/// Suggests subscriptions and locations while the person types: what Azure lists, by name and ID, and
/// what was added before. Other texts are allowed too.
final class Suggestions {
    private static final int MOST = 10;

    /// From the text for the field to the line to pick from.
    private final Map<String, String> subscriptions = new LinkedHashMap<>();

    private final Map<String, String> locations = new LinkedHashMap<>();

    Suggestions(TextField subscription, TextField location) {
        bind(subscription, subscriptions);
        bind(location, locations);
    }

    /// Offers what Azure lists.
    void offer(DirectoryListing offers) {
        for (Subscription one : offers.subscriptions()) {
            subscriptions.put(one.id().toLowerCase(Locale.ROOT), named(one.name(), one.id()));
        }
        for (Region one : offers.regions()) {
            locations.put(one.name(), named(one.displayName(), one.name()));
        }
    }

    /// Offers what was added before.
    void offer(Collection<OperationRef> known) {
        for (OperationRef ref : known) {
            String id = ref.subscriptionId().toLowerCase(Locale.ROOT);
            subscriptions.putIfAbsent(id, id);
            locations.putIfAbsent(ref.locationName(), ref.locationName());
        }
    }

    static String named(String name, String id) {
        return name.isBlank() || name.equals(id) ? id : Strings.text("add.suggestion", name, id);
    }

    /// Suggests these while the person types into the field.
    ///
    /// @param choices from the text for the field to the line to pick from; may change
    static void bind(TextField field, Map<String, String> choices) {
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
