package opwatch.ui.attention;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// Asks of what a person wants to be told: that rows have not ended by a time, or that all of them have
/// ended; and shows what they have asked for, to take it back. Enter takes the chosen answer. FX thread only.
public final class ExpectPane extends VBox {
    private final Consumer<Optional<Instant>> save;
    private final Label title = Forms.named("expect-title", Forms.text(""), StyleNames.SECTION_TITLE);
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton late = Forms.radio("expect-late", "expect.late", group);
    private final RadioButton all = Forms.radio("expect-all", "expect.all", group);
    private final MomentField by;
    private final VBox wishes = Forms.named("expect-wishes", new VBox(6));

    /// Something that the person has asked for.
    ///
    /// @param remove takes it back
    public record Wish(String text, Runnable remove) {}

    /// @param save takes the moment, or nothing for the end of all, and closes the form
    /// @param close closes the form
    public ExpectPane(InstantSource clock, ShownZone zone, Consumer<Optional<Instant>> save, Runnable close) {
        super(8);
        assert Platform.isFxApplicationThread();
        this.save = save;
        by = new MomentField("expect-by", Strings.text("expect.late"), clock, zone);
        by.field().textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                late.setSelected(true);
            }
        });
        Forms.named("expect-pane", this, StyleNames.ADD_PANE);
        getChildren()
                .addAll(
                        title,
                        late,
                        by,
                        all,
                        Forms.row(
                                Forms.button("expect-save", "expect.go", this::submit, "accent"),
                                Forms.button("expect-close", "remarks.cancel", close)),
                        wishes);
        Forms.onEnter(this, this::submit);
        Forms.onEscape(this, close);
    }

    /// Asks anew.
    ///
    /// @param name what the person calls the rows
    /// @param ofAll what the end of all is called
    /// @param asked what they have asked for already
    public void open(String name, String ofAll, List<Wish> asked) {
        assert Platform.isFxApplicationThread();
        title.setText(name);
        all.setText(ofAll);
        by.clear();
        late.setSelected(true);
        show(asked);
        by.field().requestFocus();
    }

    /// Shows what the person has asked for.
    public void show(List<Wish> asked) {
        assert Platform.isFxApplicationThread();
        boolean had = wishes.getChildren().stream().anyMatch(ExpectPane::holdsFocus);
        wishes.getChildren().setAll(asked.stream().map(ExpectPane::line).toList());
        Forms.show(wishes, !asked.isEmpty());
        if (had) {
            by.field().requestFocus();
        }
    }

    private static boolean holdsFocus(Node line) {
        return line.isFocusWithin();
    }

    private static Node line(Wish wish) {
        Button remove = Forms.button("expect-remove", "expect.remove", wish.remove());
        remove.setAccessibleText(Strings.text("expect.remove.spoken", wish.text()));
        HBox line = new HBox(10, remove, Forms.text(wish.text()));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void submit() {
        if (all.isSelected()) {
            save.accept(Optional.empty());
            return;
        }
        Instant moment = by.moment();
        if (moment == null) {
            by.refuse();
        } else {
            save.accept(Optional.of(moment));
        }
    }
}
