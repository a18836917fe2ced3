package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import opwatch.instance.LaunchRequest;
import opwatch.settings.Settings;
import opwatch.ui.kit.CutRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether all that a person reads or looks for stands out enough, in every theme, with everything open.
class ContrastJourneyTest extends Journey {
    @ParameterizedTest
    @CsvSource({"LIGHT, SYSTEM", "DARK, SYSTEM", "LIGHT, HIGH", "DARK, HIGH"})
    void theDemosWindow(Settings.Theme theme, Settings.Contrast contrast) throws IOException {
        open(21);
        choose(theme, contrast);
        desk.passUntil(
                "all kinds of rows",
                () -> desk.window().list().rows().stream()
                                .map(row -> row.state().name())
                                .distinct()
                                .count()
                        >= 5);
        Set<String> poor = new TreeSet<>();
        List<String> rows = List.of(
                "restore Q3",
                "someone else’s cluster",
                "failover drill",
                "delete data, queued",
                "delete data, wrong filter");
        desk.passUntil(
                "both marks",
                () -> desk.row(rows.get(3)).isUnusuallyLong()
                        && desk.row(rows.get(4)).isNothingDone());
        for (String row : rows) {
            desk.clickRow(row);
            poor.addAll(withEachTab());
        }
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        poor.addAll(poor());
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.press(KeyCode.ENTER);
        poor.addAll(poor());
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.F1);
        new MenuOf(desk).untilKeysAreSeen();
        poor.addAll(poor());
        desk.press(KeyCode.ESCAPE);
        desk.click("#tool-more");
        poor.addAll(poor());
        desk.press(KeyCode.ESCAPE);
        new MenuOf(desk).fire("menu-about");
        poor.addAll(poor());

        assertEquals(Set.of(), poor);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, SYSTEM", "DARK, SYSTEM", "LIGHT, HIGH", "DARK, HIGH"})
    void theOwnWindow(Settings.Theme theme, Settings.Contrast contrast) throws IOException {
        desk = new Desk(folder, 12, new opwatch.ui.kit.ManualClock(Desk.START));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
        desk.shown(ListKind.OWN);
        choose(theme, contrast);
        Set<String> poor = new TreeSet<>(poor());
        for (String item : List.of("menu-signin", "menu-signin-settings", "menu-network")) {
            new MenuOf(desk).fire(item);
            poor.addAll(poor());
            desk.press(KeyCode.ESCAPE);
        }

        assertEquals(Set.of(), poor);
    }

    @Test
    void theRatioIsThatOfWcag() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 0.001);
        assertEquals(1, Contrast.ratio(Color.RED, Color.RED), 0.001);
        assertEquals(4.54, Contrast.ratio(Color.web("#767676"), Color.WHITE), 0.01);
        desk = new Desk(folder, 12, new opwatch.ui.kit.ManualClock(Desk.START));
    }

    private void choose(Settings.Theme theme, Settings.Contrast contrast) {
        Desk.onFx(() -> {
            desk.desktop.theme().choose(theme);
            desk.desktop.theme().choose(contrast);
            return null;
        });
    }

    private Set<String> withEachTab() {
        Set<String> poor = new TreeSet<>();
        TabPane tabs = desk.robot().lookup("#details-tabs").queryAs(TabPane.class);
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            int chosen = tab;
            Desk.onFx(() -> {
                tabs.getSelectionModel().select(chosen);
                return null;
            });
            poor.addAll(poor());
        }
        return poor;
    }

    /// In every window that is there, pop-ups too.
    private static Set<String> poor() {
        return Desk.onFx(() -> {
            Set<String> poor = new TreeSet<>();
            for (Window window : Window.getWindows()) {
                Scene scene = window.getScene();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                poor.addAll(poor(scene));
            }
            return poor;
        });
    }

    /// As it is, and as it would be under the pointer, with the focus, and pressed.
    private static Set<String> poor(Scene scene) {
        Color behind = scene.getFill() instanceof Color color ? color : Color.TRANSPARENT;
        Set<String> poor = new TreeSet<>(Contrast.poor(scene.getRoot(), behind));
        scene.getRoot().lookupAll("*").stream()
                .flatMap(node -> node.getStyleClass().stream())
                .filter(CutRules.styleClasses()::contains)
                .forEach(name -> poor.add("the theme has lost its rules for ." + name));
        for (String state : List.of("hover", "focused", "pressed")) {
            PseudoClass name = PseudoClass.getPseudoClass(state);
            List<Node> changed = scene
                    .getRoot()
                    .lookupAll(".button, .toggle-button, .menu-button, .hyperlink, .text-input, .menu-item, .tab")
                    .stream()
                    .filter(node -> !node.getPseudoClassStates().contains(name))
                    .toList();
            changed.forEach(node -> node.pseudoClassStateChanged(name, true));
            scene.getRoot().applyCss();
            poor.addAll(Contrast.poor(scene.getRoot(), behind));
            changed.forEach(node -> node.pseudoClassStateChanged(name, false));
            scene.getRoot().applyCss();
        }
        return poor;
    }
}
