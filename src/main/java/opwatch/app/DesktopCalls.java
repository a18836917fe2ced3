package opwatch.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import opwatch.notify.desktop.DesktopEvents;
import opwatch.notify.desktop.PauseChoice;
import opwatch.notify.desktop.Ways;
import opwatch.operation.OperationRef;

/// Brings what happens outside the windows to the FX thread, in order.
///
/// @param outside hears it there
record DesktopCalls(Executor fxThread, Outside outside) implements DesktopEvents {
    @Override
    public void open(List<OperationRef> rows) {
        post(to -> to.open(rows));
    }

    @Override
    public void pauseUntil(PauseChoice choice) {
        post(to -> to.pauseUntil(choice));
    }

    @Override
    public void checkNow() {
        post(Outside::checkNow);
    }

    @Override
    public void quit() {
        post(Outside::quit);
    }

    @Override
    public void iconShown() {
        post(Outside::iconShown);
    }

    @Override
    public void iconGone() {
        post(Outside::iconGone);
    }

    @Override
    public void waysChanged(Ways ways) {
        post(Outside::waysChanged);
    }

    private void post(Consumer<Outside> call) {
        fxThread.execute(() -> call.accept(outside));
    }
}
