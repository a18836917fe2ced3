package opwatch.ui.remarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.ui.kit.Completion;
import opwatch.ui.kit.Forms;
import opwatch.words.KindText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The form for kind, tags and note of one row or of several: what they have in common stands in it, what
/// differs is marked as such and stays as it is in each row unless the person changes it. FX thread only.
///
/// Enter in the field of tags takes the tag over, and in the empty field saves; Ctrl+Enter saves anywhere.
/// What was typed is still there when the form is only shown again, not opened anew.
public final class RemarksPane extends VBox {
    /// What nobody puts into a tag but many between two.
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;\uff0c\uff1b\u3001\r\n]+");

    private final Consumer<RemarksChange> save;
    private final Label title = Forms.named("remarks-title", Forms.text(""), "section-title");
    private final TagBoxes boxes = new TagBoxes();
    private final TextField tag = Forms.named("remarks-tag", new TextField());
    private final Map<String, String> suggestions = new LinkedHashMap<>();
    private final TextArea note = Forms.named("remarks-note", new TextArea());
    private final ChoiceBox<Optional<OperationKind>> kind = Forms.named("remarks-kind", new ChoiceBox<>());
    private final Label problem = Forms.problem("remarks-problem");
    private CommonRemarks before = CommonRemarks.of(List.of(Remarks.NONE));

    /// @param save takes what the person has changed, and closes the form
    /// @param close closes the form
    public RemarksPane(Consumer<RemarksChange> save, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.save = save;
        Forms.named("remarks-pane", this);
        setUpTag();
        setUpNote();
        setUpKind();
        getChildren().add(new RemarksGrid(title, fields(), problem, buttons(close)));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                submit();
                event.consume();
            }
        });
        Forms.onEscape(this, close);
    }

    /// Shows what these rows have in common.
    ///
    /// @param name what the person calls them
    /// @param rows at least one
    /// @param used the tags that any row of the list has, to suggest
    public void open(String name, Collection<Remarks> rows, Collection<String> used) {
        assert Platform.isFxApplicationThread();
        before = CommonRemarks.of(rows);
        title.setText(name);
        boxes.show(before.tags());
        suggestions.clear();
        used.forEach(each -> suggestions.put(each, PlainText.line(each)));
        tag.clear();
        note.setText(Objects.requireNonNullElse(before.note(), ""));
        note.setPromptText(Strings.text(before.note() == null ? "remarks.note.differ" : "remarks.note.prompt"));
        kind.getItems()
                .setAll(Stream.concat(
                                before.kind() == null ? Stream.of(Optional.<OperationKind>empty()) : Stream.of(),
                                Stream.of(OperationKind.values()).map(Optional::of))
                        .toList());
        kind.setValue(Optional.ofNullable(before.kind()));
        problem.setText("");
    }

    /// Puts the focus where a person begins.
    public void focus() {
        assert Platform.isFxApplicationThread();
        tag.requestFocus();
    }

    /// What the person has changed so far, with what stands in the field of tags.
    public RemarksChange change() {
        List<String> added = new ArrayList<>(boxes.added());
        typed().forEach(added::add);
        String text = Remarks.note(note.getText());
        boolean sameNote = before.note() == null ? text.isEmpty() : text.equals(before.note());
        Optional<OperationKind> chosen = kind.getValue();
        OperationKind other = chosen.orElse(null);
        return new RemarksChange(other == before.kind() ? null : other, added, boxes.removed(), sameNote ? null : text);
    }

    private void setUpTag() {
        Completion.offer(tag, suggestions);
        tag.setPromptText(Strings.text("remarks.tag.prompt"));
        tag.setOnAction(_ -> {
            if (typed().findAny().isEmpty()) {
                submit();
            } else {
                take();
            }
        });
        tag.textProperty().subscribe(() -> problem.setText(""));
    }

    private void setUpNote() {
        note.setWrapText(true);
        note.setPrefRowCount(5);
        note.textProperty().subscribe(() -> problem.setText(""));
        // A text area keeps this key for itself, and the focus would never leave it by key.
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                note.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    private void setUpKind() {
        kind.setConverter(new StringConverter<>() {
            @Override
            @SuppressWarnings("NullableOptional") // an empty choice box asks for the text of nothing
            public String toString(@Nullable Optional<OperationKind> choice) {
                return choice == null
                        ? ""
                        : choice.map(KindText::of).orElseGet(() -> Strings.text("remarks.kind.differ"));
            }

            @Override
            public Optional<OperationKind> fromString(String text) {
                throw new UnsupportedOperationException("a choice box is not typed into");
            }
        });
    }

    private List<RemarksGrid.Named> fields() {
        HBox.setHgrow(tag, Priority.ALWAYS);
        HBox line = new HBox(8, tag, Forms.button("remarks-add", "remarks.tag.add", this::take));
        // The field first: it stays where it is while tags come below it, however many there are.
        return List.of(
                new RemarksGrid.Named(Forms.name("remarks.tags", tag), new VBox(8, line, boxes)),
                new RemarksGrid.Named(Forms.name("remarks.note", note), note),
                new RemarksGrid.Named(Forms.name("remarks.kind", kind), kind));
    }

    private Node buttons(Runnable close) {
        return Forms.row(
                Forms.button("remarks-save", "remarks.save", this::submit, "accent"),
                Forms.button("remarks-close", "remarks.cancel", close));
    }

    /// The tags that stand in the field.
    private Stream<String> typed() {
        return BETWEEN_TAGS.splitAsStream(tag.getText()).map(Remarks::tag).filter(text -> !text.isEmpty());
    }

    /// Makes boxes of what stands in the field. Says what is wrong with it, and leaves it there then.
    private boolean take() {
        List<String> tags = typed().toList();
        if (tags.stream().anyMatch(text -> text.length() > Remarks.LONGEST_TAG)) {
            return refuse(tag, Strings.text("remarks.problem.tag", Remarks.LONGEST_TAG));
        }
        tags.forEach(boxes::tick);
        tag.clear();
        tag.requestFocus();
        return true;
    }

    private void submit() {
        if (!take()) {
            return;
        }
        int length = Remarks.note(note.getText()).length();
        if (boxes.ticked() > Remarks.MOST_TAGS) {
            refuse(tag, Strings.text("remarks.problem.tags", boxes.ticked(), Remarks.MOST_TAGS));
        } else if (length > Remarks.LONGEST_NOTE) {
            refuse(note, Strings.text("remarks.problem.note", length, Remarks.LONGEST_NOTE));
        } else {
            save.accept(change());
        }
    }

    private boolean refuse(Node field, String why) {
        field.requestFocus();
        problem.setText(why);
        return false;
    }
}
