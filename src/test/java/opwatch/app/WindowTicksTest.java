package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import opwatch.disk.HandScheduler;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When a window ticks, by what its ticks say.
@ExtendWith(OnFxThread.class)
class WindowTicksTest {
    private final HandScheduler timer = new HandScheduler();
    private Duration wait = Duration.ofSeconds(1);
    private boolean broken;
    private int ticked;
    private WindowTicks ticks;

    @BeforeEach
    void begin() {
        ticks = new WindowTicks(timer, Runnable::run, this::tick);
        ticks.soon();
    }

    private Duration tick() {
        ticked++;
        if (broken) {
            throw new IllegalStateException("a bug");
        }
        return wait;
    }

    private void pass(long seconds) {
        timer.advance(Duration.ofSeconds(seconds));
    }

    @Test
    void itTicksAsSeldomAsTheLastTickSaid() {
        pass(3);
        assertEquals(3, ticked);

        wait = Duration.ofSeconds(10);
        pass(21);
        assertEquals(6, ticked);
    }

    @Test
    void wokenInARestItTicksInASecondAndInNoSecondRow() {
        wait = Duration.ofSeconds(10);
        pass(5);
        assertEquals(1, ticked);

        ticks.soon();
        ticks.soon();
        pass(1);
        assertEquals(2, ticked);

        pass(9);
        assertEquals(2, ticked);
        pass(1);
        assertEquals(3, ticked);
    }

    @Test
    void aTickThatFailsIsNotTheLast() {
        broken = true;
        pass(1);

        broken = false;
        pass(1);

        assertEquals(2, ticked);
    }
}
