package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.Pointing;
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
            Tooltip tip = Pointing.at(first);
            String ofFirst = shown(tip);
            assertSame(tip, Pointing.at(last));
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
}
