package opwatch.ui.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.operation.Cloud;
import opwatch.settings.Preset;
import opwatch.signin.SignInBench;
import opwatch.ui.MainWindow;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The account area in a window of its own, with the real sign-in room on a fake Entra, and hands to use
/// it.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(90)
abstract class AccountScreen {
    final FxRobot robot = new FxRobot();
    final List<String> copied = new ArrayList<>();
    final List<String> moves = new ArrayList<>();
    SignInBench bench;
    AccountArea area;
    NoticeBar notices;

    /// For each class's own `@Start`, which is not found here.
    void open(Stage stage) throws Exception {
        bench = new SignInBench();
        notices = new NoticeBar(bench.clock);
        area = new AccountArea(
                bench.signIn,
                Cloud.PUBLIC,
                new Preset("", "", "", Path.of("opwatch.properties")),
                bench.clock,
                Platform::runLater,
                new AccountArea.Window(
                        notices, copied::add, () -> moves.add("window"), () -> moves.add("table"), () -> {}));
        bench.follow(() -> Platform.runLater(area::changed));
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        Scene scene = new Scene(new VBox(area.chip(), notices, area.panes()), 900, 700);
        scene.getStylesheets().add(MainWindow.class.getResource("opwatch.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
    }

    Node node(String id) {
        return robot.lookup(id).tryQuery().orElse(null);
    }

    boolean shows(String id) {
        Node node = node(id);
        return node != null
                && node.getScene() != null
                && node.isVisible()
                && node.getParent().isVisible();
    }

    String text(String id) {
        Node node = node(id);
        return node instanceof TextInputControl input
                ? input.getText()
                : node instanceof Labeled labeled ? labeled.getText() : "";
    }

    void fire(String id) {
        fx(() -> {
            ((ButtonBase) node(id)).fire();
            return null;
        });
    }

    void item(String id) {
        fx(() -> {
            ((MenuButton) node("#account"))
                    .getItems().stream()
                            .filter(item -> id.equals(item.getId()))
                            .findFirst()
                            .map(MenuItem.class::cast)
                            .orElseThrow()
                            .fire();
            return null;
        });
    }

    void signIn(String person) throws Exception {
        bench.browser(bench.entra.browser(person, SignInBench.HOME));
        fx(() -> {
            area.open();
            return null;
        });
        fire("#signin-start");
        until(() -> !shows("#signin-card"));
    }

    static String words(NoticeBar notices) {
        return fx(() -> String.join("\n", notices.current()));
    }
}
