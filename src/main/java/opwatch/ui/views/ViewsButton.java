package opwatch.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import opwatch.settings.View;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;

/// The button beside the filter with the menu of the saved views. It says which one is in use, and
/// whether the person has changed it since. FX thread only.
public final class ViewsButton extends MenuButton {
    /// A longer name is cut, in sizes of the text.
    private static final double WIDEST = 26;
    /// The same where there is less room.
    private static final double NARROW = 14;
    /// The same where there is little room.
    private static final double NARROWEST = 7.5;

    private final SavedViews views;
    private final Runnable save;
    private final Runnable edit;
    private boolean narrow;
    private boolean small;

    /// @param save asks for the name of a new view
    /// @param edit opens the list of the views
    public ViewsButton(SavedViews views, Runnable save, Runnable edit) {
        super(null, Icon.VIEWS.node());
        assert Platform.isFxApplicationThread();
        this.views = views;
        this.save = save;
        this.edit = edit;
        Forms.named("tool-views", this);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        views.inUse().subscribe(this::say);
        views.changed().subscribe(this::say);
        say();
        setOnShowing(event -> {
            views.check();
            getItems().setAll(items());
        });
    }

    /// Takes less room, or all that it needs.
    public void narrow(boolean toLess) {
        if (narrow != toLess) {
            narrow = toLess;
            requestLayout();
        }
    }

    /// Says it in few words or in many.
    public void shrink(boolean toFew) {
        if (small != toFew) {
            small = toFew;
            setContentDisplay(small ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT);
            // What stands last is cut: it must not be that the view was changed.
            setTextOverrun(small ? OverrunStyle.ELLIPSIS : OverrunStyle.CENTER_ELLIPSIS);
            say();
            requestLayout();
        }
    }

    private void say() {
        String name = views.inUse().get();
        boolean changed = views.changed().get();
        String said = changed ? Strings.text(small ? "views.changed.short" : "views.changed", name) : name;
        setText(name.isEmpty() ? Strings.text("views.button") : said);
        String spoken = name.isEmpty()
                ? Strings.text("views.none")
                : Strings.text(changed ? "views.used.changed" : "views.used", name);
        setAccessibleText(spoken);
        Tooltips.on(this, Strings.text("views.tip", spoken, Action.VIEW.keyText()));
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        String used = views.inUse().get();
        items.add(choice(
                "views-everything",
                Strings.text("views.everything"),
                views.own().isEmpty(),
                () -> {
                    views.everything();
                    return true;
                }));
        List<View> all = views.all();
        if (!all.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (int place = 0; place < all.size(); place++) {
            int chosen = place;
            String name = all.get(place).name();
            RadioMenuItem item = choice("view-" + (place + 1), name, name.equals(used), () -> views.choose(chosen));
            if (place < Action.VIEWS) {
                item.setAccelerator(Action.VIEW.keys().get(place));
            }
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("views-save", Strings.text("views.save"), save));
        if (!used.isEmpty()) {
            MenuItem update = item("views-update", Strings.text("views.update", used), views::update);
            update.setDisable(!views.changed().get());
            items.add(update);
        }
        if (!all.isEmpty()) {
            items.add(item("views-edit", Strings.text("views.edit"), edit));
        }
        return items;
    }

    private static RadioMenuItem choice(String id, String text, boolean chosen, BooleanSupplier choose) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> {
            boolean _ = choose.getAsBoolean();
        });
        return item;
    }

    private static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        return item;
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = small ? NARROWEST : narrow ? NARROW : WIDEST;
        return Math.min(
                super.computePrefWidth(height), Math.ceil(widest * getFont().getSize()));
    }
}
