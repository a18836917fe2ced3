package opwatch.ui;

import java.time.Duration;
import javafx.application.Platform;
import opwatch.network.ServerClock;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// The one message about this computer's clock: appears when the clock is wrong, changes with it, and goes
/// when it is right again. A message that a person closed comes back only with other words. FX thread only.
final class ClockNotice {
    private static final String TOPIC = "clock";

    private final ServerClock clock;
    private final NoticeBar notices;
    private String told = "";

    ClockNotice(ServerClock clock, NoticeBar notices) {
        assert Platform.isFxApplicationThread();
        this.clock = clock;
        this.notices = notices;
    }

    /// What a window does at each tick; nothing in the demo.
    static Runnable ticking(WindowParts parts, NoticeBar notices) {
        return parts.azure() == null ? () -> {} : new ClockNotice(parts.azure().serverClock(), notices)::tick;
    }

    /// At each tick.
    void tick() {
        String text = text(clock.ahead());
        if (text.equals(told)) {
            return;
        }
        told = text;
        if (text.isEmpty()) {
            notices.close(TOPIC);
        } else {
            notices.warn(TOPIC, text, null);
        }
    }

    private static String text(Duration ahead) {
        if (ahead.isZero()) {
            return "";
        }
        String about = TimeFormat.about(ahead.abs());
        return ahead.isNegative()
                ? Strings.text("notice.clock.behind", about)
                : Strings.text("notice.clock.ahead", about);
    }
}
