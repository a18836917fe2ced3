package opwatch.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import opwatch.instance.LaunchRequest;
import opwatch.operation.WatchEntry;
import opwatch.polling.Activity;
import opwatch.polling.CheckInterval;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings;
import opwatch.signin.DirectoryListing;
import opwatch.ui.details.DetailsPane;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Theme;
import opwatch.ui.table.ChipBar;
import opwatch.ui.table.RowFilter;
import opwatch.ui.table.WatchList;
import opwatch.ui.table.WatchRow;
import opwatch.ui.table.WatchTable;
import org.jspecify.annotations.Nullable;

/// The one window: tool bar, messages, form, chips, table, details, status line. Puts them together and
/// tells each what happens to the others; what they do is in their own classes. FX thread only.
public final class MainWindow {
    /// Every so many ticks, looks that brought nothing new are remembered too.
    private static final int REMEMBER_CHECKS = 60;

    private final WindowParts parts;
    private final Theme theme;
    private final WatchList list = new WatchList();
    private final WatchTable table;
    private final DetailsPane details;
    private final NoticeBar notices = new NoticeBar();
    /// The demo's servers have this computer's clock.
    private final @Nullable ClockNotice clockNotice;
    private final Commands commands;
    private final ListExchange exchange;
    private final MainToolBar toolBar;
    private final ChipBar chips;
    private final Panes panes;
    private final StatusBar statusBar;
    private final SplitPane split = new SplitPane();
    private final BorderPane root = new BorderPane();
    private final TableArea tableArea;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private double divider = 0.62;
    private boolean detailsWanted = true;
    private CheckInterval pace = CheckInterval.AUTOMATIC;
    private int ticks;

