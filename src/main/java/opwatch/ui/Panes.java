package opwatch.ui;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.Regions;
import opwatch.paste.PastedText;
import opwatch.polling.Activity;
import opwatch.signin.DirectoryListing;
import opwatch.ui.about.AboutPane;
import opwatch.ui.account.AccountArea;
import opwatch.ui.add.AddPane;
import opwatch.ui.add.CorrectionPane;
import opwatch.ui.add.PreviewPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.TallAsNeeded;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.settings.NetworkPane;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What opens between the tool bar and the table: messages, sign-in, the form, the preview. Each pushes the
/// table down and covers nothing.
final class Panes extends VBox {
    private final WindowParts parts;
    private final Commands commands;
    private final NoticeBar notices;
    private final LazyNode<AddPane> addPane;
    private final LazyNode<CorrectionPane> correction;
    private final LazyNode<PreviewPane> preview;
    /// Both are empty in the demo.
    private final Optional<AccountArea> account;

    private final Optional<LazyNode<NetworkPane>> network;
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
        addPane = new LazyNode<>(
                () -> new AddPane(
                        parts.cloudList(), additions.reading(), additions::add, this::regions, this::closeAdd),
                pane -> pane);
        correction = new LazyNode<>(
                () -> new CorrectionPane(this::regions, this::correct, this::closeCorrection), pane -> pane);
        preview = new LazyNode<>(
                () -> new PreviewPane(refs -> additions.add(refs, ""), this::regions, this::closePreview),
                pane -> pane);
        additions.ask(new Additions.Asking(this::openAdd, this::asks, this::openPreview));
        Optional<WindowParts.Azure> cloud = Optional.ofNullable(parts.azure());
        account = cloud.map(azure -> new AccountArea(
                azure.signIn(),
                azure.cloud(),
                azure.preset(),
                parts.clock(),
                parts.mailbox()::post,
                new AccountArea.Window(notices, commands::copy, this::bringBack, table::requestFocus)));
        network =
                cloud.map(azure -> new LazyNode<>(() -> networkPane(azure), pane -> new TallAsNeeded(new VBox(pane))));
        getChildren().add(notices);
        account.ifPresent(area -> getChildren().add(area.panes()));
        network.ifPresent(pane -> getChildren().add(pane.place()));
        getChildren().addAll(addPane.place(), correction.place(), preview.place());
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        Map<Action, Runnable> runs = new EnumMap<>(Action.class);
        runs.put(Action.ADD, () -> openAdd(""));
        runs.put(Action.ABOUT, this::openAbout);
        account.ifPresent(area -> {
            runs.put(Action.SIGN_IN, area::open);
            runs.put(Action.SETTINGS, area::openSettings);
        });
        network.ifPresent(pane -> runs.put(Action.NETWORK, () -> pane.get().open()));
        return runs;
    }

    private NetworkPane networkPane(WindowParts.Azure azure) {
        return new NetworkPane(
                azure.connections(), parts::bareCloud, parts.mailbox()::post, this::checkAgain, table::requestFocus);
    }

    /// Who is signed in, or that this is the demo; for the tool bar.
    Node account() {
        return account.map(AccountArea::chip).orElseGet(MainToolBar::demoBadge);
    }

    void offer(DirectoryListing found) {
        offers = found;
        addPane.made().ifPresent(pane -> pane.offer(found));
        account.ifPresent(area -> area.offer(found));
    }

    void accountsChanged() {
        account.ifPresent(AccountArea::changed);
    }

    /// Call it once a second and after each batch.
    void tick(Activity activity) {
        Activity.Rows rows = activity.rows();
        account.ifPresent(area -> area.tick(rows.signInNeeded(), rows.signInRefused(), cloudsOfWaiting(rows)));
    }

    private SequencedSet<Cloud> cloudsOfWaiting(Activity.Rows rows) {
        return list.rows().stream()
                .filter(row -> rows.signInNeeded() + rows.signInRefused() > 0
                        && waitsForSignIn(row.observation().get()))
                .map(row -> row.ref().cloud())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean waitsForSignIn(Observation observation) {
        Problem problem = observation.problem();
        return !observation.isTerminal()
                && problem != null
                && (problem instanceof Problem.SignInNeeded || problem.isSignInRefusal());
    }

    /// Opens the form, filled with what a text holds.
    void openAdd(PastedText pasted) {
        addPane.get().fill(pasted.known());
        openAdd(String.join("\n", pasted.known().operationIds()));
    }

    void openAdd(String operationIds) {
        AddPane pane = addPane.get();
        pane.offerKnown(list.refs());
        pane.offer(offers);
        Forms.show(pane, true);
        pane.open(operationIds);
    }

    /// Opens the form with the question whether another region is meant; false where there is no question, or
    /// where the form is in use.
    boolean asks(OperationRef ref) {
        if (regions().nearest(ref.location()).isEmpty()
                || addPane.made().filter(AddPane::isInUse).isPresent()) {
            return false;
        }
        openAdd("");
        addPane.get().ask(ref);
        return true;
    }

    void openCorrection(WatchRow row) {
        Forms.show(correction.get(), true);
        correction.get().open(row.ref(), row.name());
    }

    private void correct(OperationRef wrong, String location) {
        close(correction);
        commands.correct(wrong, location);
    }

    private Regions regions() {
        return new Regions(
                offers.regions(), list.rows().stream().map(WatchRow::entry).toList());
    }

    private void openPreview(PastedText text) {
        preview.get().show(text, ref -> list.find(ref) != null);
    }

    private void openAbout() {
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

    /// Closes what is open, one thing at a time: about, preview, sign-in, forms, message. False for nothing.
    boolean escape() {
        if (about != null) {
            closeAbout();
            return true;
        }
        if (closes(preview)) {
            return true;
        }
        if (account.filter(AccountArea::escape).isPresent()) {
            return true;
        }
        Optional<NetworkPane> open = network.flatMap(LazyNode::made).filter(NetworkPane::isOpen);
        if (open.isPresent()) {
            open.get().close();
            return true;
        }
        return closes(correction) || closes(addPane) || notices.closeNewest();
    }

    /// Closes a pane; false when it is not open.
    private boolean closes(LazyNode<? extends Node> pane) {
        boolean open = pane.made().filter(Node::isVisible).isPresent();
        if (open) {
            close(pane);
        }
        return open;
    }

    private void closeAbout() {
        getChildren().remove(about);
        about = null;
        table.requestFocus();
    }

    private void closeAdd() {
        close(addPane);
    }

    private void closeCorrection() {
        close(correction);
    }

    private void closePreview() {
        close(preview);
    }

    private void close(LazyNode<? extends Node> pane) {
        Forms.show(pane.get(), false);
        table.requestFocus();
    }

    /// Another proxy may reach what the last one could not.
    private void checkAgain() {
        parts.poller().checkNow();
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
