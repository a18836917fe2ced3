package opwatch.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.operation.OperationRef;
import opwatch.operation.Regions;
import opwatch.paste.PastedText;
import opwatch.polling.Activity;
import opwatch.signin.DirectoryListing;
import opwatch.ui.about.AboutPane;
import opwatch.ui.account.AccountArea;
import opwatch.ui.add.AddPane;
import opwatch.ui.add.Chosen;
import opwatch.ui.add.CorrectionPane;
import opwatch.ui.add.PreviewPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.settings.NetworkPane;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What opens over the content because the person asked for it: sign-in, forms, preview, settings,
/// history, about. FX thread only.
final class Panes {
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
    private final Overlay overlay;
    private final HistorySheet history;
    private final NoticeSheets noticeSheets;
    private final GlanceTelling glance;
    private final RemarksSheet remarks;
    private final Decisions decisions;
    private final FindSheet find;
    private final TableReading tables;
    private final VBox aboutSheet = new VBox();
    private DirectoryListing offers = DirectoryListing.NONE;
    /// Made on opening, which is seldom, and dropped on closing.
    private @Nullable AboutPane about;
    /// Made on first use.
    private @Nullable DiagnosticsSheet diagnostics;

    /// @param list its subscriptions and locations are offered while typing
    /// @param toTable gives the focus back when something closes
    Panes(
            WindowParts parts,
            Commands commands,
            Additions additions,
            NoticeBar notices,
            WatchList list,
            Runnable toTable) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.commands = commands;
        this.notices = notices;
        this.list = list;
        overlay = new Overlay(toTable);
        addPane = overlay.sheet(
                () -> new AddPane(
                        parts.cloudList(), additions.reading(), additions::add, this::regions, this::closeAdd),
                _ -> closeAdd());
        correction = overlay.sheet(
                () -> new CorrectionPane(this::regions, this::correct, this::closeCorrection), _ -> closeCorrection());
        preview = overlay.sheet(
                () -> new PreviewPane(additions::add, this::regions, this::closePreview), _ -> closePreview());
        history = new HistorySheet(parts, commands, notices, list, overlay);
        noticeSheets = new NoticeSheets(parts, overlay);
        glance = new GlanceTelling(parts, list);
        remarks = new RemarksSheet(list, overlay, notices, commands);
        decisions = new Decisions(parts, commands, notices, list, overlay);
        BooleanSupplier paused = () -> commands.pausing().all() != null;
        find = new FindSheet(parts, additions, notices, list, overlay, paused);
        tables = new TableReading(parts, list, commands::selection, paused);
        additions.ask(new Additions.Asking(this::openAdd, this::asks, this::openPreview));
        notices.onHistory(history::toggle);
        account = Optional.ofNullable(parts.azure()).map(this::accountArea);
        network = Optional.ofNullable(parts.azure())
                .map(azure -> overlay.sheet(() -> networkPane(azure), NetworkPane::close));
    }

    private AccountArea accountArea(WindowParts.Azure azure) {
        VBox sheet = new VBox();
        AccountArea area = new AccountArea(
                azure.signIn(),
                azure.cloud(),
                azure.preset(),
                parts.clock(),
                parts.mailbox()::post,
                new AccountArea.Window(
                        notices, commands::copy, this::bringBack, overlay::giveBackFocus, () -> overlay.raise(sheet)));
        sheet.getChildren().add(area.panes());
        overlay.follow(sheet, area.cardOpen(), area::escape);
        return area;
    }

    /// What the app asks of the window.
    ///
    /// @param looked notes that the person has looked at what was told
    WindowCalls calls(Runnable looked) {
        return new WindowCalls(commands, noticeSheets, notices, parts, looked);
    }

    /// The layer that lies over the content.
    Overlay overlay() {
        return overlay;
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        Map<Action, Runnable> runs = new EnumMap<>(Action.class);
        runs.put(Action.ADD, () -> openAdd(""));
        runs.put(Action.FIND, find::toggle);
        runs.put(Action.ABOUT, this::openAbout);
        runs.put(Action.DIAGNOSTICS, this::openDiagnostics);
        runs.put(Action.HISTORY, history::toggle);
        runs.put(Action.NOTICES, noticeSheets::open);
        runs.put(Action.QUIT, parts.host().quit());
        Action other = parts.azure() == null ? Action.OWN_LIST : Action.DEMO;
        runs.put(other, parts.host().openOther());
        runs.put(Action.REMARKS, remarks::open);
        runs.putAll(decisions.actions());
        account.ifPresent(area -> {
            runs.put(Action.SIGN_IN, area::open);
            runs.put(Action.SETTINGS, area::openSettings);
        });
        network.ifPresent(pane -> runs.put(Action.NETWORK, () -> {
            overlay.raise(pane.get());
            pane.get().open();
        }));
        return runs;
    }

    private NetworkPane networkPane(WindowParts.Azure azure) {
        return new NetworkPane(
                azure.connections(), parts::bareCloud, parts.mailbox()::post, this::checkAgain, overlay::giveBackFocus);
    }

    /// Who is signed in, or that this is the demo; for the tool bar.
    MainToolBar.Account account() {
        return account.map(area -> new MainToolBar.Account(area.chip(), area::shrinkChip))
                .orElseGet(MainToolBar::demoBadge);
    }

    void offer(DirectoryListing found) {
        offers = found;
        addPane.made().ifPresent(pane -> pane.offer(found));
        account.ifPresent(area -> area.offer(found));
        find.offer(found.subscriptions());
    }

    void accountsChanged() {
        account.ifPresent(AccountArea::changed);
    }

    /// Call it at each tick and after each batch.
    void tick(Activity activity) {
        Activity.Rows rows = activity.rows();
        history.tick();
        noticeSheets.tick();
        account.ifPresent(area -> area.tick(rows.signInNeeded(), rows.signInRefused(), WaitingClouds.of(list, rows)));
        decisions.tick();
        glance.tick(activity);
        find.tick();
        tables.tick();
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
        show(pane);
        pane.open(operationIds);
    }

    /// Opens the form with the question whether another region is meant; false where there is no question, or
    /// where the form is in use.
    boolean asks(Chosen chosen) {
        if (regions().nearest(chosen.ref()).isEmpty()
                || addPane.made().filter(AddPane::isInUse).isPresent()) {
            return false;
        }
        openAdd("");
        addPane.get().ask(chosen);
        return true;
    }

    void openCorrection(WatchRow row) {
        show(correction.get());
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
        overlay.raise(preview.get());
        preview.get().show(text, ref -> list.find(ref) != null);
    }

    private void openAbout() {
        if (about == null) {
            about = new AboutPane(parts.host().paths(), parts.mailbox()::post, commands::copy, this::closeAbout);
            aboutSheet.getChildren().setAll(about);
            overlay.follow(aboutSheet, about.visibleProperty(), this::closeAbout);
            aboutSheet.applyCss();
        }
        overlay.raise(about);
        about.requestFocus();
    }

    private void openDiagnostics() {
        if (diagnostics == null) {
            diagnostics = new DiagnosticsSheet(parts, notices, list, overlay, () -> offers);
        }
        diagnostics.open();
    }

    private void closeAbout() {
        if (about != null) {
            about.setVisible(false);
            about = null;
            aboutSheet.getChildren().clear();
            overlay.giveBackFocus();
        }
    }

    /// Closes what is open, one thing at a time, the newest first, and last the message in the line;
    /// before all of it an offer that has the focus. False for nothing.
    boolean escape() {
        return notices.refuseOffer() || overlay.closeTop() || notices.escape();
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

    private void show(Node pane) {
        Forms.show(pane, true);
        overlay.raise(pane);
    }

    private void close(LazyNode<? extends Node> pane) {
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }

    /// Another proxy may reach what the last one could not.
    private void checkAgain() {
        parts.poller().checkNow();
        notices.tell(Strings.text("network.used"), null);
    }

    /// Brings the window to the front when the person comes back from the browser.
    private void bringBack() {
        if (overlay.getScene() != null && overlay.getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
        overlay.giveBackFocus();
    }
}
