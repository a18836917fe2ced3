package opwatch.ui.details;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// Text that can be selected and copied, styled as a label and as tall as its wrapped lines. An equal
/// text changes nothing; another one keeps the selection where it was.
final class SelectableText extends TextArea {
    /// The caret's width, which the area keeps free at the end of a line.
    private static final double CARET = 4;

    /// More lines than are shown at once. Only then a bar to scroll is worth its room: JavaFX shows one for a
    /// fraction of a pixel too.
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

    private final Text measure = new Text();
    private int most = Integer.MAX_VALUE;

    SelectableText(String accessibleName) {
        // As the theme has it in a field: lines of whole pixels, which may be taller by one. An area that lacks
        // one shows a bar to scroll.
        measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        setEditable(false);
        setWrapText(true);
        setAccessibleText(accessibleName);
        setMinWidth(40);
        getStyleClass().add("selectable-text");
        // Boxes and grids ask for the height at the preferred width and then give another one. So the height
        // follows the width it was given; asking again waits until the running layout pass is over.
        widthProperty().subscribe(_ -> measureAgainAfterThisPulse());
    }

    private void measureAgainAfterThisPulse() {
        Scene scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    requestLayout();
                }
            });
        }
    }

    /// Takes how many lines are shown at once; more of them scroll.
    void mostLines(int lines) {
        if (lines != most) {
            most = lines;
            requestLayout();
        }
    }

    void show(String text) {
        if (Objects.equals(text, getText())) {
            return;
        }
        IndexRange selection = getSelection();
        setText(text);
        if (selection.getLength() > 0 && selection.getEnd() <= text.length()) {
            selectRange(selection.getStart(), selection.getEnd());
        }
        requestLayout();
    }

    /// Whether there is no other line in this direction for the caret to go to.
    boolean isCaretInLastLine(boolean down) {
        int last = getLength() - 1;
        if (last < 1 || !(getSkin() instanceof TextAreaSkin skin)) {
            return true;
        }
        double line =
                skin.getCharacterBounds(Math.min(getCaretPosition(), last)).getMinY();
        return line == skin.getCharacterBounds(down ? last : 0).getMinY();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double lines = Math.min(most, lines(width < 0 && getWidth() > 0 ? getWidth() : width));
        // Whole lines: on screen a line is sometimes a fraction of a pixel taller than measured outside of it.
        return lines * Math.ceil(line()) + insets.getTop() + insets.getBottom() + 1;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        pseudoClassStateChanged(CUT, lines(getWidth()) > most);
    }

    private double line() {
        measure.setFont(getFont());
        measure.setWrappingWidth(0);
        measure.setText("X");
        return measure.getLayoutBounds().getHeight();
    }

    /// How many lines the text has; unwrapped if the width is negative.
    private double lines(double width) {
        double line = line();
        Insets insets = getInsets();
        measure.setText(getText());
        measure.setWrappingWidth(width < 0 ? 0 : Math.max(1, width - insets.getLeft() - insets.getRight() - CARET));
        return Math.max(1, Math.rint(measure.getLayoutBounds().getHeight() / line));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
