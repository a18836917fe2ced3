package opwatch.ui.details;

import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Observation;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.words.AttentionText;

/// How Azure's word changed: as a picture, and below it in words. The picture is made when the tab is first
/// seen, and goes where it would leave no room for the words.
final class HistoryTab extends VBox {
    private static final double ENOUGH = 150;

    private final Zoom zoom;
    private final HistoryView words;
    private final LazyNode<HistoryStrip> picture;
    private final ShownZone zone;
    /// That the person knows of the state that the history ends with; hidden where they have not said so.
    private final Label known = Forms.named("details-history-known", Forms.text(""), "history-known");
    private Observation shown = Observation.NOTHING;

    HistoryTab(InstantSource clock, ShownZone zone, Zoom zoom) {
        this.zoom = zoom;
        this.zone = zone;
        words = new HistoryView(clock, zone, zoom);
        picture = new LazyNode<>(() -> new HistoryStrip(clock, zone, zoom), strip -> strip);
        Node place = picture.place();
        heightProperty().subscribe(_ -> arrange());
        VBox.setVgrow(words, Priority.ALWAYS);
        Forms.show(known, false);
        getChildren().setAll(place, known, words);
    }

    void show(Observation observation, Attention attention) {
        shown = observation;
        Acknowledgement acknowledged = attention.isAcknowledged(observation) ? attention.acknowledged() : null;
        known.setText(acknowledged == null ? "" : AttentionText.acknowledged(acknowledged, zone.get()));
        Forms.show(known, acknowledged != null);
        words.show(observation.history());
        picture.made().ifPresent(strip -> strip.show(observation));
        arrange();
    }

    private void arrange() {
        Forms.show(picture.place(), shown.status() != null && getHeight() >= zoom.of(ENOUGH));
    }

    /// Call it when the tab is opened, and once a second as long as it is open.
    void open() {
        picture.get().show(shown);
    }
}
