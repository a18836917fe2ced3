package opwatch.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every glyph of the window. States have six different shapes, so that they can be told apart without
/// colour.
public enum Icon {
    SUCCEEDED(Feather.CHECK),
    FAILED(Feather.X),
    RUNNING(Feather.CIRCLE),
    CANCELED(Feather.SLASH),
    TROUBLE(Feather.ALERT_TRIANGLE),
    UNSEEN(Feather.HELP_CIRCLE),

    ADD(Feather.PLUS),
    REFRESH(Feather.REFRESH_CW),
    PAUSE(Feather.PAUSE),
    RESUME(Feather.PLAY),
    SEARCH(Feather.SEARCH),
    VIEWS(Feather.BOOKMARK),
    MORE(Feather.MORE_HORIZONTAL),
    CLOSE(Feather.X),
    COPY(Feather.COPY),
    NOTICE(Feather.INFO),
    HISTORY(Feather.LIST),
    ACCOUNT(Feather.USER),
    DEMO(Feather.PLAY_CIRCLE),
    PASTE(Feather.CLIPBOARD);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// Changes what a node shows to this icon.
    public void showIn(FontIcon node) {
        node.setIconCode(glyph);
    }

    /// A new node that shows this icon in the colour and size of the style sheet.
    public FontIcon node() {
        return new FontIcon(glyph);
    }
}
