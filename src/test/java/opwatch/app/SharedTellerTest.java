package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Which window the desktop is told of, and from when on.
@ExtendWith(OnFxThread.class)
class SharedTellerTest {
    private static final DesktopNotice NOTICE = new DesktopNotice("failed", "", true, List.of());

    private final FakeOutside outside = new FakeOutside();
    private final SharedTeller shared = new SharedTeller(outside);
    private final SharedTeller.ForWindow own = shared.forWindow();
    private final SharedTeller.ForWindow demo = shared.forWindow();
    private final List<Delivery> fates = new ArrayList<>();

    private static AtAGlance glance(int failed, boolean icon) {
        return new AtAGlance(Worst.FAILED, failed, false, Quiet.NO, "tip", icon);
    }

    @Test
    void nothingIsToldAtAGlanceBeforeSomethingElseIsTold() {
        shared.speakFor(own);
        own.show(glance(3, false));
        assertNull(outside.glance());

        own.tell(NOTICE, fates::add);

        assertEquals(glance(3, false), outside.glance());
        assertEquals(List.of(Delivery.SHOWN), fates);
    }

    @Test
    void anIconThatIsWantedIsToldAtOnce() {
        shared.speakFor(own);
        own.show(glance(3, true));

        assertEquals(List.of(glance(3, true)), outside.glances);
    }

    @Test
    void theOtherWindowTellsNothingUntilItIsSpokenFor() {
        shared.speakFor(own);
        own.show(glance(1, true));
        demo.show(glance(9, false));
        demo.tell(NOTICE, fates::add);
        assertEquals(List.of(Delivery.NOT_THERE), fates);
        assertEquals(List.of(), outside.notices);
        assertEquals(glance(1, true), outside.glance());

        shared.speakFor(demo);

        assertEquals(glance(9, false), outside.glance());
        demo.tell(NOTICE, fates::add);
        assertEquals(List.of(NOTICE), outside.notices);
    }

    @Test
    void anIconThatIsTriedStandsUntilItIsNotWanted() {
        shared.speakFor(own);
        own.show(glance(1, false));
        shared.tryIcon(true);
        assertEquals(glance(1, true), outside.glance());
        own.show(glance(2, false));
        assertEquals(glance(2, true), outside.glance());

        shared.tryIcon(false);
        assertEquals(glance(2, false), outside.glance());

        shared.tryIcon(true);
        own.show(glance(2, true));
        own.show(glance(2, false));
        assertEquals(glance(2, false), outside.glance());
        assertTrue(outside.glances.contains(glance(2, true)));
    }
}
