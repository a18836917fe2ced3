package opwatch.ui.add;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import opwatch.signin.DirectoryListing;
import opwatch.ui.kit.StyleNames;
import opwatch.words.RefusalText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The form above the table: cloud, subscription, location and operation IDs, one a line. Stays open until
/// closed, so that one subscription serves for several additions. FX thread only.
///
/// The ID field takes whole URLs too: whoever pastes into the wrong field is understood all the same.
public final class AddPane extends GridPane {
    private final List<Cloud> clouds;
    private final BiConsumer<List<OperationRef>, String> add;
    private final ChoiceBox<Cloud> cloud = new ChoiceBox<>();
    private final TextField subscription = new TextField();
    private final TextField location = new TextField();
    private final TextArea operations = new TextArea();
    private final TextField label = new TextField();
    private final Label problem = new Label();
    private final Suggestions suggestions = new Suggestions(subscription, location);

    /// @param clouds the clouds to choose from; one alone is not asked about
    /// @param add takes the operations and the label they all get, which may be empty
    /// @param close closes the form
    public AddPane(List<Cloud> clouds, BiConsumer<List<OperationRef>, String> add, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.clouds = clouds;
        this.add = add;
        setId("add-pane");
        getStyleClass().add(StyleNames.ADD_PANE);
        setUpFields();
        layOut(close);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                submit();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /// Fills in what is already known and puts the focus where something is missing.
    ///
    /// @param operationIds text for the ID field, or empty
    public void open(String operationIds) {
        say(null, null);
        if (!operationIds.isBlank()) {
            operations.setText(operationIds);
        }
        Stream.of(subscription, location)
                .filter(field -> field.getText().isBlank())
                .map(Control.class::cast)
                .findFirst()
                .orElse(operations)
                .requestFocus();
    }

    /// Offers the subscriptions and locations of these operations while typing.
    public void offerKnown(Collection<OperationRef> known) {
        suggestions.offer(known);
    }

    /// Offers what Azure lists, by name and by ID.
    public void offer(DirectoryListing offers) {
        suggestions.offer(offers);
    }

    private void setUpFields() {
        cloud.setId("add-cloud");
        cloud.getItems().setAll(clouds);
        cloud.getSelectionModel().selectFirst();
        cloud.setConverter(new CloudNames());
        subscription.setId("add-subscription");
        subscription.setPromptText("00000000-0000-0000-0000-000000000000");
        location.setId("add-location");
        location.setPromptText("westeurope");
        operations.setId("add-operations");
        operations.setPromptText(Strings.text("add.operations.prompt"));
        operations.setPrefRowCount(3);
        operations.addEventFilter(KeyEvent.KEY_PRESSED, AddPane::leaveByTab);
        label.setId("add-label");
        label.setPromptText(Strings.text("add.label.prompt"));
        problem.setId("add-problem");
        problem.getStyleClass().add(StyleNames.FORM_PROBLEM);
        problem.setWrapText(true);
    }

    private void layOut(Runnable close) {
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setPercentWidth(40);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, wide, names, rest);
        int row = 0;
        if (clouds.size() > 1) {
            addRow(row++, name("add.cloud", cloud), cloud);
        }
        addRow(row++, name("add.subscription", subscription), subscription);
        addRow(row++, name("add.location", location), location);
        addRow(row, name("add.label", label), label);
        Label ids = name("add.operations", operations);
        GridPane.setValignment(ids, VPos.TOP);
        add(ids, 2, 0);
        add(operations, 3, 0, 1, row + 1);
        Button submit = new Button(Strings.text("add.submit"));
        submit.setId("add-submit");
        submit.getStyleClass().add("accent");
        submit.setOnAction(event -> submit());
        Button cancel = new Button(Strings.text("add.close"));
        cancel.setId("add-close");
        cancel.setOnAction(event -> close.run());
        HBox buttons = new HBox(8, submit, cancel);
        add(problem, 1, row + 1);
        add(buttons, 3, row + 1);
    }

    private static Label name(String key, Control field) {
        Label name = new Label(Strings.text(key));
        name.setMnemonicParsing(true);
        name.setLabelFor(field);
        field.setAccessibleText(Strings.text(key).replace("_", ""));
        return name;
    }

    private void submit() {
        String text = operations.getText().strip();
        if (text.contains("/")) {
            addPasted(text);
        } else if (isPlaceGiven()) {
            addTyped(text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        }
    }

    private void addTyped(List<String> ids) {
        Refusal refused = ids.stream()
                .map(Refusal::ofOperationId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (ids.isEmpty()) {
            say(operations, Strings.text("add.problem.operations"));
        } else if (refused != null) {
            say(operations, RefusalText.of(refused));
        } else {
            added(ids.stream().map(this::ref).toList());
        }
    }

    /// Takes the URLs, and among them the IDs that stand alone: only what can be nothing else. When
    /// something is not taken, it is said why, and the text stays.
    private void addPasted(String text) {
        List<String> alone = text.lines()
                .map(String::strip)
                .filter(OperationRef::isSubscriptionId)
                .toList();
        if (!alone.isEmpty() && !isPlaceGiven()) {
            return;
        }
        PastedText pasted = PastedText.read(text, cloud.getValue(), Set.copyOf(clouds));
        List<OperationRef> refs = Stream.concat(
                        pasted.found().stream(), alone.stream().map(this::ref))
                .toList();
        if (!refs.isEmpty()) {
            added(refs);
        }
        if (!pasted.refused().isEmpty()) {
            operations.setText(text);
            say(operations, RefusalText.of(pasted.refused().getFirst()));
        }
    }

    /// Whether subscription and location are there; says what is missing.
    private boolean isPlaceGiven() {
        boolean subscribed =
                OperationRef.isSubscriptionId(subscription.getText().strip());
        boolean located = OperationRef.isLocation(location.getText());
        if (!subscribed) {
            say(subscription, Strings.text("add.problem.subscription"));
        } else if (!located) {
            say(location, Strings.text("add.problem.location"));
        }
        return subscribed && located;
    }

    private OperationRef ref(String id) {
        return new OperationRef(
                cloud.getValue(),
                subscription.getText().strip(),
                location.getText().strip(),
                id);
    }

    private void added(List<OperationRef> refs) {
        say(null, null);
        add.accept(refs, label.getText().strip());
        operations.clear();
        label.clear();
        offerKnown(refs);
    }

    private void say(@Nullable Control where, @Nullable String text) {
        problem.setText(text == null ? "" : text);
        if (where != null) {
            where.requestFocus();
        }
    }

    /// In a text area Tab would type a tab; in a form it goes on to the next field.
    private static void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.getSource() instanceof TextArea area) {
            area.requestFocusTraversal(
                    event.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
            event.consume();
        }
    }

    private static final class CloudNames extends StringConverter<Cloud> {
        @Override
        public String toString(@Nullable Cloud cloud) {
            return cloud == null ? "" : Strings.text("cloud." + cloud.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public Cloud fromString(String text) {
            throw new UnsupportedOperationException("a choice box is not typed into");
        }
    }
}
