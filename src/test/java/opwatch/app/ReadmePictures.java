package opwatch.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import opwatch.Main;

/// Takes the README's pictures anew, of the demo, on JavaFX's headless platform: `mvn -q test-compile exec:exec
/// -Dexec.classpathScope=test -Dopwatch.main=opwatch.app.ReadmePictures`. Takes a minute, in which the demo's
/// operations run and end.
final class ReadmePictures {
    private static final Path FOLDER = Path.of("src", "readme");
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 820;

    private ReadmePictures() {}

    /// Without an argument starts itself again in a folder of its own, so that nothing of the person's demo is
    /// shown or changed. The pictures are English, whatever the person speaks.
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            Thread.ofPlatform().daemon().start(ReadmePictures::take);
            Main.main(new String[] {"--demo"});
            return;
        }
        Path home = Files.createTempDirectory("opwatch-pictures");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadmePictures.class.getName(),
                        "take"))
                .inheritIO();
        builder.environment().putAll(Map.of("OPWATCH_HOME", home.toString()));
        int end = builder.start().waitFor();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        System.exit(end);
    }

    private static void take() {
        try {
            // Until operations have failed and succeeded, and the slow ones have been running for a while.
            TimeUnit.SECONDS.sleep(50);
            onTheScene(scene -> {
                Stage stage = (Stage) scene.getWindow();
                stage.setWidth(WIDTH);
                stage.setHeight(HEIGHT);
                find(scene, "#watch-table", TableView.class).getSelectionModel().select(0);
            });
            TimeUnit.SECONDS.sleep(2);
            onTheScene(scene -> find(scene, "#details-tabs", TabPane.class)
                    .getSelectionModel()
                    .select(1));
            picture(new PrimerLight(), "light.png");
            picture(new PrimerDark(), "dark.png");
        } catch (InterruptedException | ExecutionException e) {
            e.printStackTrace();
            System.exit(1);
        }
        Platform.exit();
    }

    private static void picture(Theme theme, String file) throws InterruptedException, ExecutionException {
        Platform.runLater(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
        TimeUnit.SECONDS.sleep(3);
        onTheScene(scene -> write(scene.snapshot(null), FOLDER.resolve(file)));
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(pixels, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(file + ": " + width + " x " + height);
    }

    private static void onTheScene(Consumer<Scene> step) throws InterruptedException, ExecutionException {
        FutureTask<Void> task = new FutureTask<>(
                () -> step.accept(Window.getWindows().getFirst().getScene()), null);
        Platform.runLater(task);
        task.get();
    }

    private static <N extends Node> N find(Scene scene, String selector, Class<N> type) {
        return type.cast(Objects.requireNonNull(scene.lookup(selector), selector));
    }
}
