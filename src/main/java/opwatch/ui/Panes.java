package opwatch.ui;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import opwatch.polling.Activity;
import opwatch.polling.Poller;
import opwatch.signin.DirectoryListing;
import opwatch.ui.about.AboutPane;
import opwatch.ui.account.AccountArea;
import opwatch.ui.add.AddPane;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.TallAsNeeded;
import opwatch.ui.rows.WatchList;
import opwatch.ui.settings.NetworkPane;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What opens between the tool bar and the table: messages, sign-in, the form. Each pushes the table down
/// and covers nothing.
final class Panes extends VBox {
    private final WindowParts parts;
    private final Commands commands;
    private final Poller poller;
    private final NoticeBar notices;
    private final LazyNode<AddPane> addPane;
    private final @Nullable AccountArea account;
    private final @Nullable LazyNode<NetworkPane> network;
    private final WatchList list;
    private final Node table;
    private DirectoryListing offers = DirectoryListing.NONE;
    /// Made on opening, which is seldom, and dropped on closing.
    private @Nullable TallAsNeeded about;

    /// @param list its subscriptions and locations are offered while typing
    /// @param table gets the focus when something closes
    Panes(WindowParts parts, Commands commands, Additions additions, NoticeBar notices, WatchList list, Node table) {
        this.parts = parts;
        this.commands = commands;
        this.notices = notices;
        this.list = list;
        this.table = table;
        this.poller = parts.poller();
        addPane = new LazyNode<>(
                () -> new AddPane(parts.cloudList(), parts::read, additions::add, this::closeAdd), pane -> pane);
        WindowParts.Azure azure = parts.azure();
        account = azure == null
                ? null
                : new AccountArea(
                        azure.signIn(),
                        azure.cloud(),
                        parts.clock(),
                        parts.mailbox()::post,
                        new AccountArea.Window(notices, commands::copy, this::bringBack, table::requestFocus));
        network = azure == null
                ? null
                : new LazyNode<>(() -> networkPane(parts, azure), pane -> new TallAsNeeded(new VBox(pane)));
        getChildren().add(notices);
        if (account != null && network != null) {
            getChildren().addAll(account.panes(), network.place());
        }
        getChildren().add(addPane.place());
    }

    private NetworkPane networkPane(WindowParts parts, WindowParts.Azure azure) {
        return new NetworkPane(
                azure.connections(), parts::bareCloud, parts.mailbox()::post, this::checkAgain, table::requestFocus);
    }

    /// Who is signed in, or that this is the demo; for the tool bar.
    Node account() {
        return account == null ? MainToolBar.demoBadge() : account.chip();
    }

    void offer(DirectoryListing found) {
        offers = found;
        addPane.made().ifPresent(pane -> pane.offer(found));
        if (account != null) {
            account.offer(found);
        }
    }

    void accountsChanged() {
        if (account != null) {
            account.changed();
        }
    }

    /// Call it once a second and after each batch.
    void tick(Activity activity) {
        if (account != null) {
            account.tick(activity.rows().signInNeeded());
        }
    }

    /// Opens the form, with these IDs filled in.
    /// Opens the form, filled with what a text holds.
    void openAdd(PastedText pasted) {
        addPane.get().fill(pasted.known());
        openAdd(pasted.refused().stream().map(Refusal::excerpt).collect(Collectors.joining("\n")));
    }

    void openAdd(String operationIds) {
        AddPane pane = addPane.get();
        pane.offerKnown(list.refs());
        pane.offer(offers);
        Forms.show(pane, true);
        pane.open(operationIds);
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
            network.get().open();
        }
    }

    /// Opens the pane about OpWatch.
    void openAbout() {
        if (about == null) {
            AboutPane pane = new AboutPane(parts.paths(), parts.mailbox()::post, commands::copy, this::closeAbout);
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
        NetworkPane ways = network == null ? null : network.made().orElse(null);
        if (ways != null && ways.isOpen()) {
            ways.close();
            return true;
        }
        if (addPane.made().filter(Node::isVisible).isPresent()) {
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
        Forms.show(addPane.get(), false);
        table.requestFocus();
    }

    /// Another proxy may reach what the last one could not.
    private void checkAgain() {
        poller.checkNow();
        notices.tell(Strings.text("network.used"), null);
    }

    /// Brings the window to the front when the person comes back from the browser.
    private void bringBack() {
        if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
        table.requestFocus();
    }
}
