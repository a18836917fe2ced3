package opwatch.ui.add;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Regions;
import opwatch.paste.PastedText;
import opwatch.paste.Proposal;
import opwatch.signin.DirectoryListing;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Reading;
import opwatch.words.Strings;

/// The form over the table: cloud, subscription, location (of purges the workspace) and operation IDs, one a
/// line. Stays open until closed, so that one subscription serves for several additions. FX thread only.
///
/// A URL, or any text with operations in it, that is pasted into a field fills the form ([FormFilling]); the
/// ID field takes such texts too.
public final class AddPane extends VBox {
    /// A longer text is none of a field's own, and may hold an operation anywhere.
    private static final int LONG = 100;

    private final List<Cloud> clouds;
    private final Reading reading;
    private final Consumer<List<Chosen>> add;
    private final ChoiceBox<Cloud> cloud;
    private final TextField subscription = field();
    private final PlaceFields place = new PlaceFields(this::field);
    private final TextArea operations = new TextArea() {
        @Override
        public void paste() {
            AddPane.this.paste(this, super::paste);
        }
    };
    private final TextField label = field();
    private final Map<AddInput.Field, FieldProblem> problems = new EnumMap<>(AddInput.Field.class);
    private final LocationQuestion question;
    /// What texts that were pasted into the form say of their operations.
    private final Map<OperationRef, Proposal> proposals = new HashMap<>();

    /// What [#ask] filled in last.
    private String asked = "";

    private final Suggestions suggestions = new Suggestions(subscription, place.location());

    private final Button submit = Forms.button("add-submit", "add.submit", this::submit, "accent");

