package opwatch.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import opwatch.polling.Clocks;
import opwatch.ui.rows.RowTrait;
import opwatch.ui.rows.WatchList;
import org.jspecify.annotations.Nullable;

/// How often a window ticks: each second while something in it moves by the second, or something has just
/// happened, and seldom otherwise, but at each moment at which something ends that a person has decided or
/// is to be told. What happens while it ticks seldom wakes it. FX thread only.
final class WindowPace {
    static final Duration SECOND = Duration.ofSeconds(1);

    /// A rest ends with a whole minute, so with a day, too. It is so long at most, however far the next
    /// moment is: clocks are set, and what was shown before a sleep of the computer is not true after it.
    /// Shorter by far than what would pass for such a sleep.
    private static final Duration REST = Duration.ofSeconds(30);

    /// An age is shown in seconds for a minute.
    private static final Duration STIRRED_SEEN = Duration.ofSeconds(61);

    /// The news of one round are told together, a second later.
    private static final Duration STIRRED_UNSEEN = Duration.ofSeconds(2);

    private final Clocks clocks;
    private final BooleanSupplier shows;
    private final BooleanSupplier waits;
    private final Supplier<@Nullable Instant> next;
    private Duration stirred;
    /// When something ends in this rest; null where nothing does.
    private @Nullable Instant due;
    private boolean resting;
    private Runnable wake = () -> {};

    /// @param clocks this computer's time
    /// @param shows whether something that can be seen changes each second
    /// @param waits whether something waits to be told, whether the window is seen or not
    /// @param next when the next thing ends by the time; null where nothing does
    WindowPace(Clocks clocks, BooleanSupplier shows, BooleanSupplier waits, Supplier<@Nullable Instant> next) {
        assert Platform.isFxApplicationThread();
        this.clocks = clocks;
        this.shows = shows;
        this.waits = waits;
        this.next = next;
        stirred = now();
    }

    static WindowPace of(Clocks clocks, WatchList list, Overlay overlay, Telling telling, Pausing pausing) {
        return new WindowPace(
                clocks,
                () -> list.tally().of(RowTrait.OPEN) > 0 || overlay.isOpen(),
                telling::isWaiting,
                () -> earliest(
                        Decisions.nextEnd(list, clocks.wall().instant()),
                        pausing.all() == null ? null : pausing.all().until(),
                        telling.next()));
    }

    private static @Nullable Instant earliest(@Nullable Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
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
        Instant wall = wall();
        if (due != null && !wall.isBefore(due)) {
            // What its end brings is shown and told in the next seconds.
            stirred = now();
        }
        boolean moves = waits.getAsBoolean() || (seen && shows.getAsBoolean());
        Duration still = now().minus(stirred);
        resting = !moves && still.compareTo(seen ? STIRRED_SEEN : STIRRED_UNSEEN) >= 0;
        due = resting ? next.get() : null;
        resting &= due == null || wall.isBefore(due);
        if (!resting) {
            return SECOND;
        }
        Duration rest = untilWhole(wall, REST);
        return due == null || !due.isBefore(wall.plus(rest)) ? rest : wholeMillis(Duration.between(wall, due));
    }

    /// Rounded up: what ticks too early finds nothing.
    private static Duration wholeMillis(Duration left) {
        return Duration.ofMillis(left.plusNanos(999_999).toMillis());
    }

    private static Duration untilWhole(Instant now, Duration rest) {
        return rest.minusMillis(Math.floorMod(now.toEpochMilli(), rest.toMillis()));
    }
}
