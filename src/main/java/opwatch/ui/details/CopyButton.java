package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import opwatch.ui.kit.Icon;

/// A small button that puts one text on the clipboard.
final class CopyButton extends Button {
    /// @param what names what is copied, for the tooltip and the screen reader
    CopyButton(String what, Supplier<String> text, Consumer<String> copy) {
        super("", Icon.COPY.node());
        getStyleClass().addAll(Styles.FLAT, "copy-button");
        setTooltip(new Tooltip(what));
        setAccessibleText(what);
        setOnAction(_ -> copy.accept(text.get()));
    }
}
