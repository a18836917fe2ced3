package opwatch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import opwatch.network.ConnectionTest;
import opwatch.network.ConnectionTest.Finding;
import opwatch.network.Network;
import opwatch.notify.desktop.DesktopTraining;
import opwatch.platform.JarTimestamps;
import opwatch.platform.OperatingSystem;
import opwatch.shell.Shell;
import opwatch.signin.vault.Vaults;

/// Runs while packaging, on a real or virtual display: plays the window of the demo and then that of an own
/// list without an account, as a person would, and closes both, so that the JVM can write down which
/// classes the launcher will need (JEP 514, the AOT cache). With the arguments [#SHELL] and a file it runs
/// commands instead, for a cache of their own: with that of the window, which is four times as large, a
/// command took 35 MB more.
///
/// Runs twice in the same folder, so that the second time there are remembered rows to start with. A part
/// of a window that is not found ends it with an error: what is not trained starts slowly.
public final class AotTraining {
    private static final int ROWS = 200;
    private static final Duration STEP = Duration.ofMillis(700);
    /// After so many steps in vain what is looked for will not come.
    private static final int MOST_MISSED = 40;
    /// What the demo needs to bring some rows to their end.
    private static final Duration BEFORE = STEP.multipliedBy(15);

    /// Commands as a script gives them. Nothing leaves the computer: nobody is signed in.
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("check", "--demo"),
            List.of(
                    "check",
                    "--json",
                    "https://management.azure.com/subscriptions/7d3f1a52-60c9-4b1e-9a44-2f5b8e0c6d17/providers"
                            + "/Microsoft.OperationalInsights/locations/westeurope/operationStatuses/c2a9f0b4-18e3-4d7a-b5c6-903e6f21d8aa"));

    /// The argument for the commands' cache; the next is a file of keys.
    private static final String SHELL = "shell";

    /// They are for this training alone.
    private static final String KEYS_PASSWORD = "training";

    private AotTraining() {}

    public static void main(String[] args) throws Exception {
        // A build on a person's own computer must not read or ask for that person's sign-in.
        System.setProperty(Vaults.PROPERTY, Vaults.MEMORY);
        Vaults.train();
        DesktopTraining.train(OperatingSystem.THIS);
        JarTimestamps.settle(System.getProperty("java.class.path"));
        if (args.length == 2 && args[0].equals(SHELL)) {
            COMMANDS.forEach(Shell::run);
            speakTls(Path.of(args[1]));
            System.exit(0);
        }
        CompletableFuture.delayedExecutor(BEFORE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(AotTraining::play);
        Main.main(new String[] {"--demo=" + ROWS});
    }

    /// Speaks TLS with a place on this computer, as with Azure: half of what a command loads is for that.
    ///
    /// @param keys a PKCS12 file with a certificate for `localhost`, made by the build
    private static void speakTls(Path keys) throws Exception {
        System.setProperty("javax.net.ssl.trustStore", keys.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", KEYS_PASSWORD);
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] password = KEYS_PASSWORD.toCharArray();
        keyManagers.init(KeyStore.getInstance(keys.toFile(), password), password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keyManagers.getKeyManagers(), null, null);
        try (ServerSocket place =
                tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(place));
            Finding found = new ConnectionTest(new Network(InstantSource.system()))
                    .ask(URI.create("https://localhost:" + place.getLocalPort() + "/"));
            if (found.failed() != null) {
                throw new IllegalStateException("no TLS to train with: " + found);
            }
        }
    }

    private static void answer(ServerSocket place) {
        byte[] json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                .getBytes(StandardCharsets.US_ASCII);
        try (Socket caller = place.accept()) {
            int _ = caller.getInputStream().read(new byte[8192]);
            caller.getOutputStream().write(json);
            int _ = caller.getInputStream().read();
        } catch (IOException e) {
            System.getLogger("opwatch").log(System.Logger.Level.INFO, "the training's server ended", e);
        }
    }

    /// A timeline may be started on any thread (JavaFX 24); its steps are on the FX thread.
    private static void play() {
        Deque<Runnable> steps = new ArrayDeque<>(List.of(
                () -> find("#watch-table", TableView.class).getSelectionModel().select(0),
                () -> find("#details-tabs", TabPane.class).getSelectionModel().selectNext(),
                () -> find("#tool-filter", TextInputControl.class).setText("fail"),
                () -> find("#tool-filter", TextInputControl.class).clear(),
                () -> item("menu-timeline").fire(),
                // The next run starts without it, as most do.
                () -> item("menu-timeline").fire(),
                () -> find("#tool-add", Button.class).fire(),
                () -> item("menu-own").fire(),
                () -> find("#empty-signin", Button.class).fire(),
                () -> item("menu-network").fire(),
                AotTraining::closeNewest,
                AotTraining::closeNewest));
        Timeline timeline = new Timeline(
                new KeyFrame(javafx.util.Duration.millis((double) STEP.toMillis()), new Player(steps)::step));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    /// Takes one step at a time. A busy machine opens a window late: what is not there yet is tried again.
    private static final class Player {
        private final Deque<Runnable> steps;
        private int missed;

        Player(Deque<Runnable> steps) {
            this.steps = steps;
        }

        void step(ActionEvent event) {
            if (steps.isEmpty()) {
                return;
            }
            try {
                steps.getFirst().run();
                steps.removeFirst();
                missed = 0;
            } catch (RuntimeException e) {
                if (++missed == MOST_MISSED) {
                    e.printStackTrace();
                    Runtime.getRuntime().halt(1);
                }
            }
        }
    }

    /// As the button in the title bar does; the last one ends the process.
    private static void closeNewest() {
        Window window = newest();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static MenuItem item(String id) {
        return find("#tool-more", MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " is not there"));
    }

    /// The window that was opened last; pop-ups are none.
    private static Window newest() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no window is open"));
    }

    private static <N extends Node> N find(String selector, Class<N> type) {
        Scene scene = newest().getScene();
        return type.cast(Objects.requireNonNull(scene.lookup(selector), selector));
    }
}
