package opwatch.app;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A window with the focus somewhere: what it looks like there, and where its controls are. FX thread.
///
/// @param owner has the focus
/// @param part the part of it that the keys act on
/// @param around where that is, with room for a ring
/// @param isCovered whether the part lies behind what is over the content
/// @param places where each control is that does not scroll
record FocusRing(
        Node owner, Node part, Bounds around, boolean isCovered, WritableImage picture, Map<Node, Bounds> places) {
    private static final int ROOM = 4;

    static FocusRing of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node owner = scene.getFocusOwner();
        Node part = part(owner);
        return new FocusRing(owner, part, inScene(part), isCovered(scene, part), scene.snapshot(null), places(scene));
    }

    /// A table, a list and tabs have the focus as a whole; the ring is where the next key acts.
    private static Node part(Node owner) {
        return owner.lookupAll(owner instanceof TabPane ? ".tab" : ".cell").stream()
                .filter(each -> each.isVisible() && isCurrent(each))
                .findFirst()
                .orElse(owner);
    }

    private static boolean isCurrent(Node node) {
        return node instanceof IndexedCell<?> cell
                ? cell.isFocused() && !cell.isEmpty()
                : node.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected"));
    }

    private static boolean isCovered(Scene scene, Node part) {
        return scene.getRoot().lookupAll(".overlay").stream()
                .filter(over -> over.isVisible() && inScene(over).intersects(inScene(part)))
                .anyMatch(over -> !over.lookupAll("*").contains(part));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Map<Node, Bounds> places(Scene scene) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && !isScrolled(node))
                .collect(Collectors.toMap(node -> node, FocusRing::inScene));
    }

    private static boolean isScrolled(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane || each instanceof IndexedCell) {
                return true;
            }
        }
        return false;
    }

    /// How much of a line of two pixels around the part stands out 3 : 1 from what is there when the focus is
    /// elsewhere (WCAG 2.2, 2.4.13); 1 is all of it.
    double seenBeside(FocusRing elsewhere) {
        int changed = 0;
        int room = part instanceof IndexedCell ? 0 : ROOM;
        int left = (int) Math.max(0, around.getMinX() - room);
        int top = (int) Math.max(0, around.getMinY() - room);
        double right = Math.min(picture.getWidth(), around.getMaxX() + room);
        double bottom = Math.min(picture.getHeight(), around.getMaxY() + room);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                Color with = picture.getPixelReader().getColor(x, y);
                Color without = elsewhere.picture.getPixelReader().getColor(x, y);
                changed += Contrast.ratio(with, without) >= 3 ? 1 : 0;
            }
        }
        double wide = right - left - 2 * room;
        double high = bottom - top - 2 * room;
        return changed / (4 * (wide + high));
    }

    String name() {
        String id = owner.getId() == null ? "" : "#" + owner.getId();
        return owner.getClass().getSimpleName() + id + owner.getStyleClass();
    }
}
