package opwatch.ui.add;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import opwatch.operation.OperationRef;
import opwatch.operation.Regions;
import opwatch.paste.PastedText;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// What texts and files hold, over the content, before anything of it is added: one line for each operation,
/// and for each place that is refused. New operations are ticked; Space unticks, Enter adds, Escape closes.
/// FX thread only.
public final class PreviewPane extends VBox {
    private static final double LINE = 27;
    private static final double MOST_OF_THE_WINDOW = 0.35;

    private final Consumer<List<OperationRef>> add;
    private final Runnable close;
    private final Label title = Forms.named("preview-title", new Label(), StyleNames.SECTION_TITLE);
    private final ListView<PreviewLine> list = Forms.named("preview-list", new ListView<>());
    private final Button submit = Forms.button("preview-add", "preview.add", this::submit, "accent");
    private final Set<OperationRef> ticked = new LinkedHashSet<>();
    private final LocationQuestion question;

    /// @param add takes the operations that are ticked, and those that are on the list, to be selected there
    /// @param regions the known regions: a location that is near one of them is asked about
    /// @param close closes the pane
    public PreviewPane(Consumer<List<OperationRef>> add, Supplier<Regions> regions, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.add = add;
        this.close = close;
        question = new LocationQuestion(regions, (_, _) -> submit());
        Forms.named("preview-pane", this, StyleNames.CARD);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new PreviewCell(ticked, this::toggle));
        list.setAccessibleText(Strings.text("preview.list"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren()
                .setAll(
                        title,
                        list,
                        question,
                        Forms.row(submit, Forms.button("preview-close", "preview.close", close)));
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
        Set<PreviewLine> all = new LinkedHashSet<>(list.getItems());
        text.findings().stream()
                .map(finding -> PreviewLine.of(finding, isThere))
                .filter(all::add)
                .forEach(this::tick);
        list.getItems().setAll(all);
        list.setPrefHeight(Math.min(LINE * all.size() + 4, getScene().getHeight() * MOST_OF_THE_WINDOW));
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
        switch (event.getCode()) {
            case SPACE -> toggle(list.getSelectionModel().getSelectedItems());
            case ENTER -> submit();
            default -> {
                return;
            }
        }
        event.consume();
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
        List<OperationRef> refs = list.getItems().stream()
                .filter(line -> line.isThere() || ticked.contains(line.ref()))
                .map(PreviewLine::ref)
                .filter(Objects::nonNull)
                .toList();
        question.settled(refs).ifPresent(right -> {
            close.run();
            if (!right.isEmpty()) {
                add.accept(right);
            }
        });
    }
}
