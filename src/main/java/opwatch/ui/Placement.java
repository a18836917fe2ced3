package opwatch.ui;

import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import opwatch.settings.Settings;
import org.jspecify.annotations.Nullable;

/// Restores where a window stood, if there still is a screen at that place. FX thread
/// only.
public final class Placement {
    /// The width of a first window: its table shows the usual columns without being scrolled sideways.
    public static final double WIDTH = 1440;

    private static final double HEIGHT = 820;
    /// A person cannot take hold of less of a window than this.
    private static final double GRIP = 80;
    /// How far a second window stands from the first when no place was saved.
    private static final double STEP = 48;

    private Placement() {}

    /// Puts a scene of the right size on the stage.
    ///
    /// @param bounds where the window was; null for the first time
    /// @param scene makes the scene for a width and a height
    public static void restore(Stage stage, Settings.@Nullable Bounds bounds, BiFunction<Double, Double, Scene> scene) {
        assert Platform.isFxApplicationThread();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(560, screen.getWidth()));
        stage.setMinHeight(Math.min(360, screen.getHeight()));
        if (bounds == null || !isReachable(bounds)) {
            stage.setScene(scene.apply(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
            Stage.getWindows().stream()
                    .filter(Stage.class::isInstance)
                    .findFirst()
                    .ifPresent(other -> stepAside(stage, other, screen));
        } else {
            stage.setScene(scene.apply(bounds.width(), bounds.height()));
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(Math.max(stage.getMinWidth(), bounds.width()));
            stage.setHeight(Math.max(stage.getMinHeight(), bounds.height()));
            stage.setMaximized(bounds.maximized());
        }
    }

    /// Does not cover a window that is there already: a person should see that there are two.
    private static void stepAside(Stage stage, Window other, Rectangle2D screen) {
        stage.setX(Math.clamp(other.getX() + STEP, screen.getMinX(), screen.getMaxX() - stage.getMinWidth()));
        stage.setY(Math.clamp(other.getY() + STEP, screen.getMinY(), screen.getMaxY() - stage.getMinHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getMaxX() - stage.getX()));
        stage.setHeight(Math.min(HEIGHT, screen.getMaxY() - stage.getY()));
    }

    /// Where the window stands now.
    public static Settings.Bounds of(Stage stage) {
        assert Platform.isFxApplicationThread();
        return new Settings.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private static boolean isReachable(Settings.Bounds bounds) {
        boolean sane = Double.isFinite(bounds.x() + bounds.y())
                && bounds.width() >= GRIP
                && bounds.height() >= GRIP
                && bounds.width() < 20_000
                && bounds.height() < 20_000;
        return sane
                && Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(screen -> screen.intersects(bounds.x(), bounds.y(), bounds.width(), GRIP / 2)
                                && bounds.x() + GRIP < screen.getMaxX()
                                && bounds.x() + bounds.width() - GRIP > screen.getMinX());
    }
}
