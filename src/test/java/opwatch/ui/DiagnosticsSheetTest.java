package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import opwatch.signin.DirectoryListing;
import opwatch.support.Diagnostics;
import opwatch.support.DiagnosticsFile;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Where diagnostics are written to, and what is said of it.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class DiagnosticsSheetTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Diagnostics SHOWN = new Diagnostics(
            NOW, List.of(new DiagnosticsFile("a.txt", "one\n"), new DiagnosticsFile("b.txt", "zwei ü\n")));

    @TempDir
    private Path folder;

    private final StillParts behind = new StillParts(NOW);
    private NoticeBar notices;
    private DiagnosticsSheet sheet;

    @BeforeEach
    void open() {
        onFx(() -> {
            WindowParts parts = behind.in(ZoneId.of("Europe/Berlin"));
            notices = new NoticeBar(parts.clock());
            sheet = new DiagnosticsSheet(
                    parts, notices, new WatchList(), new Overlay(() -> {}), () -> DirectoryListing.NONE);
        });
    }

    @AfterEach
    void close() {
        behind.close();
    }

    @Test
    void theZipHoldsWhatWasShown() throws IOException {
        assertEquals("Diagnostics written to it.zip.", told("it.zip"));

        try (ZipFile zip = new ZipFile(folder.resolve("it.zip").toFile())) {
            assertEquals(
                    List.of("a.txt", "b.txt"),
                    zip.stream().map(each -> each.getName()).toList());
            assertEquals(
                    "zwei ü\n",
                    new String(zip.getInputStream(zip.getEntry("b.txt")).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theNameAlwaysEndsAsAZipAndReplacesNothingUnasked() throws IOException {
        Path other = Files.writeString(folder.resolve("it.zip"), "precious");

        assertEquals("Diagnostics written to it (2).zip.", told("it"));
        assertEquals("precious", Files.readString(other));
    }

    @Test
    void aBadPlaceIsSaidAndNothingIsLeftThere() throws IOException {
        Files.createDirectory(folder.resolve("folder.zip"));

        String taken = told("folder.zip");
        String missing = told("nowhere/it.zip");

        assertTrue(taken.startsWith("The diagnostics could not be written to folder.zip: "), taken);
        assertTrue(missing.endsWith(" Choose another place."), missing);
        assertEquals(1, count());
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /// What the window says once it has been done.
    private String told(String name) {
        Path file = folder.resolve(name);
        onFx(() -> {
            notices.close("news");
            notices.close("diagnostics");
            sheet.save(SHOWN, file);
        });
        List<String> words = new ArrayList<>();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                onFx(() -> words.addAll(notices.current()));
                return !words.isEmpty();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("nothing was said", e);
        }
        return words.getFirst();
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }
}
