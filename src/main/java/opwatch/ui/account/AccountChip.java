package opwatch.ui.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import opwatch.operation.Cloud;
import opwatch.signin.Account;
import opwatch.signin.DirectoryListing;
import opwatch.signin.SignInState;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.words.CloudText;
import opwatch.words.Strings;

/// The account in the tool bar: a button to sign in, or a menu with name, organisation and cloud; a picture
/// where there is no room for the words.
final class AccountChip extends HBox {
    private static final double WIDEST = 480;

    private final AccountArea area;
    private boolean small;

    AccountChip(AccountArea area) {
        this.area = area;
        setMinWidth(USE_PREF_SIZE);
        setFillHeight(false);
        setAlignment(Pos.CENTER);
    }

    void show(SignInState state, DirectoryListing offers) {
        Account chosen = state.chosen();
        ButtonBase chip = Forms.named("account", chosen == null ? signInButton() : menu(chosen, state, offers));
        chip.setMinWidth(0);
        boolean focused = !getChildren().isEmpty() && getChildren().getFirst().isFocused();
        getChildren().setAll(chip);
        shrink(small);
        if (focused) {
            chip.requestFocus();
        }
    }

    /// Shows a picture in place of the words, or the words again.
    void shrink(boolean picture) {
        small = picture;
        ContentDisplay display = small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        getChildren().forEach(chip -> ((ButtonBase) chip).setContentDisplay(display));
    }

    private Button signInButton() {
        Button button = new Button(Strings.text("account.signin"), Icon.ACCOUNT.node());
        button.setOnAction(event -> area.open());
        Tooltips.on(button, Strings.text("account.signin.tip"));
        return button;
    }

    private MenuButton menu(Account chosen, SignInState state, DirectoryListing offers) {
        String text = Strings.text("account.chip", chosen.name(), chosen.organisation(), CloudText.of(chosen.cloud()));
        MenuButton menu = Forms.styled(new MenuButton(text, Icon.ACCOUNT.node()), "account-chip");
        menu.pseudoClassStateChanged(StyleNames.TROUBLE, state.foremost(Set.of(Cloud.values())) != null);
        menu.pseudoClassStateChanged(StyleNames.OTHER_CLOUD, chosen.cloud() != Cloud.PUBLIC);
        menu.setMaxWidth(WIDEST);
        menu.setMnemonicParsing(false);
        Tooltips.on(menu, text + "\n" + chosen.username());
        menu.getItems().setAll(items(chosen, state, offers));
        return menu;
    }

    private List<MenuItem> items(Account chosen, SignInState state, DirectoryListing offers) {
        List<MenuItem> items = new ArrayList<>();
        for (Account account : state.accounts()) {
            CheckMenuItem item = new CheckMenuItem(
                    Strings.text("account.entry", account.name(), account.username(), CloudText.of(account.cloud())));
            item.setMnemonicParsing(false);
            item.setSelected(account.equals(chosen));
            item.setOnAction(event -> area.choose(account));
            items.add(item);
        }
        items.add(item("account-add", "account.add", area::open));
        items.add(new SeparatorMenuItem());
        Menu tenants = tenants(chosen, offers);
        if (!tenants.getItems().isEmpty()) {
            items.add(tenants);
        }
        items.add(item("account-copy", "account.copy", () -> area.copy(chosen)));
        items.add(new SeparatorMenuItem());
        items.add(item("account-signout", "account.signout", () -> area.signOut(chosen, false)));
        items.add(item("account-signout-browser", "account.signout.browser", () -> area.signOut(chosen, true)));
        return items;
    }

    /// The chosen account's tenants: ticked where OpWatch can check operations, else with a way to sign in.
    private Menu tenants(Account chosen, DirectoryListing offers) {
        Menu menu = new Menu(Strings.text("account.tenants"));
        for (DirectoryListing.TenantAccess access : offers.tenants()) {
            if (access.account().equals(chosen)) {
                String name = access.tenant().name().isEmpty()
                        ? access.tenant().id()
                        : access.tenant().name();
                String key = access.ready() ? "account.tenant.ready" : "account.tenant.verify";
                MenuItem item = new MenuItem(
                        Strings.text(key, name, access.tenant().domain()),
                        (access.ready() ? Icon.SUCCEEDED : Icon.TROUBLE).node());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> area.verify(access));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
