package opwatch.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppNapTest {
    private final List<String> calls = new ArrayList<>();
    private final AppNap nap = new AppNap(() -> {
        calls.add("begin");
        return () -> calls.add("end");
    });

    @Test
    void oneActivityIsHeldAsLongAsSomethingIsWatched() {
        nap.watching("list", false);
        assertEquals(List.of(), calls);
        nap.watching("list", true);
        nap.watching("list", true);
        assertEquals(List.of("begin"), calls);
        nap.watching("list", false);
        nap.watching("list", false);
        assertEquals(List.of("begin", "end"), calls);
        nap.watching("list", true);
        assertEquals(List.of("begin", "end", "begin"), calls);
    }

    @Test
    void theLastOfSeveralWatchersEndsIt() {
        nap.watching("list", true);
        nap.watching("demo", true);
        nap.watching("list", false);
        assertEquals(List.of("begin"), calls);
        nap.watching("demo", false);
        assertEquals(List.of("begin", "end"), calls);
    }

    @Test
    void aSystemThatCannotBeToldIsAskedOnce() {
        AppNap without = new AppNap(() -> {
            calls.add("begin");
            throw new UnsatisfiedLinkError("no libobjc");
        });
        without.watching("list", true);
        without.watching("list", true);
        without.watching("list", false);
        assertEquals(List.of("begin"), calls);
    }

    @ParameterizedTest
    @EnumSource
    void onlyMacOsHasAppNap(OperatingSystem system) {
        assertEquals(system == OperatingSystem.MACOS, AppNap.of(system).isThere());
        AppNap.of(OperatingSystem.LINUX).watching("list", true);
    }

    /// The numbers of NSProcessInfo.h: work that a person has begun, during which the computer may fall asleep.
    @Test
    void theOptionsAreThoseOfTheSdk() {
        assertEquals(0x00EF_FFFFL, ProcessActivity.OPTIONS);
        long background = 0xFFL;
        long idleSystemSleepDisabled = 1L << 20;
        long idleDisplaySleepDisabled = 1L << 40;
        assertTrue((ProcessActivity.OPTIONS & background) == background);
        assertFalse((ProcessActivity.OPTIONS & (idleSystemSleepDisabled | idleDisplaySleepDisabled)) != 0);
    }

    /// A selector has one colon for each argument; a wrong one ends the process on a Mac.
    @Test
    void theSelectorsTakeTheArgumentsThatAreSent() {
        assertEquals(2, ProcessActivity.BEGIN.chars().filter(c -> c == ':').count());
        assertEquals(1, ProcessActivity.END.chars().filter(c -> c == ':').count());
    }
}
