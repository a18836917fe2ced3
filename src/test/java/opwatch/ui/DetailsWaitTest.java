package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// How long the details wait that would unfold under the mouse.
@ExtendWith(ApplicationExtension.class)
class DetailsWaitTest {
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private DetailsSplit split;

    @Start
    void show(Stage stage) {
        split = new DetailsSplit(new BorderPane(), new BorderPane(), this::isBusy, () -> () -> {});
        stage.setScene(new Scene(split));
        stage.setWidth(800);
        stage.setHeight(600);
        stage.show();
    }

    @AfterEach
    void leaveNothingToWaitFor() {
        busy.set(false);
    }

    private boolean isBusy() {
        asked.incrementAndGet();
        return busy.get();
    }

    @Test
    void theyUnfoldWhenADoubleClickWouldBeOver() throws TimeoutException {
        assertFalse(onFx(this::isShownAfterAPress));

        until(split::isShown);
    }

    @Test
    void theyUnfoldOnlyAfterWhatThePersonDoesWithTheRow() throws TimeoutException {
        busy.set(true);
        onFx(this::isShownAfterAPress);
        until(() -> asked.get() > 1);
        assertFalse(onFx(split::isShown));

        busy.set(false);

        until(split::isShown);
    }

    private boolean isShownAfterAPress() {
        MousePress.on(split, 700, 500);
        split.need(true);
        return split.isShown();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
