package opwatch.ui.table;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableView;
import opwatch.settings.Settings.Rows;
import opwatch.ui.kit.StyleNames;

/// How tall the rows of the table are. All have the same height: so the table need not measure cells, which
/// halves its cost. FX thread only.
public final class RowHeight {
    private static final double ROOMY = 30;
    private static final double COMPACT = 23;

    private final TableView<?> view;
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private double zoom = 1;

    RowHeight(TableView<?> view) {
        assert Platform.isFxApplicationThread();
        this.view = view;
        compact.subscribe(_ -> show());
    }

    /// Whether more rows fit into the window.
    public BooleanProperty compact() {
        return compact;
    }

    Rows chosen() {
        return compact.get() ? Rows.COMPACT : Rows.ROOMY;
    }

    void choose(Rows rows) {
        compact.set(rows == Rows.COMPACT);
    }

    /// Makes the rows so many times as tall as in the usual size of text.
    void zoom(double factor) {
        zoom = factor;
        show();
    }

    private void show() {
        view.setFixedCellSize(Math.rint(zoom * (compact.get() ? COMPACT : ROOMY)));
        view.pseudoClassStateChanged(StyleNames.COMPACT, compact.get());
    }
}
