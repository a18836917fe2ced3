package opwatch.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Tells when a window that was just shown has painted: at the second pulse, because the first one lays
/// out and paints. FX thread only.
public final class FirstPaint {
    private static final int PAINTED = 2;

    private FirstPaint() {}

    /// Call it when the window has been shown.
    ///
    /// @param painted runs once, on the FX thread
    public static void then(Runnable painted) {
        assert Platform.isFxApplicationThread();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == PAINTED) {
                    stop();
                    painted.run();
                }
            }
        }.start();
    }
}
