package opwatch.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import opwatch.operation.Cloud;
import opwatch.platform.ClipboardText;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Offers an operation that the clipboard holds and that is not watched, when the window comes to the front,
/// and reads the clipboard at no other time. FX thread only; a thread of its own reads, one at a time, so
/// that a clipboard that hangs holds up nothing.
///
/// Nothing of the text is kept but the operations of the offer that stands, and nothing is logged. A text
/// whose offer is over, because the person refused it, took it or watches what it holds, is not offered
/// again in this run ([NotAgain]).
final class ClipboardOffer {
    private final WindowParts parts;
    private final WatchList list;
    private final Additions additions;
    private final NoticeBar notices;
    private final Overlay overlay;
    private final ObservableValue<Boolean> on;
    private final NotAgain done = new NotAgain();
    private @Nullable HeldText offered;
    /// How many of its operations are not watched.
    private long unwatched;
    private boolean reading;
    /// The window came to the front once more while the clipboard was read.
    private boolean again;

    /// Make it when there is something to be seen: nothing of this is needed before.
    ///
    /// @param overlay gives the focus back when the offer is refused
    /// @param on whether the person wants it
    ClipboardOffer(
            WindowParts parts,
            WatchList list,
            Additions additions,
            NoticeBar notices,
            Overlay overlay,
            ObservableValue<Boolean> on) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.list = list;
        this.additions = additions;
        this.notices = notices;
        this.overlay = overlay;
        this.on = on;
    }

    /// Begins to look when the window comes to the front, and now if it is there. Call it once.
    ///
    /// @param node is in the window
    void begin(ClipboardText clipboard, Node node) {
        ObservableValue<Boolean> front = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
        front.subscribe(isSo -> {
            if (isSo) {
                look(clipboard, front::getValue);
            }
        });
        list.rows().addListener((ListChangeListener<WatchRow>) change -> show());
        on.addListener((value, before, now) -> end());
    }

    private void look(ClipboardText clipboard, Supplier<Boolean> front) {
        again = reading;
        if (!on.getValue() || reading) {
            return;
        }
        reading = true;
        Cloud bare = parts.bareCloud();
        Set<Cloud> watchable = parts.clouds();
        Thread.ofPlatform().daemon().name("opwatch-clipboard").start(() -> {
            Optional<HeldText> found = Optional.empty();
            try {
                found = HeldText.read(clipboard, done, bare, watchable);
            } finally {
                HeldText held = found.orElse(null);
                parts.mailbox().post(() -> read(held, clipboard, front));
            }
        });
    }

    private void read(@Nullable HeldText held, ClipboardText clipboard, Supplier<Boolean> front) {
        reading = false;
        if (again && front.get()) {
            // The person may have replaced what was read.
            look(clipboard, front);
        } else if (on.getValue() && front.get()) {
            take(held);
        }
    }

    private void take(@Nullable HeldText held) {
        if (held == null || offered == null || !held.hash().equals(offered.hash())) {
            end();
            if (held != null && !done.holds(held.hash())) {
                offered = held;
                show();
            }
        }
    }

    /// Shows how many of the operations are not watched; ends the offer when all are.
    private void show() {
        HeldText held = offered;
        if (held == null) {
            return;
        }
        long before = unwatched;
        unwatched = held.text().found().stream()
                .filter(ref -> list.find(ref) == null)
                .count();
        if (unwatched == 0) {
            over(held);
        } else if (unwatched != before) {
            notices.offer(
                    Strings.text("offer.text", unwatched),
                    new NoticeBar.Action(Strings.text("offer.watch", unwatched), () -> add(held)),
                    () -> refuse(held));
        }
    }

    /// As if it were pasted.
    private void add(HeldText held) {
        over(held);
        additions.found(List.of(held.text()));
    }

    private void refuse(HeldText held) {
        over(held);
        overlay.giveBackFocus();
    }

    private void over(HeldText held) {
        done.add(held.hash());
        end();
    }

    private void end() {
        offered = null;
        unwatched = 0;
        notices.endOffer();
    }
}
