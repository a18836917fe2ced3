package opwatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.Observation;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings;
import opwatch.timeline.Bar;
import opwatch.timeline.BarText;
import opwatch.timeline.Seen;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.TimelinePicture;
import opwatch.timeline.TimelineSvg;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.rows.WatchRow;
import org.testfx.api.FxToolkit;

/// Takes pictures of the timeline into `target/pictures`: one bar of each kind, in three sizes and three looks,
/// grouped, with the history of a row, and as SVG. Arguments: a folder to work in, and a name for the language
/// that the JVM has.
final class TimelinePictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private final Stage stage;
    private final Desk desk;
    private final String language;

    private TimelinePictures(Stage stage, Desk desk, String language) {
        this.stage = stage;
        this.desk = desk;
        this.language = language;
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        Stage stage = FxToolkit.registerPrimaryStage();
        Map<String, Observation> samples = Seen.samples();
        try (Desk desk = new Desk(Path.of(args[0]), samples.size(), new ManualClock(Seen.at(60)))) {
            desk.open(stage);
            new TimelinePictures(stage, desk, args[1]).take(samples);
        }
        System.exit(0);
    }

    private void take(Map<String, Observation> samples) throws IOException {
        // Paused before, what has not begun would never be checked.
        Desk.until(
                "nothing is on its way",
                () -> desk.window().list().rows().stream()
                        .allMatch(row -> row.observation().get().lastCheck() != null));
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        fill(samples);
        desk.press(KeyCode.SHORTCUT, KeyCode.T);
        for (int[] size : new int[][] {{1440, 900}, {900, 600}, {640, 460}}) {
            picture(size, "light", Settings.Theme.LIGHT, Settings.Contrast.SYSTEM);
            picture(size, "dark", Settings.Theme.DARK, Settings.Contrast.SYSTEM);
            picture(size, "contrast", Settings.Theme.LIGHT, Settings.Contrast.HIGH);
            picture(size, "contrast-dark", Settings.Theme.DARK, Settings.Contrast.HIGH);
        }
        desk.clickRow("in three words");
        Desk.onFx(() -> {
            desk.robot()
                    .lookup("#details-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(2);
            return null;
        });
        int[] large = {1440, 900};
        picture(large, "history", Settings.Theme.LIGHT, Settings.Contrast.SYSTEM);
        new MenuOf(desk).fire("menu-group-subscription");
        picture(large, "groups", Settings.Theme.LIGHT, Settings.Contrast.SYSTEM);
        svg();
    }

    private void fill(Map<String, Observation> samples) {
        Desk.onFx(() -> {
            Iterator<WatchRow> rows = List.copyOf(desk.window().list().rows()).iterator();
            List<RowUpdate> updates = new ArrayList<>();
            samples.forEach((name, seen) -> {
                WatchRow row = rows.next();
                desk.window().list().rename(row, name);
                updates.add(new RowUpdate(row.ref(), seen, null));
            });
            desk.window().take(updates);
            desk.window().settle();
            return null;
        });
    }

    private void picture(int[] size, String name, Settings.Theme theme, Settings.Contrast contrast) {
        Desk.onFx(() -> {
            desk.desktop.theme().choose(theme);
            desk.desktop.theme().choose(contrast);
            stage.setWidth(size[0]);
            stage.setHeight(size[1]);
            desk.table().getSelectionModel().clearAndSelect(1);
            return null;
        });
        desk.press();
        desk.clock.turn(Duration.ofMillis(10));
        Desk.onFx(() -> {
            desk.window().tick();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
        });
        desk.press();
        Desk.onFx(() -> {
            new Painted(stage.getScene())
                    .write(FOLDER.resolve("%s-timeline-%dx%d-%s.png".formatted(language, size[0], size[1], name)));
            return null;
        });
    }

    private void svg() throws IOException {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        List<TimelinePicture.Line> lines = new ArrayList<>();
        Seen.samples().forEach((name, seen) -> {
            Bar bar = Bar.of(seen, Seen.at(5), Seen.at(60));
            String words = String.join("\n", new BarText(zone).of(name, seen, Seen.at(5), bar));
            lines.add(new TimelinePicture.RowLine(name, bar, words));
        });
        TimeAxis axis = new TimeAxis(Seen.at(-10), Seen.at(65), 800);
        Files.writeString(
                FOLDER.resolve(language + "-timeline.svg"),
                TimelineSvg.of(new TimelinePicture("OpWatch", "OpWatch", axis, zone, Seen.at(60), lines)));
    }
}
