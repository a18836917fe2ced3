package opwatch.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import opwatch.discovery.AzureLists;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.Listed;
import opwatch.discovery.Search;
import opwatch.discovery.SearchState;
import opwatch.discovery.WorkspaceWatches;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.Subscription;
import opwatch.operation.WatchEntry;
import opwatch.ui.find.Around;
import opwatch.ui.find.FindPane;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.TableNumbers;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.KindText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Finds operations, and watches workspaces for new ones, as the person asks. Nothing of it is there before
/// that. FX thread only; searches run on threads of their own.
final class FindSheet {
    private final WindowParts parts;
    private final Additions additions;
    private final NoticeBar notices;
    private final WatchList list;
    private final Overlay overlay;
    private final BooleanSupplier paused;
    private final LazyNode<FindPane> pane;
    private List<Subscription> subscriptions = List.of();
    private @Nullable AzureLists lists;
    private @Nullable WorkspaceWatches watches;
    private @Nullable Search search;

    /// @param paused whether nothing is to be asked by itself
    FindSheet(
            WindowParts parts,
            Additions additions,
            NoticeBar notices,
            WatchList list,
            Overlay overlay,
            BooleanSupplier paused) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.additions = additions;
        this.notices = notices;
        this.list = list;
        this.overlay = overlay;
        this.paused = paused;
        pane = overlay.sheet(this::make, _ -> close());
    }

    private FindPane make() {
        FindPane made = new FindPane(
                new FindPane.Runner(this::search, this::cancel),
                new Around(
                        ref -> list.find(ref) != null,
                        workspace -> watches != null && watches.isWatched(workspace),
                        list.names()::subscriptionOf,
                        () -> List.of(
                                list.changes(), list.names().rounds().get(), watches == null ? 0 : watches.version()),
                        this::add,
                        this::watch),
                parts.clock(),
                parts.zone(),
                this::close);
        made.offer(subscriptions);
        return made;
    }

    /// Opens it, or closes it when it is seen.
    void toggle() {
        if (pane.made().filter(overlay::shows).isPresent()) {
            close();
        } else {
            open();
        }
    }

    private void open() {
        FindPane opened = pane.get();
        opened.open();
        overlay.raise(opened);
        opened.open();
    }

    private void close() {
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }

    /// Takes the subscriptions that Azure lists.
    void offer(List<Subscription> listed) {
        subscriptions = listed;
        pane.made().ifPresent(made -> made.offer(listed));
    }

    /// Call it at each tick.
    void tick() {
        pane.made().ifPresent(FindPane::tick);
        if (watches != null && !watches.isEmpty()) {
            watches.tick(paused.getAsBoolean(), now());
        }
    }

    private void search(List<Subscription> chosen) {
        cancel();
        AtomicReference<@Nullable SearchState> latest = new AtomicReference<>();
        Search[] own = new Search[1];
        Search begun = new Search(lists(), threads(), state -> {
            // One task at a time is on its way to the FX thread, and it takes the latest state.
            if (latest.getAndSet(state) == null) {
                parts.mailbox().post(() -> {
                    SearchState now = latest.getAndSet(null);
                    if (now != null && own[0] == search) {
                        pane.get().show(now);
                    }
                });
            }
        });
        own[0] = begun;
        search = begun;
        begun.begin(chosen);
    }

    private void cancel() {
        if (search != null) {
            search.close();
        }
    }

    private static ThreadFactory threads() {
        return Thread.ofVirtual().name("opwatch-find-", 0).factory();
    }

    private AzureLists lists() {
        AzureLists made = lists;
        if (made == null) {
            made = parts.checking().lists().get();
            lists = made;
        }
        return made;
    }

    private Duration now() {
        return Duration.ofNanos(parts.clocks().nanos().getAsLong());
    }

    /// Adds what the person has ticked: the label is the name of the table, the tags its workspace and kind.
    private void add(List<FoundOperation> chosen) {
        Instant now = parts.clock().instant();
        additions.addEntries(chosen.stream().map(found -> entry(found, now)).toList());
        for (FoundOperation found : chosen) {
            WatchRow row = list.find(found.ref());
            if (row != null && row.numbers() == null) {
                row.see(new TableNumbers(found.job().statistics(), now));
            }
        }
    }

    private static WatchEntry entry(FoundOperation found, Instant now) {
        List<String> tags = List.of(
                found.results().workspace().name(), KindText.of(found.job().kind()));
        Remarks remarks = new Remarks(found.job().kind(), tags, "", found.results());
        return WatchEntry.of(found.ref(), found.results().table(), remarks, now);
    }

    private void watch(Listed.Workspace workspace, boolean begins) {
        WorkspaceWatches made = watches;
        if (made == null) {
            made = new WorkspaceWatches(lists(), threads(), parts.mailbox()::post, this::hear);
            watches = made;
        }
        if (begins) {
            Set<OperationRef> known =
                    pane.get().found().stream().map(FoundOperation::ref).collect(Collectors.toSet());
            made.watch(workspace, known, now());
        } else {
            made.forget(workspace);
        }
    }

    private void hear(WorkspaceWatches.News news) {
        String name = PlainText.line(news.workspace().name().name());
        switch (news) {
            case WorkspaceWatches.News.Found(Listed.Workspace _, List<FoundOperation> found) -> {
                List<FoundOperation> fresh = found.stream()
                        .filter(one -> list.find(one.ref()) == null)
                        .toList();
                if (!fresh.isEmpty()) {
                    pane.get().show(fresh);
                    notices.offer(
                            Strings.text("find.news", fresh.size(), name),
                            new NoticeBar.Action(Strings.text("find.news.show"), this::showNews),
                            () -> {});
                }
            }
            case WorkspaceWatches.News.SignedOut _ ->
                notices.warn("find", Strings.text("find.news.signedout", name), null);
            case WorkspaceWatches.News.Refused _ -> notices.warn("find", Strings.text("find.news.refused", name), null);
        }
        pane.made().ifPresent(FindPane::tick);
    }

    private void showNews() {
        notices.endOffer();
        open();
    }
}
