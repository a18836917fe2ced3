package opwatch.ui.add;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.ui.kit.StyleNames;

/// Lays out the form: its short fields beside the tall one where there is room for both, else one below the
/// other. FX thread only.
final class FormGrid extends GridPane {
    /// The width that both need, in heights of the text.
    private static final double ROOM_FOR_BOTH = 60;

    private final Parts parts;
    private boolean beside;

    /// A field and its name.
    record Named(Label name, Node field) {}

    /// What the form is made of.
    ///
    /// @param question below the short fields
    /// @param buttons below the tall field
    record Parts(List<Named> fields, Named tall, Node question, Node buttons) {}

    FormGrid(Parts parts) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        getStyleClass().add(StyleNames.ADD_PANE);
        for (Named each : parts.fields()) {
            place(each, 0, parts.fields().indexOf(each), 1);
            getChildren().addAll(each.name(), each.field());
        }
        getChildren().addAll(parts.tall().name(), parts.tall().field(), parts.question(), parts.buttons());
        arrange(true);
    }

    /// Always: the width chooses the arrangement, and so the height.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// That of the narrow arrangement, whichever there is: a form that became narrower could not change else.
    @Override
    protected double computeMinWidth(double height) {
        double names = Stream.concat(parts.fields().stream(), Stream.of(parts.tall()))
                .mapToDouble(each -> each.name().prefWidth(-1))
                .max()
                .orElse(0);
        double fields = Stream.concat(
                        parts.fields().stream().map(Named::field),
                        Stream.of(parts.tall().field(), parts.question(), parts.buttons()))
                .filter(Node::isManaged)
                .mapToDouble(each -> each.minWidth(-1))
                .max()
                .orElse(0);
        return snappedLeftInset() + names + snapSpaceX(getHgap()) + fields + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        choose(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        choose(getWidth());
        super.layoutChildren();
    }

    private void choose(double width) {
        if (beside != width >= ROOM_FOR_BOTH * parts.tall().name().getFont().getSize()) {
            arrange(!beside);
        }
    }

    /// Gives each its place and takes none away: the field that is typed into keeps the focus.
    private void arrange(boolean sideBySide) {
        beside = sideBySide;
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setPercentWidth(40);
        getColumnConstraints().setAll(beside ? List.of(names, half, names, wide) : List.of(names, wide));
        int rows = parts.fields().size();
        place(parts.tall(), beside ? 2 : 0, beside ? 0 : rows, beside ? rows : 1);
        GridPane.setConstraints(parts.question(), 1, rows + 1);
        GridPane.setConstraints(parts.buttons(), beside ? 3 : 1, beside ? rows + 1 : rows + 2);
    }

    private static void place(Named part, int column, int row, int rows) {
        GridPane.setConstraints(part.name(), column, row);
        GridPane.setConstraints(part.field(), column + 1, row, 1, rows);
        GridPane.setValignment(part.name(), VPos.TOP);
    }
}
