package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import opwatch.settings.Settings;
import opwatch.settings.View;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.kit.Reading;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.RowTexts;
import opwatch.ui.table.WatchTable;
import opwatch.ui.views.SavedViews;
import opwatch.ui.views.ViewsButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tool bar in windows of all widths, in the order in which words give way to pictures.
@NeedsFonts
@ExtendWith(OnFxThread.class)
class MainToolBarTest {
    private static final List<String> ALL =
            List.of("tool-add", "tool-refresh", "tool-pause", "tool-filter", "tool-views", "account", "tool-more");
    private static final View LONG =
            new View("failed tonight in prod, all of them", "", "", List.of(), List.of(), Settings.Grouping.NONE);

    private final Button account = new Button("Bartholomew Featherstonehaugh-Cholmondeley · contoso.com · Public");
    private final SavedViews saved = new SavedViews(new SavedViews.Window(LONG::named, view -> {}));
    private final PauseButton pause = new PauseButton(List::of);
    private final BorderPane root = new BorderPane();

    @BeforeEach
    void show() {
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        account.setId("account");
        account.setGraphic(Icon.ACCOUNT.node());
        account.setMaxWidth(320);
        WatchList list = new WatchList();
        ShownZone utc = new ShownZone(ZoneOffset.UTC);
        saved.restore(List.of(LONG));
        FilterInput filter = new FilterInput(
                new WatchTable(list, () -> Instant.EPOCH, utc, new Zoom()),
                list,
                new RowTexts(() -> Instant.EPOCH, utc),
                new Reading(Runnable::run, new NoticeBar(() -> Instant.EPOCH)));
        root.setTop(new MainToolBar(
                new Actions(Map.of(), Map.of(), () -> {}),
                filter.field(),
                new ViewsButton(saved, () -> {}, () -> {}),
                new MainToolBar.Account(
                        account,
                        small -> account.setContentDisplay(small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT)),
                pause));
        Scene scene = new Scene(root);
        scene.getStylesheets().add(MainWindow.class.getResource("opwatch.css").toExternalForm());
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 900, 640, 560})
    void nothingLeavesTheWindowAndNothingIsCut(int width) {
        resize(width);

        double left = 0;
        for (String id : ALL) {
            Node node = node(id);
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertTrue(bounds.getMinX() >= left && bounds.getMaxX() <= width, id + " " + bounds);
            left = bounds.getMaxX();
            if (!List.of("tool-filter", "account").contains(id)) {
                assertTrue(bounds.getWidth() >= node.prefWidth(-1), id + " " + bounds);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1440, ''",
        "900, account",
        "640, account tool-refresh tool-pause",
        "560, account tool-add tool-refresh tool-pause"
    })
    void theAccountBecomesAPictureBeforeTheButtonsDo(int width, String pictures) {
        resize(width);

        assertEquals(
                Stream.of(pictures.split(" "))
                        .filter(id -> !id.isEmpty())
                        .sorted()
                        .toList(),
                pictures());
    }

    @Test
    void theViewInUseIsSaidInTheSmallestWindow() {
        saved.choose(0);
        resize(560);

        assertEquals(List.of("account", "tool-add", "tool-pause", "tool-refresh"), pictures());
        assertEquals(LONG.name(), ((Labeled) node("tool-views")).getText());
        nothingLeavesTheWindowAndNothingIsCut(560);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, tomorrow 12:00 PM, true",
        "900, 14:30, true",
        "900, tomorrow 12:00 PM, false",
        "640, 14:30, false",
        "560, tomorrow 12:00 PM, false"
    })
    void theEndOfAPauseIsSaidInWholeOrNotInWords(int width, String end, boolean words) {
        pause.show(end, true);
        nothingLeavesTheWindowAndNothingIsCut(width);

        assertEquals("Paused until " + end, pause.getText());
        assertEquals(!words, pictures().contains("tool-pause"));
        assertTrue(pause.getAccessibleHelp().startsWith("Paused until " + end + ". Resume"));
    }

    @Test
    void whatStandsBesideAPauseStaysWhereItIsWhenThatEndsByItself() {
        resize(1440);
        double before = left("tool-filter");
        pause.show("14:30", true);
        resize(1440);
        double paused = left("tool-filter");
        pause.show(null, false);
        resize(1440);

        assertEquals("Pause", pause.getText());
        assertEquals(paused, left("tool-filter"));
        pause.show(null, true);
        resize(1440);
        assertEquals(before, left("tool-filter"));
    }

    private double left(String id) {
        return node(id).getBoundsInParent().getMinX();
    }

    @Test
    void wordsComeBackWhereThereIsRoomAgain() {
        resize(560);
        resize(1440);

        assertEquals(List.of(), pictures());
    }

    @Test
    void aPictureKeepsItsNameForAScreenReaderAndItsTooltip() {
        resize(560);

        assertEquals("Refresh", ((Labeled) node("tool-refresh")).getText());
        assertTrue(node("tool-refresh").getAccessibleHelp().startsWith("Check the selected operations now"));
    }

    private void resize(int width) {
        root.resize(width, 460);
        root.applyCss();
        root.layout();
    }

    private List<String> pictures() {
        return ALL.stream()
                .filter(id -> node(id) instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty()
                        && labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY)
                .sorted()
                .toList();
    }

    private Node node(String id) {
        return root.lookup("#" + id);
    }
}
