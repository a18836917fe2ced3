package opwatch.ui.find;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.Listed;
import opwatch.discovery.SearchState;
import opwatch.operation.OperationRef;
import opwatch.operation.Subscription;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.words.DiscoveryText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Finds search jobs and restores in the chosen subscriptions, over the content. What was found stays with
/// its age until the next search. In the list Space ticks, Enter adds, Escape closes. FX thread only.
public final class FindPane extends VBox {
    private static final double LINE = 46;
    private static final double MOST_OF_THE_WINDOW = 0.32;

    private final Runner runner;
    private final Around around;
    private final InstantSource clock;
    private final ShownZone zone;
    private final Runnable close;
    private final SubscriptionChoice subscriptions = new SubscriptionChoice();
    private final Button start = Forms.button("find-start", "find.start", this::start, "accent");
    private final Button cancel = Forms.button("find-cancel", "find.cancel", this::cancel);
    private final Label progress = Forms.named("find-progress", Forms.text(""), StyleNames.MUTED);
    private final Label empty = Forms.named("find-empty", Forms.text(""), StyleNames.MUTED);
    private final ListView<FindLine> list = Forms.named("find-list", new ListView<>());
    private final Button add = Forms.button("find-add", "find.add", this::add, "accent");
    private final CheckBox watch = Forms.named("find-watch", new CheckBox());
    private final Set<OperationRef> ticked = new LinkedHashSet<>();
    private SearchState state = SearchState.NOTHING;
    private boolean searched;
    private Instant endedAt = Instant.EPOCH;
    /// What the lines were made of besides the state; null where they are to be made anew.
    private @Nullable Basis painted;

    /// Ages are no part of the lines: thousands are made when something has changed, not at each tick.
    ///
    /// @param today times of today are shown without their day
    private record Basis(ZoneId zone, LocalDate today, Object around) {}

    /// What searches.
    ///
    /// @param start searches these subscriptions instead of what is searched now; the state comes by
    /// [#show]
    /// @param cancel stops it
    public record Runner(Consumer<List<Subscription>> start, Runnable cancel) {}

