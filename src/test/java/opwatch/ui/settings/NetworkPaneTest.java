package opwatch.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.network.ConnectionTest;
import opwatch.network.ConnectionTest.Finding;
import opwatch.network.ConnectionTest.Hop;
import opwatch.network.Failure;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import opwatch.ui.kit.NeedsFonts;
import opwatch.words.FindingText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The proxy and the connection test as a person sees them.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class NetworkPaneTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> happened = new ArrayList<>();
    private ProxyChoice inUse = ProxyChoice.SYSTEM;
    private List<Finding> findings = List.of();
    private List<String> unopened = List.of();
    private @Nullable RuntimeException bug;
    private NetworkPane pane;

    private final Connections connections = new Connections(() -> inUse, proxy -> inUse = proxy, (proxy, cloud) -> {
        happened.add("tested " + proxy.mode() + " " + cloud);
        if (bug != null) {
            throw bug;
        }
        return new ConnectionTest.Report(findings, unopened);
    });

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        pane = new NetworkPane(
                connections,
                () -> Cloud.CHINA,
                Platform::runLater,
                () -> happened.add("used"),
                () -> happened.add("closed"));
        stage.setScene(new Scene(pane, 800, 500));
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
    }

    private void fire(String id) {
        fx(() -> {
            robot.lookup(id).queryAs(ButtonBase.class).fire();
            return null;
        });
    }

    private void type(String id, String text) {
        fx(() -> {
            robot.lookup(id).queryAs(TextField.class).setText(text);
            return null;
        });
    }

    private List<String> shown() {
        return fx(() -> pane.lookup("#network-findings").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void anotherProxyIsUsedAtOnceAndWhatRunsIsCheckedAt() {
        open();
        fire("#network-manual");
        type("#network-host", "proxy.corp:3128");
        fire("#network-save");

        assertEquals(new ProxyChoice(ProxyChoice.Mode.MANUAL, "proxy.corp", 3128), inUse);
        assertEquals(List.of("closed", "used"), happened);
        assertFalse(pane.isOpen());
    }

    @Test
    void savingWhatIsInUseChangesNothing() {
        open();
        fire("#network-save");
        assertEquals(List.of("closed"), happened);
    }

    @Test
    void whatIsNoProxyIsRefusedInASentence() {
        open();
        fire("#network-manual");
        type("#network-host", "proxy corp");
        fire("#network-save");

        assertEquals(
                "A proxy needs a host name and a port from 1 to 65535.",
                fx(() -> robot.lookup("#network-problem").queryAs(Labeled.class).getText()));
        assertEquals(ProxyChoice.SYSTEM, inUse);
        assertTrue(pane.isOpen());
    }

    @Test
    void theTestNamesTheHopThatFails() throws Exception {
        findings = List.of(
                new Finding("login.test", "proxy:1", "", null, null, Duration.ofMillis(12)),
                new Finding("arm.test", "proxy:1", "", Hop.PROXY, Failure.PROXY_TUNNEL, Duration.ofMillis(3)));
        open();
        fire("#network-none");
        fire("#network-test");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().size() == 2);

        assertEquals(
                List.of(
                        "login.test responds, through the proxy proxy:1, in 12 ms.",
                        "The proxy proxy:1 does not let requests through to arm.test. Ask your network administrator to"
                                + " allow that host."),
                shown());
        assertEquals(List.of("tested NONE CHINA"), happened);
        assertEquals(ProxyChoice.SYSTEM, inUse);
    }

    @Test
    void theTestNamesTheStoreOfTheSystemThatCannotBeOpened() throws Exception {
        findings = List.of(new Finding("login.test", "", "", null, null, Duration.ofMillis(12)));
        unopened = List.of("Windows-ROOT");
        open();
        fire("#network-test");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().size() == 2);

        assertEquals(
                List.of(
                        "login.test responds, directly, in 12 ms.",
                        "The certificate store Windows-ROOT could not be opened, so a certificate that is"
                                + " installed only there is not trusted. Restart OpWatch; if this line stays, show it to"
                                + " your administrator."),
                shown());
    }

    @Test
    void aTestThatBreaksSaysSoAndCanBeTriedAgain() throws Exception {
        bug = new IllegalStateException("no usable TLS");
        open();
        fire("#network-test");
        String broken =
                "The test ended because of an error that it did not expect (“java.lang.IllegalStateException: no"
                        + " usable TLS”); that says nothing about the connection. Report it with this text and the file"
                        + " opwatch.log.";
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().equals(List.of(broken)));

        bug = null;
        findings = List.of(new Finding("login.test", "", "", null, null, Duration.ofMillis(12)));
        fire("#network-test");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> shown().equals(List.of("login.test responds, directly, in 12 ms.")));
    }

    @Test
    void everyHopHasASentence() {
        for (Hop hop : Hop.values()) {
            for (Failure failure : Failure.values()) {
                for (String proxy : List.of("", "proxy:1")) {
                    String text = FindingText.of(new Finding("h.test", proxy, "", hop, failure, Duration.ZERO));
                    boolean ofProxy = hop == Hop.PROXY && failure == Failure.PROXY_SIGN_IN;
                    assertTrue(text.contains("h.test") || text.contains("proxy:1") || ofProxy, text);
                    assertTrue(text.endsWith("."), text);
                }
            }
        }
    }

    @Test
    void escapeClosesWithoutAChange() {
        open();
        fire("#network-none");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertFalse(fx(pane::isOpen));
        assertEquals(ProxyChoice.SYSTEM, inUse);
    }
}
