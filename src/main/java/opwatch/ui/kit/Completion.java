package opwatch.ui.kit;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.SelectionModel;
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
    /// The keys that go from one suggestion to another.
    private static final Set<KeyCode> MOVING =
            EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.KP_UP, KeyCode.KP_DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    /// The keys that take a suggestion.
    private static final Set<KeyCode> TAKING = EnumSet.of(KeyCode.ENTER, KeyCode.TAB);
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final TextField field;
    private final Map<String, String> choices;
    private final boolean eager;
    private final PopupControl popup;

    /// What fits the text of the field as it is now. Read in threads of the library.
    private volatile List<String> fitting = List.of();

    /// Whether the person went for a suggestion since the last letter.
    private boolean picking;

    private Completion(TextField field, Map<String, String> choices, boolean eager) {
        assert Platform.isFxApplicationThread();
        this.field = field;
        this.choices = choices;
        this.eager = eager;
        // Ahead of the library, which asks in a thread for each letter: these overtake each other.
        field.textProperty().addListener((property, before, now) -> typed(now));
        AutoCompletionBinding<String> binding = TextFields.bindAutoCompletion(field, _ -> fitting);
        binding.setVisibleRowCount(MOST);
        binding.setMinWidth(420);
        binding.setOnAutoCompleted(event -> {
            field.setText(chosen(choices, event.getCompletion()));
            field.end();
        });
        popup = binding.getAutoCompletionPopup();
        popup.skinProperty().subscribe(() -> list(popup).ifPresent(this::prepare));
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        popup.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> picking = true);
    }

    /// Suggests these, the first of them for Enter unless what was typed is itself among them.
    ///
    /// @param choices from the text for the field to the line to pick from; may change
    public static void bind(TextField field, Map<String, String> choices) {
        var _ = new Completion(field, choices, true);
    }

    /// Suggests these once something was typed, and takes what was typed at Enter as long as none was picked.
    ///
    /// @param choices as above
    public static void offer(TextField field, Map<String, String> choices) {
        var _ = new Completion(field, choices, false);
    }

    private void typed(String text) {
        picking = false;
        fitting = eager || !text.isBlank() ? matching(choices, text) : List.of();
        // One for the text of before may be selected, and the next one in its place, too, without being told of.
        list(popup).ifPresent(list -> leaveUnpicked(list.getSelectionModel()));
    }

    private void prepare(ListView<?> list) {
        asTallAsItsRows(list);
        SelectionModel<?> model = list.getSelectionModel();
        // The library selects the first each time that it suggests.
        model.selectedIndexProperty().subscribe(() -> leaveUnpicked(model));
    }

    /// Selects none as long as what was typed is to be taken as it is.
    private void leaveUnpicked(SelectionModel<?> model) {
        if (model.getSelectedIndex() >= 0 && !picking && !(eager && !isChoice(field.getText()))) {
            model.clearSelection();
        }
    }

    private void pressed(KeyEvent event) {
        picking |= MOVING.contains(event.getCode());
        if (isOfTheField(event) || (TAKING.contains(event.getCode()) && !isPicked())) {
            event.consume();
            // While it is open it gets each key first.
            popup.hide();
            field.fireEvent(event.copyFor(field, field));
        }
    }

    /// Whether Enter or Tab takes a suggestion: one for what is typed now, which those on the screen may be
    /// behind.
    private boolean isPicked() {
        return list(popup)
                .map(list -> list.getSelectionModel().getSelectedItem())
                .filter(fitting::contains)
                .isPresent();
    }

    /// Whether the text is one to take as it is, in the spelling of people or of Azure: "West US" is no
    /// beginning of "West US 2".
    private boolean isChoice(String text) {
        String key = text.replace(" ", "");
        return choices.keySet().stream().anyMatch(choice -> Ascii.same(choice, key));
    }

    private static Optional<ListView<?>> list(PopupControl popup) {
        return popup.getSkin() != null && popup.getSkin().getNode() instanceof ListView<?> list
                ? Optional.of(list)
                : Optional.empty();
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

    /// Every word that was typed must be somewhere in the name or the ID. Where they are all of a name, that
    /// comes first: the name of another may begin with it.
    private static List<String> matching(Map<String, String> choices, String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return choices.entrySet().stream()
                .filter(choice -> !Ascii.same(choice.getKey(), typed.strip()))
                .filter(choice -> List.of(words).stream()
                        .allMatch(word ->
                                choice.getValue().toLowerCase(Locale.ROOT).contains(word)))
                .sorted(Comparator.comparing(choice -> !isName(typed.strip(), choice)))
                .map(Map.Entry::getValue)
                .limit(MOST)
                .toList();
    }

    /// Whether there is nothing beside it in the line but the text for the field.
    private static boolean isName(String typed, Map.Entry<String, String> choice) {
        String shown = choice.getValue().toLowerCase(Locale.ROOT);
        String name = typed.toLowerCase(Locale.ROOT);
        return !name.isEmpty()
                && shown.startsWith(name)
                && Ascii.same(AROUND.matcher(shown.substring(name.length())).replaceAll(""), choice.getKey());
    }
}
