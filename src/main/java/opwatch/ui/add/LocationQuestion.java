package opwatch.ui.add;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.operation.OperationRef;
import opwatch.operation.Regions;
import opwatch.ui.kit.Forms;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// Asks whether another region is meant before a mistyped location costs a request, once for each location. A
/// second submit takes the location as it was typed. FX thread only.
final class LocationQuestion extends HBox {
    private final Supplier<Regions> regions;
    private final Label words = Forms.named("location-question", new Label());
    private final Button use = Forms.named("location-use", new Button());
    /// From each location that was asked about to the one to take.
    private final Map<String, String> answers = new HashMap<>();

    private String asked = "";
    private String meant = "";

    /// @param answered gets the location that was asked about and the one that is meant
    LocationQuestion(Supplier<Regions> regions, BiConsumer<String, String> answered) {
        super(8);
        assert Platform.isFxApplicationThread();
        this.regions = regions;
        setAlignment(Pos.CENTER_LEFT);
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(_ -> {
            answers.put(asked, meant);
            answered.accept(asked, meant);
        });
        getChildren().addAll(words, use);
        Forms.show(this, false);
    }

    /// The operations, each in the location that is meant; empty while the person is asked for one.
    Optional<List<OperationRef>> settled(List<OperationRef> refs) {
        Regions known = regions.get();
        for (OperationRef ref : refs) {
            String typed = ref.location().orElse("");
            var nearest = known.nearest(ref);
            if (nearest.isPresent() && !answers.containsKey(typed)) {
                ask(typed, nearest.get().spelling());
                return Optional.empty();
            }
        }
        List<OperationRef> settled = refs.stream()
                .map(ref -> ref.location().map(answers::get).map(ref::in).orElse(ref))
                .toList();
        forget();
        return Optional.of(settled);
    }

    /// Forgets what was asked and answered: the text is another one by now.
    void forget() {
        answers.clear();
        Forms.show(this, false);
    }

    private void ask(String location, String region) {
        asked = location;
        meant = region;
        answers.put(location, location);
        words.setText(Strings.text("add.question", PlainText.line(location), region));
        use.setAccessibleHelp(words.getText());
        use.setText(Strings.text("add.question.use", region));
        Forms.show(this, true);
        use.requestFocus();
    }
}
