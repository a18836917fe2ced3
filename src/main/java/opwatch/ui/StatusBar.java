package opwatch.ui;

import atlantafx.base.controls.Spacer;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.polling.Activity;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.rows.RowTally;
import opwatch.ui.rows.RowTrait;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// The line at the bottom that always says what is going on, and why nothing is when nothing is; at its end
/// the zone that the window shows times in.
///
/// What it says moves on every second. What a screen reader hears of it does not: that changes when
/// operations have ended, once for all that one batch of news brought, and when something else is going on.
final class StatusBar extends HBox {
    /// In sizes of the text.
    private static final double ROOM_FOR_HINT = 58;

    private final Label state = Forms.named("status", new Label());
    private final Label zoneName = Forms.named("status-zone", new Label());
    private final ShownZone zone;
    private final RowTally rows;
    /// How many rows have changed unseen; no room is taken where none has.
    private final Label unread = Forms.named("status-unread", whole(new Label()), "status-unread");
    private final Label afterUnread = whole(new Label("·"));
    /// All that had ended when a batch of news was last over, and what of it came with that.
    private Round ended = Round.NONE;
    private Round round = Round.NONE;

    /// @param subject what all in the window is about, see [WindowParts#subject]; empty to say nothing
    /// @param rows counts all rows of the list
    StatusBar(String subject, ShownZone zone, RowTally rows) {
        this.zone = zone;
        this.rows = rows;
        unread.setGraphic(Forms.styled(new Region(), "row-dot"));
        unread.getGraphic().pseudoClassStateChanged(StyleNames.UNREAD, true);
        Tooltips.on(unread, Strings.text("status.unread.tip", Action.NEXT_UNREAD.keyText(), Action.ALL_READ.keyText()));
        List.of(unread, afterUnread).forEach(each -> Forms.show(each, false));
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        state.setAccessibleRole(AccessibleRole.TEXT);
        Label keys = whole(new Label(Strings.text("status.keys", Action.KEYS.keyText())));
        tellWhole();
        getChildren().addAll(state, new Spacer(), unread, afterUnread);
        if (!subject.isEmpty()) {
            getChildren().addAll(whole(new Label(subject)), whole(new Label("·")));
        }
        Label dot = whole(new Label("·"));
        getChildren().addAll(whole(zoneName), dot, keys);
        Runnable fit = () -> List.of(dot, keys).forEach(hint -> Forms.show(hint, hasRoomForHint()));
        widthProperty().subscribe(fit);
        state.fontProperty().subscribe(fit);
    }

    /// In a narrow window the sentence needs the room; the menu says the key too.
    private boolean hasRoomForHint() {
        return getWidth() >= ROOM_FOR_HINT * state.getFont().getSize();
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// The sentence as a tooltip, where a narrow window cuts it off.
    private void tellWhole() {
        state.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> Tooltips.on(state, state.getText()));
        Tooltips.on(state, "");
    }

    void show(Activity activity, Instant now) {
        state.setText(StatusText.of(activity, now, zone.get()));
        String spoken = round.spoken(StatusText.lasting(activity, now, zone.get()));
        if (!spoken.equals(state.getAccessibleText())) {
            state.setAccessibleText(spoken);
        }
        showZone(now);
        showUnread();
    }

    private void showUnread() {
        int count = rows.of(RowTrait.UNREAD);
        unread.setText(Strings.text("status.unread", count));
        List.of(unread, afterUnread).forEach(each -> Forms.show(each, count > 0));
    }

    /// A batch of news is over; where nothing has ended with it, what the last one said stays.
    void settle() {
        Round now = Round.of(rows);
        Round news = now.since(ended);
        ended = now;
        if (!news.isEmpty()) {
            round = news;
        }
    }

    /// Says in which zone times are shown now: summer time has another name.
    void showZone(Instant now) {
        zoneName.setText(TimeFormat.zone(zone.get(), now));
        Tooltips.on(zoneName, Strings.text("status.zone.tip", zone.get().getId()));
    }
}
