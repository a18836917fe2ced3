package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import opwatch.operation.OperationRef;
import opwatch.ui.kit.NoticeBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing moves by itself: not when a message comes or goes, and not when something opens over the content.
class MessagesJourneyTest extends Journey {
    private static final int ROWS = 21;

    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        Desk.until("it has been seen", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        desk.clickRow("restore Q3");
    }

    @Test
    void noControlMovesWhileMessagesOfEachKindComeAndGo() {
        Map<String, Bounds> before = places();
        assertTrue(before.size() > 15, before.toString());

        for (Runnable message : messages()) {
            say(message);
            assertEquals(before, places());
        }
        for (String topic : List.of("save", "banner", "clock", "reading", "saved")) {
            say(() -> notices().close(topic));
            assertEquals(before, places());
        }
    }

    @Test
    void aClickLandsWhereItWasAimedWhileMessagesComeAndGo() {
        for (Runnable message : messages()) {
            String before = desk.text("#tool-pause");
            desk.robot().moveTo("#tool-pause");
            say(message);
            desk.robot().clickOn();
            WaitForAsyncUtils.waitForFxEvents();
            assertNotEquals(before, desk.text("#tool-pause"));
        }
    }

    @Test
    void theButtonUnderThePointerIsTheOneThatWasSeen() {
        say(() -> notices().warn("join", "kept apart", new NoticeBar.Action("Join", () -> done.add("joined"))));
        desk.robot().moveTo("#notice-action");

        say(() -> notices().saveFailed("save", "not saved", new NoticeBar.Action("Look", () -> done.add("looked"))));
        assertEquals("Demo: kept apart", desk.text("#notice"));
        desk.robot().clickOn();

        Desk.until("it is done", () -> done.equals(List.of("joined")));
        assertEquals("Demo: not saved", desk.text("#notice"));
        say(() -> notices().close("save"));
        assertEquals("Demo: not saved", desk.text("#notice"));
        desk.robot().moveTo("#tool-add");
        Desk.until("it is gone", () -> desk.text("#notice").isEmpty());
    }

    @Test
    void aPointerThatWasLeftBehindDoesNotHideThatNothingIsSaved() {
        say(() -> notices().warn("clock", "trouble", new NoticeBar.Action("Look", () -> done.add("looked"))));
        desk.robot().moveTo("#notice-action");

        say(() -> notices().warn("banner", "other trouble", null));
        say(() -> notices().saveFailed("save", "not saved", null));
        assertEquals("Demo: trouble", desk.text("#notice"));

        Desk.until("it is said", () -> desk.text("#notice").equals("Demo: not saved"));
    }

