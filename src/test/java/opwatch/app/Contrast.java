package opwatch.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import opwatch.ui.kit.IconNode;

/// How well what is painted stands out from what it is painted on, by the colours that the style sheets give
/// it: WCAG 2.2, 1.4.3 (text, 4.5 : 1) and 1.4.11 (shapes and the frames of fields, 3 : 1). What cannot be
/// used is exempt. FX thread.
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private final Color behindAll;
    private final Set<String> poor = new TreeSet<>();

    /// @param behindAll what a window is painted on
    private Contrast(Color behindAll) {
        this.behindAll = behindAll;
    }

    /// What does not stand out enough below a node, each with its ratio.
    static Set<String> poor(Node root, Color behindAll) {
        Contrast contrast = new Contrast(behindAll);
        contrast.walk(root);
        return contrast.poor;
    }

    private void walk(Node node) {
        if (!node.isVisible() || isDisabled(node) || node.getOpacity() == 0 || isUnmarked(node)) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            check(text, text.getFill(), TEXT, middle(text));
        } else if (node instanceof IconNode icon) {
            check(icon, icon.color(), SHAPE, middle(icon));
        } else if (node instanceof Region region && region.getShape() != null && region.getWidth() > 0) {
            top(region.getBackground()).ifPresent(fill -> check(region, fill.getFill(), SHAPE, middle(region)));
        } else if (node instanceof Region region && hasFrame(region)) {
            checkFrame(region);
        } else if (node instanceof Region region && isHeld(region)) {
            check(region, seen(region), SHAPE, middle(region));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /// The node of a menu's item only looks so.
    private static boolean isDisabled(Node node) {
        return node.isDisabled() || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"));
    }

    private static boolean hasFrame(Region region) {
        boolean field = region instanceof TextInputControl || region instanceof ChoiceBox || region instanceof ComboBox;
        boolean box =
                region.getStyleClass().contains("box") || region.getStyleClass().contains("radio");
        return (field || box)
                && !region.getStyleClass().contains("selectable-text")
                && !(region.getParent() instanceof ComboBox);
    }

    /// What a person takes hold of, to scroll or to move the border of two parts.
    private static boolean isHeld(Region region) {
        return region.getWidth() > 0
                && region.getStyleClass().stream()
                        .anyMatch(Set.of("thumb", "horizontal-grabber", "vertical-grabber")::contains);
    }

    private static Paint seen(Region region) {
        return top(region.getBackground()).map(BackgroundFill::getFill).orElse(Color.TRANSPARENT);
    }

    /// The theme paints a frame as a larger background behind the one that is seen.
    private void checkFrame(Region region) {
        Background background = region.getBackground();
        if (background == null || background.getFills().isEmpty()) {
            return;
        }
        check(region, background.getFills().getFirst().getFill(), SHAPE, new Point2D(-1, -1));
    }

    /// The mark of a box that is not ticked has the colour of the box.
    private static boolean isUnmarked(Node node) {
        return node.getStyleClass().contains("mark")
                && node.getParent().getParent() instanceof CheckBox box
                && !box.isSelected();
    }

    private void check(Node node, Paint paint, double least, Point2D at) {
        if (!isInSight(node, at)) {
            return;
        }
        if (!(paint instanceof Color color)) {
            poor.add(name(node) + " is painted with " + paint);
            return;
        }
        Color below = behind(node, at);
        Color seen = over(color, opacity(node), below);
        double ratio = ratio(seen, below);
        if (ratio < least) {
            poor.add(String.format(Locale.ROOT, "%n%s: %s on %s is %.2f", name(node), seen, below, ratio));
        }
    }

    /// Whether nothing has cut this place off: what is scrolled away is painted nowhere.
    private static boolean isInSight(Node node, Point2D at) {
        Point2D place = node.localToScene(at);
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            boolean cut = each.getClip() != null
                    && !each.getClip().getBoundsInParent().contains(each.sceneToLocal(place));
            if (cut || each.getParent() == null && !each.getBoundsInLocal().contains(each.sceneToLocal(place))) {
                return false;
            }
        }
        return true;
    }

    private static Point2D middle(Node node) {
        return new Point2D(
                node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY());
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    /// The colour behind a point of a node.
    private Color behind(Node node, Point2D at) {
        Deque<Region> around = new ArrayDeque<>();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof Region region) {
                around.push(region);
            }
        }
        if (node.getStyleClass().contains("thumb") && node.getParent().lookup(".track") instanceof Region track) {
            around.addLast(track);
        }
        Point2D place = node.localToScene(at);
        Color color = behindAll;
        for (Region region : around) {
            Point2D there = region.sceneToLocal(place);
            for (BackgroundFill fill : fills(region.getBackground())) {
                if (covers(region, fill, there) && fill.getFill() instanceof Color paint) {
                    color = over(paint, opacity(region), color);
                }
            }
        }
        return color;
    }

    private static boolean covers(Region region, BackgroundFill fill, Point2D at) {
        return at.getX() >= fill.getInsets().getLeft()
                && at.getY() >= fill.getInsets().getTop()
                && at.getX() <= region.getWidth() - fill.getInsets().getRight()
                && at.getY() <= region.getHeight() - fill.getInsets().getBottom();
    }

    private static List<BackgroundFill> fills(Background background) {
        return background == null ? List.of() : background.getFills();
    }

    private static java.util.Optional<BackgroundFill> top(Background background) {
        List<BackgroundFill> fills = fills(background);
        return fills.isEmpty() || fills.getLast().getFill().equals(Color.TRANSPARENT)
                ? java.util.Optional.empty()
                : java.util.Optional.of(fills.getLast());
    }

    private static Color over(Color color, double opacity, Color below) {
        double alpha = color.getOpacity() * opacity;
        return below.interpolate(new Color(color.getRed(), color.getGreen(), color.getBlue(), 1), alpha);
    }

    /// WCAG 2.2, "contrast ratio".
    static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String name(Node node) {
        List<String> way = new ArrayList<>();
        for (Node each = node; each != null && way.size() < 3; each = each.getParent()) {
            String classes = String.join(".", each.getStyleClass());
            way.addFirst(each.getId() != null ? "#" + each.getId() : "." + classes + states(each));
        }
        String text =
                node instanceof Labeled labeled ? labeled.getText() : node instanceof Text words ? words.getText() : "";
        return String.join(" ", way) + (text.isBlank() ? "" : " “" + text + "”");
    }

    private static String states(Node node) {
        return node.getPseudoClassStates().stream()
                .map(Object::toString)
                .filter(Set.of("hover", "focused", "pressed", "selected", "stale")::contains)
                .map(":"::concat)
                .collect(Collectors.joining());
    }
}
