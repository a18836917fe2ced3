package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the table's cells say to a mouse that rests on them.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class CellTipTest extends TableOnStage {
    @Start
    void start(Stage on) {
        show(on, 900, 5);
    }

    @Test
    void theCellUnderTheMouseSpeaksWithTheOneTooltip() {
        List<String> said = onFx(() -> {
            List<RowCell> cells = cells();
            RowCell first = cells.getFirst();
            RowCell last = cells.getLast();
            assertNull(first.getTooltip());
            Tooltip tip = pointed(first);
            String ofFirst = shown(tip);
            assertSame(tip, pointed(last));
            assertEquals(last.hint(), shown(tip));
            return List.of(first.hint(), ofFirst);
        });

        assertFalse(said.getFirst().isEmpty());
        assertEquals(said.getFirst(), said.getLast());
    }

    private List<RowCell> cells() {
        return table.view().lookupAll(".table-cell").stream()
                .filter(RowCell.class::isInstance)
                .map(RowCell.class::cast)
                .filter(cell -> !cell.hint().isEmpty())
                .toList();
    }

    private static String shown(Tooltip tip) {
        tip.getOnShowing().handle(null);
        return tip.getText();
    }

    private static Tooltip pointed(RowCell cell) {
        Event.fireEvent(cell, entering());
        return cell.getTooltip();
    }

    private static MouseEvent entering() {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                0,
                0,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
