package opwatch.polling;

import java.time.Duration;

/// Allocates a queue's requests to its running rows. Not thread-safe.
///
/// With requests short, the mean wait for news is smallest when a row's rate of checks follows the square
/// root of its rate of ending h (minimise the sum of h/2f with the sum of f given). So a row's gap is
/// `price / sqrt(h)`, with one price for all. Every few seconds the price is set so that the sum of the
/// rates is what the budget gives. It never falls below [#CHEAPEST], because a check that hardly ever
/// brings news is not worth sending even when no other row wants it; and no gap is longer than
/// [#MOST_ROUNDS] times what equal shares of the same requests would be, so that no row starves.
final class RequestAllocator {
    /// The price with requests to spare: a row that ends within two minutes is checked every 5 s, one that
    /// takes about an hour every 27 s. In square roots of seconds. Found by the simulation, as is the next.
    static final double CHEAPEST = 0.45;

    static final double MOST_ROUNDS = 1.3;

    /// Part of the budget that is planned with; the rest is for checks that a person asks for.
    private static final double PLANNED = 0.95;
    /// However many new and selected rows there are, this part is left for the others.
    private static final double LEAST = 0.2;
    /// Selected rows together take no more than this part.
    private static final double FOR_SELECTED = 0.5;
    /// A list that is read at once says nothing of the time after it: new rows are averaged over so many
    /// seconds.
    private static final double REMEMBERED = 600;

    private static final Duration FLOOR_OF_SELECTED = Duration.ofSeconds(2);

    private final double perSecond;
    private double price = CHEAPEST;
    private Duration longest = Cadence.CEILING;
    private Duration ofSelected = FLOOR_OF_SELECTED;

    private double spent;
    private double spentOnSelected;
    private int rows;
    private int selected;
    private double newcomers;
    private double newcomersPerSecond;

    RequestAllocator(double perSecond) {
        this.perSecond = perSecond;
    }

    /// The wait between two checks of a row; its urgency is the square root of its rate of ending.
    Duration gap(double urgency) {
        return between(Cadence.FLOOR, seconds(price / urgency), longest);
    }

    Duration gapOfSelected(double urgency) {
        return Cadence.shorter(gap(urgency), ofSelected);
    }

    /// The wait that equal shares of the same requests would bring; never shorter than the floor.
    Duration fairGap() {
        return Cadence.longer(seconds(longest.toMillis() / 1000.0 / MOST_ROUNDS), Cadence.FLOOR);
    }

    /// A request left that no gap plans for: a first check.
    void newcomer() {
        newcomers++;
    }

    /// Counts a running row, whose gap is the least one or longer, into the next [#settle].
    void count(double urgency, Duration least, boolean isSelected) {
        double usual = Math.clamp(price / urgency, Cadence.FLOOR.toMillis() / 1000.0, longest.toMillis() / 1000.0);
        double gap = isSelected ? Math.min(usual, ofSelected.toMillis() / 1000.0) : usual;
        double rate = 1 / Math.max(gap, least.toMillis() / 1000.0);
        spent += rate;
        rows++;
        if (isSelected) {
            spentOnSelected += rate;
            selected++;
        }
    }

    /// Sets the price by the rows counted since the last time, which was so long ago.
    void settle(Duration since) {
        double seconds = Math.max(1, since.toMillis() / 1000.0);
        newcomersPerSecond += (newcomers / seconds - newcomersPerSecond) * Math.min(1, seconds / REMEMBERED);
        double most = Math.max(LEAST * perSecond, PLANNED * perSecond - newcomersPerSecond);
        price = Math.max(CHEAPEST, price * Math.clamp(spent / most, 0.2, 5));
        longest = between(Cadence.FLOOR, seconds(MOST_ROUNDS * fairRound(Math.min(spent, most))), Cadence.CEILING);
        Duration share = seconds(selected / (FOR_SELECTED * perSecond));
        ofSelected = between(FLOOR_OF_SELECTED, share, Cadence.CEILING);
        spent = 0;
        spentOnSelected = 0;
        rows = 0;
        selected = 0;
        newcomers = 0;
    }

    /// Seconds that a round takes when the other rows have equal shares of what the selected ones leave.
    private double fairRound(double mostSpent) {
        int others = rows - selected;
        return others == 0 ? Double.MAX_VALUE : others / Math.max(LEAST * mostSpent, mostSpent - spentOnSelected);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) Math.min(1e12, seconds * 1000));
    }

    private static Duration between(Duration least, Duration wish, Duration most) {
        return Cadence.longer(least, Cadence.shorter(wish, most));
    }
}
