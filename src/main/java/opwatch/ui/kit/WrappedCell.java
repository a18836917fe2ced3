package opwatch.ui.kit;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// An item of a list as a text, broken where it is wider than the list. FX thread only.
///
/// @param <T> the item
public final class WrappedCell<T> extends ListCell<T> {
    private static final double SCROLL_BAR = 16;

    private final Function<T, String> words;

    /// @param words the text of an item
    public WrappedCell(Function<T, String> words) {
        assert Platform.isFxApplicationThread();
        this.words = words;
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
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? null : words.apply(item));
    }
}
