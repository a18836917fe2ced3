package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A window that has told a notice always gets an answer: it tells nothing before that.
@Timeout(60)
@NeedsBus
@LinuxOnly
class OddServerTest extends TellerOnBus {
    private static final DesktopNotice NOTICE = new DesktopNotice("Copy", "Updating → Failed", true, List.of());

    @Test
    void aServerThatAnswersWithNothingHasTakenTheNotice() throws Exception {
        try (FakeNotices server = new FakeNotices(bus.socket(), NoticeTest.ALL)) {
            server.answerNothing();
            assertEquals(Delivery.SHOWN, tell(NOTICE));
            assertEquals(Delivery.SHOWN, tell(NOTICE));
            server.told.expect("GetCapabilities", "GetServerInformation", "Notify", "Notify");
        }
    }

    @Test
    void aBugInTellingIsAnAnswerToo() {
        DesktopTeller broken = new LinuxTeller(
                events,
                () -> {
                    throw new IllegalStateException("a bug");
                },
                nanos::get,
                () -> "opwatch-OpWatch");
        CompletableFuture<Delivery> told = new CompletableFuture<>();
        broken.tell(NOTICE, told::complete);

        assertEquals(Delivery.NOT_THERE, told.orTimeout(20, TimeUnit.SECONDS).join());
        broken.close();
    }
}
