package opwatch.notify.desktop;

/// How each way of telling stands, for the settings. Immutable; any thread.
public record Ways(Way.State notices, Way.State badge, Way.State icon) {
    /// Before anything was told.
    public static final Ways UNTRIED = new Ways(Way.State.UNTRIED, Way.State.UNTRIED, Way.State.UNTRIED);

    /// How one way stands.
    public Way.State of(Way way) {
        return switch (way) {
            case NOTICES -> notices;
            case BADGE -> badge;
            case ICON -> icon;
        };
    }

    Ways with(Way way, Way.State state) {
        return switch (way) {
            case NOTICES -> new Ways(state, badge, icon);
            case BADGE -> new Ways(notices, state, icon);
            case ICON -> new Ways(notices, badge, state);
        };
    }
}
