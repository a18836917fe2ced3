package opwatch.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.settings.Settings;
import opwatch.ui.kit.ManualClock;
import org.testfx.api.FxToolkit;

/// Takes pictures of the marks into `target/pictures`: a row that takes unusually long, selected and with its
/// details, and one that has succeeded with nothing done, in three sizes and four looks. Arguments: a folder
/// to work in, and a name for the language that the JVM has.
final class MarkPictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private MarkPictures() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        Stage stage = FxToolkit.registerPrimaryStage();
        try (Desk desk = new Desk(Path.of(args[0]), 40, new ManualClock(Desk.START))) {
            desk.open(stage);
            desk.passUntil(
                    "a row has succeeded",
                    () -> desk.row("delete data, wrong filter").isNothingDone());
            desk.press(KeyCode.SHORTCUT, KeyCode.F);
            desk.robot().write("data");
            desk.clickRow("delete data, queued");
            showResults(desk);
            for (int[] size : new int[][] {{1440, 900}, {900, 600}, {640, 460}}) {
                for (Settings.Contrast contrast : List.of(Settings.Contrast.SYSTEM, Settings.Contrast.HIGH)) {
                    for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
                        picture(desk, size, theme, contrast, args[1]);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static void showResults(Desk desk) {
        Desk.onFx(() -> {
            desk.table().getColumns().stream()
                    .filter(column -> column.getId().equals("column-result"))
                    .forEach(column -> column.setVisible(true));
            return null;
        });
    }

    private static void picture(
            Desk desk, int[] size, Settings.Theme theme, Settings.Contrast contrast, String language) {
        Desk.onFx(() -> {
            desk.desktop.theme().choose(theme);
            desk.desktop.theme().choose(contrast);
            desk.stage().setWidth(size[0]);
            desk.stage().setHeight(size[1]);
            return null;
        });
        Desk.until("it has that size", () -> desk.stage().getScene().getWidth() == size[0]);
        Desk.onFx(() -> {
            String name = String.join("-", language, "marks", size[0] + "x" + size[1], theme.name(), contrast.name());
            new Painted(desk.stage().getScene()).write(FOLDER.resolve(name + ".png"));
            return null;
        });
    }
}
