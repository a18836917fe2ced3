package opwatch.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.ui.MainWindow;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.TallAsNeeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The About pane as a person sees it, in the smallest window and in dark.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class AboutPaneTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> happened = new ArrayList<>();
    private Scene scene;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet("opwatch/ui/primer-dark.css");
        AboutPane pane = new AboutPane(
                new AppPaths(Path.of("the", "folder"), Path.of("the", "log")),
                Platform::runLater,
                text -> happened.add("copied " + text),
                () -> happened.add("closed"));
        TallAsNeeded around = new TallAsNeeded(pane);
        around.setFitToHeight(true);
        scene = new Scene(around);
        scene.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("opwatch.css"))
                        .toExternalForm());
        stage.setScene(scene);
        // The stage is that of all tests: it has the size that the last one gave it.
        stage.setWidth(640);
        stage.setHeight(460);
        stage.show();
        pane.requestFocus();
    }

    @BeforeEach
    void waitForTheList() throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> fx(() -> !list().getItems().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    @SuppressWarnings("unchecked")
    private ListView<Component> list() {
        return robot.lookup("#about-components").queryAs(ListView.class);
    }

    private TextArea text() {
        return robot.lookup("#about-text").queryAs(TextArea.class);
    }

    private Node focused() {
        return fx(scene::getFocusOwner);
    }

    private void press(KeyCode key) {
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everythingThatIsShippedIsListed() throws Exception {
        List<Component> shipped = Licences.components(Path.of(System.getProperty("java.home")));

        assertEquals(shipped, fx(() -> List.copyOf(list().getItems())));
        assertTrue(shipped.contains(shipped.stream()
                .filter(one -> one.name().equals("JavaFX") && one.version().startsWith("26"))
                .findFirst()
                .orElseThrow()));
    }

    @Test
    void whatIsSelectedIsRead() {
        assertSame(list(), focused());
        assertTrue(fx(() -> text().getText()).contains("GNU General Public License"));

        fx(() -> {
            list().getSelectionModel().clearAndSelect(1);
            return null;
        });
        press(KeyCode.DOWN);
        Component third = fx(() -> list().getItems().get(2));
        assertEquals(third, fx(() -> list().getSelectionModel().getSelectedItem()));
        assertEquals(third.text(), fx(() -> text().getText()));
        assertFalse(fx(() -> text().isEditable()));
    }

    @Test
    void theKeyboardReachesAllOfIt() {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            reached.add(focused().getId());
            press(KeyCode.TAB);
        }

        assertEquals(
                List.of("about-components", "about-text", "about-copy", "about-close", "about-folder", "about-log"),
                reached);
        assertSame(list(), focused());
    }

    @Test
    void versionsAndPlacesAreSaid() {
        String versions =
                fx(() -> robot.lookup("#about-versions").queryAs(Label.class).getText());

        assertTrue(versions.matches("OpWatch \\S+, Java 2\\d.*, JavaFX 2\\d.*"), versions);
        assertEquals(
                List.of(
                        Path.of("the", "folder").toString(),
                        Path.of("the", "log").toString()),
                fx(() -> List.of(
                        robot.lookup("#about-folder").queryAs(TextField.class).getText(),
                        robot.lookup("#about-log").queryAs(TextField.class).getText())));
        fx(() -> {
            robot.lookup("#about-copy").queryAs(Button.class).fire();
            return null;
        });
        assertTrue(happened.getFirst().startsWith("copied " + versions + ", "), happened.toString());
    }

    @Test
    void everythingIsInsideTheSmallestWindow() {
        for (String id : List.of("versions", "copy", "close", "folder", "log", "components", "text")) {
            Bounds bounds = fx(() -> {
                Node node = robot.lookup("#about-" + id).query();
                return node.localToScene(node.getLayoutBounds());
            });
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= 640, id + bounds);
            assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= 460, id + bounds);
            assertTrue(bounds.getHeight() >= 14, id + bounds);
        }
    }

    @Test
    void escapeCloses() {
        press(KeyCode.ESCAPE);
        assertEquals(List.of("closed"), happened);
    }

    @Test
    void theTextIsMonospaced() {
        assertNotSame("System", fx(() -> text().getFont().getFamily()));
        assertTrue(fx(() -> text().getFont().getFamily())
                .toLowerCase(java.util.Locale.ROOT)
                .contains("mono"));
    }
}
