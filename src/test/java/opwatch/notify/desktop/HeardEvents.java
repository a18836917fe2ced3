package opwatch.notify.desktop;

import java.util.List;
import opwatch.operation.OperationRef;

/// Writes down what the desktop hands back. The ways are kept apart: they change between the rest.
final class HeardEvents implements DesktopEvents {
    final Await heard = new Await();
    final Await ways = new Await();

    @Override
    public void open(List<OperationRef> rows) {
        heard.add("open " + rows.stream().map(OperationRef::operationId).toList());
    }

    @Override
    public void pauseUntil(PauseChoice choice) {
        heard.add("pause " + choice);
    }

    @Override
    public void checkNow() {
        heard.add("check");
    }

    @Override
    public void quit() {
        heard.add("quit");
    }

    @Override
    public void iconShown() {
        heard.add("icon shown");
    }

    @Override
    public void iconGone() {
        heard.add("icon gone");
    }

    @Override
    public void waysChanged(Ways now) {
        ways.add(now.notices() + " " + now.badge() + " " + now.icon());
    }
}
