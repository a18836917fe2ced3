package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;

/// The button with the menu of the forms that the selected rows are copied in. The menu is made when it
/// opens.
final class CopyAsButton extends MenuButton {
    CopyAsButton(String id, Supplier<List<MenuItem>> items, String... styles) {
        super(Strings.text("copyas.menu"));
        Forms.named(id, this, styles);
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> {
            if (getItems().isEmpty()) {
                getItems().setAll(items.get());
            }
        });
    }

    /// The small one, beside a name.
    static CopyAsButton small(String id, Supplier<List<MenuItem>> items) {
        return new CopyAsButton(id, items, Styles.SMALL);
    }
}
