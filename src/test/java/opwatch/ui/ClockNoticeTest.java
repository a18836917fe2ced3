package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Label;
import opwatch.network.ServerClock;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The one message about this computer's clock.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class ClockNoticeTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final ManualClock here = new ManualClock(NOW);
    private final ServerClock clock = new ServerClock(here);
    private NoticeBar bar;
    private ClockNotice notice;

    @BeforeEach
    void open() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            bar = new NoticeBar(here);
            notice = new ClockNotice(clock, bar);
        });
    }

    @Test
    void itAppearsChangesAndGoes() {
        assertEquals(List.of(), told(Duration.ofMinutes(5)));
        assertEquals(List.of(ahead("6 minutes")), told(Duration.ofMinutes(6)));
        assertEquals(List.of(ahead("1 hour")), told(Duration.ofMinutes(60)));
        assertEquals(List.of(ahead("300 days")), told(Duration.ofDays(300)));
        assertEquals(
                List.of("This computer’s clock is about 1 day behind Microsoft’s. Expired tokens may seem valid; set"
                        + " the clock."),
                told(Duration.ofDays(-1)));
        assertEquals(List.of(), told(Duration.ZERO));
    }

    @Test
    void aClosedOneComesBackOnlyWithOtherWords() {
        assertEquals(List.of(ahead("3 days")), told(Duration.ofDays(3)));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> bar.close("clock"));

        assertEquals(List.of(), told(Duration.ofDays(3).plusMinutes(2)));
        assertEquals(List.of(ahead("4 days")), told(Duration.ofDays(4)));
    }

    private static String ahead(String by) {
        return "This computer’s clock is about " + by
                + " ahead of Microsoft’s. Tokens may seem expired early; set the clock.";
    }

    /// What is shown after an answer of a server whose clock is behind ours by this much.
    private List<String> told(Duration ahead) {
        clock.heard(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                here.instant().minus(ahead).atOffset(ZoneOffset.UTC)));
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            notice.tick();
            return bar.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .filter(text -> !text.isEmpty())
                    .toList();
        });
    }
}
