package opwatch.ui.find;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.operation.Ascii;
import opwatch.operation.Subscription;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Lets the person choose subscriptions: all at first, found by name or ID. FX thread only.
final class SubscriptionChoice extends VBox {
    private static final double LINE = 26;
    private static final int MOST_LINES = 4;

    private final TextField search =
            Forms.field("find-subscription", Strings.text("find.subscriptions.prompt"), "", 24);
    private final Label counted = Forms.named("find-subscriptions-chosen", new Label(), StyleNames.MUTED);
    private final Label none = Forms.named("find-subscriptions-none", Forms.text(""), StyleNames.MUTED);
    private final Button everyOne = Forms.button("find-all", "find.subscriptions.all", () -> choose(true));
    private final Button noneOfThem = Forms.button("find-none", "find.subscriptions.no", () -> choose(false));
    private final ObservableList<Subscription> all = FXCollections.observableArrayList();
    private final FilteredList<Subscription> shown = new FilteredList<>(all);
    private final ListView<Subscription> list = Forms.named("find-subscriptions", new ListView<>(shown));
    /// IDs in lower case of those that the person has left out: what Azure lists later is chosen.
    private final Set<String> leftOut = new HashSet<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    SubscriptionChoice() {
        super(6);
        assert Platform.isFxApplicationThread();
        Label name = Forms.name("find.subscriptions", search);
        HBox line = new HBox(8, name, search, everyOne, noneOfThem, counted);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(search, Priority.ALWAYS);
        name.setMinWidth(USE_PREF_SIZE);
        counted.setMinWidth(USE_PREF_SIZE);
        list.setAccessibleText(Strings.text("find.subscriptions").replace("_", ""));
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Subscription focused = list.getFocusModel().getFocusedItem();
            if (event.getCode() == KeyCode.SPACE && focused != null) {
                toggle(focused);
                event.consume();
            }
        });
        search.textProperty().subscribe(this::filter);
        getChildren().setAll(line, list);
        offer(List.of());
    }

    /// Takes what Azure lists.
    void offer(List<Subscription> subscriptions) {
        assert Platform.isFxApplicationThread();
        all.setAll(subscriptions);
        list.setPrefHeight(LINE * Math.clamp(all.size(), 1, MOST_LINES) + 4);
        list.setMinHeight(Math.min(LINE * 2 + 4, list.getPrefHeight()));
        filter();
        count();
    }

    /// The subscriptions to search.
    List<Subscription> chosen() {
        return all.stream().filter(this::isChosen).toList();
    }

    /// How many there are to search.
    ReadOnlyIntegerProperty count() {
        chosen.set(chosen().size());
        counted.setText(all.isEmpty() ? "" : Strings.text("find.subscriptions.chosen", chosen.get(), all.size()));
        everyOne.setDisable(chosen.get() == all.size());
        noneOfThem.setDisable(chosen.get() == 0);
        return chosen.getReadOnlyProperty();
    }

    void focus() {
        search.requestFocus();
    }

    private void filter() {
        String wanted = folded(search.getText().strip());
        shown.setPredicate(one -> folded(one.name()).contains(wanted)
                || Ascii.lower(one.id()).contains(Ascii.lower(search.getText().strip())));
        none.setText(Strings.text(all.isEmpty() ? "find.subscriptions.none" : "find.subscriptions.unmatched"));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private boolean isChosen(Subscription one) {
        return !leftOut.contains(Ascii.lower(one.id()));
    }

    private void toggle(Subscription one) {
        String id = Ascii.lower(one.id());
        if (!leftOut.remove(id)) {
            leftOut.add(id);
        }
        list.refresh();
        count();
    }

    /// Chooses or leaves out those that are shown.
    private void choose(boolean taken) {
        for (Subscription one : shown) {
            String id = Ascii.lower(one.id());
            boolean _ = taken ? leftOut.remove(id) : leftOut.add(id);
        }
        list.refresh();
        count();
    }

    private final class Cell extends ListCell<Subscription> {
        private final CheckBox tick = new CheckBox();
        private final Label id = Forms.styled(new Label(), StyleNames.MUTED);
        private final HBox line = new HBox(8, tick, id);

        Cell() {
            tick.setFocusTraversable(false);
            tick.setMnemonicParsing(false);
            tick.setOnAction(_ -> toggle(getItem()));
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Subscription one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(one == null ? null : line);
            if (one != null) {
                String name = PlainText.line(one.name().isBlank() ? one.id() : one.name());
                tick.setText(name);
                tick.setSelected(isChosen(one));
                id.setText(one.name().isBlank() ? "" : one.id());
                setAccessibleText(name);
            }
        }
    }
}
