package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.WatchRow;

/// Rows that nobody checks: the test says what their checks bring. They stand in the demo's window, "row 00"
/// and so on, all running at first.
abstract class AttentionJourney extends Journey {
    static String name(int i) {
        return String.format(java.util.Locale.ROOT, "row %02d", i);
    }

    void openWith(int rows) throws IOException {
        open(0);
        Desk.onFx(() -> {
            List<WatchEntry> entries = IntStream.range(0, rows)
                    .mapToObj(i -> WatchEntry.of(
                            new OperationRef(
                                    Cloud.DEMO, "00000000-1111-2222-3333-444444444444", "westus", "operation" + i),
                            name(i),
                            Desk.START.minusSeconds(1000 - i)))
                    .toList();
            desk.window().list().remove(desk.window().list().rows());
            desk.window().list().add(entries);
            return null;
        });
        says("Updating", IntStream.range(0, rows).toArray());
        settle();
    }

    /// Lets the window take what came; no time passes.
    void settle() {
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
        desk.press();
    }

    /// Lets seconds pass, each with what the window does then.
    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            desk.clock.turn(Duration.ofSeconds(1));
            settle();
        }
    }

    /// A check finds this word.
    void says(String word, int... rows) {
        observe(
                check -> new Outcome.Seen(OperationStatus.ofWord(word), check),
                Replies.of(200, "{\"status\":\"" + word + "\"}"),
                rows);
    }

    /// A check fails.
    void fails(int... rows) {
        observe(check -> new Outcome.Unseen(new Problem.TimedOut(Duration.ofSeconds(30)), check), null, rows);
    }

    private void observe(
            java.util.function.Function<Check, Outcome> outcome, opwatch.operation.Reply reply, int... rows) {
        Desk.onFx(() -> {
            Instant now = desk.clock.instant();
            Check check =
                    reply == null ? Check.unanswered(now, Duration.ZERO) : new Check(now, Duration.ofMillis(85), reply);
            desk.window()
                    .take(IntStream.of(rows)
                            .mapToObj(i -> row(i))
                            .map(row -> new RowUpdate(
                                    row.ref(),
                                    row.observation().get().after(outcome.apply(check), row.addedAt()),
                                    null))
                            .toList());
            desk.window().settle();
            return null;
        });
        desk.press();
    }

    WatchRow row(int i) {
        return desk.row(name(i));
    }

    Attention attention(int i) {
        return Desk.onFx(() -> row(i).attention().get());
    }

    Observation observation(int i) {
        return Desk.onFx(() -> row(i).observation().get());
    }

    /// The rows that are marked as unread, in the order of the list.
    List<String> unread() {
        return Desk.onFx(() -> desk.window().list().rows().stream()
                .filter(RowMark::isUnread)
                .map(WatchRow::name)
                .toList());
    }

    void untilUnread(Integer... rows) {
        List<String> names =
                java.util.stream.Stream.of(rows).map(AttentionJourney::name).toList();
        Desk.until("unread are " + names, () -> unread().equals(names));
    }

    void select(Integer... rows) {
        Desk.onFx(() -> {
            var selection = desk.table().getSelectionModel();
            selection.clearSelection();
            List.of(rows).forEach(i -> selection.select(row(i)));
            desk.table().requestFocus();
            return null;
        });
        assertEquals(rows.length, desk.selected().size());
    }

    void untilFocused(String id) {
        Desk.until(id + " has the focus", () -> isFocused(id));
    }

    boolean isFocused(String id) {
        return Desk.onFx(
                () -> desk.robot().lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    boolean isShown(String id) {
        return Desk.onFx(
                () -> desk.robot().lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    }

    String said(String id) {
        return Desk.onFx(() -> desk.robot().lookup(id).queryAs(Labeled.class).getText());
    }

    void tabTo(String id) {
        for (int i = 0; i < 30 && !isFocused(id); i++) {
            desk.press(KeyCode.TAB);
        }
        untilFocused(id);
    }

    void write(String text) {
        desk.robot().write(text);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }

    void told(String words) {
        Desk.until(words, () -> desk.text("#notice").equals("Demo: " + words));
    }

    /// What the state's cell of a row says.
    String state(int i) {
        return Desk.onFx(
                () -> desk.robot().lookup(".state-cell").queryAllAs(javafx.scene.control.TableCell.class).stream()
                        .filter(cell -> row(i).equals(cell.getItem()))
                        .findFirst()
                        .orElseThrow()
                        .getText());
    }
}
