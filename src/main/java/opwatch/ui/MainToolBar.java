package opwatch.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.views.ViewsButton;
import opwatch.words.Strings;

/// The tool bar: buttons, the filter field with the saved views, the account. Where its width is too
/// small for all words, first the account becomes a picture, then the buttons do, the one that adds and
/// the one that says which view is in use, which keeps some words, at last; their tooltips keep all of
/// them.
final class MainToolBar extends HBox {
    /// Narrower, in sizes of the text, and what the field says of itself is cut.
    private static final double FILTER = 16.2;

    private final MenuButton more =
            Forms.named("tool-more", new MenuButton(null, Icon.MORE.node()), "button-icon", "flat", "no-arrow");
    private final Region filter;
    /// What gives up its words, in this order, all of a step together.
    private final List<Consumer<Boolean>> steps;

    private final Button add;
    private final Button refresh;

    /// Who is signed in, or that this is the demo.
    ///
    /// @param shrink takes whether a picture has to do
    record Account(Region node, Consumer<Boolean> shrink) {}

    /// @param views has the menu of the saved views
    MainToolBar(Actions actions, Region filter, ViewsButton views, Account account, PauseButton pause) {
        this.filter = filter;
        getStyleClass().add("main-tool-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        add = Forms.button("tool-add", "tool.add", Icon.ADD, () -> actions.run(Action.ADD), "accent");
        Tooltips.on(add, Strings.text("tool.add.tip", Action.ADD.keyText(), Action.PASTE.keyText()));
        refresh = Forms.button("tool-refresh", "tool.refresh", Icon.REFRESH, () -> actions.run(Action.REFRESH));
        Tooltips.on(refresh, Strings.text("tool.refresh.tip", Action.REFRESH.keyText()));
        actions.disable(refresh.disableProperty(), Action.REFRESH);
        pause.setOnAction(event -> actions.run(Action.PAUSE));
        actions.disable(pause.disableProperty(), Action.PAUSE);
        actions.disable(filter.disableProperty(), Action.FILTER);
        actions.disable(views.disableProperty(), Action.FILTER);
        more.setAccessibleText(Strings.text("tool.more"));
        more.setMinWidth(USE_PREF_SIZE);
        Tooltips.on(more, Strings.text("tool.more"));
        steps = List.of(
                views::narrow,
                account.shrink(),
                small -> {
                    shrink(refresh, small);
                    pause.shrink(small);
                },
                small -> shrink(add, small),
                views::shrink);
        getChildren().addAll(add, refresh, pause, space(), filter, views, space(), account.node(), more);
    }

    MenuButton more() {
        return more;
    }

    /// Chooses pictures or words before it gives each its place.
    @Override
    protected void layoutChildren() {
        for (int pictures = 0; pictures <= steps.size(); pictures++) {
            for (int step = 0; step < steps.size(); step++) {
                steps.get(step).accept(step < pictures);
            }
            if (needed() <= getWidth()) {
                break;
            }
        }
        super.layoutChildren();
    }

    private double needed() {
        double nodes = getManagedChildren().stream()
                .mapToDouble(node -> node.equals(filter) ? filterWidth() : node.prefWidth(-1))
                .sum();
        return snappedLeftInset() + nodes + getSpacing() * (getManagedChildren().size() - 1) + snappedRightInset();
    }

    private double filterWidth() {
        return FILTER * add.getFont().getSize();
    }

    private static void shrink(ButtonBase button, boolean small) {
        button.setContentDisplay(small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// A badge that says that every operation here is made up; it is never too wide.
    static Account demoBadge() {
        Label badge = Forms.named("account", new Label(Strings.text("tool.demo")), "badge");
        badge.setMinWidth(USE_PREF_SIZE);
        Tooltips.on(badge, Strings.text("tool.demo.tip"));
        return new Account(badge, _ -> {});
    }
}
