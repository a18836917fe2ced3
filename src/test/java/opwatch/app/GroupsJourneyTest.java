package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rows in groups, in the whole window: chosen from its menu, acted on as one, kept for the next start.
class GroupsJourneyTest extends Journey {
    private static final int ROWS = 21;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        desk.passUntil(
                "all have been checked",
                () -> desk.window().list().rows().stream()
                        .allMatch(row -> row.observation().get().lastCheck() != null));
    }

    private List<GroupLine> headings() {
        return Desk.onFx(() -> desk.table().getItems().stream()
                .filter(GroupLine.class::isInstance)
                .map(GroupLine.class::cast)
                .toList());
    }

    private GroupLine chosen(int group) {
        GroupLine heading = headings().get(group);
        Desk.onFx(() -> {
            desk.table().requestFocus();
            desk.table()
                    .getSelectionModel()
                    .clearAndSelect(desk.table().getItems().indexOf(heading));
            return null;
        });
        return heading;
    }

    private static Map<WatchRow, Instant> checks(List<WatchRow> rows) {
        return Desk.onFx(() -> rows.stream()
                .collect(Collectors.toMap(
                        row -> row, row -> row.observation().get().lastCheck().at())));
    }

    @Test
    void aGroupIsRemovedAsOneAndComesBackAsItWas() {
        new MenuOf(desk).fire("menu-group-location");
        GroupLine group = chosen(0);
        List<String> members = Desk.onFx(
                () -> group.rows().stream().map(WatchRow::name).sorted().toList());
        desk.press(KeyCode.LEFT);
        assertTrue(Desk.onFx(() -> group.folded().get()));

        desk.press(KeyCode.DELETE);
        assertEquals(
                ROWS - members.size(),
                Desk.onFx(() -> desk.window().list().rows().size()));
        assertFalse(Desk.onFx(() -> desk.table().getItems().contains(group)));
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        assertEquals(ROWS, Desk.onFx(() -> desk.window().list().rows().size()));
        Desk.until("they stand in their group", () -> {
            desk.clock.turn(java.time.Duration.ofSeconds(4));
            desk.window().tick();
            return headings().stream()
                    .anyMatch(each -> each.name().equals(group.name())
                            && !each.folded().get()
                            && each.rows().stream()
                                    .map(WatchRow::name)
                                    .sorted()
                                    .toList()
                                    .equals(members));
        });
    }

    @Test
    void checkNowChecksTheRowsOfAFoldedGroupThoseThatHaveEndedToo() {
        new MenuOf(desk).fire("menu-group-location");
        GroupLine group = chosen(1);
        List<WatchRow> rows = Desk.onFx(group::rows);
        desk.press(KeyCode.LEFT);
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        Map<WatchRow, Instant> before = checks(rows);

        desk.clock.turn(java.time.Duration.ofSeconds(30));
        desk.press(KeyCode.F5);

        desk.passUntil(
                "each has been checked again",
                () -> checks(rows).entrySet().stream()
                        .allMatch(check -> check.getValue().isAfter(before.get(check.getKey()))));
    }

    @Test
    void theLabelOfAGroupCannotBeEditedAndNothingElseIs() {
        new MenuOf(desk).fire("menu-group-location");
        chosen(0);

        desk.press(KeyCode.F2);

        assertEquals(null, Desk.onFx(() -> desk.table().getEditingCell()));
        assertTrue(new MenuOf(desk).item("menu-group-location").isVisible());
    }

    @Test
    void theGroupingIsThereAgainAfterARestart() throws IOException {
        new MenuOf(desk).fire("menu-group-subscription");
        Desk.until(
                "the subscriptions have names",
                () -> headings().stream().allMatch(group -> group.name().startsWith("Contoso")));
        List<String> names = headings().stream().map(GroupLine::name).toList();
        assertTrue(names.size() > 1);
        desk.close();

        desk = new Desk(folder, ROWS, desk.clock).open(Desk.onFx(Stage::new));

        Desk.until("it is open", () -> desk.window().isOpen());
        Desk.until(
                "the groups are there",
                () -> headings().stream().map(GroupLine::name).toList().equals(names));
    }

    @Test
    void allGroupsFoldByTheMenuWhileThereAreGroups() {
        MenuOf menu = new MenuOf(desk);
        menu.fire("menu-group-location");
        int groups = headings().size();

        menu.fire("menu-fold");
        assertEquals(groups, Desk.onFx(() -> desk.table().getItems().size()));
        menu.fire("menu-unfold");

        assertEquals(groups + ROWS, Desk.onFx(() -> desk.table().getItems().size()));
        menu.fire("menu-group-none");
        assertEquals(ROWS, Desk.onFx(() -> desk.table().getItems().size()));
    }

    @Test
    void anAddedRowUnfoldsItsGroupAndIsSelected() {
        new MenuOf(desk).fire("menu-group-location");
        new MenuOf(desk).fire("menu-fold");
        String url =
                Desk.onFx(() -> headings().getFirst().rows().getFirst().ref().statusUrl());
        String id = url.replaceAll(".*/operation[sS]tatuses/([0-9a-fA-F-]+).*", "$1");

        desk.paste(url.replace(id, "abcdefab-1234-4321-8888-abcdefabcdef"));

        Desk.until(
                "it is selected",
                () -> desk.table().getSelectionModel().getSelectedItems().stream()
                        .anyMatch(line -> line instanceof WatchRow row
                                && row.ref().operationId().equals("abcdefab-1234-4321-8888-abcdefabcdef")));
        assertEquals(
                1, headings().stream().filter(group -> !group.folded().get()).count());
    }
}
