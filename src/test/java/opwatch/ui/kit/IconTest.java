package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class IconTest {
    @Test
    void everyIconIsDrawnWithinItsSquare() {
        List<Icon> outside = new ArrayList<>();
        for (Icon icon : Icon.values()) {
            SVGPath lines = (SVGPath) icon.node().getChildrenUnmodifiable().getFirst();
            Bounds drawn = lines.getBoundsInLocal();
            // As far as a line that ends at the edge reaches.
            boolean within =
                    drawn.getMinX() >= -1 && drawn.getMinY() >= -1 && drawn.getMaxX() <= 25 && drawn.getMaxY() <= 25;
            if (drawn.isEmpty() || !within) {
                outside.add(icon);
            }
        }
        assertEquals(List.of(), outside);
    }

    @Test
    void theStyleSheetGivesSizeAndColour() {
        IconNode icon = Icon.TROUBLE.node();
        StackPane root = new StackPane(icon);
        Scene scene = new Scene(root, 100, 100);
        root.setStyle("-role: #123456");
        icon.setStyle("-fx-icon-size: 18px; -fx-icon-color: -role");
        scene.getRoot().applyCss();
        scene.getRoot().layout();

        assertEquals(18, icon.size());
        assertEquals(18, icon.getWidth());
        assertEquals(18, icon.getHeight());
        assertEquals(Color.web("#123456"), icon.color());
        SVGPath lines = (SVGPath) icon.getChildrenUnmodifiable().getFirst();
        assertEquals(Color.web("#123456"), lines.getStroke());
        assertTrue(
                lines.getBoundsInParent().getMaxX() <= 18,
                lines.getBoundsInParent().toString());
    }

    @Test
    void anotherIconTakesThePlaceOfTheFirst() {
        IconNode icon = Icon.ADD.node();
        SVGPath lines = (SVGPath) icon.getChildrenUnmodifiable().getFirst();
        Icon.CLOSE.showIn(icon);

        assertEquals(
                ((SVGPath) Icon.FAILED.node().getChildrenUnmodifiable().getFirst()).getContent(), lines.getContent());
    }
}
