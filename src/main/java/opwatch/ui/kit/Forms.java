package opwatch.ui.kit;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
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

    /// Gives a node its ID and style classes.
    public static <N extends Node> N named(String id, N node, String... styles) {
        node.setId(id);
        return styled(node, styles);
    }

    /// Gives a node style classes.
    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    public static Label title(String key) {
        return styled(new Label(Strings.text(key)), StyleNames.SECTION_TITLE);
    }

    /// Text that wraps and is never cut.
    public static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(WIDEST);
        return text;
    }

    /// A label that takes no room until it says what is wrong with a form.
    public static Label problem(String id) {
        Label problem = named(id, new Label(), StyleNames.FORM_PROBLEM);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    /// A field with the words that stand in it while it is empty.
    public static TextField field(String id, String prompt, String accessibleText, int columns) {
        TextField field = named(id, new TextField());
        field.setPromptText(prompt);
        field.setAccessibleText(accessibleText);
        field.setPrefColumnCount(columns);
        return field;
    }

    /// A long text that wraps, to be read and copied.
    public static TextArea reading(String id, String text, String accessibleText, String... styles) {
        TextArea area = named(id, new TextArea(text), styles);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(accessibleText);
        return area;
    }

    public static RadioButton radio(String id, String key, ToggleGroup group) {
        RadioButton radio = named(id, new RadioButton(Strings.text(key)));
        radio.setToggleGroup(group);
        radio.setMinWidth(Region.USE_PREF_SIZE);
        return radio;
    }

    /// The name of a field, for the eye, for the mnemonic and for a screen reader.
    public static Label name(String key, Control field) {
        Label name = new Label(Strings.text(key));
        name.setMnemonicParsing(true);
        name.setLabelFor(field);
        field.setAccessibleText(Strings.text(key).replace("_", ""));
        return name;
    }

    /// A button whose text is never cut.
    public static Button button(String id, String key, Runnable action, String... styles) {
        Button button = named(id, new Button(Strings.text(key)), styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The same with an icon.
    public static Button button(String id, String key, Icon icon, Runnable action, String... styles) {
        Button button = button(id, key, action, styles);
        button.setGraphic(icon.node());
        return button;
    }

    /// Buttons side by side, in several lines where there is no room.
    public static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(8, 8, nodes);
        row.setPrefWrapLength(600);
        return row;
    }

    /// A choice of clouds by their names.
    public static ChoiceBox<Cloud> clouds(String id, List<Cloud> clouds) {
        ChoiceBox<Cloud> choice = named(id, new ChoiceBox<>());
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

    /// How tall a cell is at a width with a line in it. A cell asks what it holds for its height without
    /// telling it the width, so nothing would be wrapped.
    public static double height(Region cell, Region line, double width) {
        double sides = cell.snappedLeftInset() + cell.snappedRightInset();
        return cell.snappedTopInset() + line.prefHeight(width - sides) + cell.snappedBottomInset();
    }

    /// Shows a node, or hides it so that it takes no room.
    public static void show(Node node, boolean shown) {
        assert Platform.isFxApplicationThread();
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Closes a pane by Escape while the focus is in it. Not by a cancel button: a scene has room for one,
    /// and several panes can be open. By a filter: a list has a use of its own for this key.
    public static void onEscape(Node pane, Runnable close) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /// Answers a form by Enter anywhere in it but on a button, which Enter presses.
    public static void onEnter(Node pane, Runnable answer) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                event.consume();
                answer.run();
            }
        });
    }
}
