package opwatch.ui.add;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Where the operations of the form are: the field for their location or, in its very place, those for the
/// workspace of a purge, which are made when an ID begins like one. FX thread only.
final class PlaceFields {
    private final Supplier<TextField> field;
    private final TextField location;
    private final FieldProblem locationProblem;
    private final Label name;
    private final StackPane slot = new StackPane();
    private final Map<AddInput.Field, FieldProblem> problems = new EnumMap<>(AddInput.Field.class);
    private @Nullable WorkspaceFields workspace;
    private boolean purge;

    /// @param field makes a field of the form
    PlaceFields(Supplier<TextField> field) {
        assert Platform.isFxApplicationThread();
        this.field = field;
        location = field.get();
        location.setId("add-location");
        location.setPromptText("westeurope");
        locationProblem = new FieldProblem(location, OperationRef::isLocation);
        problems.put(AddInput.Field.LOCATION, locationProblem);
        name = Forms.name("add.location", location);
        slot.getChildren().setAll(locationProblem);
    }

    /// The fields and their name, for the form.
    FormGrid.Named named() {
        return new FormGrid.Named(name, slot);
    }

    TextField location() {
        return location;
    }

    /// What may be wrong with those fields that were made.
    Map<AddInput.Field, FieldProblem> problems() {
        return problems;
    }

    /// Shows the fields that these IDs need.
    void askFor(String operations) {
        boolean wanted = AddInput.isOfPurges(operations);
        if (wanted != purge) {
            purge = wanted;
            slot.getChildren().setAll(wanted ? workspace() : locationProblem);
            name.setText(Strings.text(wanted ? "add.group.workspace" : "add.location"));
            name.setLabelFor(shown().getFirst());
        }
    }

    /// The fields that are shown, in their order.
    List<TextField> shown() {
        return purge ? List.of(workspace().group(), workspace().workspace()) : List.of(location);
    }

    /// What stands in them, without white space around it.
    AddInput.Where where() {
        return purge
                ? new AddInput.Where(
                        "", text(workspace().group()), text(workspace().workspace()))
                : new AddInput.Where(text(location), "", "");
    }

    /// Fills in a place; [#askFor] shows its fields.
    void set(Place place) {
        switch (place) {
            case Place.Location(String region) -> location.setText(region);
            case Place.Workspace(String group, String called) -> {
                workspace().group().setText(group);
                workspace().workspace().setText(called);
            }
        }
    }

    /// Whether this place stands in the fields that are shown.
    boolean is(Place place) {
        return where().place().filter(place::equals).isPresent();
    }

    private WorkspaceFields workspace() {
        WorkspaceFields there = workspace;
        if (there == null) {
            there = new WorkspaceFields(field);
            workspace = there;
            problems.put(AddInput.Field.GROUP, there.groupProblem());
            problems.put(AddInput.Field.WORKSPACE, there.workspaceProblem());
        }
        return there;
    }

    private static String text(TextField field) {
        return field.getText().strip();
    }
}
