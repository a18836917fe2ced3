package opwatch.notify.desktop;

import java.util.List;
import opwatch.words.Strings;

/// What a person can ask for in the menu of the icon, in its order. Any thread.
enum TrayCommand {
    OPEN("tray.open"),
    HALF_AN_HOUR("tray.pause.half"),
    AN_HOUR("tray.pause.hour"),
    TOMORROW_MORNING("tray.pause.tomorrow"),
    UNTIL_RESUMED("tray.pause.resumed"),
    RESUME("tray.resume"),
    CHECK("tray.check"),
    QUIT("tray.quit");

    private final String key;

    TrayCommand(String key) {
        this.key = key;
    }

    String text() {
        return Strings.text(key);
    }

    void run(DesktopEvents events) {
        switch (this) {
            case OPEN -> events.open(List.of());
            case HALF_AN_HOUR -> events.pauseUntil(PauseChoice.HALF_AN_HOUR);
            case AN_HOUR -> events.pauseUntil(PauseChoice.AN_HOUR);
            case TOMORROW_MORNING -> events.pauseUntil(PauseChoice.TOMORROW_MORNING);
            case UNTIL_RESUMED -> events.pauseUntil(PauseChoice.UNTIL_RESUMED);
            case RESUME -> events.pauseUntil(PauseChoice.RESUME);
            case CHECK -> events.checkNow();
            case QUIT -> events.quit();
        }
    }

    /// Whether it lies below "pause", which is there while nothing is paused.
    boolean isPause() {
        return compareTo(HALF_AN_HOUR) >= 0 && compareTo(UNTIL_RESUMED) <= 0;
    }
}
