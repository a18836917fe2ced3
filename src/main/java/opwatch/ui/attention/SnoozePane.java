package opwatch.ui.attention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// Asks until when a person wants to hear nothing of rows. Enter takes the chosen answer. FX thread only.
public final class SnoozePane extends VBox {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HOURS = Duration.ofHours(4);

    private final Consumer<Optional<Instant>> save;
    private final InstantSource clock;
    private final ShownZone zone;
    private final Label title = Forms.named("snooze-title", Forms.text(""), StyleNames.SECTION_TITLE);
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton hour = Forms.radio("snooze-hour", "snooze.hour", group);
    private final RadioButton hours = Forms.radio("snooze-hours", "snooze.hours", group);
    private final RadioButton tomorrow = Forms.radio("snooze-tomorrow", "snooze.tomorrow", group);
    private final RadioButton change = Forms.radio("snooze-change", "snooze.change", group);
    private final RadioButton time = Forms.radio("snooze-time", "snooze.time", group);
    private final MomentField until;
    /// When the form opened: its answers say moments that follow from this.
    private Instant opened = Instant.EPOCH;

    /// @param save takes the moment, or nothing for the next change, and closes the form
    /// @param close closes the form
    public SnoozePane(InstantSource clock, ShownZone zone, Consumer<Optional<Instant>> save, Runnable close) {
        super(8);
        assert Platform.isFxApplicationThread();
        this.save = save;
        this.clock = clock;
        this.zone = zone;
        until = new MomentField("snooze-until", Strings.text("snooze.time"), clock, zone);
        until.field().textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                time.setSelected(true);
            }
        });
        Forms.named("snooze-pane", this, StyleNames.ADD_PANE);
        getChildren()
                .addAll(
                        title,
                        hour,
                        hours,
                        tomorrow,
                        change,
                        time,
                        until,
                        Forms.text(Strings.text("snooze.hint")),
                        Forms.row(
                                Forms.button("snooze-save", "snooze.go", this::submit, "accent"),
                                Forms.button("snooze-close", "remarks.cancel", close)));
        Forms.onEnter(this, this::submit);
        Forms.onEscape(this, close);
    }

    /// Asks anew.
    ///
    /// @param name what the person calls the rows
    public void open(String name) {
        assert Platform.isFxApplicationThread();
        title.setText(name);
        until.clear();
        opened = clock.instant();
        hour.setText(Strings.text("snooze.hour", said(TypedTime.later(opened, HOUR))));
        hours.setText(Strings.text("snooze.hours", said(TypedTime.later(opened, HOURS))));
        tomorrow.setText(Strings.text("snooze.tomorrow", said(TypedTime.tomorrow(opened, zone.local()))));
        hour.setSelected(true);
        hour.requestFocus();
    }

    private String said(Instant moment) {
        return TimeFormat.until(moment, opened, zone.get());
    }

    /// As it was said, unless the form was open for longer than that.
    private Instant after(Duration time) {
        Instant said = TypedTime.later(opened, time);
        Instant now = clock.instant();
        return said.isAfter(now) ? said : TypedTime.later(now, time);
    }

    private void submit() {
        if (hour.isSelected()) {
            save.accept(Optional.of(after(HOUR)));
        } else if (hours.isSelected()) {
            save.accept(Optional.of(after(HOURS)));
        } else if (tomorrow.isSelected()) {
            save.accept(Optional.of(TypedTime.tomorrow(clock.instant(), zone.local())));
        } else if (change.isSelected()) {
            save.accept(Optional.empty());
        } else {
            Instant moment = until.moment();
            if (moment == null) {
                until.refuse();
            } else {
                save.accept(Optional.of(moment));
            }
        }
    }
}