    /// @param clouds the clouds to choose from; one alone is not asked about
    /// @param reading reads what stands in the form and what is pasted into it
    /// @param add takes the operations with the label they all get, which may be empty
    /// @param regions the known regions: a location that is near one of them is asked about
    /// @param close closes the form
    public AddPane(
            List<Cloud> clouds,
            Reading reading,
            Consumer<List<Chosen>> add,
            Supplier<Regions> regions,
            Runnable close) {
        assert Platform.isFxApplicationThread();
        this.clouds = clouds;
        this.reading = reading;
        this.add = add;
        question = new LocationQuestion(regions, this::answered);
        cloud = Forms.clouds("add-cloud", clouds);
        cloud.getSelectionModel().selectFirst();
        setId("add-pane");
        setUpFields();
        layOut(close);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                submit.fire();
                event.consume();
            }
        });
        Forms.onEscape(this, close);
    }

    /// Fills in what is already known and puts the focus where something is missing.
    ///
    /// @param operationIds text for the ID field, or empty
    public void open(String operationIds) {
        say(Map.of());
        if (!operationIds.isBlank()) {
            operations.setText(operationIds);
        }
        Stream.concat(Stream.of(subscription), place.shown().stream())
                .filter(field -> field.getText().isBlank())
                .map(Control.class::cast)
                .findFirst()
                .orElse(operations)
                .requestFocus();
    }

    /// Whether a person's own text waits to be added.
    public boolean isInUse() {
        return !operations.getText().isBlank() && !operations.getText().equals(asked);
    }

    /// Fills in an operation that is not added before the question for its location is answered.
    public void ask(Chosen chosen) {
        OperationRef ref = chosen.ref();
        propose(Map.of(ref, chosen.proposal()));
        asked = ref.operationId();
        cloud.setValue(ref.cloud());
        subscription.setText(ref.subscriptionId());
        place.set(ref.place());
        operations.setText(ref.operationId());
        submit();
    }

    /// Fills in subscription and location where a text names them.
    public void fill(PastedText.Known known) {
        if (!known.subscriptionId().isEmpty()) {
            subscription.setText(known.subscriptionId());
        }
        if (!known.location().isEmpty()) {
            place.location().setText(known.location());
        }
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
        subscription.setId("add-subscription");
        subscription.setPromptText("00000000-0000-0000-0000-000000000000");
        operations.setId("add-operations");
        operations.setPromptText(Strings.text("add.operations.prompt"));
        operations.setPrefRowCount(3);
        operations.addEventFilter(KeyEvent.KEY_PRESSED, AddPane::leaveByTab);
        label.setId("add-label");
        label.setPromptText(Strings.text("add.label.prompt"));
        problems.put(AddInput.Field.SUBSCRIPTION, new FieldProblem(subscription, OperationRef::isSubscriptionId));
        problems.put(
                AddInput.Field.OPERATIONS,
                new FieldProblem(operations, text -> AddInput.problemOf(text).isEmpty()));
        place.location().textProperty().subscribe(question::forget);
        operations.textProperty().subscribe(text -> {
            question.forget();
            place.askFor(text == null ? "" : text);
        });
    }

    private void layOut(Runnable close) {
        List<FormGrid.Named> fields = new ArrayList<>();
        if (clouds.size() > 1) {
            fields.add(new FormGrid.Named(Forms.name("add.cloud", cloud), cloud));
        }
        fields.add(named("add.subscription", AddInput.Field.SUBSCRIPTION));
        fields.add(place.named());
        fields.add(new FormGrid.Named(Forms.name("add.label", label), label));
        submit.disableProperty().bind(reading.waiting().greaterThan(0));
        HBox buttons = new HBox(8, submit, Forms.button("add-close", "add.close", close));
        getChildren()
                .setAll(new FormGrid(new FormGrid.Parts(
                        fields, named("add.operations", AddInput.Field.OPERATIONS), question, buttons)));
    }

    private FormGrid.Named named(String key, AddInput.Field field) {
        FieldProblem problem = problemOf(field);
        return new FormGrid.Named(Forms.name(key, problem.field()), problem);
    }

    private TextField field() {
        return new TextField() {
            @Override
            public void paste() {
                AddPane.this.paste(this, super::paste);
            }
        };
    }

    /// A text with an operation in it fills the form, whichever field it is pasted into.
    ///
    /// @param plainly the field's own paste
    private void paste(TextInputControl field, Runnable plainly) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || !(text.length() > LONG || PastedText.mentionsOperation(text))) {
            plainly.run();
            return;
        }
        Cloud bare = cloud.getValue();
        FormFilling filling =
                new FormFilling(cloud, subscription, place, operations, problemOf(AddInput.Field.OPERATIONS));
        reading.read(() -> PastedText.read(text, bare, Set.copyOf(clouds)), pasted -> {
            filling.fill(field, text, pasted);
            propose(pasted.proposals());
        });
    }

    /// Notes what a text says of its operations. The name of a single one is the label where the person
    /// typed none.
    private void propose(Map<OperationRef, Proposal> said) {
        proposals.putAll(said);
        if (said.size() == 1 && label.getText().isBlank()) {
            label.setText(said.values().iterator().next().certain().label());
        }
    }

    private void submit() {
        String text = operations.getText().strip();
        AddInput input = new AddInput(cloud.getValue(), subscription.getText().strip(), place.where(), text);
        reading.read(() -> input.read(Set.copyOf(clouds)), result -> submitted(result, text));
    }

    private void submitted(AddInput.Result result, String text) {
        Optional<List<OperationRef>> settled = question.settled(result.refs());
        if (settled.isEmpty()) {
            return;
        }
        if (!result.refs().isEmpty()) {
            propose(result.proposals());
            added(result.refs(), settled.get());
        }
        if (operations.getText().isEmpty() && result.problems().containsKey(AddInput.Field.OPERATIONS)) {
            // What was not taken stays, for the person to mend.
            operations.setText(text);
        }
        say(result.problems());
        if (!result.problems().isEmpty()) {
            problemOf(result.problems().firstKey()).field().requestFocus();
        }
    }

    private void say(Map<AddInput.Field, String> wrong) {
        Stream.of(problems, place.problems())
                .flatMap(some -> some.entrySet().stream())
                .forEach(each -> each.getValue().say(wrong.getOrDefault(each.getKey(), "")));
    }

    private FieldProblem problemOf(AddInput.Field field) {
        return Objects.requireNonNull(
                problems.getOrDefault(field, place.problems().get(field)));
    }

    private void answered(String typed, String meant) {
        if (place.location().getText().strip().equals(typed)) {
            place.location().setText(meant);
        }
        submit();
    }

    /// @param typed the operations as they stand in the form
    /// @param refs the same, each in the location that is meant
    private void added(List<OperationRef> typed, List<OperationRef> refs) {
        add.accept(Chosen.typed(typed, refs, proposals, label.getText().strip()));
        proposals.clear();
        operations.clear();
        label.clear();
        offerKnown(refs);
        if (isFocusWithin()) {
            // The button, which was disabled meanwhile, has lost it.
            operations.requestFocus();
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
}
