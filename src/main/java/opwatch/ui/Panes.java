package opwatch.ui;

import java.util.Collection;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.operation.OperationRef;
import opwatch.polling.Activity;
import opwatch.polling.Poller;
import opwatch.ui.about.AboutPane;
import opwatch.ui.about.Places;
import opwatch.ui.account.AccountArea;
import opwatch.ui.account.Offers;
import opwatch.ui.add.AddPane;
import opwatch.ui.settings.NetworkPane;
import org.jspecify.annotations.Nullable;

/// What opens between the tool bar and the table: messages, sign-in, the form. Each pushes the table down
/// and covers nothing. FX thread only.
final class Panes extends VBox {
    private final WindowParts parts;
    private final Commands commands;
    private final Poller poller;
    private final NoticeBar notices;
    private final AddPane addPane;
    private final @Nullable AccountArea account;
    private final @Nullable NetworkPane network;
    private final Node table;
    /// Made when it is opened, which is seldom, and dropped when it is closed.
    private @Nullable TallAsNeeded about;

    /// @param table gets the focus when something closes
    Panes(WindowParts parts, Commands commands, NoticeBar notices, Node table) {
        this.parts = parts;
        this.commands = commands;
        this.notices = notices;
        this.table = table;
        this.poller = parts.poller();
        addPane = new AddPane(parts.cloudList(), commands::add, this::closeAdd);
        addPane.setVisible(false);
        addPane.setManaged(false);
        WindowParts.Identity identity = parts.identity();
        account = identity == null
                ? null
                : new AccountArea(new AccountArea.Parts(
                        identity.signIn(),
                        identity.cloud(),
                        parts.clock(),
                        parts.mailbox()::post,
                        new AccountArea.Window(notices, commands::copy, this::bringBack, table::requestFocus)));
        network = identity == null
                ? null
                : new NetworkPane(new NetworkPane.Parts(
                        identity.connections(),
                        parts::bareCloud,
                        parts.mailbox()::post,
                        this::lookAgain,
                        table::requestFocus));
        getChildren().add(notices);
        if (account != null && network != null) {
            getChildren().addAll(account.panes(), new TallAsNeeded(new VBox(network)));
        }
        getChildren().add(addPane);
    }

    /// Who one is, for the tool bar.
    Node who() {
        return account == null ? MainToolBar.demoBadge() : account.chip();
    }

    /// Sign-in; null in the demo.
    @Nullable
    AccountArea account() {
        return account;
    }

    /// Offers these operations' subscriptions and locations while typing.
    void offerKnown(Collection<OperationRef> known) {
        addPane.offerKnown(known);
    }

    void offer(Offers offers) {
        addPane.offer(offers);
        if (account != null) {
            account.offer(offers);
        }
    }

    void accountsChanged() {
        if (account != null) {
            account.changed();
        }
    }

    /// Once a second and after each batch.
    void tick(Activity activity) {
        if (account != null) {
            account.tick(activity.signInNeeded());
        }
    }

    /// Opens the form, with these IDs filled in.
    void openAdd(String operationIds) {
        addPane.setVisible(true);
        addPane.setManaged(true);
        addPane.open(operationIds);
    }

    void openSignIn() {
        if (account != null) {
            account.open();
        }
    }

    void openSettings() {
        if (account != null) {
            account.openSettings();
        }
    }

    void openNetwork() {
        if (network != null) {
            network.open();
        }
    }

    /// What this is, and whose work is in it.
    void openAbout() {
        if (about == null) {
            AboutPane pane = new AboutPane(new AboutPane.Parts(
                    Places.here(parts.demo()), parts.mailbox()::post, commands::copy, this::closeAbout));
            about = new TallAsNeeded(pane);
            about.setFitToHeight(true);
            getChildren().add(about);
            // Its height depends on its place, which is known only when it has one.
            applyCss();
            layout();
            about.requestLayout();
        }
        about.getContent().requestFocus();
    }

    /// Closes what is open, one thing at a time: about, sign-in, form, message.
    ///
    /// @return whether anything was
    boolean escape() {
        if (about != null) {
            closeAbout();
            return true;
        }
        if (account != null && account.escape()) {
            return true;
        }
        if (network != null && network.isOpen()) {
            network.close();
            return true;
        }
        if (addPane.isVisible()) {
            closeAdd();
            return true;
        }
        return notices.closeNewest();
    }

    private void closeAbout() {
        getChildren().remove(about);
        about = null;
        table.requestFocus();
    }

    private void closeAdd() {
        addPane.setVisible(false);
        addPane.setManaged(false);
        table.requestFocus();
    }

    /// By another way, what could not be reached may be.
    private void lookAgain() {
        poller.lookNow();
        notices.tell(Strings.text("network.used"), null);
    }

    /// Back from the browser.
    private void bringBack() {
        if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
        table.requestFocus();
    }
}
