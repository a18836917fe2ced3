package opwatch.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import opwatch.polling.Clocks;
import opwatch.ui.rows.RowTrait;
import opwatch.ui.rows.WatchList;

/// How often a window ticks: each second while something in it moves by the second, or something has just
/// happened, and seldom otherwise. What happens while it ticks seldom wakes it. FX thread only.
final class WindowPace {
    static final Duration SECOND = Duration.ofSeconds(1);

    /// A moment that a person chooses, such as the end of a snooze, is mostly a whole minute: a rest ends
    /// with one. Shorter by far than what would pass for a sleep of the computer.
    private static final Duration REST_SEEN = Duration.ofSeconds(10);

    private static final Duration REST_UNSEEN = Duration.ofSeconds(30);

    /// An age is shown in seconds for a minute.
    private static final Duration STIRRED_SEEN = Duration.ofSeconds(61);

    /// The news of one round are told together, a second later.
    private static final Duration STIRRED_UNSEEN = Duration.ofSeconds(2);

    private final Clocks clocks;
    private final BooleanSupplier shows;
    private final BooleanSupplier waits;
    private Duration stirred;
    private boolean resting;
    private Runnable wake = () -> {};

    /// @param clocks this computer's time
    /// @param shows whether something that can be seen changes each second
    /// @param waits whether something is to be told at a certain moment, whether the window is seen or not
    WindowPace(Clocks clocks, BooleanSupplier shows, BooleanSupplier waits) {
        assert Platform.isFxApplicationThread();
        this.clocks = clocks;
        this.shows = shows;
        this.waits = waits;
        stirred = now();
    }

    static WindowPace of(Clocks clocks, WatchList list, Overlay overlay, Telling telling) {
        return new WindowPace(clocks, () -> list.tally().of(RowTrait.OPEN) > 0 || overlay.isOpen(), telling::isWaiting);
    }

    /// The time of the clock that nobody can set.
    Duration now() {
        return Duration.ofNanos(clocks.nanos().getAsLong());
    }

    Instant wall() {
        return clocks.wall().instant();
    }

    /// @param wake lets the next tick come within a second instead of at the end of the rest
    void wakeBy(Runnable wake) {
        this.wake = wake;
    }

    /// Something has happened that the next ticks may show or tell: news, input, another place of the focus.
    void stir() {
        stirred = now();
        if (resting) {
            resting = false;
            wake.run();
        }
    }

    /// How long the next tick may wait, unless it is woken.
    ///
    /// @param seen whether a person can see the window
    Duration untilTick(boolean seen) {
        boolean moves = waits.getAsBoolean() || (seen && shows.getAsBoolean());
        Duration still = now().minus(stirred);
        resting = !moves && still.compareTo(seen ? STIRRED_SEEN : STIRRED_UNSEEN) >= 0;
        return resting ? untilWhole(seen ? REST_SEEN : REST_UNSEEN) : SECOND;
    }

    private Duration untilWhole(Duration rest) {
        return rest.minusMillis(Math.floorMod(wall().toEpochMilli(), rest.toMillis()));
    }
}
