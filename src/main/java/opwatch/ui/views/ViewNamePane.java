package opwatch.ui.views;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import opwatch.settings.View;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// The sheet that asks for the name of a view. Enter takes it, Escape closes. FX thread only.
public final class ViewNamePane extends VBox {
    private final Label title = Forms.styled(new Label(), StyleNames.SECTION_TITLE);
    private final TextField field = Forms.named("view-name", new TextField());
    private final Label problem = Forms.problem("view-problem");
    private final Runnable close;
    private Function<String, String> judge = name -> "";
    private Consumer<String> take = name -> {};

    /// @param close hides the sheet
    public ViewNamePane(Runnable close) {
        assert Platform.isFxApplicationThread();
        this.close = close;
        Forms.named("view-name-pane", this, StyleNames.CARD);
        Label name = Forms.name("views.name", field);
        field.setPrefColumnCount(30);
        field.setMaxWidth(USE_PREF_SIZE);
        field.setOnAction(event -> save());
        field.textProperty().subscribe(() -> problem.setText(""));
        getChildren()
                .setAll(
                        title,
                        name,
                        field,
                        problem,
                        Forms.row(
                                Forms.button("view-name-save", "views.name.save", this::save, "accent"),
                                Forms.button("view-name-cancel", "views.cancel", close)));
        Forms.onEscape(this, close);
        Forms.show(this, false);
    }

    /// Asks.
    ///
    /// @param asked what is asked for
    /// @param before the name that is there; may be empty
    /// @param wrong says why another view cannot have a name; empty when it can
    /// @param taken gets the name as it is kept
    void open(String asked, String before, Function<String, String> wrong, Consumer<String> taken) {
        title.setText(asked);
        judge = wrong;
        take = taken;
        field.setText(before);
        problem.setText("");
        Forms.show(this, true);
        field.requestFocus();
        field.selectAll();
    }

    private void save() {
        String name = View.line(field.getText());
        String wrong = name.isEmpty()
                ? Strings.text("views.problem.empty")
                : name.length() > View.LONGEST ? Strings.text("views.problem.long", View.LONGEST) : judge.apply(name);
        if (wrong.isEmpty()) {
            close.run();
            take.accept(name);
        } else {
            problem.setText(wrong);
            field.requestFocus();
        }
    }
}
