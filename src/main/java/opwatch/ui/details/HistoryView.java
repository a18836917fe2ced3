package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import opwatch.operation.Transition;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import opwatch.words.TransitionText;
import org.jspecify.annotations.Nullable;

/// How Azure's word and the location changed, newest first, each word between the two checks around it.
final class HistoryView extends TableView<Transition> {
    private final InstantSource clock;
    private final ShownZone zone;
    private List<Transition> shown = List.of();

    HistoryView(InstantSource clock, ShownZone zone, Zoom zoom) {
        this.clock = clock;
        this.zone = zone;
        Forms.named("details-history", this, Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        setAccessibleText(Strings.text("details.history"));
        setPlaceholder(new Label(Strings.text("details.history.none")));
        getColumns()
                .setAll(List.of(
                        column(Strings.text("details.history.change"), 260, TransitionText::of, _ -> ""),
                        column(
                                Strings.text("details.history.seen"),
                                180,
                                t -> local(t.seenAt()),
                                t -> TimeFormat.full(t.seenAt(), zone.get())),
                        column(Strings.text("details.history.between"), 400, this::between, this::betweenUtc)));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        zoom.fit(this, List.copyOf(getColumns()), () -> {});
        zone.zone().subscribe(this::refresh);
    }

    void show(List<Transition> history) {
        if (!history.equals(shown)) {
            shown = history;
            getItems().setAll(history.reversed());
        }
    }

    /// The seconds between which the change lies: the later one is rounded up, so that it holds the change.
    String between(Transition change) {
        if (change.kind() == Transition.Kind.LOCATION) {
            return Strings.text("details.history.corrected");
        }
        Instant later = change.seenAt().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        return change.notBefore() == null
                ? Strings.text("details.history.first.seen")
                : Strings.text("details.history.span", local(change.notBefore()), local(later));
    }

    private String betweenUtc(Transition change) {
        return change.notBefore() == null
                ? ""
                : Strings.text(
                        "details.history.span", TimeFormat.utc(change.notBefore()), TimeFormat.utc(change.seenAt()));
    }

    private String local(Instant when) {
        return TimeFormat.local(when, clock.instant(), zone.get());
    }

    private static TableColumn<Transition, Transition> column(
            String title, double width, Function<Transition, String> text, Function<Transition, String> tip) {
        TableColumn<Transition, Transition> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Transition item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : text.apply(item));
                String more = empty || item == null ? "" : tip.apply(item);
                setTooltip(more.isEmpty() ? null : new Tooltip(more));
            }
        });
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
