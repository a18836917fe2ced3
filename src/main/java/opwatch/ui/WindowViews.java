package opwatch.ui;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import opwatch.settings.Settings;
import opwatch.settings.View;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.RowFilter;
import opwatch.ui.table.WatchTable;
import opwatch.ui.views.SavedViews;
import opwatch.ui.views.ViewNamePane;
import opwatch.ui.views.ViewNames;
import opwatch.ui.views.ViewsButton;
import opwatch.ui.views.ViewsPane;
import opwatch.words.Strings;

/// Joins the saved views with what they arrange, filter and table, and with the sheets over the content. FX
/// thread only.
final class WindowViews {
    private final FilterInput filter;
    private final WatchTable table;
    private final WatchList list;
    private final NoticeBar notices;
    private final Overlay overlay;
    private final SavedViews views = new SavedViews(new SavedViews.Window(this::now, this::show));
    private final LazyNode<ViewNamePane> namePane;
    private final LazyNode<ViewsPane> viewsPane;
    private final ViewNames names = new ViewNames(views, this::openName, this::refuse);
    private final ViewsButton button = new ViewsButton(views, names::save, this::openViews);

    WindowViews(FilterInput filter, WatchTable table, WatchList list, NoticeBar notices, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        this.filter = filter;
        this.table = table;
        this.list = list;
        this.notices = notices;
        this.overlay = overlay;
        namePane = overlay.sheet(() -> new ViewNamePane(this::closeName), _ -> closeName());
        viewsPane = overlay.sheet(() -> new ViewsPane(views, names, this::closeViews), _ -> closeViews());
        filter.field().textProperty().addListener((text, before, now) -> views.check());
    }

    /// The window as it is, under a name.
    private View now(String name) {
        Settings.Table arranged = table.settings();
        return new View(
                name, filter.text(), filter.chosen().name(), arranged.columns(), arranged.sort(), arranged.grouping());
    }

    /// Arranges the window as a view says. How tall the rows are is no part of a view.
    private void show(View view) {
        table.restore(table.settings().with(view.columns(), view.sort(), view.grouping()));
        filter.set(chip(view.chip()), view.filter());
    }

    private static RowFilter.Group chip(String name) {
        return Stream.of(RowFilter.Group.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElse(RowFilter.Group.ALL);
    }

    /// The button with the menu of the views.
    ViewsButton button() {
        return button;
    }

    /// Chooses the first view, the second and so on. Nothing is arranged while there is nothing to be seen.
    ///
    /// @param digit from 1
    void choose(int digit) {
        if (!list.rows().isEmpty() && !views.choose(digit - 1)) {
            notices.tell(Strings.text("views.missing", digit), null);
        }
    }

    /// What the shown view is called: the name of the one in use; empty for none, and where the person has
    /// changed it since.
    String named() {
        views.check();
        return views.changed().get() ? "" : views.inUse().get();
    }

    void restore(Settings settings) {
        views.restore(settings.views());
    }

    /// The settings with the views, and with the window's own table while a view is in use.
    Settings settings(Settings before) {
        Settings.Table arranged = table.settings();
        Settings.Table own = views.own()
                .map(view -> arranged.with(view.columns(), view.sort(), view.grouping()))
                .orElse(arranged);
        return before.withTable(own).withViews(views.all());
    }

    /// Call it at each tick.
    void tick() {
        views.check();
    }

    private ViewNamePane openName() {
        return raise(namePane);
    }

    private void openViews() {
        raise(viewsPane).open();
    }

    private <P extends Node> P raise(LazyNode<P> pane) {
        Forms.show(pane.get(), true);
        overlay.raise(pane.get());
        return pane.get();
    }

    private void closeName() {
        close(namePane.get());
    }

    private void closeViews() {
        close(viewsPane.get());
    }

    private void close(Node pane) {
        Forms.show(pane, false);
        overlay.giveBackFocus();
    }

    private void refuse(String why) {
        notices.refuse("views", why);
    }
}
