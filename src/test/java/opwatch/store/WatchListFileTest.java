package opwatch.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchListFileTest {
    private static final String ASIDE = "watchlist.corrupt-20260304T050607.000Z.json";

    @TempDir
    Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private Path path() {
        return folder.resolve("watchlist.json");
    }

    @Test
    void everythingThatWasSeenComesBack() throws IOException {
        List<WatchEntry> rows = List.of(Rows.fresh(1), Rows.seen(2), Rows.seen(3));

        file().save(rows);

        assertEquals(new Loaded<>(rows, List.of()), file().load());
    }

    @Test
    void nothingRememberedIsAnEmptyListWithoutNotice() {
        assertEquals(new Loaded<>(List.of(), List.of()), file().load());
    }

    @Test
    void anAnswerThatCannotBeReadAgainLeavesWordAndTimes() throws IOException {
        file().save(List.of(Rows.seen(1)));

        var deaf = new WatchListFile(new DataFolder(folder), () -> Rows.NOW, body -> java.util.Optional.empty());
        Observation observation = deaf.load().value().getFirst().observation();

        OperationStatus expected = new OperationStatus(
                OperationStatus.ofWord("Updating").state(),
                "Updating",
                new Timestamp("Wed, 04 Mar 2026 05:00:00 GMT", null),
                null,
                null,
                null,
                List.of());
        assertEquals(expected, observation.status());
    }

    @Test
    void theFormOfSchemaOneIsKept() throws IOException {
        Files.writeString(path(), """
                {"schema":1,"rows":[{"cloud":"PUBLIC","subscriptionId":"00000000-1111-2222-3333-444444444444",
                "location":"eastus","operationId":"abc","label":"x","addedAt":"2026-01-01T00:00:00Z",
                "seen":{"status":"Failed","startTime":"s","endTime":"e","at":"2026-01-01T00:01:00Z","httpStatus":200,"body":"{}"},
                "lookedAt":"2026-01-01T00:02:00Z","history":[{"from":"","to":"Failed","seenAt":"2026-01-01T00:01:00Z"}]}]}
                """);

        WatchEntry row = file().load().value().getFirst();

        assertEquals("Failed", row.observation().status().word());
        assertEquals(
                Instant.parse("2026-01-01T00:01:00Z"), row.observation().seen().at());
        assertEquals(
                Instant.parse("2026-01-01T00:02:00Z"),
                row.observation().lastLook().at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0\0\0\0\0\0",
                "[]",
                "null",
                "{}",
                "{\"schema\":\"1\",\"rows\":[]}",
                "{\"schema\":1,\"rows\":{}}"
            })
    void whatIsNoListIsSetAsideAndTheLastGoodCopyLoads(String nonsense) throws IOException {
        file().save(List.of(Rows.fresh(1)));
        file().save(List.of(Rows.fresh(1), Rows.fresh(2)));
        Files.writeString(path(), nonsense);

        Loaded<List<WatchEntry>> loaded = file().load();

        assertEquals(List.of(Rows.fresh(1)), loaded.value());
        assertEquals(nonsense, Files.readString(folder.resolve(ASIDE)));
        Notice.SetAside notice = (Notice.SetAside) loaded.notices().getFirst();
        assertEquals(ASIDE, notice.aside());
        assertTrue(notice.generation() != null);
    }

    @Test
    void everyTruncationOfARealFileStartsWithTheLastGoodCopy() throws IOException {
        file().save(List.of(Rows.fresh(1)));
        file().save(List.of(Rows.seen(1), Rows.fresh(2)));
        byte[] whole = Files.readAllBytes(path());
        for (int length = 0; length < whole.length; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));

            assertEquals(List.of(Rows.fresh(1)), file().load().value(), "cut after " + length);

            Files.delete(folder.resolve(ASIDE));
        }
    }

    @Test
    void aCopyThatWasLoadedOnceIsStillThereWhenNothingWasSavedSince() throws IOException {
        file().save(List.of(Rows.fresh(1)));
        file().save(List.of(Rows.fresh(2)));
        Files.writeString(path(), "broken");
        file().load();

        assertEquals(List.of(Rows.fresh(1)), file().load().value());
    }

    @Test
    void savingAfterATroubleKeepsTheLastGoodCopy() throws IOException {
        file().save(List.of(Rows.fresh(1)));
        file().save(List.of(Rows.fresh(2)));
        Files.writeString(path(), "broken");
        WatchListFile file = file();
        file.load();

        file.save(List.of(Rows.fresh(1), Rows.fresh(3)));

        assertEquals(List.of(Rows.fresh(1), Rows.fresh(3)), file().load().value());
        assertEquals("broken", Files.readString(folder.resolve(ASIDE)));
    }

    @Test
    void oneBadRowDoesNotLoseTheOthersAndIsItselfKept() throws IOException {
        file().save(List.of(Rows.fresh(1), Rows.fresh(2)));
        String text = Files.readString(path());
        Files.writeString(path(), text.replaceFirst("US_GOVERNMENT", "MOON"));
        WatchListFile file = file();

        Loaded<List<WatchEntry>> loaded = file.load();
        file.save(loaded.value());

        assertEquals(new Loaded<>(List.of(Rows.fresh(2)), List.of(new Notice.BadRows("watchlist.json", 1))), loaded);
        assertTrue(Files.readString(path()).contains("\"cloud\":\"MOON\""));
    }

    @Test
    void aNewerFileIsShownAndNeverWrittenOver() throws IOException {
        file().save(List.of(Rows.fresh(1)));
        String newer = Files.readString(path()).replace("\"schema\":1", "\"schema\":2,\"extra\":[1]");
        Files.writeString(path(), newer);
        WatchListFile file = file();

        Loaded<List<WatchEntry>> loaded = file.load();

        assertEquals(List.of(Rows.fresh(1)), loaded.value());
        assertEquals(List.of(new Notice.NewerSchema("watchlist.json")), loaded.notices());
        assertFalse(file.writable());
        assertThrows(IOException.class, () -> file.save(List.of()));
        assertEquals(newer, Files.readString(path()));
    }

    @Test
    void whatCannotBeReadAtAllIsNotWrittenOver() throws IOException {
        Files.createDirectory(path());
        WatchListFile file = file();

        Loaded<List<WatchEntry>> loaded = file.load();

        assertTrue(loaded.notices().getFirst() instanceof Notice.Unreadable, loaded.toString());
        assertThrows(IOException.class, () -> file.save(List.of(Rows.fresh(1))));
        assertTrue(Files.isDirectory(path()));
    }

    @Test
    void leftoversOfACrashAreRemoved() throws IOException {
        file().save(List.of(Rows.fresh(1)));
        Files.writeString(folder.resolve("watchlist.json.123.tmp"), "half");

        file().load();

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(path()), files.toList());
        }
    }

    @Test
    void filesAreForTheirOwnerAlone() throws IOException {
        Path inner = folder.resolve("home");
        new WatchListFile(new DataFolder(inner), () -> Rows.NOW, Rows::read).save(List.of());

        if (inner.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals(
                    "rwx------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)));
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(inner.resolve("watchlist.json"))));
        }
    }

    @Test
    void aSaveThatFailsLeavesTheOldContent() throws IOException {
        file().save(List.of(Rows.fresh(1)));
        byte[] before = Files.readAllBytes(path());
        Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.move(folder, moved);
        Files.writeString(folder, "a file in the place of the folder");

        assertThrows(IOException.class, () -> file().save(List.of(Rows.fresh(2))));

        Files.delete(folder);
        Files.move(moved, folder);
        assertArrayEquals(before, Files.readAllBytes(path()));
        file().save(List.of(Rows.fresh(2)));
        assertEquals(List.of(Rows.fresh(2)), file().load().value());
    }

    @Test
    void tenThousandRowsSurvive() throws IOException {
        List<WatchEntry> rows = IntStream.range(0, 10_000).mapToObj(Rows::seen).toList();

        file().save(rows);

        assertEquals(rows, file().load().value());
        assertTrue(Files.readString(path(), StandardCharsets.UTF_8).contains("ünïcode"));
    }
}
