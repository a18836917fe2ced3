package opwatch.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Saves whose file another program, or another OpWatch, has.
class SaverBesideTest {
    private static final Saver.Result SAVED = new Saver.Result("list", null);

    private final HandScheduler time = new HandScheduler();
    private final List<Saver.Result> results = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Saver saver = new Saver(time, results::add, () -> true);
    private static final IoReason CHANGED = IoReason.of(IoReason.Kind.CHANGED);

    private IOException kept = new KeptBesideException(CHANGED, "list.other.json");
    private boolean mayWrite = true;

    private void write(String state) throws IOException {
        written.add(state);
        if (kept != null) {
            throw kept;
        }
    }

    private void saveOnce(Saver.Slot<String> slot) {
        slot.save("state");
        time.advance(Saver.COALESCE);
    }

    @Test
    void aStateThatIsKeptBesideIsSaidOnceUntilThatChangesAndNotTriedAgain() {
        Saver.Slot<String> slot = saver.slot("list", this::write);
        saveOnce(slot);
        saveOnce(slot);
        time.advance(Saver.RETRY);
        Saver.Result beside = new Saver.Result("list", CHANGED, "list.other.json");
        assertEquals(List.of(beside), results);
        assertEquals(2, written.size());

        kept = new KeptBesideException(CHANGED, "list.other-2.json");
        saveOnce(slot);
        kept = null;
        saveOnce(slot);

        assertEquals(List.of(beside, new Saver.Result("list", CHANGED, "list.other-2.json"), SAVED), results);
    }

    @Test
    void whileAnotherOpWatchHoldsTheFolderOnlyWhatHasAPlaceBesideIsSaved() {
        List<String> besides = new ArrayList<>();
        Saver guarded = new Saver(time, results::add, () -> mayWrite);
        Saver.Slot<String> list = guarded.slot("list", written::add, besides::add);
        Saver.Slot<String> settings = guarded.slot("settings", written::add);
        mayWrite = false;

        saveOnce(list);
        saveOnce(settings);
        assertEquals(List.of("state"), besides);
        assertEquals(List.of(), written);
        assertEquals(new Saver.Result("settings", new IoReason(IoReason.Kind.HELD, "settings", "")), results.getLast());

        mayWrite = true;
        time.advance(Saver.RETRY);
        assertEquals(List.of("state"), written);
    }
}
