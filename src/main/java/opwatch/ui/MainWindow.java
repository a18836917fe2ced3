package opwatch.ui;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import opwatch.disk.LoadResult;
import opwatch.instance.LaunchRequest;
import opwatch.operation.WatchEntry;
import opwatch.platform.ClipboardText;
import opwatch.platform.OperatingSystem;
import opwatch.polling.Activity;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings;
import opwatch.signin.DirectoryListing;
import opwatch.ui.details.DetailsPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Theme;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import org.jspecify.annotations.Nullable;

/// A window: tool bar, chips, table, details, the line of messages, the status line, and what opens over the
/// content. Puts them together and tells each what happens to the others; what they do is in their own
/// classes. FX thread only.
public final class MainWindow {
    private final WindowParts parts;
    private final WatchList list = new WatchList();
    private final NoticeBar notices;
    private final WatchTable table;
    private final FilterInput filter;
    private final Commands commands;
    private final Additions additions;
    private final ListExchange exchange;
    private final Panes panes;
    private final Handover handover;
    private final WindowViews views;
    private final ClipboardChoice clipboard = new ClipboardChoice(OperatingSystem.THIS);
    private final Targets targets;
    private final Actions actions;
    private final Telling telling;
    private final MainToolBar toolBar;
    private final StatusBar statusBar;
    private final TableArea tableArea;
    private final SelectionDetails selected;
    private final WindowLook look;
    private final WindowTime time;
    private final BorderPane root = new BorderPane();
    private final BooleanProperty signedIn = new SimpleBooleanProperty();

