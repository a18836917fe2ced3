package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;

/// The button with the menu of the forms that the selected rows are copied in. The menu is made when it
/// opens.
final class CopyAsButton extends MenuButton {
    CopyAsButton(String id, Supplier<List<MenuItem>> items, String... styles) {
        Forms.named(id, this, styles);
        setText(Strings.text("copyas.menu"));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> {
            if (getItems().isEmpty()) {
                getItems().setAll(items.get());
            }
        });
    }

    /// The small one, beside a name: a picture without words.
    static CopyAsButton small(String id, Supplier<List<MenuItem>> items) {
        CopyAsButton button = new CopyAsButton(id, items, Styles.SMALL, Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        button.setText(null);
        button.setGraphic(Icon.MORE.node());
        button.setAccessibleText(Strings.text("copyas.menu"));
        Tooltips.on(button, Strings.text("copyas.menu"));
        return button;
    }
}
