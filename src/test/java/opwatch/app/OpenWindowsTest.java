package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.SplitMenuButton;
import javafx.stage.Stage;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.instance.SecondStart;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.Test;

/// The two windows, as a person and a second start open them.
class OpenWindowsTest extends WindowsJourney {
    @Test
    void eachListHasAPauseOfItsOwn() throws IOException {
        openBoth();
        SplitMenuButton pause = find(ListKind.DEMO, "#tool-pause", SplitMenuButton.class);
        Desk.onFx(() -> {
            pause.fire();
            return null;
        });

        assertEquals("Paused", Desk.onFx(pause::getText));
        assertEquals("Pause", Desk.onFx(find(ListKind.OWN, "#tool-pause", SplitMenuButton.class)::getText));
    }

    @Test
    void theDemoOpensBesideAnEmptyListAndThatStaysOpen() throws IOException {
        openMine();
        Button tryTheDemo = find(ListKind.OWN, "#empty-demo", Button.class);

        Desk.onFx(() -> {
            tryTheDemo.fire();
            return null;
        });

        Workspace demo = desk.shown(ListKind.DEMO);
        assertNotSame(desk.shown(ListKind.OWN).stage(), demo.stage());
        assertEquals(DEMO_ROWS, shown(ListKind.DEMO).size());
        assertEquals(List.of(), shown(ListKind.OWN));
        assertEquals("OpWatch", title(ListKind.OWN));
        assertTrue(title(ListKind.DEMO).endsWith("OpWatch — Demo"), title(ListKind.DEMO));
    }

    @Test
    void whatIsOpenIsBroughtToTheFrontAndNotOpenedAgain() throws IOException {
        openBoth();
        Stage mine = desk.shown(ListKind.OWN).stage();
        Stage demo = desk.shown(ListKind.DEMO).stage();

        fireMenu(ListKind.DEMO, "menu-own");
        Desk.until("the own list has the focus", mine::isFocused);
        fireMenu(ListKind.OWN, "menu-demo");
        Desk.until("the demo has the focus", demo::isFocused);

        assertEquals(2, windows());
    }

    @Test
    void aDemoAloneTouchesNoOtherFolderUntilThePersonOpensTheirOwnList() throws IOException {
        desk.open(primary);
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("demo"),
                    files.map(file -> file.getFileName().toString()).toList());
        }

        fireMenu(ListKind.DEMO, "menu-own");

        desk.shown(ListKind.OWN);
        assertTrue(Locks.isHeld(folder));
        assertEquals(2, windows());
    }

    @Test
    void aSecondStartReachesTheWindowOfItsList() throws IOException {
        openBoth();
        OperationRef other = shown(ListKind.DEMO).getFirst();
        String path = other.path().replace(other.operationId(), "0123abcd-1111-2222-3333-444455556666");

        assertTrue(SecondStart.isHeard(
                ListKind.DEMO.in(desk.home), new LaunchRequest("https://demo.opwatch.invalid" + path, List.of())));
        assertTrue(SecondStart.isHeard(
                desk.home, new LaunchRequest("https://management.azure.com" + NEW.path(), List.of())));

        untilShown(List.of(MINE, NEW), ListKind.OWN);
        Desk.until("it is in the demo", () -> rows(ListKind.DEMO).size() == DEMO_ROWS + 1);
    }

    @Test
    void aSecondStartBringsItsWindowToTheFront() throws IOException {
        openBoth();
        Stage mine = desk.shown(ListKind.OWN).stage();
        Desk.onFx(() -> {
            mine.setIconified(true);
            return null;
        });

        assertTrue(SecondStart.isHeard(desk.home, LaunchRequest.NOTHING));

        Desk.until("it is in front", () -> !mine.isIconified() && mine.isFocused());
    }

    @Test
    void theDemoSaysThatItsNoticesAreTheDemos() throws IOException {
        openBoth();
        Desk.onFx(() -> {
            desk.shown(ListKind.DEMO).take(new LaunchRequest("nothing to be found", List.of()));
            desk.shown(ListKind.OWN).take(new LaunchRequest("nothing to be found", List.of()));
            return null;
        });

        String said = "Not added: The text holds no operation. Copy a status URL, or a text that contains one.";
        Desk.until("it is said", () -> notices(ListKind.OWN).contains(said));
        Desk.until("the demo says it too", () -> !notices(ListKind.DEMO).isEmpty());
        assertEquals(List.of("Demo: " + said), notices(ListKind.DEMO));
    }

    @Test
    void aWindowThatCannotBeOpenedIsANoticeInTheWindowThatAsked() throws IOException {
        openMine();
        Claim elsewhere = InstanceLock.claim(ListKind.DEMO.in(desk.home), LaunchRequest.NOTHING);

        fireMenu(ListKind.OWN, "menu-demo");

        // The start waits some seconds for the holder, which may be about to end.
        Desk.until(
                "the reason",
                () -> notices(ListKind.OWN).stream()
                        .anyMatch(text -> text.startsWith("That list is open in another OpWatch")));
        elsewhere.release();
        fireMenu(ListKind.OWN, "menu-demo");
        desk.shown(ListKind.DEMO);
    }
}
