package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import opwatch.instance.LaunchRequest;
import opwatch.settings.Settings;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a person sees where the keyboard is, in every theme, at each control that it reaches.
class FocusJourneyTest extends Journey {
    /// The rest are the ring's round corners.
    private static final double MOST = 0.75;

    @ParameterizedTest
    @CsvSource({"LIGHT, SYSTEM", "DARK, SYSTEM", "LIGHT, HIGH", "DARK, HIGH"})
    void theDemosWindow(Settings.Theme theme, Settings.Contrast contrast) throws IOException {
        open(21);
        choose(theme, contrast);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("someone else’s cluster");
        desk.press(KeyCode.DELETE);
        desk.clickRow("restore Q3");
        Set<String> unseen = new TreeSet<>(unseen());
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        unseen.addAll(unseen());

        assertEquals(Set.of(), unseen);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, SYSTEM", "DARK, SYSTEM", "LIGHT, HIGH", "DARK, HIGH"})
    void theOwnWindow(Settings.Theme theme, Settings.Contrast contrast) throws IOException {
        desk = new Desk(folder, 12, new ManualClock(Desk.START));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
        desk.shown(ListKind.OWN);
        choose(theme, contrast);
        Set<String> unseen = new TreeSet<>(unseen());
        for (String item : List.of("menu-signin", "menu-signin-settings", "menu-network", "menu-about")) {
            new MenuOf(desk).fire(item);
            unseen.addAll(unseen());
            desk.press(KeyCode.ESCAPE);
        }

        assertEquals(Set.of(), unseen);
    }

    @Test
    void theRowWithTheFocusIsSeenAfterEachKeyAndNotAfterAClick() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("restore Q3");
        List<FocusRing> clicked = here("watch-table", "tool-more");
        desk.press(KeyCode.SHIFT, KeyCode.DOWN);
        List<FocusRing> pressed = here("watch-table", "tool-more");

        assertEquals(0, Desk.onFx(() -> clicked.get(0).seenBeside(clicked.get(1))), 0.01);
        assertTrue(Desk.onFx(() -> pressed.get(0).seenBeside(pressed.get(1))) > MOST);
    }

    /// With the focus at one control and at another, and no time between.
    private List<FocusRing> here(String... controls) {
        return Desk.onFx(() -> Stream.of(controls)
                .map(id -> {
                    stage.getScene().lookup("#" + id).requestFocus();
                    return FocusRing.of(stage.getScene());
                })
                .toList());
    }

    @Test
    void f6ShowsWhereItLeads() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("restore Q3");
        do {
            desk.press(KeyCode.TAB);
        } while (!(Desk.onFx(() -> stage.getScene().getFocusOwner()) instanceof TextArea));
        desk.press(KeyCode.F6);
        desk.click("#status");
        FocusRing before = ring();
        desk.press(KeyCode.F6);
        FocusRing inDetails = ring();
        desk.press(KeyCode.F6);
        FocusRing inTable = ring();

        assertTrue(inDetails.owner() instanceof TextArea, inDetails.name());
        assertTrue(Desk.onFx(() -> inDetails.seenBeside(before)) > MOST, inDetails.name());
        assertTrue(Desk.onFx(() -> inTable.seenBeside(inDetails)) > MOST, inTable.name());
    }

    private FocusRing ring() {
        return Desk.onFx(() -> FocusRing.of(stage.getScene()));
    }

    private void choose(Settings.Theme theme, Settings.Contrast contrast) {
        Desk.onFx(() -> {
            desk.desktop.theme().choose(theme);
            desk.desktop.theme().choose(contrast);
            return null;
        });
    }

    /// The controls at which nothing shows that they have the focus, or whose ring moves others.
    private Set<String> unseen() {
        List<FocusRing> way = new ArrayList<>();
        List<Node> seen = new ArrayList<>();
        desk.press(KeyCode.TAB);
        do {
            way.add(ring());
            seen.add(way.getLast().owner());
            desk.press(KeyCode.TAB);
        } while (!seen.contains(Desk.onFx(() -> stage.getScene().getFocusOwner())) && seen.size() < 80);
        way.add(ring());
        assertTrue(way.size() > 3, "nothing to go through");
        Set<String> unseen = new TreeSet<>();
        for (int step = 0; step + 1 < way.size(); step++) {
            unseen.addAll(compared(way.get(step), way.get(step + 1)));
        }
        return unseen;
    }

    private static List<String> compared(FocusRing one, FocusRing next) {
        return Desk.onFx(() -> {
            List<String> wrong = new ArrayList<>();
            double share = one.seenBeside(next);
            if (share < MOST && !one.isCovered()) {
                wrong.add(String.format(Locale.ROOT, "%n%s is marked to %.2f", one.name(), share));
            }
            one.places().forEach((node, place) -> {
                if (next.places().containsKey(node)
                        && !place.equals(next.places().get(node))) {
                    wrong.add(String.format(
                            "%n%s moves %s: %s, %s",
                            one.name(), node, place, next.places().get(node)));
                }
            });
            return wrong;
        });
    }
}