    /// @param close closes the pane
    public FindPane(Runner runner, Around around, InstantSource clock, ShownZone zone, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.runner = runner;
        this.around = around;
        this.clock = clock;
        this.zone = zone;
        this.close = close;
        Forms.named("find-pane", this, StyleNames.CARD);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new FindCell(ticked, line -> toggle(List.of(line))));
        list.setAccessibleText(Strings.text("find.list"));
        list.setPlaceholder(empty);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getFocusModel().focusedItemProperty().subscribe(this::follow);
        watch.setMnemonicParsing(false);
        watch.setTooltip(new Tooltip(Strings.text("find.watch.tip")));
        watch.setAccessibleHelp(Strings.text("find.watch.tip"));
        watch.setOnAction(_ -> watch());
        start.disableProperty().bind(subscriptions.count().isEqualTo(0));
        layOut();
        paint();
        Forms.onEscape(this, close);
        Forms.show(this, false);
    }

    private void layOut() {
        FlowPane search = Forms.row(start, cancel, progress);
        search.setRowValignment(VPos.CENTER);
        FlowPane buttons = Forms.row(add, Forms.button("find-close", "find.close", close), watch);
        buttons.setRowValignment(VPos.CENTER);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        Forms.title("find.title"),
                        Forms.named("find-why", Forms.text(Strings.text("find.why"))),
                        subscriptions,
                        search,
                        list,
                        buttons);
    }

    /// Opens with what was found before, and puts the focus where a person begins.
    public void open() {
        assert Platform.isFxApplicationThread();
        Forms.show(this, true);
        list.setPrefHeight(Math.max(3 * LINE, getScene().getHeight() * MOST_OF_THE_WINDOW));
        list.setMinHeight(2 * LINE);
        paint();
        if (list.getItems().stream().anyMatch(line -> line.offered() != null)) {
            list.requestFocus();
        } else if (start.isDisabled() || state.phase() == SearchState.Phase.RUNNING) {
            subscriptions.focus();
        } else {
            start.requestFocus();
        }
    }

    /// Takes the subscriptions that Azure lists.
    public void offer(List<Subscription> listed) {
        subscriptions.offer(listed);
    }

    /// Takes how the search stands.
    public void show(SearchState now) {
        assert Platform.isFxApplicationThread();
        boolean ended = now.phase() != SearchState.Phase.RUNNING && state.phase() == SearchState.Phase.RUNNING;
        state = now;
        painted = null;
        if (ended) {
            endedAt = clock.instant();
        }
        paint();
        if (ended && isFocusWithin() && list.getItems().stream().anyMatch(line -> line.offered() != null)) {
            // What can be added stands first.
            list.getSelectionModel().clearAndSelect(0);
            list.requestFocus();
        }
    }

    /// What is shown by now.
    public List<FoundOperation> found() {
        return state.found();
    }

    /// Adds operations that a watch has found to what is shown.
    public void show(List<FoundOperation> fresh) {
        searched = true;
        endedAt = endedAt.equals(Instant.EPOCH) ? clock.instant() : endedAt;
        show(state.with(fresh));
    }

    /// Updates ages and what is on the list by now. Call it at each tick.
    public void tick() {
        if (isVisible()) {
            paint();
        }
    }

    private void start() {
        searched = true;
        ticked.clear();
        List<Subscription> chosen = subscriptions.chosen();
        show(SearchState.begun(chosen.size()));
        runner.start().accept(chosen);
        cancel.requestFocus();
    }

    private void cancel() {
        runner.cancel().run();
        start.requestFocus();
    }

    private void paint() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone.get()).toLocalDate();
        Basis basis = new Basis(zone.get(), today, around.version().get());
        if (!basis.equals(painted)) {
            painted = basis;
            showLines(searched ? FindLine.of(state, around, now, zone.get()) : List.of());
        }
        tell();
        follow();
    }

    private void showLines(List<FindLine> lines) {
        if (lines.equals(list.getItems())) {
            return;
        }
        int focused = FindLine.place(list.getFocusModel().getFocusedItem(), lines);
        int[] selected = list.getSelectionModel().getSelectedItems().stream()
                .mapToInt(line -> FindLine.place(line, lines))
                .filter(place -> place >= 0)
                .toArray();
        list.getItems().setAll(lines);
        list.getSelectionModel().clearAndSelect(Math.max(0, focused));
        if (selected.length > 1) {
            list.getSelectionModel().selectIndices(selected[0], selected);
            list.getFocusModel().focus(Math.max(0, focused));
        }
    }

    private void tell() {
        boolean running = searched && state.phase() == SearchState.Phase.RUNNING;
        boolean hadFocus = cancel.isFocused();
        Forms.show(cancel, running);
        if (hadFocus && !running) {
            start.requestFocus();
        }
        start.setText(Strings.text(searched ? "find.again" : "find.start"));
        progress.setText(searched ? DiscoveryText.of(state, endedAt, clock.instant()) : "");
        String none = !searched || running
                ? "find.unsearched"
                : state.troubles().isEmpty() ? "find.empty" : "find.empty.trouble";
        empty.setText(running ? "" : Strings.text(none));
        long count = list.getItems().stream()
                .filter(line -> line.offered() != null && ticked.contains(line.offered()))
                .count();
        add.setText(Strings.text("find.add", count));
        add.setDisable(count == 0);
    }

    /// Names the workspace of the line that has the focus.
    private void follow() {
        FindLine line = list.getFocusModel().getFocusedItem();
        Listed.Workspace workspace = line == null ? null : line.workspace();
        watch.setDisable(workspace == null);
        watch.setSelected(workspace != null && around.isWatched().test(workspace));
        watch.setText(
                workspace == null
                        ? Strings.text("find.watch.none")
                        : Strings.text(
                                "find.watch", PlainText.line(workspace.name().name())));
    }

    private void watch() {
        FindLine line = list.getFocusModel().getFocusedItem();
        Listed.Workspace workspace = line == null ? null : line.workspace();
        if (workspace != null) {
            around.watch().accept(workspace, watch.isSelected());
            paint();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> toggle(list.getSelectionModel().getSelectedItems());
            case ENTER -> add();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Unticks these lines, or ticks them when none of them is ticked.
    private void toggle(List<FindLine> lines) {
        List<OperationRef> refs = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.offered()))
                .toList();
        if (!ticked.removeIf(refs::contains)) {
            ticked.addAll(refs);
        }
        list.refresh();
        tell();
    }

    private void add() {
        List<FoundOperation> chosen = list.getItems().stream()
                .filter(line -> line.offered() != null && ticked.contains(line.offered()))
                .map(line -> Objects.requireNonNull(line.found()))
                .toList();
        if (!chosen.isEmpty()) {
            close.run();
            around.add().accept(chosen);
        }
    }
}
