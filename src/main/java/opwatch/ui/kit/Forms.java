package opwatch.ui.kit;

import java.util.Collection;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import opwatch.operation.Cloud;
import opwatch.words.CloudText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The small parts that forms and cards are made of. FX thread only.
public final class Forms {
    /// Longer lines are hard to read.
    public static final double WIDEST = 760;

    private Forms() {}

    public static Label title(String key) {
        Label title = new Label(Strings.text(key));
        title.getStyleClass().add(StyleNames.SECTION_TITLE);
        return title;
    }

    /// Text that wraps and is never cut.
    public static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(WIDEST);
        return text;
    }

    /// The name of a field, for the eye, for the mnemonic and for a screen reader.
    public static Label name(String key, Control field) {
        Label name = new Label(Strings.text(key));
        name.setMnemonicParsing(true);
        name.setLabelFor(field);
        field.setAccessibleText(Strings.text(key).replace("_", ""));
        return name;
    }

    public static Button button(String id, String key, Runnable action) {
        Button button = new Button(Strings.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Buttons side by side, in several lines where there is no room.
    public static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(8, 8, nodes);
        row.setPrefWrapLength(600);
        return row;
    }

    /// A choice of clouds by their names.
    public static ChoiceBox<Cloud> clouds(String id, Collection<Cloud> clouds) {
        ChoiceBox<Cloud> choice = new ChoiceBox<>();
        choice.setId(id);
        choice.getItems().setAll(clouds);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Cloud cloud) {
                return cloud == null ? "" : CloudText.of(cloud);
            }

            @Override
            public Cloud fromString(String text) {
                throw new UnsupportedOperationException("a choice box is not typed into");
            }
        });
        return choice;
    }

    /// Shows a node, or hides it so that it takes no room.
    public static void show(Node node, boolean shown) {
        assert Platform.isFxApplicationThread();
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Closes a pane by Escape while the focus is in it. Not by a cancel button: a scene has room for one,
    /// and several panes can be open.
    public static void onEscape(Node pane, Runnable close) {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }
}
