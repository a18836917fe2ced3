package opwatch.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import opwatch.ui.kit.NoticeBar;

/// Looks at the app from inside and presses its buttons, as an agent of the JVM (`-javaagent`): the app
/// itself knows nothing of it. Connects to the test, reads one command a line, answers with one line.
public final class Driver {
    private Driver() {}

    /// @param port where the test listens
    public static void premain(String port) {
        Thread thread = new Thread(() -> serve(Integer.parseInt(port)), "driver");
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(answer(line.split(" ", 3)).replace("\n", "\\n"));
            }
        } catch (IOException e) {
            // the test has ended
        }
    }

    private static String answer(String[] words) {
        try {
            return switch (words[0]) {
                case "text" -> onFx(() -> text(words[1]));
                case "bounds" -> onFx(() -> bounds(words[1]));
                case "fire" -> onFx(() -> fire(words[1]));
                case "item" -> onFx(() -> item(words[1], words[2]));
                case "type" -> onFx(() -> type(words[1], words.length > 2 ? words[2] : ""));
                case "rows" -> onFx(Driver::rows);
                case "notices" -> onFx(Driver::notices);
                case "title" -> onFx(() -> stages().map(Stage::getTitle).collect(Collectors.joining()));
                case "close" -> onFx(Driver::close);
                default -> "?";
            };
        } catch (Exception e) {
            return "! " + e;
        }
    }

    private static String onFx(Supplier<String> task) throws Exception {
        CompletableFuture<String> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.get());
            } catch (RuntimeException e) {
                done.complete("! " + e);
            }
        });
        return done.get(20, TimeUnit.SECONDS);
    }

    private static Stream<Stage> stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast);
    }

    /// The node, when a person can see it.
    private static Node node(String id) {
        Node found = stages().filter(stage -> stage.getScene() != null)
                .map(stage -> stage.getScene().lookup(id))
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        for (Node each = found; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return null;
            }
        }
        return found;
    }

    private static String text(String id) {
        Node node = node(id);
        return switch (node) {
            case null -> "!";
            case TextInputControl input -> input.getText();
            case Labeled labeled -> labeled.getText();
            default -> "there";
        };
    }

    private static String bounds(String id) {
        Node node = node(id);
        if (node == null) {
            return "!";
        }
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return (int) bounds.getCenterX() + " " + (int) bounds.getCenterY();
    }

    private static String fire(String id) {
        ((ButtonBase) node(id)).fire();
        return "done";
    }

    private static String item(String menu, String id) {
        MenuItem item = ((MenuButton) node(menu))
                .getItems().stream()
                        .filter(one -> id.equals(one.getId()))
                        .findFirst()
                        .orElseThrow();
        item.fire();
        return "done";
    }

    private static String type(String id, String text) {
        ((TextInputControl) node(id)).setText(text);
        return "done";
    }

    private static String rows() {
        TableView<?> table = (TableView<?>) node("#watch-table");
        if (table == null) {
            return "";
        }
        // All rows, also those that a person scrolls to.
        Set<String> rows = new LinkedHashSet<>();
        for (int first = 0; first < table.getItems().size(); first++) {
            table.scrollTo(first);
            table.layout();
            collect(table, rows);
        }
        table.scrollTo(0);
        return String.join("\n", rows);
    }

    private static void collect(TableView<?> table, Set<String> rows) {
        for (Node row : table.lookupAll(".table-row-cell")) {
            String cells = row.lookupAll(".table-cell").stream()
                    .map(cell -> ((Labeled) cell).getText())
                    .filter(text -> text != null && !text.isEmpty())
                    .collect(Collectors.joining(" | "));
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
    }

    /// What the window says and is still true, that which it shows first.
    private static String notices() {
        return node("#notices") instanceof NoticeBar notices ? String.join("\n", notices.current()) : "";
    }

    private static String close() {
        stages().toList()
                .forEach(stage -> stage.fireEvent(
                        new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        return "done";
    }
}
