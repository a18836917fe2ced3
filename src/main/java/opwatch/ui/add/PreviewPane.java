package opwatch.ui.add;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import opwatch.operation.OperationRef;
import opwatch.operation.Regions;
import opwatch.paste.PastedText;
import opwatch.paste.Proposal;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// What texts and files hold, over the content, before anything of it is added: one line for each operation,
/// and for each place that is refused. New operations are ticked; Space unticks, Enter adds, Escape closes.
/// Below an operation stand the label, kind and tags that the text suggests; F2 changes them in place. FX
/// thread only.
public final class PreviewPane extends VBox {
    private static final double LINE = 27;
    /// What a proposal adds to the height of its line.
    private static final double PROPOSAL = 20;
    private static final double MOST_OF_THE_WINDOW = 0.35;

    private final Consumer<List<Chosen>> add;
    private final Runnable close;
    private final Label title = Forms.named("preview-title", new Label(), StyleNames.SECTION_TITLE);
    private final ListView<PreviewLine> list = Forms.named("preview-list", new ListView<>());
    private final Button submit = Forms.button("preview-add", "preview.add", this::submit, "accent");
    private final Button edit = Forms.button("preview-edit", "preview.edit", this::edit);
    private final Set<OperationRef> ticked = new LinkedHashSet<>();
    private final LocationQuestion question;

    /// @param add takes the operations that are ticked, and those that are on the list, to be selected there
    /// @param regions the known regions: a location that is near one of them is asked about
    /// @param close closes the pane
    public PreviewPane(Consumer<List<Chosen>> add, Supplier<Regions> regions, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.add = add;
        this.close = close;
        question = new LocationQuestion(regions, (_, _) -> submit());
        Forms.named("preview-pane", this, StyleNames.CARD);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setEditable(true);
        list.setCellFactory(view -> new PreviewCell(ticked, this::toggle, this::keep));
        list.getFocusModel().focusedItemProperty().subscribe(line -> edit.setDisable(line == null || !line.isNew()));
        list.setAccessibleText(Strings.text("preview.list"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren()
                .setAll(
                        title,
                        list,
                        question,
                        Forms.row(submit, edit, Forms.button("preview-close", "preview.close", close)));
    }

    /// Shows findings and takes the focus. What is shown and not decided yet stays.
    ///
    /// @param isThere whether an operation is on the list
    public void show(PastedText text, Predicate<OperationRef> isThere) {
        if (!isVisible()) {
            list.getItems().clear();
            ticked.clear();
        }
        question.forget();
        Forms.show(this, true);
        Map<Object, PreviewLine> all = new LinkedHashMap<>();
        list.getItems().forEach(line -> all.put(line.key(), line));
        text.findings().stream()
                .map(finding -> PreviewLine.of(finding, text, isThere))
                .filter(line -> all.putIfAbsent(line.key(), line) == null)
                .forEach(this::tick);
        list.getItems().setAll(all.values());
        double height = all.values().stream()
                .mapToDouble(line -> LINE + (line.proposal().equals(Proposal.NONE) ? 0 : PROPOSAL))
                .sum();
        list.setPrefHeight(Math.min(height + 4, getScene().getHeight() * MOST_OF_THE_WINDOW));
        list.getSelectionModel().clearAndSelect(0);
        list.requestFocus();
        count();
    }

    private void tick(PreviewLine line) {
        if (line.ref() != null && !line.isThere()) {
            ticked.add(line.ref());
        }
    }

    private void count() {
        List<PreviewLine> all = list.getItems();
        long there = all.stream().filter(PreviewLine::isThere).count();
        long refused = all.stream().filter(finding -> finding.ref() == null).count();
        boolean more = refused >= PastedText.MOST_REFUSALS;
        title.setText(Stream.of(
                        counted("preview.new", all.size() - there - refused),
                        counted("preview.there", there),
                        counted(more ? "preview.refused.more" : "preview.refused", refused))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        submit.setText(Strings.text("preview.add", ticked.size()));
        Forms.show(submit, !ticked.isEmpty());
    }

    private static String counted(String key, long count) {
        return count == 0 ? "" : Strings.text(key, count);
    }

    private void pressed(KeyEvent event) {
        if (list.getEditingIndex() >= 0) {
            pressedInEditor(event);
            return;
        }
        switch (event.getCode()) {
            case F2 -> edit();
            case SPACE -> toggle(list.getSelectionModel().getSelectedItems());
            case ENTER -> submit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Enter keeps what was typed, Escape drops it; the other keys are the fields'.
    private void pressedInEditor(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && list.lookup("#preview-editor") instanceof ProposalEditor editor) {
            editor.drop();
        } else if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        list.edit(-1);
        list.requestFocus();
        event.consume();
    }

    private void edit() {
        PreviewLine line = list.getFocusModel().getFocusedItem();
        if (line != null && line.isNew()) {
            list.scrollTo(line);
            list.layout();
            list.edit(list.getFocusModel().getFocusedIndex());
        }
    }

    private void keep(PreviewLine line, Proposal proposal) {
        int index = list.getItems().indexOf(line);
        if (index >= 0 && !line.proposal().equals(proposal)) {
            list.getItems().set(index, line.with(proposal));
        }
    }

    /// Unticks these lines, or ticks them when none of them is ticked.
    private void toggle(List<PreviewLine> lines) {
        if (!ticked.removeIf(ref -> lines.stream().anyMatch(line -> ref.equals(line.ref())))) {
            lines.forEach(this::tick);
        }
        list.refresh();
        count();
    }

    private void submit() {
        List<Chosen> chosen = list.getItems().stream()
                .filter(line -> line.ref() != null && (line.isThere() || ticked.contains(line.ref())))
                .map(line -> new Chosen(Objects.requireNonNull(line.ref()), line.proposal()))
                .toList();
        question.settled(chosen.stream().map(Chosen::ref).toList()).ifPresent(right -> {
            close.run();
            if (!right.isEmpty()) {
                add.accept(IntStream.range(0, right.size())
                        .mapToObj(i -> chosen.get(i).in(right.get(i)))
                        .toList());
            }
        });
    }
}
