package opwatch.ui.views;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.settings.View;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The list of the saved views: shows one, renames, moves and deletes them. The order decides the keys. What
/// was deleted comes back from here until the sheet closes. FX thread only.
public final class ViewsPane extends VBox {
    private static final double LINE = 40;
    private static final int MOST_LINES = 9;

    private final SavedViews views;
    private final ViewNames names;
    private final Runnable close;
    private final ListView<View> list = Forms.named("views-list", new ListView<>());
    private final Label deleted = Forms.styled(new Label(), StyleNames.MUTED);
    private final Hyperlink undo = Forms.named("views-undo", new Hyperlink(Strings.text("notice.undo")));
    private SavedViews.@Nullable Removed removed;

    /// @param names asks for another name
    /// @param close hides the sheet
    public ViewsPane(SavedViews views, ViewNames names, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.views = views;
        this.names = names;
        this.close = close;
        Forms.named("views-pane", this, StyleNames.CARD);
        list.setItems(views.list());
        list.setAccessibleText(Strings.text("views.title"));
        list.setPlaceholder(Forms.styled(new Label(Strings.text("views.empty")), StyleNames.MUTED));
        list.setCellFactory(view -> new ViewCell(views));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
        undo.setOnAction(event -> putBack());
        HBox said = new HBox(8, deleted, undo);
        said.setAlignment(Pos.BASELINE_LEFT);
        // Takes its room always: what stands below must not move.
        said.visibleProperty().bind(deleted.textProperty().isNotEmpty());
        getChildren().setAll(Forms.title("views.title"), list, said, buttons());
        Forms.onEscape(this, close);
        Forms.show(this, false);
    }

    private Node buttons() {
        BooleanBinding none = Bindings.isNull(list.getSelectionModel().selectedItemProperty());
        var place = list.getSelectionModel().selectedIndexProperty();
        Button show = button("views-show", "views.show", this::choose, none);
        Button rename = button("views-rename", "views.rename", this::rename, none);
        Button up = button("views-up", "views.up", () -> move(-1), none.or(place.isEqualTo(0)));
        Button down = button(
                "views-down",
                "views.down",
                () -> move(1),
                none.or(Bindings.createBooleanBinding(
                        () -> place.get() == views.list().size() - 1, place, views.list())));
        Button delete = button("views-delete", "views.delete", this::delete, none);
        return Forms.row(show, rename, up, down, delete, Forms.button("views-close", "about.close", close));
    }

    private static Button button(String id, String key, Runnable run, BooleanBinding off) {
        Button button = Forms.button(id, key, run);
        button.disableProperty().bind(off);
        return button;
    }

    /// Opens with the view in use selected, or the first.
    public void open() {
        forget();
        Forms.show(this, true);
        list.setPrefHeight(LINE * Math.clamp(views.list().size(), 3, MOST_LINES));
        int used = views.list().stream()
                .map(View::name)
                .toList()
                .indexOf(views.inUse().get());
        list.getSelectionModel().clearAndSelect(Math.max(0, used));
        list.scrollTo(Math.max(0, used));
        list.requestFocus();
    }

    private void choose() {
        int place = list.getSelectionModel().getSelectedIndex();
        if (place >= 0) {
            close.run();
            boolean _ = views.choose(place);
        }
    }

    private void rename() {
        View view = list.getSelectionModel().getSelectedItem();
        if (view != null) {
            names.rename(view);
        }
    }

    private void move(int by) {
        View view = list.getSelectionModel().getSelectedItem();
        if (view != null) {
            views.move(view, by);
            select(view);
        }
    }

    private void delete() {
        View view = list.getSelectionModel().getSelectedItem();
        if (view != null) {
            views.remove(view).ifPresent(gone -> {
                removed = gone;
                deleted.setText(Strings.text("views.deleted", view.name()));
                list.getSelectionModel()
                        .clearAndSelect(Math.min(gone.index(), views.list().size() - 1));
            });
            if (views.list().isEmpty()) {
                undo.requestFocus();
            }
        }
    }

    private void putBack() {
        SavedViews.Removed gone = removed;
        forget();
        if (gone != null) {
            views.putBack(gone);
            select(gone.view());
        }
        list.requestFocus();
    }

    private void select(View view) {
        list.getSelectionModel().clearAndSelect(views.list().indexOf(view));
        list.scrollTo(view);
    }

    private void forget() {
        removed = null;
        deleted.setText("");
    }
}
