package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Choice;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Attention.Told;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a person was told and has decided survives a restart.
class AttentionFieldsTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456789Z");
    private static final StateThen FAILED = new StateThen(AT, "Failed", false);
    private static final StateThen TROUBLE = new StateThen(AT, "", true);

    @TempDir
    private Path folder;

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private String content() throws IOException {
        return Files.readString(folder.resolve(WatchListFile.NAME));
    }

    private static Stream<Attention> attentions() {
        return Stream.of(
                Attention.NONE,
                Attention.NONE.withTold(new Told(Choice.ALWAYS, AT, true)).withRead(AT),
                Attention.NONE.withTold(new Told(Choice.NEVER, Attention.NOTHING_YET, false)),
                Attention.NONE.withAcknowledged(new Acknowledgement("Ada „ü“", "ticket\t7", FAILED)),
                Attention.NONE.withAcknowledged(new Acknowledgement("", "", TROUBLE)),
                Attention.NONE.withSnoozed(new Snooze(AT, FAILED)),
                Attention.NONE.withSnoozed(new Snooze(null, TROUBLE)),
                Attention.NONE.withPaused(new Pause(AT)).withRead(AT),
                Attention.NONE.withPaused(new Pause(null)),
                Attention.NONE.withExpected(_ -> List.of(
                        new Expectation.Ended(AT),
                        new Expectation.AllEnded("TAG", "night"),
                        new Expectation.AllEnded("ROWS", ""))));
    }

    @ParameterizedTest
    @MethodSource("attentions")
    void allOfItIsThereAfterARestart(Attention attention) throws IOException {
        List<WatchEntry> rows = List.of(Rows.seen(1).with(attention), Rows.seen(2));
        WatchListFile file = file();
        file.load();

        file.save(rows);

        assertEquals(rows, file().load().value());
    }

    @Test
    void aRowOfAnOlderListCountsAsToldAndSeen() throws IOException {
        Files.writeString(folder.resolve(WatchListFile.NAME), Golden.SCHEMA_1);

        WatchEntry row = file().load().value().getFirst();

        assertTrue(row.attention().isTold(row.observation()));
        assertTrue(row.attention().isRead(row.observation()));
        assertFalse(Attention.NONE.isTold(row.observation()));
    }

    @Test
    void whatIsToldAndSeenTakesNoRoomInTheFile() throws IOException {
        WatchEntry row = Rows.seen(1);
        WatchListFile file = file();
        file.load();

        file.save(List.of(row.with(Attention.settled(row.observation()))));

        assertFalse(content().contains("told") || content().contains("\"read\""), content());
    }
}
