package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import opwatch.ui.kit.IconNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How large text is: everything follows it, and nothing is cut off.
class ZoomJourneyTest extends Journey {
    @BeforeEach
    void openTheDemo() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.clickRow("restore Q3");
    }

    private record Sizes(double text, double icon, double row, double column, double least, double details) {
        Sizes times(double factor) {
            return new Sizes(
                    text * factor, icon * factor, row * factor, column * factor, least * factor, details * factor);
        }
    }

    @Test
    void everythingFollowsTheSizeOfText() {
        Sizes usual = sizes();
        assertEquals(13, usual.text());

        desk.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        desk.press(KeyCode.SHORTCUT, KeyCode.ADD);
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.EQUALS);
        desk.press(KeyCode.SHORTCUT, KeyCode.PLUS);
        Desk.until("it is 175 %", () -> close(sizes(), usual.times(1.75)));
        assertEquals(22.75, popUpText());

        desk.press(KeyCode.SHORTCUT, KeyCode.SUBTRACT);
        Desk.until("it is 150 %", () -> close(sizes(), usual.times(1.5)));

        desk.press(KeyCode.SHORTCUT, KeyCode.NUMPAD0);
        Desk.until("it is as before", () -> close(sizes(), usual));
    }

    @Test
    void noTextOfOursIsCutAtOneAndAHalfOfItsSize() {
        Desk.onFx(() -> {
            stage.setWidth(1440);
            stage.setHeight(900);
            desk.desktop.theme().zoom().set(150);
            return null;
        });
        Desk.until("it is that wide", () -> stage.getScene().getWidth() > 1400);
        desk.press();

        Set<String> cut = new TreeSet<>(cut());
        for (int tab = 0; tab < 4; tab++) {
            int chosen = tab;
            Desk.onFx(() -> {
                desk.robot()
                        .lookup("#details-tabs")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .select(chosen);
                return null;
            });
            cut.addAll(cut());
        }
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        cut.addAll(cut());
        desk.press(KeyCode.ESCAPE);
        new MenuOf(desk).fire("menu-about");
        cut.addAll(cut());

        assertEquals(Set.of(), cut);
    }

    @Test
    void textGrowsAndShrinksToTheLastStepAndNoFurther() {
        for (int press = 0; press < 12; press++) {
            desk.press(KeyCode.SHORTCUT, KeyCode.ADD);
        }
        Desk.until("it is 200 %", () -> sizes().text() == 26);
        for (int press = 0; press < 12; press++) {
            desk.press(KeyCode.SHORTCUT, KeyCode.MINUS);
        }
        Desk.until("it is 80 %", () -> Math.abs(sizes().text() - 10.4) < 0.01);
    }

    private List<String> cut() {
        return Desk.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return new Painted(stage.getScene()).cut();
        });
    }

    private Sizes sizes() {
        return Desk.onFx(() -> {
            Node root = stage.getScene().getRoot();
            root.applyCss();
            TableColumn<?, ?> operation = desk.table().getColumns().stream()
                    .filter(column -> column.getId().equals("column-operation"))
                    .findFirst()
                    .orElseThrow();
            return new Sizes(
                    ((Labeled) root.lookup("#status")).getFont().getSize(),
                    ((IconNode) root.lookup("#tool-add .ikonli-font-icon")).size(),
                    desk.table().getFixedCellSize(),
                    operation.getWidth(),
                    operation.getMinWidth(),
                    ((TextInputControl) root.lookup("#details-pane .text-area"))
                            .getFont()
                            .getSize());
        });
    }

    /// Whether these are the same but for what whole pixels of icons and fonts leave.
    private static boolean close(Sizes one, Sizes other) {
        return Math.abs(one.text() - other.text()) < 0.01
                && Math.abs(one.icon() - other.icon()) <= 1
                && Math.abs(one.row() - other.row()) < 0.01
                && Math.abs(one.column() - other.column()) < 0.5
                && Math.abs(one.least() - other.least()) < 0.01
                && Math.abs(one.details() - other.details()) < 0.1;
    }

    /// The size of text in a window of its own.
    private double popUpText() {
        desk.press(KeyCode.F1);
        double size = Desk.onFx(() ->
                ((Label) desk.robot().lookup("#keys .label").query()).getFont().getSize());
        desk.press(KeyCode.ESCAPE);
        return size;
    }
}
