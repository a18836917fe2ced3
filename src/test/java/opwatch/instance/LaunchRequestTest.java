package opwatch.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchRequestTest {
    @TempDir
    Path folder;

    @Test
    @RealSystem("paths and file: URLs of the system's own disk")
    void filesThatAreThereAreFilesAndAllElseIsText() throws IOException {
        Path list = Files.writeString(folder.resolve("my list.opwatch.json"), "{}");
        Files.createDirectory(folder.resolve("sub"));

        LaunchRequest given = LaunchRequest.of(
                List.of(
                        "--demo",
                        "my list.opwatch.json",
                        "https://management.azure.com/subscriptions/x?y=1",
                        list.toUri().toString(),
                        "sub",
                        " ",
                        "-psn_0_1",
                        "nul\u0000",
                        "file:relative"),
                folder);

        assertEquals(
                new LaunchRequest(
                        "https://management.azure.com/subscriptions/x?y=1\nsub\nnul\u0000\nfile:relative",
                        List.of(list, list)),
                given);
    }

    @Test
    @RealSystem("paths and file: URLs of the system's own disk")
    void whatAUrlOrAWholePathLeadsToIsRefusedForWhatItIs() throws IOException {
        Path gone = folder.resolve("gone.log");

        assertEquals(
                new LaunchRequest(gone.toString(), List.of(folder, folder, gone)),
                LaunchRequest.of(
                        List.of(
                                folder.toString(),
                                folder.toUri().toString(),
                                gone.toUri().toString(),
                                gone.toString()),
                        folder));
    }

    @Test
    void nothingGivenIsNothing() {
        assertEquals(LaunchRequest.NOTHING, LaunchRequest.of(List.of("--demo=7"), folder));
        assertTrue(LaunchRequest.NOTHING.isEmpty());
        assertFalse(new LaunchRequest("x", List.of()).isEmpty());
        assertFalse(new LaunchRequest("", List.of(folder)).isEmpty());
    }

    @Test
    @RealSystem("paths and file: URLs of the system's own disk")
    void aMessageComesBack() throws IOException {
        LaunchRequest given =
                new LaunchRequest("two\nlines „ü“ \ud83d\ude00", List.of(folder.resolve("ä b.opwatch.json")));

        assertEquals(given, LaunchRequest.read(given.message()));
        assertEquals(LaunchRequest.NOTHING, LaunchRequest.read(LaunchRequest.NOTHING.message()));
        LaunchRequest quit = LaunchRequest.quit(Instant.parse("2026-03-04T05:06:07.891234Z"));
        assertEquals(quit, LaunchRequest.read(quit.message()));
        assertFalse(quit.isLate(Instant.parse("2026-03-04T05:06:07.891Z")));
        assertTrue(quit.isLate(Instant.parse("2026-03-04T05:06:07.892Z")));
        assertFalse(given.isLate(Instant.MAX));
    }

    @Test
    void aStartAtLogInSaysSoInItsMessage() throws IOException {
        LaunchRequest given = LaunchRequest.of(List.of("--minimized", "--unknown"), folder);

        assertEquals(new LaunchRequest("", List.of(), false, true, null, null), given);
        assertEquals(given, LaunchRequest.read(given.message()));
        assertTrue(given.isEmpty());
    }

    @Test
    void whatIsTooLongIsNoMessage() throws IOException {
        int most = LaunchRequest.LONGEST - LaunchRequest.NOTHING.message().length;

        assertEquals(LaunchRequest.LONGEST, new LaunchRequest("x".repeat(most), List.of()).message().length);
        assertEquals(0, new LaunchRequest("x".repeat(most + 1), List.of()).message().length);
    }

    @Test
    void aRelativePathInAMessageIsLeftOut() throws IOException {
        byte[] message = "{\"text\":\"\",\"files\":[{\"path\":\"../x\"}]}".getBytes(StandardCharsets.UTF_8);

        assertEquals(LaunchRequest.NOTHING, LaunchRequest.read(message));
    }

    @Test
    void nonsenseIsNoMessage() {
        assertThrows(IOException.class, () -> LaunchRequest.read(new byte[0]));
        assertThrows(
                IOException.class,
                () -> LaunchRequest.read("{\"files\":[{\"path\":\"\\u0000\"}]}".getBytes(StandardCharsets.UTF_8)));
    }
}
