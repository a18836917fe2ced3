package opwatch.ui.timeline;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import opwatch.timeline.TimeWindow.Range;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;

/// The button that says which time is seen, with the times that can be chosen.
final class RangeMenu extends MenuButton {
    private final ToggleGroup group = new ToggleGroup();

    RangeMenu(Consumer<Range> choose, Consumer<Double> zoom, Runnable toNow) {
        Forms.named("timeline-range", this, Styles.SMALL, Styles.FLAT);
        Tooltips.on(this, Strings.text("timeline.range.tip"));
        for (Range range : Range.values()) {
            if (range != Range.OWN) {
                RadioMenuItem item = new RadioMenuItem(name(range));
                item.setId("timeline-range-" + lower(range));
                item.setUserData(range);
                item.setToggleGroup(group);
                item.setOnAction(_ -> choose.accept(range));
                getItems().add(item);
            }
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("timeline.now.go", toNow),
                        item("timeline.larger", () -> zoom.accept(TimelineInput.STEP)),
                        item("timeline.smaller", () -> zoom.accept(1 / TimelineInput.STEP)));
    }

    void show(Range range) {
        if (!name(range).equals(getText())) {
            setText(name(range));
            setAccessibleText(Strings.text("timeline.range.name", name(range)));
            group.selectToggle(group.getToggles().stream()
                    .filter(toggle -> toggle.getUserData() == range)
                    .findFirst()
                    .orElse(null));
        }
    }

    private static MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> run.run());
        return item;
    }

    private static String name(Range range) {
        return Strings.text("timeline.range." + lower(range));
    }

    private static String lower(Range range) {
        return range.name().toLowerCase(Locale.ROOT);
    }
}
