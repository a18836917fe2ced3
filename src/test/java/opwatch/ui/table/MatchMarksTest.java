package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the filter finds is marked in every row on the screen, whatever makes its cells anew.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class MatchMarksTest extends TableOnStage {
    @Start
    void start(Stage on) {
        show(on, 900, 60);
    }

    @BeforeEach
    void search() {
        filter("row");
        assertAllAreMarked();
    }

    @Test
    void lowRowsOfWhichMoreFitAreMarked() {
        onFx(() -> {
            table.compact().set(true);
            return null;
        });

        assertAllAreMarked();
    }

    @Test
    void rowsInGroupsAreMarked() {
        group(Grouping.LOCATION);

        assertAllAreMarked();
    }

    @Test
    void aLabelThatGetsATagStaysMarked() {
        tag("one", 0, 1);

        assertAllAreMarked();
    }

    private void assertAllAreMarked() {
        List<String> all = onFx(() -> {
            table.view().getScene().getRoot().applyCss();
            table.view().getScene().getRoot().layout();
            return rows().map(row -> name((TableLine) row.getItem())).toList();
        });
        assertFalse(all.isEmpty());
        assertEquals(
                all,
                onFx(() -> rows().filter(row -> row.lookupAll(".match").stream().anyMatch(Node::isVisible))
                        .map(row -> name((TableLine) row.getItem()))
                        .toList()));
    }

    private Stream<TableRow<?>> rows() {
        return table.view().lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && row.getItem() instanceof WatchRow);
    }
}
