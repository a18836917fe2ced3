package opwatch.notify.desktop;

/// How the ways stand. One thread sets, any thread reads.
final class WayStates {
    private final DesktopEvents events;
    private volatile Ways ways = Ways.UNTRIED;

    WayStates(DesktopEvents events) {
        this.events = events;
    }

    Ways now() {
        return ways;
    }

    void set(Way way, Way.State state) {
        if (ways.of(way) != state) {
            ways = ways.with(way, state);
            events.waysChanged(ways);
        }
    }
}
