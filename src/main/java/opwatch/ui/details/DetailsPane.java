package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import opwatch.operation.Observation;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.SplitRoom;
import opwatch.ui.kit.TallAsNeeded;
import opwatch.ui.kit.WindowSight;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What is known of the selected rows: of one everything, of several what they are in sum. It follows them by
/// itself and keeps the person's place: chosen tab, scroll position, selected text and folded lines survive
/// every check. FX thread only.
public final class DetailsPane extends BorderPane {
    /// In less room every ID breaks into three lines.
    private static final double NARROWEST = 300;
    /// Room for the header and the code of an error.
    private static final double LOWEST = 90;
    /// The rest of the room is the table's and the divider's.
    private static final double SHARE = 0.45;

    private final InstantSource clock;
    private final ShownZone zone;
    private final Zoom zoom;
    private final PlaceNames names;
    private final Consumer<String> copy;
    private Consumer<WatchRow> correct = _ -> {};
    private Consumer<Action> run = _ -> {};
    private Supplier<List<MenuItem>> copyAs = List::of;
    private Subscription following = Subscription.EMPTY;
    /// Made for the first selected row: a start does not wait for it.
    private @Nullable Views made;

    private @Nullable SeveralView several;
    private List<WatchRow> rows = List.of();

    private final class Views {
        final DetailsHeader header = new DetailsHeader(() -> run.accept(Action.COPY_REPORT), () -> copyAs.get());
        final CauseBox cause = new CauseBox(zoom, copy, () -> correct());
        final OverviewView overview = new OverviewView(zoom, copy, () -> run.accept(Action.REMARKS));
        final ErrorView error = new ErrorView(copy);
        final HistoryTab history = new HistoryTab(clock, zone, zoom);
        final RawView raw = new RawView(copy);
        final IconNode errorMark = StateBox.icon(RowState.FAILED);
        final Tab errorTab = tab("details-tab-error", Strings.text("details.error"), error);
        final Tab historyTab = tab("details-tab-history", Strings.text("details.history"), history);
        final TabPane tabs = Forms.named(
                "details-tabs",
                new TabPane(
                        tab("details-tab-overview", Strings.text("details.overview"), overview),
                        errorTab,
                        historyTab,
                        tab("details-tab-raw", Strings.text("details.raw"), raw)),
                Styles.DENSE);

        final TallAsNeeded all = new TallAsNeeded(new VBox(header, cause, tabs));

        Views() {
            tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
            historyTab.setOnSelectionChanged(_ -> openHistory());
            tabs.setAccessibleText(Strings.text("details.name"));
            header.setMinHeight(USE_PREF_SIZE);
            VBox.setVgrow(tabs, Priority.ALWAYS);
            DetailsPane.this.heightProperty().subscribe(height -> cause.fit(height.doubleValue()));
        }

        private void openHistory() {
            if (historyTab.isSelected()) {
                history.open();
            }
        }
    }

    /// @param copy puts a text on the clipboard
    public DetailsPane(InstantSource clock, ShownZone zone, Zoom zoom, PlaceNames names, Consumer<String> copy) {
        assert Platform.isFxApplicationThread();
        this.clock = clock;
        this.zone = zone;
        this.zoom = zoom;
        zone.zone().subscribe(this::repaint);
        this.names = names;
        names.rounds().subscribe(this::repaint);
        this.copy = copy;
        setId("details-pane");
        setAccessibleText(Strings.text("details.name"));
        getStylesheets().add("opwatch/ui/details/details.css");
    }

    /// Sets who corrects the location of the row that is shown.
    public void onCorrect(Consumer<WatchRow> opens) {
        correct = opens;
    }

    /// Sets who does what the person chooses for the rows that are shown.
    public void onAction(Consumer<Action> does) {
        run = does;
    }

    /// Sets what the selected rows can be copied as.
    public void onCopyAs(Supplier<List<MenuItem>> items) {
        copyAs = items;
    }

    private void correct() {
        if (rows.size() == 1) {
            correct.accept(rows.getFirst());
        }
    }

    private Views views() {
        Views views = made;
        if (views == null) {
            views = new Views();
            made = views;
        }
        return views;
    }

    private SeveralView several() {
        SeveralView view = several;
        if (view == null) {
            view = new SeveralView(copy, action -> run.accept(action), () -> copyAs.get());
            several = view;
        }
        return view;
    }

    /// Shows these rows and follows them from now on; shows nothing when there is none.
    public void show(List<WatchRow> selected) {
        assert Platform.isFxApplicationThread();
        if (selected.equals(rows)) {
            return;
        }
        following.unsubscribe();
        following = Subscription.EMPTY;
        rows = List.copyOf(selected);
        if (rows.size() == 1) {
            showOne(rows.getFirst());
        } else {
            setCenter(rows.isEmpty() ? null : several());
            tick(clock.instant());
        }
    }

    private void showOne(WatchRow row) {
        Views views = views();
        views.cause.clear();
        views.overview.clear();
        views.error.clear();
        views.raw.clear();
        views.all.setVvalue(0);
        following = Subscription.combine(
                row.observation().subscribe(this::refresh),
                row.nextCheck().subscribe(this::refresh),
                row.paused().subscribe(this::refresh),
                row.label().subscribe(this::refresh),
                row.remarks().subscribe(this::refresh),
                row.attention().subscribe(this::refresh),
                row.tenantId().subscribe(this::refresh));
        refresh();
        setCenter(views.all);
    }

    /// Gives the focus to the first thing that can have it.
    public void focus() {
        assert Platform.isFxApplicationThread();
        if (rows.size() == 1) {
            views().header.focus();
        } else if (!rows.isEmpty()) {
            several().focus();
        }
    }

    /// Updates ages, the duration and the sums. Call it at each tick.
    public void tick(Instant now) {
        assert Platform.isFxApplicationThread();
        if (rows.size() == 1) {
            WatchRow row = rows.getFirst();
            views().overview.show(new Facts(row.entry(), Facts.Plan.of(row), now, zone.get(), names));
            views().openHistory();
        } else if (!rows.isEmpty()) {
            several().show(rows);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return zoom.of(NARROWEST);
    }

    /// The same for every row: another selected row moves no divider. What does not fit is scrolled to.
    @Override
    protected double computeMinHeight(double width) {
        return SplitRoom.least(this, zoom.of(LOWEST), SHARE);
    }

    /// Shows the row as it is now.
    public void repaint() {
        assert Platform.isFxApplicationThread();
        if (rows.size() == 1) {
            refresh();
        }
    }

    /// The window calls [#repaint] for what is left out here.
    private void refresh() {
        if (!WindowSight.isSeen(this)) {
            return;
        }
        WatchRow row = rows.getFirst();
        Observation observation = row.observation().get();
        Views views = views();
        views.header.show(row);
        views.cause.show(observation, row.nextCheck().get());
        tick(clock.instant());
        views.error.show(observation);
        boolean failed = observation.status() != null && observation.status().error() != null;
        views.errorTab.setGraphic(failed ? views.errorMark : null);
        views.history.show(observation, row.attention().get());
        views.raw.show(observation);
    }

    private static Tab tab(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }
}
