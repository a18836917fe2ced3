package opwatch.ui.attention;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// A field for a time of day, and below it the moment that it means: the day, the zone, and UTC. FX thread
/// only.
final class MomentField extends VBox {
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final TextField field;
    private final Label meaning;

    /// @param id of the field; the moment has the same with `-meaning`
    /// @param name what a screen reader calls it
    MomentField(String id, String name, InstantSource clock, Supplier<ZoneId> zone) {
        super(4);
        assert Platform.isFxApplicationThread();
        this.clock = clock;
        this.zone = zone;
        field = Forms.field(id, Strings.text("moment.prompt"), name, 14);
        field.setMaxWidth(USE_PREF_SIZE);
        meaning = Forms.named(id + "-meaning", Forms.text(""), StyleNames.MUTED);
        getChildren().setAll(field, meaning);
        field.textProperty().subscribe(this::explain);
    }

    TextField field() {
        return field;
    }

    /// The moment that is meant; null while none is.
    @Nullable
    Instant moment() {
        return TypedTime.next(field.getText(), clock.instant(), zone.get());
    }

    /// Empties the field.
    void clear() {
        field.clear();
        explain();
    }

    /// Puts the focus into the field, which says what it takes.
    void refuse() {
        explain();
        field.requestFocus();
        field.selectAll();
    }

    private void explain() {
        Instant moment = moment();
        meaning.setText(
                moment == null
                        ? Strings.text("moment.none")
                        : Strings.text("moment.means", TimeFormat.dated(moment, zone.get()), TimeFormat.utc(moment)));
        field.pseudoClassStateChanged(
                StyleNames.TROUBLE, moment == null && !field.getText().isBlank());
        field.setAccessibleHelp(meaning.getText());
    }
}
