package opwatch.ui.about;

import javafx.scene.control.ListCell;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// A component in the list: name and version, and below its licence.
final class ComponentCell extends ListCell<Component> {
    private static final double SCROLL_BAR = 16;

    ComponentCell() {
        setWrapText(true);
        // As wide as the list, so that it never scrolls sideways.
        setPrefWidth(0);
    }

    /// A list asks for the height without saying at which width.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? getListView().getWidth() - SCROLL_BAR : width);
    }

    @Override
    protected void updateItem(@Nullable Component item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? null : words(item));
    }

    private static String words(Component item) {
        if (item.licence().isEmpty()) {
            return item.name();
        }
        return item.version().isEmpty()
                ? Strings.text("about.component.part", item.name(), item.licence())
                : Strings.text("about.component", item.name(), item.version(), item.licence());
    }
}
