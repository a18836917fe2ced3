package opwatch.ui.add;

import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;

/// A field and below it what is wrong with it, which goes as soon as the field is mended. FX thread only.
final class FieldProblem extends VBox {
    private final TextInputControl field;
    private final Label why;

    /// @param isMended whether a text cannot have that problem any more
    FieldProblem(TextInputControl field, Predicate<String> isMended) {
        super(2);
        assert Platform.isFxApplicationThread();
        this.field = field;
        why = Forms.named(field.getId() + "-problem", Forms.text(""), StyleNames.FORM_PROBLEM);
        why.setGraphic(Icon.TROUBLE.node());
        VBox.setVgrow(field, Priority.ALWAYS);
        getChildren().setAll(field, why);
        say("");
        field.textProperty().subscribe(text -> {
            if (isMended.test(text == null ? "" : text.strip())) {
                say("");
            }
        });
    }

    /// Says what is wrong; nothing when the text is empty. A screen reader says it with the field.
    void say(String text) {
        why.setText(text);
        Forms.show(why, !text.isEmpty());
        field.setAccessibleHelp(text.isEmpty() ? null : text);
        field.pseudoClassStateChanged(StyleNames.DANGER, !text.isEmpty());
    }

    TextInputControl field() {
        return field;
    }
}
