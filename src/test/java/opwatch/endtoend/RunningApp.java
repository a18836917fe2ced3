package opwatch.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// The app as a person starts it, in a process of its own, with the two things a corporate network needs: a
/// proxy and a trust store.
final class RunningApp implements AutoCloseable {
    private final Workshop workshop;
    private final Process process;
    private final ServerSocket door;
    private final Socket socket;
    private final BufferedReader in;
    private final PrintWriter out;
    private final int pagesBefore;

    /// @param bus where the keyring's D-Bus is; empty for none
    RunningApp(Workshop workshop, Entra entra, Path home, String bus) throws Exception {
        this.workshop = workshop;
        pagesBefore = Files.readAllLines(workshop.opened()).size();
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        door.setSoTimeout(60_000);
        String properties = "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=" + entra.proxy()
                + " -Djavax.net.ssl.trustStore=" + workshop.trust() + " -Djavax.net.ssl.trustStorePassword="
                + Workshop.PASSWORD + " -javaagent:" + workshop.agentJar() + "=" + door.getLocalPort();
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().put("JAVA_TOOL_OPTIONS", properties);
        builder.environment().put("OPWATCH_HOME", home.toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        builder.environment()
                .put("PATH", workshop.programs() + ":" + System.getenv().getOrDefault("PATH", ""));
        builder.environment()
                .put("DBUS_SESSION_BUS_ADDRESS", bus.isEmpty() ? "unix:path=" + home.resolve("none") : bus);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                workshop.folder.resolve("app.log").toFile()));
        process = builder.start();
        socket = door.accept();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        until("the window opens", () -> ask("title").contains("OpWatch"));
    }

    /// A packaged launcher when the property `opwatch.launcher` names one, else the classes.
    static List<String> command() {
        String launcher = System.getProperty("opwatch.launcher", "");
        if (!launcher.isEmpty()) {
            return List.of(launcher);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(System.getProperty("opwatch.jvm"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "opwatch.Main"));
        return command;
    }

    synchronized String ask(String command) {
        try {
            out.println(command);
            String answer = in.readLine();
            if (answer == null) {
                throw new AssertionError("the app has ended");
            }
            return answer.replace("\\n", "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    boolean shows(String id) {
        return !ask("text " + id).startsWith("!");
    }

    String text(String id) {
        return ask("text " + id);
    }

    /// Presses a button with the mouse, once the window has come to rest.
    void click(String id) throws Exception {
        String[] before = {"!"};
        until(id + " is there and stays there", () -> {
            String last = before[0];
            before[0] = ask("bounds " + id);
            TimeUnit.MILLISECONDS.sleep(200);
            return !last.startsWith("!") && last.equals(before[0]);
        });
        String[] at = before[0].split(" ");
        run("xdotool", "mousemove", at[0], at[1], "click", "1");
    }

    void fire(String id) {
        String answer = ask("fire " + id);
        if (!answer.equals("done")) {
            throw new AssertionError(id + ": " + answer);
        }
    }

    void item(String menu, String id) {
        String answer = ask("item " + menu + " " + id);
        if (!answer.equals("done")) {
            throw new AssertionError(id + ": " + answer);
        }
    }

    void press(String keys) throws Exception {
        run("xdotool", "search", "--name", "OpWatch", "windowfocus", "--sync");
        run("xdotool", "key", keys);
    }

    /// Adds what a URL names, through the clipboard.
    void paste(String text) throws Exception {
        DisplayClipboard.put(text);
        press("ctrl+v");
    }

    String rows() {
        return ask("rows");
    }

    /// The page that the app has sent the browser to since it was last asked.
    URI page(int number) throws Exception {
        until("a page is opened", () -> Files.readAllLines(workshop.opened()).size() > pagesBefore + number);
        return URI.create(Files.readAllLines(workshop.opened()).get(pagesBefore + number));
    }

    int pages() throws IOException {
        return Files.readAllLines(workshop.opened()).size() - pagesBefore;
    }

    long pid() {
        return process.pid();
    }

    static void picture(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "ci"));
        run(
                "import",
                "-window",
                "root",
                folder.resolve("signin-" + name + ".png").toString());
    }

    static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                picture("failed");
                throw new AssertionError("never came true: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /// Closes the window as a person does.
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            ask("close");
            if (!process.onExit()
                    .completeOnTimeout(null, 20, TimeUnit.SECONDS)
                    .thenApply(ended -> ended != null)
                    .join()) {
                process.destroyForcibly();
                throw new AssertionError("the app did not end");
            }
        }
        socket.close();
        door.close();
    }
}
