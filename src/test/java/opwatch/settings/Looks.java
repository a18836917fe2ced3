package opwatch.settings;

/// How a window looks, for tests.
public final class Looks {
    private Looks() {}

    /// The usual look in a theme.
    public static Settings.Look in(Settings.Theme theme) {
        Settings.Look usual = Settings.Look.FIRST;
        return new Settings.Look(theme, usual.contrast(), usual.motion(), usual.zone(), usual.zoom(), usual.onTop());
    }
}
