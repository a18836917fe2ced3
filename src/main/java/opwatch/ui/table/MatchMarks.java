package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import opwatch.filter.Span;
import opwatch.ui.kit.Forms;
import org.jspecify.annotations.Nullable;

/// The boxes behind the words of a filter in the text of a cell. What the cell has cut off is marked at its
/// ellipsis. The text stays one text, so a cell cuts it off, measures it and tells a screen reader as without
/// marks. FX thread only.
final class MatchMarks {
    /// Between the text and the edge of a box.
    private static final double ROOM = 1;

    private final Labeled cell;
    private final ObservableList<Node> children;
    private final List<Region> boxes = new ArrayList<>();
    private List<Span> spans = List.of();

    /// @param children those of the cell
    MatchMarks(Labeled cell, ObservableList<Node> children) {
        assert Platform.isFxApplicationThread();
        this.cell = cell;
        this.children = children;
    }

    /// Marks these parts; [#place] gives the boxes their places.
    void show(List<Span> now) {
        spans = now;
        while (boxes.size() < now.size()) {
            Region box = Forms.styled(new Region(), "match");
            box.setManaged(false);
            box.setMouseTransparent(true);
            boxes.add(box);
        }
        putIn(now.size());
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setVisible(false);
        }
    }

    /// A cell drops the children that it does not know when it gets its skin or another graphic.
    private List<Region> putIn(int count) {
        List<Region> absent = boxes.subList(0, count).stream()
                .filter(box -> !children.contains(box))
                .toList();
        // Behind the text: first.
        children.addAll(0, absent);
        return absent;
    }

    /// Puts the boxes behind the text as it is painted.
    void place() {
        String whole = cell.getText();
        Optional<Text> text = children.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(Node::isVisible)
                .findFirst();
        List<Span> parts =
                text.isEmpty() || whole == null ? List.of() : painted(text.get().getText(), whole);
        putIn(parts.size()).forEach(Node::applyCss);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setVisible(i < parts.size());
            if (i < parts.size()) {
                place(boxes.get(i), text.orElseThrow(), parts.get(i), cell.getHeight());
            }
        }
    }

    /// The parts of the painted text, where all that is cut off is one.
    private List<Span> painted(String painted, String whole) {
        List<Span> parts = new ArrayList<>();
        for (Span span : spans) {
            Span part = painted(span, painted, whole, cell.getEllipsisString());
            if (part != null
                    && (parts.isEmpty() || part.from() >= parts.getLast().to())) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The part of the painted text that stands for a part of the whole; null when there is none.
    ///
    /// @param whole the text of the cell, which may be longer than what is painted
    private static @Nullable Span painted(Span part, String painted, String whole, String ellipsis) {
        if (painted.equals(whole)) {
            return part.to() <= whole.length() ? part : null;
        }
        int kept = painted.endsWith(ellipsis) ? painted.length() - ellipsis.length() : -1;
        if (kept < 0 || !whole.startsWith(painted.substring(0, kept))) {
            return null;
        }
        return new Span(Math.min(part.from(), kept), part.to() > kept ? painted.length() : part.to());
    }

    private static void place(Region box, Text text, Span part, double height) {
        Path shape = new Path(text.rangeShape(part.from(), part.to()));
        shape.setStroke(null);
        shape.setFill(Color.BLACK);
        Bounds there = text.localToParent(shape.getBoundsInLocal());
        double tall = Math.min(there.getHeight(), height - 2);
        box.resizeRelocate(
                Math.floor(there.getMinX()) - ROOM,
                Math.floor(there.getCenterY() - tall / 2),
                Math.ceil(there.getWidth()) + 2 * ROOM,
                Math.ceil(tall));
    }
}
