package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import opwatch.disk.DataFolder;
import opwatch.operation.OperationKind;
import opwatch.profile.LearnedFile;
import opwatch.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of what was learned.
class LearnedDurationsTest {
    private static final List<Duration> RAN = Collections.nCopies(7, Duration.ofMillis(61_234));

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        LearnedDurations learned = LearnedDurations.NONE
                .and(OperationKind.TABLE, "audit", "Updating", RAN)
                .and(OperationKind.UNKNOWN, "drop ws", "Deleting", RAN);

        file().save(learned);

        LearnedDurations loaded = file().load().value();
        assertEquals(learned, loaded);
        assertEquals(
                List.copyOf(learned.lengths().keySet()),
                List.copyOf(loaded.lengths().keySet()),
                "in this order they are forgotten");
        assertEquals(Collections.nCopies(7, 61_234L), loaded.lengths().get("table//"));
    }

    @Test
    void aFileFromBeforeSingleDurationsWereKeptIsRead() throws IOException {
        Files.writeString(
                folder.resolve("learned.json"), "{\"kinds\":{\"purge\":{\"ends\":[2.0],\"seconds\":[3600.0]}}}");

        assertEquals(
                new LearnedDurations(
                        Map.of("purge", new LearnedDurations.Histogram(List.of(2.0), List.of(3600.0))), Map.of()),
                file().load().value());
    }

    @Test
    void theFileStaysSmallHoweverMuchIsLearned() throws IOException {
        DurationSamples samples = new DurationSamples();
        for (int i = 0; i < 1000; i++) {
            String label = "a long label " + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26);
            for (int j = 0; j < 70; j++) {
                samples.add(DurationSamples.names(OperationKind.SEARCH_JOB, label, "InProgress"), Duration.ofDays(300));
            }
        }

        file().save(new LearnedDurations(Map.of(), samples.snapshot()));

        long size = Files.size(folder.resolve("learned.json"));
        assertTrue(size < 200_000, "bytes: " + size);
    }

    private SettingsFile<LearnedDurations> file() {
        return LearnedFile.in(new DataFolder(folder), InstantSource.fixed(Instant.EPOCH));
    }
}
