package opwatch.ui.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.operation.Cloud;
import opwatch.signin.Account;
import opwatch.signin.DirectoryListing;
import opwatch.signin.SignInState;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.words.CloudText;
import opwatch.words.Strings;

/// The account in the tool bar: a button to sign in, or a menu with name, organisation and cloud.
final class AccountChip extends HBox {
    private final Runnable add;
    private final Consumer<Account> choose;
    private final Consumer<DirectoryListing.TenantAccess> verify;
    private final Consumer<Account> copy;
    private final BiConsumer<Account, Boolean> signOut;

    /// @param choose uses an account where nothing else is known
    /// @param verify signs in to a tenant that needs it
    /// @param copy puts who is signed in on the clipboard
    /// @param signOut forgets an account; also in the browser when the flag is set
    AccountChip(
            Runnable add,
            Consumer<Account> choose,
            Consumer<DirectoryListing.TenantAccess> verify,
            Consumer<Account> copy,
            BiConsumer<Account, Boolean> signOut) {
        this.add = add;
        this.choose = choose;
        this.verify = verify;
        this.copy = copy;
        this.signOut = signOut;
        setFillHeight(false);
        setAlignment(javafx.geometry.Pos.CENTER);
    }

    void show(SignInState state, DirectoryListing offers) {
        Account chosen = state.chosen();
        ButtonBase chip = chosen == null ? signInButton() : menu(chosen, state, offers);
        chip.setId("account");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        boolean focused = !getChildren().isEmpty() && getChildren().getFirst().isFocused();
        getChildren().setAll(chip);
        if (focused) {
            chip.requestFocus();
        }
    }

    private Button signInButton() {
        Button button = new Button(Strings.text("account.signin"), Icon.ACCOUNT.node());
        button.setOnAction(event -> add.run());
        Tooltips.on(button, Strings.text("account.signin.tip"));
        return button;
    }

    private MenuButton menu(Account chosen, SignInState state, DirectoryListing offers) {
        MenuButton menu = new MenuButton(
                Strings.text("account.chip", chosen.name(), chosen.organisation(), CloudText.of(chosen.cloud())),
                Icon.ACCOUNT.node());
        menu.pseudoClassStateChanged(StyleNames.TROUBLE, state.foremost() != null);
        menu.pseudoClassStateChanged(StyleNames.OTHER_CLOUD, chosen.cloud() != Cloud.PUBLIC);
        menu.getStyleClass().add(StyleNames.ACCOUNT);
        menu.setMaxWidth(320);
        Tooltips.on(menu, chosen.username());
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
            item.setOnAction(event -> choose.accept(account));
            items.add(item);
        }
        items.add(item("account-add", "account.add", add));
        items.add(new SeparatorMenuItem());
        Menu tenants = tenants(chosen, offers);
        if (!tenants.getItems().isEmpty()) {
            items.add(tenants);
        }
        items.add(item("account-copy", "account.copy", () -> copy.accept(chosen)));
        items.add(new SeparatorMenuItem());
        items.add(item("account-signout", "account.signout", () -> signOut.accept(chosen, false)));
        items.add(item("account-signout-browser", "account.signout.browser", () -> signOut.accept(chosen, true)));
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
                item.setOnAction(event -> verify.accept(access));
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
