package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.kit.Zoom;
import opwatch.words.Strings;

/// The overview: what the problem means if there is one, the operation, what Azure sent beside the schema,
/// and the last check. Two columns where there is room.
final class OverviewView extends ScrollPane {
    /// Below this width the two columns would break every ID.
    private static final double TWO_COLUMNS = 960;

    private final SelectableText meaning =
            Forms.named("details-problem-words", new SelectableText(Strings.text("details.problem.meaning")));
    private final VBox meaningSection = section(Forms.title("details.problem.meaning"), meaning);
    private final FactGrid operation;
    private final FactGrid fields;
    private final FactGrid check;
    private final VBox fieldsSection;
    private final VBox left;
    private final VBox right;
    private final GridPane columns = new GridPane();

    /// @param edit opens the form for kind, tags and note
    OverviewView(Zoom zoom, Consumer<String> copy, Runnable edit) {
        operation = Forms.named("details-operation", new FactGrid(copy));
        fields = Forms.named("details-fields", new FactGrid(copy));
        check = Forms.named("details-check", new FactGrid(copy));
        fieldsSection = section(Forms.title("details.section.fields"), fields);
        Button remarks = Forms.button("details-remarks", "menu.remarks", edit, Styles.SMALL);
        Tooltips.on(remarks, Action.REMARKS.keyText());
        left = section(section(Forms.title("details.section.operation"), operation, remarks));
        right = section(section(Forms.title("details.section.check"), check), fieldsSection);
        columns.setHgap(28);
        columns.setVgap(12);
        widthProperty().subscribe(width -> arrange(width.doubleValue() >= zoom.of(TWO_COLUMNS)));
        setContent(Forms.styled(new VBox(meaningSection, columns), StyleNames.DETAILS));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("details-overview");
        setAccessibleText(Strings.text("details.overview"));
        zoom.follow(this, () -> {
            List.of(operation, fields, check).forEach(grid -> grid.zoom(zoom));
            arrange(getWidth() >= zoom.of(TWO_COLUMNS));
        });
    }

    void show(Facts facts) {
        String words = facts.meaning();
        meaning.show(words);
        Forms.show(meaningSection, !words.isEmpty());
        operation.show(facts.operation());
        check.show(facts.check());
        List<Fact> rest = facts.fields();
        fields.show(rest);
        Forms.show(fieldsSection, !rest.isEmpty());
    }

    /// Goes back to the top: another operation comes next.
    void clear() {
        meaning.deselect();
        operation.clear();
        fields.clear();
        check.clear();
        setVvalue(0);
    }

    private void arrange(boolean wide) {
        if (columns.getColumnConstraints().size() == (wide ? 2 : 1)) {
            return;
        }
        columns.getColumnConstraints().clear();
        columns.getChildren().clear();
        for (int i = 0; i < (wide ? 2 : 1); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(wide ? 50 : 100);
            column.setHgrow(Priority.ALWAYS);
            columns.getColumnConstraints().add(column);
        }
        columns.add(left, 0, 0);
        columns.add(right, wide ? 1 : 0, wide ? 0 : 1);
    }

    private static VBox section(Node... parts) {
        return Forms.styled(new VBox(parts), StyleNames.DETAILS_SECTION);
    }
}
