package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import opwatch.instance.LaunchRequest;
import opwatch.instance.SecondStart;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.paste.AddLink;
import org.junit.jupiter.api.Test;

/// Links that the system hands to a start, with and without a window that is open.
class LinkJourneyTest extends WindowsJourney {
    private static final LaunchRequest LINK =
            LaunchRequest.link(AddLink.of(List.of(NEW)).orElseThrow());

    @Test
    void theLinkOfAFirstStartIsAskedAboutInItsWindow() throws IOException {
        file(ListKind.OWN).save(List.of(WatchEntry.of(MINE, "mine", Desk.START)));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, primary, LINK);

        untilAsked();
        assertEquals(List.of(MINE), shown(ListKind.OWN));
        fire("#link-add");

        untilShown(List.of(MINE, NEW), ListKind.OWN);
        desk.close();
        assertEquals(List.of(MINE, NEW), onDisk(ListKind.OWN));
    }

    @Test
    void aLinkThatIsNotAnsweredIsNotAdded() throws IOException {
        openMine(WatchEntry.of(MINE, "mine", Desk.START));
        assertTrue(SecondStart.isHeard(desk.home, LINK));
        untilAsked();

        desk.close();

        assertEquals(List.of(MINE), onDisk(ListKind.OWN));
    }

    @Test
    void aSecondStartBringsTheWindowToTheFrontAndAsks() throws IOException {
        openMine();
        Desk.onFx(() -> {
            primary.setIconified(true);
            return null;
        });

        assertTrue(SecondStart.isHeard(desk.home, LINK));

        untilAsked();
        assertTrue(Desk.onFx(() -> !primary.isIconified() && primary.isFocused()));
        assertTrue(Desk.onFx(find(ListKind.OWN, "#link-decline", Button.class)::isFocused));
        desk.press(KeyCode.ENTER);
        assertFalse(isAsked(ListKind.OWN));
        assertEquals(List.of(), shown(ListKind.OWN));
    }

    @Test
    void noLinkReachesTheDemo() throws IOException {
        openBoth();
        OperationRef demos = shown(ListKind.DEMO).getFirst();

        assertTrue(SecondStart.isHeard(ListKind.DEMO.in(desk.home), LINK));

        untilAsked();
        assertFalse(isAsked(ListKind.DEMO));
        fire("#link-decline");
        LaunchRequest ofTheDemo = LaunchRequest.link("opwatch://add?url=https://demo.opwatch.invalid" + demos.path());
        assertTrue(SecondStart.isHeard(ListKind.DEMO.in(desk.home), ofTheDemo));
        Desk.until(
                "it is refused",
                () -> notices(ListKind.OWN).stream()
                        .anyMatch(text ->
                                text.startsWith("Nothing was added from a link. demo.opwatch.invalid cannot be")));
        assertEquals(List.of(MINE), shown(ListKind.OWN));
        assertEquals(DEMO_ROWS, shown(ListKind.DEMO).size());
    }

    private void untilAsked() {
        desk.shown(ListKind.OWN);
        Desk.until("it is asked", () -> isAsked(ListKind.OWN));
    }

    private boolean isAsked(ListKind kind) {
        return Desk.onFx(() -> {
            Node pane = desk.windows.workspace(kind).stage().getScene().lookup("#link-pane");
            return pane != null && pane.isVisible();
        });
    }

    private void fire(String id) {
        Button button = find(ListKind.OWN, id, Button.class);
        Desk.until("it can be pressed", () -> !button.isDisabled());
        Desk.onFx(() -> {
            button.fire();
            return null;
        });
    }
}