    @Test
    void whatOpensCoversAndMovesNothing() {
        Map<String, Bounds> before = places();

        for (Runnable open : List.<Runnable>of(
                () -> desk.press(KeyCode.SHORTCUT, KeyCode.N),
                () -> desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H),
                () -> new MenuOf(desk).fire("menu-about"),
                () -> desk.paste(unknown("0000") + "\n" + unknown("1111")))) {
            open.run();
            Desk.until("it is open", () -> !sheets().isEmpty());
            assertEquals(before, places());
            desk.press(KeyCode.ESCAPE);
            Desk.until("it is closed", () -> sheets().isEmpty());
            assertEquals(before, places());
            assertEquals(desk.table(), Desk.onFx(() -> stage.getScene().getFocusOwner()));
        }
    }

    @Test
    void theNewestLiesOnTopAndGivesBackTheOneBelowWithItsFocus() {
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.click("#add-label");
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        assertEquals(List.of("history-pane"), sheets());

        desk.press(KeyCode.ESCAPE);
        assertEquals(List.of("add-pane"), sheets());
        assertEquals(
                "add-label", Desk.onFx(() -> stage.getScene().getFocusOwner().getId()));

        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        assertEquals(List.of("add-pane"), sheets());
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        assertEquals(List.of(), sheets());
    }

    @Test
    void theHistoryUndoesWhatTheLineHasNoRoomFor() {
        say(() -> notices().saveFailed("save", "not saved", null));
        desk.press(KeyCode.DELETE);
        Desk.until("the row is gone", () -> !desk.shown().contains("restore Q3"));
        assertEquals("Demo: not saved", desk.text("#notice"));

        desk.click("#notice-history");
        Desk.until(
                "both are listed", () -> HistoryJourneyTest.lines(desk, "Said").size() == 2);
        assertEquals(history(), Desk.onFx(() -> stage.getScene().getFocusOwner()));
        desk.press(KeyCode.ENTER);

        Desk.until("the row is back", () -> desk.shown().contains("restore Q3"));
    }

    @Test
    void nothingMovesInTheHistoryUntilThePersonAsksForWhatIsNew() {
        say(() -> notices().warn("clock", "trouble", null));
        say(() -> notices().warn("join", "kept apart", new NoticeBar.Action("Join", () -> done.add("joined"))));
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        desk.press(KeyCode.DOWN);
        List<Bounds> before = historyPlaces();

        say(() -> notices().warn("clock", "trouble", null));
        say(() -> notices().close("join"));
        say(() -> notices().tell("an answer", null));
        say(() -> notices().news("saved", "news"));

        assertEquals(before, historyPlaces());
        assertEquals("Demo: trouble", selectedMessage());
        assertEquals("2 new messages", desk.text("#history-new"));
        desk.click("#history-new");
        Desk.until(
                "all are listed", () -> HistoryJourneyTest.lines(desk, "Said").size() == 4);
        assertEquals("Demo: trouble", selectedMessage());
        assertEquals(false, Desk.onFx(desk.robot().lookup("#history-new").query()::isVisible));
    }

    @Test
    void theHistoryCopiesTheSelectedMessage() {
        say(() -> notices().warn("clock", "trouble", null));
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);

        desk.press(KeyCode.SHORTCUT, KeyCode.C);

        assertEquals(
                "Demo: trouble", Desk.onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    private ListView<?> history() {
        return desk.robot().lookup("#history-list").queryAs(ListView.class);
    }

    /// As a screen reader reads it, without its time.
    private String selectedMessage() {
        Node cell = desk.robot().lookup("#history-list .list-cell:selected").query();
        return Desk.onFx(() -> cell.getAccessibleText().replaceFirst("^\\S+ ", ""));
    }

    /// Where the pane, its button and the texts of its messages are.
    private List<Bounds> historyPlaces() {
        return Desk.onFx(() -> {
            stage.getScene().getRoot().layout();
            return Stream.of("#history-pane", "#history-close", "#history-list .label")
                    .flatMap(id -> desk.robot().lookup(id).queryAll().stream())
                    .map(node -> node.localToScene(node.getLayoutBounds()))
                    .toList();
        });
    }

    private List<Runnable> messages() {
        NoticeBar.Action action = new NoticeBar.Action("Do it", () -> {});
        return List.of(
                () -> notices().held(3, "F8", () -> {}),
                () -> notices().news("saved", "news"),
                () -> notices().warn("clock", "trouble of many words ".repeat(30), action),
                () -> notices().signInNeeded("banner", "sign in", action),
                () -> notices().tell("an answer", action),
                () -> notices().refuse("paste", "refused"),
                () -> notices().keep("reading", "reading"),
                () -> notices().saveFailed("save", "not saved", action),
                () -> notices().held(0, "F8", () -> {}));
    }

    private NoticeBar notices() {
        return desk.window().notices();
    }

    private void say(Runnable message) {
        Desk.onFx(() -> {
            message.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Where every control with a name is that a person can see, what lies over the content and the message
    /// itself excepted.
    private Map<String, Bounds> places() {
        WaitForAsyncUtils.waitForFxEvents();
        return Desk.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Map<String, Bounds> places = new TreeMap<>();
            for (Node node : stage.getScene().getRoot().lookupAll("*")) {
                boolean named = node instanceof Control && node.getId() != null;
                if (named
                        && isSeen(node)
                        && !isIn(node, ".overlay")
                        && !node.getId().startsWith("notice")) {
                    places.put(node.getId(), node.localToScene(node.getLayoutBounds()));
                }
            }
            Node history = stage.getScene().lookup("#notice-history");
            places.put("history button", history.localToScene(history.getLayoutBounds()));
            Node line = stage.getScene().lookup("#notices");
            places.put("line", line.localToScene(line.getLayoutBounds()));
            return places;
        });
    }

    /// What can be seen over the content.
    private List<String> sheets() {
        return Desk.onFx(() -> Stream.of("#add-pane", "#history-pane", "#about-pane", "#preview-pane")
                .flatMap(id -> desk.robot().lookup(id).queryAll().stream())
                .filter(MessagesJourneyTest::isSeen)
                .map(Node::getId)
                .toList());
    }

    private String unknown(String end) {
        OperationRef ref = desk.row("restore Q3").ref();
        String id = ref.operationId();
        return "https://demo.opwatch.invalid" + ref.path().replace(id, id.substring(0, id.length() - 4) + end);
    }

    private static boolean isIn(Node node, String style) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains(style.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return !(node instanceof Labeled labeled && labeled.getText() == null && labeled.getGraphic() == null);
    }
}
