package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import opwatch.platform.OperatingSystem;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsFonts
@ExtendWith(OnFxThread.class)
class ClipboardChoiceTest {
    @ParameterizedTest
    @CsvSource({"LINUX, true", "WINDOWS, true", "MACOS, false"})
    void itIsOffOnMacOsUntilThePersonChooses(OperatingSystem system, boolean usual) {
        ClipboardChoice choice = new ClipboardChoice(system);
        assertEquals(usual, choice.on().get());
        assertNull(choice.chosen());

        choice.choose(!usual);
        assertEquals(!usual, choice.on().get());
        assertEquals(!usual, choice.chosen());

        choice.choose(null);
        assertEquals(usual, choice.on().get());
    }
}
