package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.network.ProxyChoice;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.RequestIds;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import opwatch.polling.LearnedDurations;
import opwatch.settings.Looks;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;
import opwatch.signin.SignInMemory;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder as version 1.0.0 of OpWatch has written it (commit 17dfbed), file by file: whatever is renamed in
/// the code, every value comes back.
class EarlierFolderTest {
    private static final Path SAMPLE = Path.of("src/test/resources/opwatch/profile/earlier-folder");
    private static final Instant NOW = Instant.parse("2026-11-02T10:20:30.123456700Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            files.filter(Files::isRegularFile).forEach(this::copy);
        }
    }

    private void copy(Path file) {
        try {
            Path to = folder.resolve(SAMPLE.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WatchListFile list() {
        return new WatchListFile(new DataFolder(folder), CLOCK, StatusReader::read);
    }

    private List<WatchEntry> rows() {
        LoadResult<List<WatchEntry>> loaded = list().load();
        assertEquals(List.of(), loaded.notices());
        return loaded.value();
    }

    private DataFolder data() {
        return new DataFolder(folder);
    }

    private static <T extends Record> T settings(SettingsFile<T> file) {
        LoadResult<T> loaded = file.load();
        assertEquals(List.of(), loaded.notices());
        return loaded.value();
    }

    private static OperationRef ref(Cloud cloud, String location, int i) {
        return new OperationRef(
                cloud, "00000000-1111-2222-3333-44444444444" + i, location, "713192d7-503f-477a-9cfe-4efc3ee2b00" + i);
    }

    @Test
    void theListHasItsRowsLabelsAndTimes() {
        List<WatchEntry> rows = rows();

        assertEquals(
                List.of(
                        ref(Cloud.PUBLIC, "West US", 1),
                        ref(Cloud.PUBLIC, "westeurope", 2),
                        ref(Cloud.US_GOVERNMENT, "usgovvirginia", 3),
                        ref(Cloud.CHINA, "chinaeast2", 4),
                        ref(Cloud.PUBLIC, "westus2", 5)),
                rows.stream().map(WatchEntry::ref).toList());
        assertEquals("West US", rows.getFirst().ref().place().text());
        assertEquals(
                List.of("never checked #tag", "ünïcode „running“", "failed, long answer", "", "forgotten"),
                rows.stream().map(WatchEntry::label).toList());
        Instant added = NOW.minusSeconds(90);
        assertEquals(
                List.of(NOW, added, added, added, added),
                rows.stream().map(WatchEntry::addedAt).toList());
        assertEquals(WatchEntry.of(rows.getFirst().ref(), "never checked #tag", NOW), rows.getFirst());
    }

    @Test
    void aRunningOperationHasItsAnswerAndHistory() {
        Observation running = rows().get(1).observation();

        OperationStatus status = running.status();
        assertEquals("Updating", status.word());
        assertEquals(OperationState.RUNNING, status.state());
        assertEquals(
                Instant.parse("2026-11-02T10:00:00.123456700Z"), status.start().instant());
        assertEquals(40.5, status.percent());
        Check check = running.seen();
        assertEquals(NOW, check.at());
        assertEquals(Duration.ofMillis(85), check.took());
        assertEquals(200, check.httpStatus());
        assertEquals(NOW.minusSeconds(1), check.serverDate());
        assertEquals(new RequestIds("request-1", "correlation-1", "WESTUS:1"), check.ids());
        assertEquals(
                "{\"id\":\"x\",\"status\":\"Updating\",\"startTime\":\"2026-11-02T10:00:00.1234567Z\","
                        + "\"percentComplete\":40.5,\"properties\":{\"recordCount\":7}}",
                check.body());
        assertEquals(check, running.lastCheck());
        assertEquals(
                List.of(
                        new Transition("", "Accepted", null, NOW.minusSeconds(60)),
                        new Transition("Accepted", "Updating", NOW.minusSeconds(60), NOW)),
                running.history());
    }

    @Test
    void aFailedOperationHasItsErrorFromTheFileOfItsLongAnswer() {
        OperationStatus status = rows().get(2).observation().status();

        assertEquals(OperationState.FAILED, status.state());
        assertEquals(Instant.parse("2026-11-02T10:06:00Z"), status.end().instant());
        OperationError error = status.error();
        assertEquals("Conflict ünïcode „why“", error.code() + " " + error.message());
        OperationError cause = error.causes().getFirst();
        assertEquals("KeyVaultAccessDenied key", cause.code() + " " + cause.target());
        assertEquals("long ".repeat(1200).strip(), cause.message().strip());
    }

    @Test
    void anOperationThatAzureForgotIsStillForgotten() {
        List<WatchEntry> rows = rows();

        assertEquals(
                OperationState.SUCCEEDED, rows.get(3).observation().status().state());
        Observation forgotten = rows.get(4).observation();
        assertEquals(new Problem.NoLongerKept(), forgotten.problem());
        assertEquals("Updating", forgotten.status().word());
        assertEquals(NOW.plusSeconds(60), forgotten.lastCheck().at());
    }

    /// Of rows that have not changed, every byte stays.
    @Test
    void aSaveOfTheSameRowsChangesTheSchemaAloneAndKeepsTheListAsItWas() throws IOException {
        WatchListFile list = list();
        String before = Files.readString(SAMPLE.resolve("watchlist.json"));

        list.save(list.load().value());

        assertEquals(
                before.replace("{\"schema\":2,", "{\"schema\":3,"), Files.readString(folder.resolve("watchlist.json")));
        assertEquals(before, Files.readString(folder.resolve("watchlist.json.v2")));
        assertEquals(5, rows().size());
    }

    @Test
    void theWindowLooksAsItDid() {
        Settings expected = new Settings(
                new Settings.Bounds(10, 20, 900, 600, true),
                new Settings.Split(0.4, 0.62, Settings.Side.BELOW, true),
                new Settings.Table(
                        List.of(
                                new Settings.Column("column-error", 300, true),
                                new Settings.Column("column-state", 80, false)),
                        List.of(new Settings.Sort("column-label", false)),
                        Settings.Rows.ROOMY,
                        Settings.Grouping.NONE),
                Looks.in(Settings.Theme.DARK),
                new Settings.Routine("BY_HAND", null),
                List.of());

        assertEquals(expected, settings(SettingsFile.ofWindow(data(), CLOCK)));
    }

    @Test
    void signInKnowsItsClientTenantAndAccounts() {
        SignInMemory expected = new SignInMemory(
                "account-1",
                "11111111-2222-3333-4444-555555555555",
                "contoso.example",
                Map.of("00000000-1111-2222-3333-444444444441", "account-1 tenant-1"));

        assertEquals(expected, settings(ProfileFiles.signIn(data(), CLOCK)));
    }

    @Test
    void theProxyIsTheChosenOne() {
        assertEquals(
                new ProxyChoice(ProxyChoice.Mode.MANUAL, "proxy.example", 8080),
                settings(ProfileFiles.network(data(), CLOCK)));
    }

    @Test
    void whatWasLearnedOfDurationsIsStillKnown() {
        LearnedDurations expected = new LearnedDurations(Map.of(
                "",
                new LearnedDurations.Histogram(List.of(1.5, 0.25), List.of(60.0, 12.5)),
                "purge",
                new LearnedDurations.Histogram(List.of(2.0), List.of(3600.0))));

        assertEquals(expected, settings(LearnedFile.in(data(), CLOCK)));
    }
}
