package opwatch.ui.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.kit.WindowSight;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.RowFilter.Group;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// A chip for each group of states, with the number of its rows that have the words of the filter; the chosen
/// one filters. Exactly one is chosen. Behind them stands how many rows are shown while some are not. A
/// narrow window shows them in two lines. FX thread only.
///
/// The chip for all errors is there only while it is chosen, which a key does: its rows are those of two
/// others.
///
/// Which stands in which line depends on the width and on how many rows there are, not on what is counted or
/// typed: each has the room of the longest that it may say, so that the table below does not move.
public final class ChipBar extends FlowPane {
    private static final Group[] GROUPS = Group.values();

    private final Map<Group, ToggleButton> chips = new EnumMap<>(Group.class);
    private final ToggleGroup choice = new ToggleGroup();
    private @Nullable Counted counted;
    /// Null as long as no words were looked for.
    private @Nullable WordCounts words;

    private final Text measure = new Text();
    /// How wide words are in the font of `measure`: each layout asks several times for the same.
    private final Map<String, Double> widths = new HashMap<>();

    /// The longest that each may say, as long as there are as many rows.
    private final Map<Labeled, String> longest = new HashMap<>();

    private final Label shown = Forms.named("filter-shown", new Label(), StyleNames.MUTED);

    /// What the chips say.
    ///
    /// @param groups how many rows are in each group and have the words
    /// @param all how many rows there are
    /// @param worded whether there are words
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Counted(int[] groups, int all, boolean worded) {
        int of(Group group) {
            return groups[group.ordinal()];
        }
    }

    /// @param chosen gets the group when the person chooses another chip
    public ChipBar(Consumer<Group> chosen) {
        assert Platform.isFxApplicationThread();
        getStyleClass().add("chip-bar");
        for (Group group : GROUPS) {
            ToggleButton chip = chip(group);
            chips.put(group, chip);
            getChildren().add(chip);
        }
        shown.setMinWidth(USE_PREF_SIZE);
        Forms.show(shown, false);
        getChildren().add(shown);
        show(new Counted(new int[GROUPS.length], 0, false));
        choose(Group.ALL);
        choice.selectedToggleProperty().addListener((toggle, before, after) -> {
            if (after == null) {
                choice.selectToggle(before);
            } else if (before != null) {
                chosen.accept((Group) after.getUserData());
            }
        });
    }

