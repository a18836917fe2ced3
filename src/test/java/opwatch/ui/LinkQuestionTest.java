package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.instance.LaunchRequest;
import opwatch.instance.LinkRequest;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.AddLink;
import opwatch.paste.HostileLinks;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.WatchTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What a link does to a window, whose checks go to a server on loopback that keeps what it was asked. The
/// window watches the demo's cloud.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class LinkQuestionTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final FxRobot robot = new FxRobot();
    private HttpServer server;
    private StillParts behind;
    private WatchList list;
    private NoticeBar notices;
    private Overlay overlay;
    private ListExchange exchange;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchanged -> {
            requests.add(exchanged.getRequestURI().getPath());
            exchanged.sendResponseHeaders(204, -1);
            exchanged.close();
        });
        server.start();
        behind = new StillParts(NOW, this::ask);
        Stage stage = FxToolkit.registerPrimaryStage();
        onFx(() -> {
            WindowParts parts = behind.in(ZoneId.of("Europe/Berlin"));
            list = new WatchList();
            notices = new NoticeBar(parts.clock());
            WatchTable table = new WatchTable(list, behind.clock, parts.zone(), new Zoom());
            FilterInput filter = new FilterInput(table, list, parts, notices);
            overlay = new Overlay(() -> {});
            exchange = new ListExchange(list, new Additions(list, table, filter, notices, parts), notices, parts);
            exchange.askIn(overlay);
            stage.setScene(new Scene(overlay, 900, 600));
            stage.show();
            return null;
        });
    }

    private void ask(OperationRef ref) {
        try {
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + ref.path())
                    .toURL()
                    .openStream()
                    .close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        behind.close();
        server.stop(0);
    }

    @Test
    void nothingIsAskedOrAddedBeforeAYesAndThenOnce() {
        take(AddLink.of(List.of(ref(1), ref(2))).orElseThrow());
        untilAsked();

        assertEquals(
                List.of(line(1), line(2)),
                onFx(() -> operations().getText().lines().toList()));
        assertFalse(onFx(() -> operations().isEditable()));
        assertEquals(List.of(), added());
        assertEquals(List.of(), requestsSoFar());

        until("the button can be pressed", () -> !button("#link-add").isDisabled());
        onFx(() -> {
            button("#link-add").fire();
            button("#link-add").fire();
            return null;
        });

        assertEquals(List.of(ref(1), ref(2)), added());
        assertTrue(onFx(() -> !overlay.isOpen()));
        until("both are asked for", () -> requestsSoFar().size() == 2);
    }

    @Test
    void enterAndSpaceDecline() {
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE)) {
            take(link(1));
            untilAsked();
            assertFalse(onFx(() -> button("#link-add").isDefaultButton()));
            until("the button can be pressed", () -> !button("#link-add").isDisabled());

            robot.push(key);

            until("it is closed by " + key, () -> !overlay.isOpen());
            assertEquals(List.of(), added());
            assertEquals(List.of("Nothing was added from the link."), said());
        }
        assertEquals(List.of(), requestsSoFar());
    }

    @Test
    void hostileLinksAreRefusedWithAReason() {
        for (HostileLinks.Hostile hostile : HostileLinks.ALL) {
            String link = ((LinkRequest.Link) LinkRequest.of(List.of("--link", hostile.link())))
                    .request()
                    .link();
            onFx(() -> {
                notices.close("link");
                return null;
            });

            take(link);

            until(
                    hostile + " is refused",
                    () -> said().stream().anyMatch(text -> text.startsWith("Nothing was added from a link. ")));
            assertFalse(onFx(overlay::isOpen), hostile.name());
        }
        assertEquals(List.of(), added());
        assertEquals(List.of(), requestsSoFar());
    }

    @Test
    void fiveHundredLinksAreOneQuestionAndOneMessage() {
        onFx(() -> {
            IntStream.rangeClosed(1, 500).forEach(i -> exchange.take(LaunchRequest.link(link(i))));
            return null;
        });
        untilAsked();

        assertEquals(line(1), onFx(() -> operations().getText()));
        assertEquals(
                List.of("499 more links have come while one was open. Nothing of them was added; open them again when"
                        + " this one is answered."),
                said());
        robot.push(KeyCode.ESCAPE);
        until("it is closed", () -> !overlay.isOpen());
        assertEquals(List.of("Nothing was added from the link."), said());
        assertEquals(List.of(), added());
        assertEquals(List.of(), requestsSoFar());
        take(link(501));
        untilAsked();
        assertEquals(line(501), onFx(() -> operations().getText()));
    }

    @Test
    void whatIsOnTheListIsNotAskedAboutAgain() {
        take(link(1));
        untilAsked();
        add();
        until("it is asked for", () -> requestsSoFar().size() == 1);

        take(link(1));
        until(
                "it is said",
                () -> said().contains("A link asked for an operation that is on the list already. Nothing was added."));
        assertFalse(onFx(overlay::isOpen));

        take(AddLink.of(List.of(ref(1), ref(2))).orElseThrow());
        untilAsked();
        assertEquals(line(2), onFx(() -> operations().getText()));
        assertEquals(
                "One more operation of the link is on the list already and stays as it is.",
                onFx(() -> robot.lookup("#link-there").queryLabeled().getText()));
        add();
        assertEquals(List.of(ref(1), ref(2)), added());
    }

    private void add() {
        until("the button can be pressed", () -> !button("#link-add").isDisabled());
        onFx(() -> {
            button("#link-add").fire();
            return null;
        });
    }

    private static OperationRef ref(int number) {
        return new OperationRef(Cloud.DEMO, "00000000-1111-2222-3333-444444444444", "westus", "operation-" + number);
    }

    private static String line(int number) {
        return "operation-" + number + "  westus  00000000-1111-2222-3333-444444444444  Demo";
    }

    private static String link(int number) {
        return AddLink.of(List.of(ref(number))).orElseThrow();
    }

    private Void take(String link) {
        return onFx(() -> {
            exchange.take(LaunchRequest.link(link));
            return null;
        });
    }

    private void untilAsked() {
        until("it is asked", overlay::isOpen);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Button button(String id) {
        return robot.lookup(id).queryButton();
    }

    private TextArea operations() {
        return robot.lookup("#link-operations").queryAs(TextArea.class);
    }

    private List<OperationRef> added() {
        return onFx(() -> list.rows().stream().map(row -> row.ref()).toList());
    }

    private List<String> said() {
        return onFx(notices::current);
    }

    /// After all that is due was checked.
    private List<String> requestsSoFar() {
        behind.clock.turn(Duration.ofSeconds(10));
        behind.poller().tick();
        return List.copyOf(requests);
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("never came true: " + what, e);
        }
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }
}
