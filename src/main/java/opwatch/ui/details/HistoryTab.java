package opwatch.ui.details;

import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.operation.Observation;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;

/// How Azure's word changed: as a picture, and below it in words. The picture is made when the tab is first
/// seen, and goes where it would leave no room for the words.
final class HistoryTab extends VBox {
    private static final double ENOUGH = 150;

    private final Zoom zoom;
    private final HistoryView words;
    private final LazyNode<HistoryStrip> picture;
    private Observation shown = Observation.NOTHING;

    HistoryTab(InstantSource clock, ShownZone zone, Zoom zoom) {
        this.zoom = zoom;
        words = new HistoryView(clock, zone, zoom);
        picture = new LazyNode<>(() -> new HistoryStrip(clock, zone, zoom), strip -> strip);
        Node place = picture.place();
        heightProperty().subscribe(_ -> arrange());
        VBox.setVgrow(words, Priority.ALWAYS);
        getChildren().setAll(place, words);
    }

    void show(Observation observation) {
        shown = observation;
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
