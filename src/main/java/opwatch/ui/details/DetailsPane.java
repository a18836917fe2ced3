package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything known of the selected row. It follows the row by itself and keeps the person's place:
/// chosen tab, scroll position, selected text and folded lines survive every check. FX thread only.
public final class DetailsPane extends BorderPane {
    private final InstantSource clock;
    private final ShownZone zone;
    private final Zoom zoom;
    private final Consumer<String> copy;
    private final Label hint = Forms.named("details-hint", new Label(), StyleNames.MUTED);
    private final StackPane empty = new StackPane(hint);
    private Consumer<WatchRow> correct = _ -> {};
    private Subscription following = Subscription.EMPTY;
    /// Made for the first selected row: a start does not wait for it.
    private @Nullable Views made;

    private @Nullable WatchRow row;

    private final class Views {
        final DetailsHeader header = new DetailsHeader(() -> copy.accept(report()));
        final OverviewView overview = new OverviewView(copy, () -> correct());
        final ErrorView error = new ErrorView(copy);
        final HistoryView history = new HistoryView(clock, zone, zoom);
        final RawView raw = new RawView(copy);
        final FontIcon errorMark = StateBox.icon(RowState.FAILED);
        final Tab errorTab = tab("details-tab-error", Strings.text("details.error"), error);
        final TabPane tabs = Forms.named(
                "details-tabs",
                new TabPane(
                        tab("details-tab-overview", Strings.text("details.overview"), overview),
                        errorTab,
                        tab("details-tab-history", Strings.text("details.history"), history),
                        tab("details-tab-raw", Strings.text("details.raw"), raw)),
                Styles.DENSE);

        Views() {
            tabs.setAccessibleText(Strings.text("details.name"));
            tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
            getStylesheets().add("opwatch/ui/details/details.css");
        }
    }

    /// @param copy puts a text on the clipboard
    public DetailsPane(InstantSource clock, ShownZone zone, Zoom zoom, Consumer<String> copy) {
        assert Platform.isFxApplicationThread();
        this.clock = clock;
        this.zone = zone;
        this.zoom = zoom;
        zone.zone().subscribe(this::refresh);
        this.copy = copy;
        setId("details-pane");
        setAccessibleText(Strings.text("details.name"));
        show(null);
    }

    /// Sets who corrects the location of the row that is shown.
    public void onCorrect(Consumer<WatchRow> opens) {
        correct = opens;
    }

    private void correct() {
        if (row != null) {
            correct.accept(row);
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

    /// Shows one row and follows it from now on; null shows that nothing is selected.
    public void show(@Nullable WatchRow selected) {
        assert Platform.isFxApplicationThread();
        if (selected == null) {
            leave(Strings.text("details.empty"));
            return;
        }
        if (selected == row) {
            return;
        }
        detach();
        Views views = views();
        views.overview.clear();
        views.error.clear();
        views.raw.clear();
        row = selected;
        following = Subscription.combine(
                selected.observation().subscribe(this::refresh),
                selected.nextCheck().subscribe(this::refresh),
                selected.label().subscribe(this::refresh));
        refresh();
        setTop(views.header);
        setCenter(views.tabs);
    }

    /// Says how many operations are selected, in the place of any one of them.
    public void showCount(int count) {
        assert Platform.isFxApplicationThread();
        leave(Strings.text("details.count", count));
    }

    /// Updates ages and the duration. Call it once a second.
    public void tick(Instant now) {
        assert Platform.isFxApplicationThread();
        if (row != null) {
            views().overview.show(new Facts(row.entry(), row.nextCheck().get(), row.isChecking(), now, zone.get()));
        }
    }

    private void refresh() {
        if (row == null) {
            return;
        }
        WatchEntry entry = row.entry();
        Views views = views();
        views.header.show(row);
        tick(clock.instant());
        views.error.show(entry.observation());
        boolean failed = entry.observation().status() != null
                && entry.observation().status().error() != null;
        views.errorTab.setGraphic(failed ? views.errorMark : null);
        views.history.show(entry.observation().history());
        views.raw.show(entry.observation());
    }

    private void leave(String why) {
        detach();
        hint.setText(why);
        setTop(null);
        setCenter(empty);
    }

    private void detach() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        row = null;
    }

    private String report() {
        return row == null ? "" : SupportReport.of(row.entry(), clock.instant(), zone.local());
    }

    private static Tab tab(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }
}
