package opwatch.notify.desktop;

import java.util.List;
import java.util.function.Consumer;
import opwatch.words.Strings;

/// What a person can ask for in the menu of the icon, in its order. Any thread.
enum TrayCommand {
    OPEN("tray.open", events -> events.open(List.of())),
    HALF_AN_HOUR("tray.pause.half", events -> events.pauseUntil(PauseChoice.HALF_AN_HOUR)),
    AN_HOUR("tray.pause.hour", events -> events.pauseUntil(PauseChoice.AN_HOUR)),
    TOMORROW_MORNING("tray.pause.tomorrow", events -> events.pauseUntil(PauseChoice.TOMORROW_MORNING)),
    UNTIL_RESUMED("tray.pause.resumed", events -> events.pauseUntil(PauseChoice.UNTIL_RESUMED)),
    RESUME("tray.resume", events -> events.pauseUntil(PauseChoice.RESUME)),
    CHECK("tray.check", DesktopEvents::checkNow),
    QUIT("tray.quit", DesktopEvents::quit);

    private final String key;
    private final Consumer<DesktopEvents> action;

    TrayCommand(String key, Consumer<DesktopEvents> action) {
        this.key = key;
        this.action = action;
    }

    String text() {
        return Strings.text(key);
    }

    void run(DesktopEvents events) {
        action.accept(events);
    }

    /// Whether it lies below "pause", which is there while nothing is paused.
    boolean isPause() {
        return compareTo(HALF_AN_HOUR) >= 0 && compareTo(UNTIL_RESUMED) <= 0;
    }
}
