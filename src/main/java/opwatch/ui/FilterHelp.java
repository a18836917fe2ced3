package opwatch.ui;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;

/// What can be typed into the filter field, each with an example, below the field. FX thread only.
final class FilterHelp extends Popover {
    /// What is shown, in this order. The keys of the texts have these names.
    enum Line {
        WORDS,
        PHRASE,
        WITHOUT,
        STATE,
        LABEL,
        KIND,
        TAG,
        NOTE,
        SUB,
        LOC,
        TENANT,
        CLOUD,
        ID,
        ERROR,
        NOERROR,
        RESULT,
        SINCE,
        AGO,
        DAY,
        TIMES,
        DURATION;

        private String key() {
            return "filter.help." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param field below which it is shown
    FilterHelp(Node field) {
        assert Platform.isFxApplicationThread();
        GridPane grid = Forms.styled(new GridPane(), "keys-pane");
        ColumnConstraints caps = new ColumnConstraints();
        caps.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(caps, new ColumnConstraints());
        for (Line line : Line.values()) {
            Label cap = Forms.styled(new Label(Strings.text(line.key() + ".example")), "key-cap");
            Label means = new Label(Strings.text(line.key()));
            cap.setMinWidth(Region.USE_PREF_SIZE);
            means.setWrapText(true);
            means.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(line.ordinal(), cap, means);
        }
        ScrollPane list = Forms.named("filter-fields", new ScrolledGrid(grid, field.getScene()), "panes");
        list.setAccessibleText(Strings.text("filter.help.title"));
        setContentNode(list);
        setTitle(Strings.text("filter.help.title"));
        setHeaderAlwaysVisible(true);
        setDetachable(false);
        setAutoHide(true);
        setAnimated(!field.getScene().getPreferences().isReducedMotion());
        setArrowLocation(ArrowLocation.TOP_CENTER);
        // The popover has a use of its own for `setOnShown`.
        addEventHandler(WindowEvent.WINDOW_SHOWN, event -> list.requestFocus());
    }
}
