package opwatch.ui.add;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import opwatch.operation.Place;
import opwatch.words.Strings;

/// The fields for the workspace of a purge, side by side. FX thread only.
final class WorkspaceFields extends GridPane {
    private final TextField group;
    private final TextField workspace;
    private final FieldProblem groupProblem;
    private final FieldProblem workspaceProblem;

    /// @param field makes a field of the form
    WorkspaceFields(Supplier<TextField> field) {
        assert Platform.isFxApplicationThread();
        group = named(field.get(), "add-group", "add.group");
        workspace = named(field.get(), "add-workspace", "add.workspace");
        groupProblem = new FieldProblem(group, Place.Workspace::isResourceGroup);
        workspaceProblem = new FieldProblem(workspace, Place.Workspace::isName);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        getColumnConstraints().setAll(half, half);
        setHgap(8);
        addRow(0, groupProblem, workspaceProblem);
    }

    private static TextField named(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(Strings.text(key));
        field.setAccessibleText(Strings.text(key));
        return field;
    }

    TextField group() {
        return group;
    }

    TextField workspace() {
        return workspace;
    }

    FieldProblem groupProblem() {
        return groupProblem;
    }

    FieldProblem workspaceProblem() {
        return workspaceProblem;
    }
}
