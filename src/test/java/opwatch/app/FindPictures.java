package opwatch.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.settings.Settings;
import opwatch.ui.kit.ManualClock;
import org.testfx.api.FxToolkit;

/// Takes pictures of the search for operations into `target/pictures`: before, after and with details, in
/// three sizes and three looks. Arguments: a folder to work in, and a name for the language that the JVM has.
final class FindPictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private FindPictures() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        Stage stage = FxToolkit.registerPrimaryStage();
        try (Desk desk = new Desk(Path.of(args[0]), 12, new ManualClock(Desk.START))) {
            desk.open(stage);
            Desk.until("there are rows", () -> desk.shown().size() == 12);
            desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
            series(desk, args[1], "before");
            desk.click("#find-start");
            desk.passUntil("the search is done", () -> !visible(desk, "#find-cancel"));
            series(desk, args[1], "found");
            desk.press(KeyCode.SHORTCUT, KeyCode.A);
            desk.press(KeyCode.SPACE);
            series(desk, args[1], "ticked");
            desk.press(KeyCode.ENTER);
            desk.passUntil("numbers came", () -> desk.row("SignIns_March_SRCH").numbers() != null);
            desk.clickRow("SignIns_March_SRCH");
            series(desk, args[1], "added");
            desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
            desk.click("#find-none");
            series(desk, args[1], "none");
            desk.robot().clickOn("#find-subscription").write("test");
            desk.click("#find-all");
            desk.click("#find-start");
            desk.passUntil("the search is done", () -> !visible(desk, "#find-cancel"));
            series(desk, args[1], "there");
        }
        System.exit(0);
    }

    private static boolean visible(Desk desk, String id) {
        return desk.robot().lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void series(Desk desk, String language, String name) {
        for (int[] size : new int[][] {{1440, 900}, {900, 600}, {640, 460}}) {
            picture(desk, size, Settings.Theme.LIGHT, Settings.Contrast.SYSTEM, language + "-find-" + name);
            picture(desk, size, Settings.Theme.DARK, Settings.Contrast.SYSTEM, language + "-find-" + name);
            picture(desk, size, Settings.Theme.LIGHT, Settings.Contrast.HIGH, language + "-find-" + name);
        }
        Desk.onFx(() -> {
            List<String> cut = new Painted(desk.stage().getScene()).cut();
            System.out.println(name + " cut: " + cut);
            desk.robot()
                    .lookup("#find-progress")
                    .tryQuery()
                    .ifPresent(one -> System.out.println(((Labeled) one).getText()));
            return null;
        });
    }

    private static void picture(Desk desk, int[] size, Settings.Theme theme, Settings.Contrast contrast, String name) {
        Desk.onFx(() -> {
            desk.desktop.theme().choose(theme);
            desk.desktop.theme().choose(contrast);
            desk.stage().setWidth(size[0]);
            desk.stage().setHeight(size[1]);
            return null;
        });
        Desk.until("it has that size", () -> desk.stage().getScene().getWidth() == size[0]);
        Desk.onFx(() -> {
            String file = String.join("-", name, size[0] + "x" + size[1], theme.name(), contrast.name());
            new Painted(desk.stage().getScene()).write(FOLDER.resolve(file + ".png"));
            return null;
        });
    }
}
