package opwatch.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.notify.desktop.DesktopTeller;
import opwatch.notify.desktop.Way;
import opwatch.notify.desktop.Ways;
import opwatch.notify.login.StartAtLogin;
import opwatch.settings.Notices;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The settings of notices as a person sees and switches them.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class NoticesPaneTest {
    private final FxRobot robot = new FxRobot();
    private final List<DesktopNotice> told = new ArrayList<>();
    private final List<String> closings = new ArrayList<>();
    private volatile Ways ways = Ways.UNTRIED;
    private volatile Delivery delivery = Delivery.SHOWN;
    private volatile StartAtLogin.State login = StartAtLogin.State.OFF;
    private volatile boolean takesLogin = true;
    private NoticeChoice choice;
    private NoticesPane pane;

    private final class Teller implements DesktopTeller {
        @Override
        public void tell(DesktopNotice notice, Consumer<Delivery> became) {
            told.add(notice);
            became.accept(delivery);
        }

        @Override
        public void withdraw() {}

        @Override
        public void show(AtAGlance glance) {}

        @Override
        public Ways ways() {
            return ways;
        }

        @Override
        public void close() {}
    }

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        choice = new NoticeChoice();
        LoginStart start = new LoginStart(() -> login, on -> {
            login = takesLogin && on ? StartAtLogin.State.ON : StartAtLogin.State.OFF;
            return takesLogin;
        });
        pane = new NoticesPane(choice, new Teller(), start, Platform::runLater, () -> closings.add("closed"));
        stage.setScene(new Scene(pane, 560, 700));
        stage.show();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void open() {
        fx(() -> {
            pane.open();
            return null;
        });
        until(
                "the system was asked",
                () -> !box("login").isDisabled() || !says("login-problem").isEmpty());
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(what, e);
        }
    }

    private CheckBox box(String id) {
        return robot.lookup("#notices-" + id).queryAs(CheckBox.class);
    }

    private String says(String id) {
        return robot.lookup("#notices-" + id).queryAs(Labeled.class).getText();
    }

    private void fire(String id) {
        fx(() -> {
            ((javafx.scene.control.ButtonBase) robot.lookup("#notices-" + id).query()).fire();
            return null;
        });
    }

    @Test
    void failuresAreToldUnlessAPersonSwitchesThemOff() {
        open();
        assertTrue(fx(() -> box("failed").isSelected()));
        assertFalse(fx(() -> box("ended_well").isSelected()));

        robot.push(KeyCode.SPACE);
        fire("ended_well");

        assertEquals(
                List.of("ENDED_WELL", "EXPECTATION", "SIGN_IN"),
                fx(() -> choice.now().get().noticeKinds()));
    }

    @Test
    void whatANewerOpWatchTellsStaysSo() {
        fx(() -> {
            choice.restore(new Notices(List.of("OF_TOMORROW"), true, null, null));
            return null;
        });
        open();
        assertFalse(fx(() -> box("failed").isSelected()));

        fire("failed");

        assertEquals(
                List.of("FAILED", "OF_TOMORROW"), fx(() -> choice.now().get().noticeKinds()));
    }

    @Test
    void detailsAndTheTrayAreSwitchedAtOnce() {
        open();
        fire("details");
        fire("keep");

        assertFalse(fx(() -> choice.kinds().details()));
        assertEquals(true, fx(() -> choice.keepInTray()));
        fire("keep");
        assertEquals(false, fx(() -> choice.keepInTray()));
    }

    @Test
    void eachWaySaysInWordsHowItStandsAndFollows() {
        open();
        assertEquals("Notices: not tried yet", fx(() -> says("way-notices")));

        ways = new Ways(Way.State.REFUSED, Way.State.SENT, Way.State.NOBODY_SHOWS);
        fx(() -> {
            pane.tick();
            return null;
        });

        assertEquals(
                List.of(
                        "Notices: the system does not permit it. Allow notices from OpWatch in the settings of the"
                                + " system.",
                        "Count on the launcher: sent; this desktop does not say whether it shows it",
                        "Icon in the tray: nothing on this desktop shows it. The window itself tells everything."),
                fx(() -> List.of(says("way-notices"), says("way-badge"), says("way-icon"))));
    }

    @Test
    void theSampleIsTriedAndItsFateIsSaid() {
        delivery = Delivery.QUIET;
        open();

        fire("sample");

        until(
                "it is said",
                () -> says("sample-says")
                        .equals("The system is set to “do not disturb”, so the sample was not shown."));
        assertEquals(
                List.of("A notice from OpWatch"),
                told.stream().map(DesktopNotice::title).toList());
    }

    @Test
    void theStartAtLogInIsTheSystems() {
        login = StartAtLogin.State.ON;
        open();
        until("it is on", () -> box("login").isSelected());

        fire("login");
        until(
                "it is off",
                () -> login == StartAtLogin.State.OFF && !box("login").isDisabled());
        takesLogin = false;
        fire("login");

        until("it is said", () -> says("login-problem").equals("The system did not take this change."));
        assertFalse(fx(() -> box("login").isSelected()));
    }

    @Test
    void whereTheSystemCannotStartItTheSwitchSaysWhy() {
        login = StartAtLogin.State.NOT_PACKAGED;
        open();

        assertTrue(fx(() -> box("login").isDisabled()));
        assertEquals(
                "This OpWatch is not installed, so there is no program that the system could start.",
                fx(() -> says("login-problem")));
    }

    @Test
    void escapeClosesIt() {
        open();
        robot.push(KeyCode.ESCAPE);

        assertFalse(fx(() -> pane.isVisible()));
        assertEquals(List.of("closed"), closings);
    }
}
