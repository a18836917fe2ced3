package opwatch.endtoend;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A person's desktop on the display of `DISPLAY`: a bus of its own, dunst for notices, and xfce4-panel with a
/// tray. Everything it writes goes into a folder of its own.
public final class DesktopSession {
    private static final String PANEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <channel name="xfce4-panel" version="1.0">
              <property name="configver" type="int" value="2"/>
              <property name="panels" type="array">
                <value type="int" value="1"/>
                <property name="panel-1" type="empty">
                  <property name="position" type="string" value="p=6;x=0;y=0"/>
                  <property name="length" type="uint" value="100"/>
                  <property name="position-locked" type="bool" value="true"/>
                  <property name="size" type="uint" value="32"/>
                  <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
                </property>
              </property>
              <property name="plugins" type="empty">
                <property name="plugin-1" type="string" value="systray"/>
              </property>
            </channel>
            """;

    private final Path folder;
    private final Deque<Process> processes = new ArrayDeque<>();

    /// Starts the bus.
    public DesktopSession(Path folder) throws IOException {
        this.folder = folder;
        Path panel = folder.resolve("config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml");
        Files.createDirectories(panel.getParent());
        Files.writeString(panel, PANEL);
        Process bus = start("bus", "dbus-daemon", "--session", "--nofork", "--print-address", "--address=" + address());
        if (bus.inputReader(StandardCharsets.US_ASCII).readLine() == null) {
            throw new IOException("the bus did not start");
        }
    }

    /// Where the bus is, as the variable `DBUS_SESSION_BUS_ADDRESS` names it.
    public String address() {
        return "unix:path=" + socket();
    }

    /// Where the bus is.
    public Path socket() {
        return folder.resolve("socket");
    }

    /// Starts dunst, and returns when it answers.
    public void startNotices() throws Exception {
        Path log = folder.resolve("dunst.log");
        startLogged(log, "dunst", "-print");
        // Asked for before it has its name, the bus would start another one, which prints nothing.
        RunningApp.until("dunst has its name", () -> hasOwner("org.freedesktop.Notifications"));
        RunningApp.until("dunst answers", () -> run("dunstctl", "is-paused").contains("false"));
    }

    /// Starts the panel, and returns when its tray is there.
    public Process startPanel() throws Exception {
        Process panel = startLogged(folder.resolve("panel.log"), "xfce4-panel", "--disable-wm-check");
        RunningApp.until("the panel has a tray", () -> hasOwner("org.kde.StatusNotifierWatcher"));
        return panel;
    }

    private boolean hasOwner(String name) throws IOException, InterruptedException {
        return run(
                        "gdbus",
                        "call",
                        "--session",
                        "--dest=org.freedesktop.DBus",
                        "--object-path=/org/freedesktop/DBus",
                        "--method=org.freedesktop.DBus.NameHasOwner",
                        name)
                .contains("true");
    }

    /// What dunst has been told, as it prints it, with its markup undone: the text that a person reads.
    public String told() throws IOException {
        return Files.readString(folder.resolve("dunst.log"))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /// Runs a program of this session, and returns what it prints.
    public String run(String... command) throws IOException, InterruptedException {
        Process process = builder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return printed;
    }

    /// Takes a picture of the display, into `target/ci`.
    public BufferedImage picture(String name) throws IOException, InterruptedException {
        File file = new File(Files.createDirectories(Path.of("target", "ci")).toFile(), name + ".png");
        run("import", "-window", "root", file.getPath());
        return ImageIO.read(file);
    }

    /// How many pixels of the panel have about this color.
    public static long pixels(BufferedImage picture, int color) {
        return find(picture, color).count();
    }

    /// Where the pixels of the panel are that have about this color: their middle, across and down.
    static int[] middle(BufferedImage picture, int color) {
        int width = picture.getWidth();
        return new int[] {
            (int) find(picture, color).map(i -> i % width).average().orElseThrow(),
            (int) find(picture, color).map(i -> i / width).average().orElseThrow()
        };
    }

    private static IntStream find(BufferedImage picture, int color) {
        int width = picture.getWidth();
        return IntStream.range(0, width * 34).filter(i -> distance(picture.getRGB(i % width, i / width), color) < 24);
    }

    private static int distance(int pixel, int color) {
        return Math.abs((pixel >> 16 & 0xFF) - (color >> 16 & 0xFF))
                + Math.abs((pixel >> 8 & 0xFF) - (color >> 8 & 0xFF))
                + Math.abs((pixel & 0xFF) - (color & 0xFF));
    }

    /// The environment of a program in this session.
    public Map<String, String> environment() {
        return Map.of(
                "DBUS_SESSION_BUS_ADDRESS", address(),
                "HOME", folder.toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "XDG_RUNTIME_DIR", folder.toString());
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(List.of(command));
        builder.environment().putAll(environment());
        return builder;
    }

    private Process start(String name, String... command) throws IOException {
        return keep(builder(command)
                .redirectError(folder.resolve(name + ".log").toFile())
                .start());
    }

    private Process startLogged(Path log, String... command) throws IOException {
        return keep(builder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    private Process keep(Process process) {
        processes.push(process);
        return process;
    }

    /// Ends all of it, the bus last.
    public void close() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