    private ToggleButton chip(Group group) {
        ToggleButton chip = new ToggleButton();
        chip.setId("chip-" + group.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setToggleGroup(choice);
        chip.setUserData(group);
        RowState state = group.state();
        if (state != null) {
            Node icon = Forms.styled(state.icon().node(), StyleNames.STATE_ICON);
            icon.pseudoClassStateChanged(state.pseudoClass(), true);
            chip.setGraphic(icon);
        }
        if (group == Group.ERRORS) {
            chip.visibleProperty().bind(chip.selectedProperty());
            chip.managedProperty().bind(chip.selectedProperty());
            Tooltips.on(chip, Strings.text(group.tipKey(), Action.ERRORS.keyText()));
        } else {
            Tooltips.on(chip, Strings.text(group.tipKey()));
        }
        return chip;
    }

    public Group chosen() {
        return (Group) choice.getSelectedToggle().getUserData();
    }

    public void choose(Group group) {
        choice.selectToggle(chips.get(group));
    }

    /// Counts the rows of the list that have the words of the filter; all where it has none. Not while
    /// nobody can see it: to be called again when the window is seen.
    public void count(WatchList list, RowFilter filter) {
        assert Platform.isFxApplicationThread();
        if (filter.isWorded()) {
            words = words == null ? new WordCounts(list) : words;
            show(new Counted(words.of(filter), list.rows().size(), true));
            return;
        }
        if (words != null) {
            words.forget();
        }
        int[] counts = new int[GROUPS.length];
        for (Group group : GROUPS) {
            counts[group.ordinal()] = group.count(list);
        }
        show(new Counted(counts, list.rows().size(), false));
    }

    /// Says that the words are still looked for. [#count] says what was found.
    public void searching() {
        assert Platform.isFxApplicationThread();
        shown.setText(Strings.text("filter.searching"));
        Forms.show(shown, true);
    }

    /// Touches only what is another number now: this is called with every batch of news.
    private void show(Counted now) {
        if (!WindowSight.isSeen(this)) {
            return;
        }
        Counted before = counted;
        counted = now;
        if (before == null || before.all != now.all) {
            longest.clear();
        }
        chips.forEach((group, chip) -> {
            if (before == null || before.of(group) != now.of(group) || before.worded != now.worded) {
                show(group, chip, now);
            }
        });
        Group chosen = choice.getSelectedToggle() == null ? Group.ALL : chosen();
        boolean some = now.worded || chosen != Group.ALL;
        if (some) {
            shown.setText(Strings.text("filter.shown", now.of(chosen), now.all));
        }
        Forms.show(shown, some);
    }

    private static void show(Group group, ToggleButton chip, Counted now) {
        int count = now.of(group);
        chip.setText(said(group, count, now.worded));
        chip.setAccessibleText(Strings.text("chip.spoken", name(group, now.worded), count));
        chip.pseudoClassStateChanged(StyleNames.NONE, count == 0 && group != Group.ALL);
        if (group == Group.ALL) {
            Tooltips.on(chip, Strings.text(now.worded ? "chip.matching.tip" : group.tipKey()));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Node>> lines = lines(width < 0 ? getPrefWrapLength() : width);
        return snappedTopInset()
                + lines.size() * lineHeight()
                + (lines.size() - 1) * snapSpaceY(getVgap())
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double height = lineHeight();
        double y = snappedTopInset();
        for (List<Node> line : lines(getWidth())) {
            double x = snappedLeftInset();
            for (Node each : line) {
                double width = snapSizeX(each.prefWidth(-1));
                layoutInArea(each, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
                x += width + snapSpaceX(getHgap());
            }
            y += height + snapSpaceY(getVgap());
        }
    }

    /// What stands in which line. The last chip and the number of shown rows stay together: a line of that
    /// number alone would be empty most of the time.
    private List<List<Node>> lines(double width) {
        List<Labeled> nodes = new ArrayList<>(chips.values());
        nodes.removeIf(chip -> !chip.isManaged());
        double gap = snapSpaceX(getHgap());
        double room = width - snappedLeftInset() - snappedRightInset();
        List<List<Node>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        double x = 0;
        for (Labeled chip : nodes) {
            boolean last = chip.equals(nodes.getLast());
            double wanted = room(chip) + (last ? gap + room(shown) : 0);
            if (x > 0 && x + wanted > room) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.getLast().add(chip);
            x += room(chip) + gap;
        }
        lines.getLast().add(shown);
        return lines;
    }

    private double lineHeight() {
        return getChildren().stream()
                .mapToDouble(each -> snapSizeY(each.prefHeight(-1)))
                .max()
                .orElse(0);
    }

    /// The width of the longest that it may say.
    private double room(Labeled each) {
        String most = longest.computeIfAbsent(each, this::longest);
        String now = each.getText();
        double more = most.equals(now) ? 0 : Math.max(0, width(each, most) - width(each, now));
        return snapSizeX(each.prefWidth(-1) + more);
    }

    private String longest(Labeled of) {
        int all = counted == null ? 0 : counted.all;
        return of.equals(shown) ? Strings.text("filter.shown", all, all) : said((Group) of.getUserData(), all, true);
    }

    private double width(Labeled in, String words) {
        if (!in.getFont().equals(measure.getFont())) {
            measure.setFont(in.getFont());
            widths.clear();
        }
        return widths.computeIfAbsent(words, each -> {
            measure.setText(each);
            return measure.getLayoutBounds().getWidth();
        });
    }

    private static String name(Group group, boolean worded) {
        return Strings.text(group == Group.ALL && worded ? "chip.matching" : group.key());
    }

    private static String said(Group group, int count, boolean worded) {
        return name(group, worded) + "  " + count;
    }
}