    public MainWindow(WindowParts parts, Theme theme) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        notices = new NoticeBar(parts.clock());
        notices.about(parts.subject());
        table = new WatchTable(list, parts.clock(), parts.zone(), theme.zoom());
        filter = new FilterInput(table, list, parts, notices);
        commands = new Commands(list, table, filter, notices, parts);
        additions = new Additions(list, table, filter, notices, parts);
        exchange = new ListExchange(list, additions, notices, parts);
        DetailsPane details = new DetailsPane(parts.clock(), parts.zone(), theme.zoom(), list.names(), commands::copy);
        panes = new Panes(parts, commands, additions, notices, list, this::toTable);
        details.onCorrect(panes::openCorrection);
        exchange.askIn(panes.overlay());
        views = new WindowViews(filter, table, list, notices, panes.overlay());
        handover = new Handover(new ShownView(table, filter, list, views, parts), commands, notices, panes.overlay());
        look = new WindowLook(theme, parts.zone(), root);
        targets = new Targets(list, table, commands);
        actions = actions();
        telling = new Telling(parts, list, table, notices, panes.overlay()::covers, WatchRow::isUnusuallyLong);
        toolBar = new MainToolBar(actions, filter.field(), views.button(), panes.account(), commands.pauseButton());
        statusBar = new StatusBar(parts.subject(), parts.zone(), list.tally());
        LazyNode<EmptyWindow> empty = new LazyNode<>(() -> new EmptyWindow(actions, signedIn), window -> window);
        tableArea = new TableArea(filter, new TimelineSplit(table, parts, theme.zoom()), empty, list);
        selected = new SelectionDetails(table, tableArea, details);
        handover.join(details, actions);
        time = new WindowTime(
                root,
                WindowPace.of(parts.clocks(), list, panes.overlay(), telling, commands.pausing()),
                List.of(table::tick, _ -> filter.tick(), selected::tick, _ -> views.tick()),
                List.of(ClockNotice.ticking(parts, notices), telling::tick, targets::update, this::tellState),
                list::rememberChecks);
        time.catchUpBy(this::repaint);
        toolBar.more().getItems().setAll(Menus.more(actions, table, look, commands, selected.view(), clipboard));
        table.view().setContextMenu(Menus.ofRows(actions, targets, commands.pausing(), handover.copyAs()));
        table.holdDuring(toolBar.more().showingProperty());
        table.heldChanges()
                .subscribe(
                        changes -> notices.held(changes.intValue(), Action.APPLY_ORDER.keyText(), table::applyOrder));
        root.setId("main-window");
        root.setTop(toolBar);
        SystemMenuBar.addTo(
                root, actions, () -> Menus.view(actions, table, look, commands, selected.view(), clipboard));
        root.setCenter(new StackPane(selected.view(), panes.overlay()));
        root.setBottom(new VBox(notices, statusBar));
        table.selection().addListener((selection, before, after) -> showDetails(after));
        toolBar.more().setOnShowing(event -> targets.update());
        list.rows().subscribe(this::counted);
        parts.mailbox().readBy(this::take, this::settle);
        parts.zone().zone().subscribe(() -> statusBar.showZone(parts.clock().instant()));
    }

    private Actions actions() {
        Map<Action, Runnable> runs = new EnumMap<>(Action.class);
        List.of(commands.actions(), exchange.actions(), panes.actions(), handover.actions(), look.actions())
                .forEach(runs::putAll);
        runs.putAll(new WindowFrame(root).actions());
        runs.put(Action.CORRECT, () -> commands.correctable().ifPresent(panes::openCorrection));
        runs.put(Action.ERRORS, targets.guarded(Action.ERRORS, filter::toggleErrors));
        runs.put(Action.DETAILS, targets.guarded(Action.DETAILS, () -> selected.toggle()));
        runs.put(Action.TIMELINE, targets.guarded(Action.TIMELINE, () -> selected.toggleTimeline()));
        runs.put(Action.OTHER_PART, () -> selected.moveFocus());
        runs.put(Action.ESCAPE, this::escape);
        runs.put(Action.KEYS, () -> new KeysPane(actions, toolBar.more()).show(toolBar.more()));
        runs.put(Action.VIEW, () -> views.button().show());
        return new Actions(runs, targets.there(), () -> time.stir());
    }

    /// The scene to show, with the keys of this window.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        look.dress(scene);
        new KeyHandler(actions, views::choose).install(scene);
        exchange.acceptDrops(scene);
        return scene;
    }

    /// The list behind the table.
    public WatchList list() {
        return list;
    }

    /// What the window is called: the worst news first, to be read in a task bar.
    public ReadOnlyStringProperty title() {
        return telling.title();
    }

    public NoticeBar notices() {
        return notices;
    }

    public WindowCalls calls() {
        time.stir();
        return panes.calls(telling::looked);
    }

    /// Shows the rows of the list's file, which the poller watches already.
    public void open(List<WatchEntry> entries) {
        List<WatchEntry> instead = list.open(entries);
        instead.forEach(entry -> parts.poller().forget(entry.ref()));
        parts.poller().watch(instead);
        tableArea.opened();
    }

    /// Adds the rows of lists that were kept apart; those that are here already stay as they are.
    void join(LoadResult<List<WatchEntry>> others) {
        DiskNotices.joined(
                additions.merge(others.value()),
                others.notices(),
                notices,
                parts.zone().get());
    }

    /// Arranges the window as the settings say. Call it after [#open].
    public void arrange(Settings settings) {
        table.restore(settings.table());
        views.restore(settings);
        commands.restore(settings.routine());
        clipboard.choose(settings.routine().clipboardOffers());
        handover.restore(settings.routine().sharing());
        selected.restore(settings.split());
        look.restore(settings.look());
        table.arrange();
        counted();
        toTable();
    }

    /// Gives the focus to the table, or to what stands in its place. Call it once the window is shown.
    public void toTable() {
        tableArea.focus();
    }

    /// Offers what the clipboard holds when the window comes to the front, and lets the next tick come soon
    /// by `wake` when something happens. Call it once the window can be seen.
    public void begin(ClipboardText board, Runnable wake) {
        time.begin(wake);
        new ClipboardOffer(parts, list, additions, notices, panes.overlay(), clipboard.on()).begin(board, root);
    }

    public boolean isOpen() {
        return tableArea.isOpen();
    }

    /// Takes in what a start was given: text as if pasted, files as if dropped here, a link after a question.
    public void take(LaunchRequest given) {
        assert Platform.isFxApplicationThread();
        exchange.take(given);
    }

    /// Adds what is still being read. Call it before the window closes.
    public void finish() {
        assert Platform.isFxApplicationThread();
        additions.finish();
    }

    /// The window's part of the settings, for the next start.
    public Settings settings(Settings before, Settings.@Nullable Bounds bounds) {
        assert Platform.isFxApplicationThread();
        return views.settings(before)
                .withWindow(bounds)
                .withSplit(selected.settings())
                .withLook(look.now())
                .withRoutine(commands.routine(clipboard.chosen()).withSharing(handover.settings()));
    }

    /// Takes what the poller saw, part by part: the fourth hop from the wire to a cell. Then [#settle].
    public void take(List<RowUpdate> updates) {
        list.apply(updates);
    }

    /// Brings the window in line with what it has taken.
    public void settle() {
        statusBar.settle();
        time.ifSeen(table::arrange);
        counted();
        tellState();
    }

    /// Tells what is to be told and, where it can be seen, updates ages, durations and the status line.
    /// Returns how long the next tick may wait.
    public Duration tick() {
        return time.tick();
    }

    private void repaint() {
        table.repaint();
        selected.repaint();
        counted();
    }

    public void accountsChanged() {
        assert Platform.isFxApplicationThread();
        panes.accountsChanged();
        signedIn.set(parts.isSignedIn());
        tellState();
    }

    /// Takes subscriptions, locations and tenants to suggest.
    public void offer(DirectoryListing offers) {
        assert Platform.isFxApplicationThread();
        panes.offer(offers);
        list.learn(offers.subscriptions(), offers.regions(), offers.seenTenants());
    }

    /// Closes what is open, one thing at a time, then leaves the details, and last clears the filter.
    private void escape() {
        if (!panes.escape() && !selected.giveBackFocus()) {
            filter.clear();
            toTable();
        }
    }

    private void showDetails(List<WatchRow> rows) {
        parts.poller().selected(rows.stream().map(WatchRow::ref).collect(Collectors.toSet()));
        selected.show(rows);
        targets.update();
    }

    private void counted() {
        time.stir();
        filter.count();
        targets.update();
        telling.count();
    }

    /// Asks the poller; its answer comes from another thread, in a moment.
    private void tellState() {
        parts.poller().tellActivity(activity -> parts.mailbox().post(() -> show(activity)));
    }

    private void show(Activity activity) {
        list.checking(activity.checking());
        commands.pausing().hear(activity);
        telling.hear(activity);
        time.ifSeen(() -> statusBar.show(activity, parts.clock().instant()));
        panes.tick(activity);
    }
}
