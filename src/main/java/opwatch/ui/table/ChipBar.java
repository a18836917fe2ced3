package opwatch.ui.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.RowFilter.Group;
import opwatch.words.Strings;

/// A chip for each group of states, with the number of its rows; the chosen one filters. Exactly one is
/// chosen. A narrow window shows them in two lines. FX thread only.
public final class ChipBar extends FlowPane {
    private final Map<Group, ToggleButton> chips = new EnumMap<>(Group.class);
    private final ToggleGroup choice = new ToggleGroup();

    /// @param chosen gets the group when the person chooses another chip
    public ChipBar(Consumer<Group> chosen) {
        assert Platform.isFxApplicationThread();
        getStyleClass().add("chip-bar");
        for (Group group : Group.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("chip-" + group.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setToggleGroup(choice);
            chip.setUserData(group);
            Tooltips.on(
                    chip,
                    group == Group.ERRORS
                            ? Strings.text(group.tipKey(), Action.ERRORS.keyText())
                            : Strings.text(group.tipKey()));
            chips.put(group, chip);
            getChildren().add(chip);
        }
        count(List.of());
        choose(Group.ALL);
        choice.selectedToggleProperty().addListener((toggle, before, after) -> {
            if (after == null) {
                choice.selectToggle(before);
            } else if (before != null) {
                chosen.accept((Group) after.getUserData());
            }
        });
    }

    public Group chosen() {
        return (Group) choice.getSelectedToggle().getUserData();
    }

    public void choose(Group group) {
        choice.selectToggle(chips.get(group));
    }

    public void count(Collection<WatchRow> rows) {
        chips.forEach((group, chip) -> {
            long count = rows.stream().filter(group::holds).count();
            String name = Strings.text(group.key());
            chip.setText(name + "  " + count);
            chip.setAccessibleText(Strings.text("chip.spoken", name, count));
            chip.pseudoClassStateChanged(StyleNames.NONE, count == 0 && group != Group.ALL);
        });
    }
}
