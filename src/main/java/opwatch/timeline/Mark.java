package opwatch.timeline;

/// The shape of a state at the end of a bar, the same that the table has. A path in a square of
/// [#SIZE], drawn by its outline (Feather, MIT).
public enum Mark {
    SUCCEEDED("M20 6L9 17L4 12"),
    FAILED("M18 6L6 18M6 6L18 18"),
    CANCELED(Mark.RING + "M4.93 4.93L19.07 19.07"),
    RUNNING(Mark.RING),
    TROUBLE("M12 3L22 21L2 21L12 3ZM12 9L12 14M12 17L12 17.5"),
    UNSEEN(Mark.RING + "M9.09 9A3 3 0 0 1 14.92 10C14.92 12 11.92 13 11.92 13M12 17L12 17.5");

    /// The width and the height of the square.
    public static final double SIZE = 24;

    private static final String RING = "M2 12A10 10 0 1 0 22 12A10 10 0 1 0 2 12Z";

    private final String path;

    Mark(String path) {
        this.path = path;
    }

    /// The shape in the language of SVG paths.
    public String path() {
        return path;
    }
}
