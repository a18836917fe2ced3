package opwatch.ui.kit;

/// Every picture of the window, as Feather draws it (feathericons.com) or, where it has none, in its manner:
/// lines with round ends, two units wide, in a square of 24 units. States have six different shapes, and the
/// marks beside them have others, so that they can be told apart without colour. Any thread, but for the
/// nodes.
public enum Icon {
    SUCCEEDED("M20 6L9 17l-5-5"),
    FAILED("M18 6L6 18M6 6l12 12"),
    RUNNING(Icon.RING),
    CANCELED(Icon.RING + "M4.93 4.93l14.14 14.14"),
    TROUBLE("M10.29 3.86L1.82 18a2 2 0 0 0 1.71 3h16.94a2 2 0 0 0 1.71-3L13.71 3.86a2 2 0 0 0-3.42 0z"
            + "M12 9v4M12 17h.01"),
    UNSEEN(Icon.RING + "M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01"),

    HOURGLASS("M6 2h12M6 22h12M7 2c0 5.5 5 6.5 5 10s-5 4.5-5 10M17 2c0 5.5-5 6.5-5 10s5 4.5 5 10"),
    ZERO("M18 12c0 5.5-2.7 10-6 10s-6-4.5-6-10s2.7-10 6-10s6 4.5 6 10z"),
    CLOCK(Icon.RING + "M12 6v6l4 2"),
    BELL("M18 8A6 6 0 0 0 6 8c0 7-3 9-3 9h18s-3-2-3-9M13.73 21a2 2 0 0 1-3.46 0"),

    ADD("M12 5v14M5 12h14"),
    REFRESH("M23 4v6h-6M1 20v-6h6M3.51 9a9 9 0 0 1 14.85-3.36L23 10M1 14l4.64 4.36A9 9 0 0 0 20.49 15"),
    PAUSE("M6 4h4v16h-4zM14 4h4v16h-4z"),
    RESUME("M5 3l14 9l-14 9z"),
    SEARCH("M19 11a8 8 0 1 1-16 0a8 8 0 1 1 16 0zM21 21l-4.35-4.35"),
    HELP(UNSEEN.path),
    VIEWS("M19 21l-7-5-7 5V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2z"),
    MORE("M13 12a1 1 0 1 1-2 0a1 1 0 1 1 2 0zM20 12a1 1 0 1 1-2 0a1 1 0 1 1 2 0zM6 12a1 1 0 1 1-2 0a1 1 0 1 1 2 0z"),
    CLOSE(FAILED.path),
    COPY("M11 9h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2z"
            + "M5 15H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v1"),
    NOTICE(Icon.RING + "M12 16v-4M12 8h.01"),
    HISTORY("M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01"),
    ACCOUNT("M20 21v-2a4 4 0 0 0-4-4H8a4 4 0 0 0-4 4v2M16 7a4 4 0 1 1-8 0a4 4 0 1 1 8 0z"),
    DEMO(Icon.RING + "M10 8l6 4l-6 4z"),
    PASTE("M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2"
            + "M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1z");

    private static final String RING = "M22 12a10 10 0 1 1-20 0a10 10 0 1 1 20 0z";

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// Changes what a node shows to this icon.
    public void showIn(IconNode node) {
        node.show(path);
    }

    /// A new node that shows this icon in the colour and size of the style sheet.
    public IconNode node() {
        IconNode node = new IconNode();
        showIn(node);
        return node;
    }
}
