package opwatch.ui.views;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.settings.View;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Paints a saved view in its list: its key, where it has one, its name, and that it is in use.
final class ViewCell extends ListCell<View> {
    private final SavedViews views;
    private final Label key = Forms.styled(new Label(), "key-cap");
    private final Label name = new Label();
    private final Label used = Forms.styled(new Label(Strings.text("views.in.use")), StyleNames.MUTED);
    private final HBox line = new HBox(8, key, name, used);

    ViewCell(SavedViews views) {
        this.views = views;
        key.setMinWidth(Region.USE_PREF_SIZE);
        used.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, which does not scroll sideways.
        setPrefWidth(0);
        views.inUse().subscribe(this::paint);
    }

    @Override
    protected void updateItem(@Nullable View view, boolean empty) {
        super.updateItem(view, empty);
        paint();
    }

    private void paint() {
        View view = getItem();
        setGraphic(view == null ? null : line);
        if (view == null) {
            setAccessibleText(null);
            return;
        }
        boolean hasKey = getIndex() < Action.VIEWS;
        key.setText(hasKey ? Action.VIEW.keys().get(getIndex()).getDisplayText() : "");
        key.setVisible(hasKey);
        name.setText(view.name());
        boolean isUsed = view.name().equals(views.inUse().get());
        used.setVisible(isUsed);
        setAccessibleText(isUsed ? Strings.text("views.used", view.name()) : view.name());
    }

    /// A view may have another key when its neighbours move.
    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        paint();
    }
}
