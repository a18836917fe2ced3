package opwatch.app;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// What the lines of the preview say to a screen reader, from the top.
final class PreviewLines {
    private PreviewLines() {}

    static List<String> of(Desk desk) {
        return Desk.onFx(() -> {
            // The pane is there before its list has cells.
            desk.stage().getScene().getRoot().applyCss();
            desk.stage().getScene().getRoot().layout();
            ListView<?> list = desk.robot().lookup("#preview-list").queryListView();
            return list.lookupAll(".list-cell").stream()
                    .filter(Node::isVisible)
                    .sorted(Comparator.comparing(cell -> ((ListCell<?>) cell).getIndex()))
                    .map(Node::getAccessibleText)
                    .filter(Objects::nonNull)
                    .toList();
        });
    }
}
