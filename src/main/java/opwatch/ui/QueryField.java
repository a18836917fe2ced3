package opwatch.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import opwatch.filter.FilterFlaw;
import opwatch.filter.FlawText;
import opwatch.filter.Span;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The field for the words of the filter. A button in it clears it, or, while it is empty, shows what can be
/// typed, as the Down key does. What is not understood is underlined, and below the field stands what happens
/// with it as long as the field has the focus; nothing makes room for it. FX thread only.
final class QueryField extends CustomTextField {
    /// Below the field.
    private static final double GAP = 4;
    private static final double LINE = 2;

    private final Button clear = button("filter-clear", Icon.CLOSE, "tool.filter.clear");
    private final Button help = button("filter-help", Icon.HELP, "tool.filter.help");
    private final List<Region> lines = new ArrayList<>();
    private List<FilterFlaw> flaws = List.of();
    /// Null as long as everything has been understood.
    private @Nullable Tooltip message;

    QueryField() {
        assert Platform.isFxApplicationThread();
        setId("tool-filter");
        setPromptText(Strings.text("tool.filter"));
        setAccessibleText(Strings.text("tool.filter.name"));
        setLeft(Icon.SEARCH.node());
        setRight(new StackPane(help, clear));
        setPrefWidth(320);
        setMinWidth(60);
        setMaxWidth(420);
        HBox.setHgrow(this, Priority.SOMETIMES);
        clear.setOnAction(event -> {
            clear();
            requestFocus();
        });
        help.setOnAction(event -> showHelp());
        textProperty().subscribe(text -> {
            Forms.show(clear, !text.isEmpty());
            Forms.show(help, text.isEmpty());
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && isFocused()) {
                showHelp();
                event.consume();
            }
        });
        caretPositionProperty().subscribe(this::requestLayout);
        focusedProperty().subscribe(this::tell);
    }

    private static Button button(String id, Icon icon, String key) {
        Button button = Forms.named(id, new Button(null, icon.node()), "button-icon", "flat", "field-button");
        button.setAccessibleText(Strings.text(key));
        button.setCursor(Cursor.DEFAULT);
        Tooltips.on(button, Strings.text(key));
        return button;
    }

    private void showHelp() {
        requestFocus();
        new FilterHelp(this).show(this);
    }

    /// Marks what is not understood, and says what happens with it.
    void show(List<FilterFlaw> now) {
        assert Platform.isFxApplicationThread();
        if (now.equals(flaws)) {
            return;
        }
        flaws = now;
        pseudoClassStateChanged(StyleNames.TROUBLE, !now.isEmpty());
        setAccessibleHelp(now.isEmpty() ? null : FlawText.of(now));
        while (lines.size() < now.size()) {
            Region line = Forms.styled(new Region(), "flaw");
            line.setManaged(false);
            line.setMouseTransparent(true);
            lines.add(line);
        }
        getChildren().removeAll(lines);
        getChildren().addAll(lines.subList(0, now.size()));
        requestLayout();
        tell();
    }

    private void tell() {
        if (flaws.isEmpty() || !isFocused() || getScene() == null || getScene().getWindow() == null) {
            if (message != null) {
                message.hide();
            }
            return;
        }
        Tooltip tip = message;
        if (tip == null) {
            tip = Tooltips.made();
            tip.setId("filter-message");
            // Escape clears the filter, whatever is said of it.
            tip.setHideOnEscape(false);
            message = tip;
        }
        tip.setText(FlawText.of(flaws));
        Bounds there = localToScreen(getLayoutBounds());
        if (!tip.isShowing() && there != null) {
            tip.show(this, there.getMinX(), there.getMaxY() + GAP);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (int i = 0; i < flaws.size(); i++) {
            place(lines.get(i), flaws.get(i).at());
        }
    }

    /// Below its part of the text, as far as that is not scrolled away.
    private void place(Region line, Span part) {
        boolean there = getSkin() instanceof TextFieldSkin && part.to() <= getLength();
        line.setVisible(there);
        if (there) {
            TextFieldSkin skin = (TextFieldSkin) getSkin();
            Rectangle2D first = skin.getCharacterBounds(part.from());
            Rectangle2D last = skin.getCharacterBounds(part.to() - 1);
            double begin = Math.max(first.getMinX(), edge(getLeft(), true));
            double end = Math.min(last.getMaxX(), edge(getRight(), false));
            line.setVisible(end > begin);
            line.resizeRelocate(begin, last.getMaxY() - 1, Math.max(0, end - begin), LINE);
        }
    }

    /// Where the text begins or ends to be seen.
    private double edge(Node beside, boolean left) {
        Bounds there = sceneToLocal(beside.localToScene(beside.getBoundsInLocal()));
        return left ? there.getMaxX() : there.getMinX();
    }
}
