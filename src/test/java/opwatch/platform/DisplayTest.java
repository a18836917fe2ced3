package opwatch.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With a real X server.
@Timeout(60)
@NeedsXvfb
@LinuxOnly
class DisplayTest {
    @Test
    void aDisplayAnswersUntilItsServerEnds() throws IOException, InterruptedException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String name = ":" + server.inputReader(StandardCharsets.US_ASCII).readLine();

        Optional<String> missing = missing(name);
        Optional<String> missingScreen = missing("unix" + name + ".0");
        server.destroy();
        server.waitFor();

        assertEquals(Optional.empty(), missing);
        assertEquals(Optional.empty(), missingScreen);
        assertEquals(
                "OpWatch needs a display, and the one that DISPLAY names (" + name
                        + ") does not answer: start it from a desktop session, over ssh -X, or under xvfb-run.",
                missing(name).orElse(""));
    }

    private static Optional<String> missing(String name) {
        return new Display(true, false, Map.of("DISPLAY", name)).missing();
    }
}