    /// @param openOther opens the demo, or leaves it
    public MainWindow(WindowParts parts, Theme theme, Runnable openOther) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.theme = theme;
        table = new WatchTable(list, parts.clock().instant(), parts.zone());
        clockNotice = parts.identity() == null
                ? null
                : new ClockNotice(parts.identity().serverClock(), notices);
        commands = new Commands(list, table, notices, parts);
        exchange = new ListExchange(list, commands, notices, parts);
        details = new DetailsPane(parts.clock(), parts.zone(), commands::copy);
        chips = new ChipBar(group -> refilter());
        panes = new Panes(parts, commands, notices, list::refs, table.view());
        toolBar = new MainToolBar(commands, () -> panes.openAdd(""), panes.who());
        statusBar = new StatusBar(parts.demo());
        LazyNode<EmptyWindow> empty = new LazyNode<>(() -> new EmptyWindow(panes, openOther), LazyNode::filling);
        tableArea = new TableArea(chips, table.view(), empty, list, this::showAll);
        commands.connect(panes::openAdd, this::showAll, toolBar::paused);
        toolBar.more().getItems().setAll(new MoreMenu(commands, exchange, this, theme, openOther).items(panes));
        table.view().setContextMenu(new RowMenu(commands).menu());
        layOut();
        follow();
    }

    /// The scene to show, with the keys of this window.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(css());
        new KeyHandler(commands, exchange, this, panes).install(scene);
        exchange.acceptDrops(scene);
        return scene;
    }

    /// The list behind the table.
    public WatchList list() {
        return list;
    }

    /// What the window is called: the worst news first, to be read in a task bar.
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    public NoticeBar notices() {
        return notices;
    }

    /// Shows remembered rows, which the poller knows already.
    public void open(List<WatchEntry> entries) {
        List<WatchEntry> instead = list.open(entries);
        instead.forEach(entry -> parts.poller().forget(entry.ref()));
        parts.poller().watch(instead);
        tableArea.opened();
    }

    /// Looks as it did last; the rows are in it by then.
    public void arrange(Settings settings) {
        table.layout().restore(settings);
        pace(CheckInterval.named(settings.pace()));
        divider = settings.divider();
        split.setDividerPositions(divider);
        table.arrange();
        counted();
        toTable();
    }

    /// Gives the table the focus; before the window is shown, nothing in it can have it.
    public void toTable() {
        table.view().requestFocus();
    }

    public boolean isOpen() {
        return tableArea.isOpen();
    }

    /// Takes in what a start was given: text as if it were pasted, files as if they were dropped here.
    public void take(LaunchRequest given) {
        exchange.take(given);
    }

    /// The window's part of the settings, for the next start.
    public Settings settings(Settings before, Settings.@Nullable Bounds bounds) {
        double share = detailsShown() ? split.getDividerPositions()[0] : divider;
        return table.layout()
                .into(before)
                .withWindow(bounds, share, theme.choice())
                .withPace(pace.name());
    }

    /// What the poller saw: the fourth hop from the wire to a cell.
    public void take(List<RowUpdate> sightings) {
        list.apply(sightings);
        table.arrangeWhenQuiet();
        counted();
        tellState();
    }

    /// Once a second: ages, durations, the status line.
    public void tick() {
        Instant now = parts.clock().instant();
        table.tick(now);
        details.tick(now);
        if (clockNotice != null) {
            clockNotice.tick();
        }
        tellState();
        if (++ticks % REMEMBER_CHECKS == 0) {
            list.rememberChecks();
        }
    }

    public void accountsChanged() {
        panes.accountsChanged();
        tellState();
    }

    /// There is more to pick from.
    public void offer(DirectoryListing offers) {
        panes.offer(offers);
    }

    void focusFilter() {
        toolBar.focusFilter();
    }

    void showKeys() {
        new KeysPane().showAt(toolBar.more());
    }

    void showAbout() {
        panes.openAbout();
    }

    WatchTable table() {
        return table;
    }

    /// How often running operations are looked at.
    CheckInterval pace() {
        return pace;
    }

    void pace(CheckInterval choice) {
        pace = choice;
        parts.poller().interval(choice);
    }

    private boolean detailsShown() {
        return split.getItems().size() > 1;
    }

    void toggleDetails() {
        detailsWanted = !detailsWanted;
        showOrHideDetails();
    }

    private void showOrHideDetails() {
        boolean show = detailsWanted && !list.rows().isEmpty();
        if (show && !detailsShown()) {
            split.getItems().add(details);
            split.setDividerPositions(divider);
        } else if (!show && detailsShown()) {
            divider = split.getDividerPositions()[0];
            split.getItems().remove(details);
        }
    }

    /// Closes what is open, one thing at a time, and last the filter.
    void escape() {
        if (!panes.escape()) {
            showAll();
            table.view().requestFocus();
        }
    }

    private void layOut() {
        split.setOrientation(Orientation.VERTICAL);
        // Gives way to a tall pane in a low window; else the status line would be pushed out of it.
        split.setMinHeight(0);
        split.getItems().setAll(tableArea, details);
        root.setId("main-window");
        root.setTop(new VBox(toolBar, panes));
        root.setCenter(split);
        root.setBottom(statusBar);
        root.widthProperty().addListener((width, before, after) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(divider);
            }
        });
    }

    private void follow() {
        toolBar.filter().textProperty().addListener((text, before, after) -> refilter());
        table.selection().addListener((selection, before, after) -> showDetails(after));
        list.rows().addListener((javafx.collections.ListChangeListener<WatchRow>) change -> counted());
        parts.mailbox().readBy(this::take);
    }

    private void showDetails(List<WatchRow> selected) {
        parts.poller().selected(selected.stream().map(WatchRow::ref).collect(Collectors.toSet()));
        if (selected.size() > 1) {
            details.showCount(selected.size());
        } else {
            details.show(selected.isEmpty() ? null : selected.getFirst());
        }
    }

    private void refilter() {
        table.filter(RowFilter.of(chips.chosen(), toolBar.filter().getText()));
    }

    private void showAll() {
        toolBar.filter().clear();
        chips.choose(RowFilter.Group.ALL);
    }

    private void counted() {
        chips.count(list.rows());
        title.set(WindowTitle.of(list.rows(), parts.demo()));
        showOrHideDetails();
    }

    /// Asks the poller; it answers on its own thread, in a moment.
    private void tellState() {
        parts.poller().tellActivity(activity -> parts.mailbox().post(() -> show(activity)));
    }

    private void show(Activity activity) {
        statusBar.show(activity, parts.clock().instant());
        panes.tick(activity);
    }

    private static String css() {
        return Objects.requireNonNull(MainWindow.class.getResource("opwatch.css"), "opwatch.css is missing")
                .toExternalForm();
    }
}
