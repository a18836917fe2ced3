package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import opwatch.settings.Looks;
import opwatch.settings.Settings;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// When settings are saved while the window is open.
@ExtendWith(ApplicationExtension.class)
class ChangedSettingsTest {
    private static final Settings.Bounds BEFORE = new Settings.Bounds(0, 0, 900, 600, false);
    private static final Settings.Bounds PLACED = new Settings.Bounds(8, 30, 900, 600, false);

    private final List<Settings> saved = new ArrayList<>();
    private Settings now = Settings.FIRST.withWindow(BEFORE);
    private final ManualClock clock = new ManualClock(Desk.START);
    private ChangedSettings changed;

    @BeforeEach
    void make() {
        changed = Desk.onFx(() -> new ChangedSettings(() -> now, saved::add, clock::nanos));
    }

    private void arranged() {
        changed.arranged();
        now = now.withWindow(PLACED);
    }

    private void tick(int times) {
        for (int tick = 0; tick < times; tick++) {
            clock.turn(Duration.ofSeconds(1));
            changed.tick();
        }
    }

    @Test
    void aChangeInAWindowThatRestsIsSavedWithTheNextTick() {
        arranged();
        tick(10);
        now = now.withRoutine(new Settings.Routine("SLOW", null));
        clock.turn(Duration.ofSeconds(30));
        changed.tick();

        assertEquals(List.of(now), saved);
    }

    @Test
    void nothingIsSavedBeforeTheWindowIsArranged() {
        tick(10);
        now = now.withRoutine(new Settings.Routine("SLOW", null));
        tick(10);

        assertEquals(List.of(), saved);
    }

    @Test
    void whatNobodyChangedIsNotSaved() {
        arranged();
        tick(100);

        assertEquals(List.of(), saved);
    }

    @Test
    void aChangeIsSavedSoonAndOnce() {
        arranged();
        tick(10);
        now = now.withRoutine(new Settings.Routine("SLOW", null));
        tick(1);
        now = now.withLook(Looks.in(Settings.Theme.DARK));
        tick(10);

        assertEquals(List.of(now), saved);
    }

    @Test
    void aChangeInTheFirstMomentIsSavedToo() {
        arranged();
        now = now.withRoutine(new Settings.Routine("SLOW", null));
        tick(3);

        assertEquals(List.of(now), saved);
    }

    @Test
    void anotherPlaceOfTheWindowIsSavedToo() {
        arranged();
        tick(3);
        now = now.withWindow(BEFORE);
        tick(3);

        assertEquals(List.of(now), saved);
    }

    @Test
    void whatIsChangedBackIsSavedAgain() {
        arranged();
        Settings first = now;
        Settings other = now.withRoutine(new Settings.Routine("SLOW", null));
        now = other;
        tick(3);
        now = first;
        tick(3);

        assertEquals(List.of(other, first), saved);
    }
}
