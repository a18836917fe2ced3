package opwatch.ui.remarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import opwatch.operation.Remarks;
import opwatch.ui.kit.Forms;
import opwatch.words.PlainText;

/// The tags of the rows as boxes: ticked where all rows have it, half ticked where some have it, which a
/// person can bring back too. FX thread only.
final class TagBoxes extends FlowPane {
    private SequencedMap<String, Boolean> before =
            CommonRemarks.of(List.of(Remarks.NONE)).tags();

    TagBoxes() {
        super(16, 8);
        assert Platform.isFxApplicationThread();
        Forms.named("remarks-tags", this);
        // The grid around it takes the height of the lines at this length for the least.
        prefWrapLengthProperty().bind(widthProperty());
        Forms.show(this, false);
    }

    /// Shows these tags, and whether all rows have each.
    void show(SequencedMap<String, Boolean> tags) {
        before = tags;
        getChildren().clear();
        for (Map.Entry<String, Boolean> tag : tags.entrySet()) {
            CheckBox box = add(tag.getKey());
            box.setSelected(tag.getValue());
            box.setAllowIndeterminate(!tag.getValue());
            box.setIndeterminate(!tag.getValue());
        }
        Forms.show(this, !tags.isEmpty());
    }

    /// Ticks a tag, which may be there already in other case.
    void tick(String tag) {
        CheckBox box = boxes().filter(each -> folded(tagOf(each)).equals(folded(tag)))
                .findFirst()
                .orElseGet(() -> add(tag));
        box.setIndeterminate(false);
        box.setSelected(true);
        Forms.show(this, true);
    }

    /// How many tags all rows will have.
    long ticked() {
        return boxes().filter(TagBoxes::isTicked).count();
    }

    /// The tags that the person gives to rows that did not have them.
    List<String> added() {
        return boxes().filter(box -> isTicked(box) && !before.getOrDefault(tagOf(box), false))
                .map(TagBoxes::tagOf)
                .toList();
    }

    /// The tags that the person takes from rows that have them.
    List<String> removed() {
        List<String> removed = new ArrayList<>(before.keySet());
        removed.removeAll(boxes().filter(box -> box.isSelected() || box.isIndeterminate())
                .map(TagBoxes::tagOf)
                .toList());
        return removed;
    }

    private CheckBox add(String tag) {
        CheckBox box = new CheckBox(PlainText.line(tag));
        box.setUserData(tag);
        box.setMnemonicParsing(false);
        getChildren().add(box);
        return box;
    }

    private Stream<CheckBox> boxes() {
        return getChildren().stream().map(CheckBox.class::cast);
    }

    private static boolean isTicked(CheckBox box) {
        return box.isSelected() && !box.isIndeterminate();
    }

    private static String tagOf(CheckBox box) {
        return String.valueOf(box.getUserData());
    }

    private static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
