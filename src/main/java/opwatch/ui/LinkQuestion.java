package opwatch.ui;

import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.AddLink;
import opwatch.paste.Proposal;
import opwatch.ui.add.Chosen;
import opwatch.ui.add.LinkPane;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.words.LinkText;
import opwatch.words.Strings;

/// Asks the person about a link that another program has opened, and adds what it names only after a yes. One
/// link at a time: while one is read or asked about, the next ones are refused and counted, and nothing of
/// them is kept. Until the yes no request leaves because of a link, no row is selected, and nothing is logged
/// of it. FX thread only.
final class LinkQuestion {
    private static final String REFUSED = "link";
    private static final String WAITING = "links";

    private final WatchList list;
    private final Additions additions;
    private final NoticeBar notices;
    private final WindowParts parts;
    private final Overlay overlay;
    private final LazyNode<LinkPane> pane;
    private List<OperationRef> asked = List.of();
    /// A link is read or asked about.
    private boolean busy;
    /// How many have come meanwhile.
    private int refused;

    /// Makes no node yet.
    ///
    /// @param overlay where it is asked, and what gives the focus back
    LinkQuestion(WatchList list, Additions additions, NoticeBar notices, WindowParts parts, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.additions = additions;
        this.notices = notices;
        this.parts = parts;
        this.overlay = overlay;
        pane = overlay.sheet(() -> new LinkPane(this::add, this::decline), _ -> decline());
    }

    /// Takes a link, whatever it holds.
    void take(String link) {
        if (busy) {
            refuseAnother();
            return;
        }
        busy = true;
        refused = 0;
        notices.close(REFUSED);
        notices.close(WAITING);
        Cloud bare = parts.bareCloud();
        Set<Cloud> watchable = parts.clouds();
        additions.reading().read(() -> AddLink.read(link, bare, watchable), this::read);
    }

    /// However many come, they are one message.
    private void refuseAnother() {
        refused++;
        String text = Strings.text("link.waiting", refused);
        if (refused == 1) {
            notices.refuse(WAITING, text);
        } else {
            notices.reword(WAITING, text);
        }
    }

    private void read(AddLink link) {
        switch (link) {
            case AddLink.Operations(List<OperationRef> refs) -> ask(refs);
            case AddLink.Unsound(AddLink.Fault fault) -> refuse(LinkText.of(fault));
            case AddLink.NotTaken taken -> refuse(LinkText.of(taken));
        }
    }

    private void refuse(String why) {
        busy = false;
        notices.refuse(REFUSED, why);
    }

    private void ask(List<OperationRef> refs) {
        asked = refs.stream().filter(ref -> list.find(ref) == null).toList();
        if (asked.isEmpty()) {
            busy = false;
            notices.tell(Strings.text("link.known", refs.size()), null);
            return;
        }
        overlay.raise(pane.get());
        pane.get().open(asked, refs.size() - asked.size());
    }

    /// Without label, kind or tags: what a stranger writes beside an operation is not ours to repeat.
    private void add() {
        List<OperationRef> wanted = asked;
        close();
        additions.add(
                wanted.stream().map(ref -> Chosen.unseen(ref, Proposal.NONE)).toList());
    }

    private void decline() {
        close();
        notices.tell(Strings.text("link.declined"), null);
    }

    private void close() {
        busy = false;
        asked = List.of();
        notices.close(WAITING);
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }
}
