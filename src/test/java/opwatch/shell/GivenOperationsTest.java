package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.azure.StatusReader;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.operation.WatchEntry;
import opwatch.systems.LinuxOnly;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which operations a command is about.
class GivenOperationsTest {
    private static final String SUBSCRIPTION = "11111111-1111-4111-8111-111111111111";
    private static final String ID = "aaaaaaaa-0000-4000-8000-00000000000";
    private static final WatchOptions.Place NOWHERE = new WatchOptions.Place("", "");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();

    private static OperationRef ref(int i) {
        return new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "westeurope", ID + i);
    }

    private TestShell shell(String input) {
        return new TestShell(folder).given(input).by(clock.timing());
    }

    private GivenOperations given(TestShell shell, WatchOptions.Place place) {
        WatchListFile list = new WatchListFile(shell.data(), clock::now, StatusReader::read);
        return new GivenOperations(
                shell.surroundings(OutputStream.nullOutputStream()),
                new GivenOperations.Clouds(Cloud.PUBLIC, EnumSet.complementOf(EnumSet.of(Cloud.DEMO))),
                new LoneOperations(place, Cloud.PUBLIC, list));
    }

    private List<OperationRef> refs(String input, WatchOptions.Place place, String... arguments)
            throws WrongUseException {
        return given(shell(input), place).read(List.of(arguments)).stream()
                .map(WatchEntry::ref)
                .toList();
    }

    private String refused(String... arguments) {
        return assertThrows(WrongUseException.class, () -> refs("", NOWHERE, arguments))
                .sentence();
    }

    private void save(WatchEntry... rows) throws IOException {
        new WatchListFile(shell("").data(), clock::now, StatusReader::read).save(List.of(rows));
    }

    @Test
    void urlsFilesAndTheInputAreReadByWhatThePasteTakesAndNothingTwice() throws Exception {
        Files.writeString(folder.resolve("debug.log"), "Azure-AsyncOperation: " + ref(2).statusUrl() + "\n");

        assertEquals(
                List.of(ref(1), ref(2), ref(3)),
                refs(
                        "see " + ref(3).statusUrl() + "\nand " + ref(1).statusUrl(),
                        NOWHERE,
                        ref(1).statusUrl(),
                        "debug.log",
                        "-",
                        ref(2).path()));
    }

    @Test
    void whatAFileCallsAnOperationIsItsName() throws Exception {
        Files.writeString(folder.resolve("purge-prod.txt"), ref(1).statusUrl());

        WatchEntry entry = given(shell(""), NOWHERE)
                .read(List.of("purge-prod.txt"))
                .iterator()
                .next();

        assertEquals("purge-prod", entry.label());
    }

    @Test
    void aThousandIdsComeFromTheInput() throws Exception {
        String ids = IntStream.range(0, 1000)
                .mapToObj("aaaaaaaa-0000-4000-8000-%012d"::formatted)
                .collect(Collectors.joining("\n"));

        assertEquals(
                1000,
                refs(ids, new WatchOptions.Place(SUBSCRIPTION, "West Europe"), "-")
                        .size());
    }

    @Test
    void anIdAloneIsWhereTheOptionsSay() throws Exception {
        WatchOptions.Place place = new WatchOptions.Place(SUBSCRIPTION, "westeurope");

        assertEquals(List.of(ref(1)), refs("", place, ID + "1"));
        assertEquals(
                List.of(new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "westeurope", "my-operation_7")),
                refs("", place, "my-operation_7"));
        assertEquals(
                Cloud.CHINA,
                refs("", new WatchOptions.Place(SUBSCRIPTION, "chinaeast2"), ID + "1")
                        .getFirst()
                        .cloud());
    }

    @Test
    void anIdAloneIsTheOneRowOfTheListThatHasIt() throws Exception {
        WatchEntry row = WatchEntry.of(ref(1), "purge", HandClock.START.minusSeconds(3600));
        save(row, WatchEntry.of(ref(2), "", HandClock.START));

        List<WatchEntry> found = List.copyOf(given(shell(""), NOWHERE).read(List.of(ID + "1")));

        assertEquals(List.of(row), found);
        assertEquals(Observation.NOTHING, found.getFirst().observation());
    }

    @Test
    void anIdThatNoRowOrSeveralHaveIsRefused() throws Exception {
        save(WatchEntry.of(ref(1), "", HandClock.START), WatchEntry.of(ref(1).in("eastus"), "", HandClock.START));

        assertTrue(refused(ID + "1").contains("2 rows of the watch list have it"), refused(ID + "1"));
        assertTrue(refused(ID + "9").contains("no row of the watch list has it"), refused(ID + "9"));
        assertEquals(List.of(ref(1)), refs("", new WatchOptions.Place("", "West Europe"), ID + "1"));
    }

    @Test
    void theListIsReadWithoutChangingAnything() throws Exception {
        save(WatchEntry.of(ref(1), "", HandClock.START));
        Path temporary = Files.writeString(shell("").data().file("watchlist.json.1234.tmp"), "being saved");
        Files.writeString(shell("").data().file("watchlist.json"), "{broken");

        assertTrue(refused(ID + "1").startsWith("The watch list could not be read."), refused(ID + "1"));
        assertTrue(Files.exists(temporary));
        try (Stream<Path> files = Files.list(shell("").data().path())) {
            assertEquals(
                    List.of("watchlist.json", "watchlist.json.1234.tmp"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no operation at all",
                "nosuchfile.txt",
                "https://evil.example/subscriptions/11111111-1111-4111-8111-111111111111/providers/"
                        + "Microsoft.OperationalInsights/locations/westeurope/operationStatuses/abc",
                "https://user@management.azure.com/subscriptions/11111111-1111-4111-8111-111111111111/providers/"
                        + "Microsoft.OperationalInsights/locations/westeurope/operationStatuses/abc",
                "/subscriptions/11111111-1111-4111-8111-111111111111/providers/Microsoft.Compute/"
                        + "locations/westeurope/operations/abc",
                "https://demo.opwatch.invalid/subscriptions/11111111-1111-4111-8111-111111111111/providers/"
                        + "Microsoft.OperationalInsights/locations/westeurope/operationStatuses/abc"
            })
    void anArgumentThatIsNoOperationRefusesTheCommand(String argument) {
        String why = refused(ref(1).statusUrl(), argument);

        assertTrue(why.contains("Nothing was checked"), why);
    }

    @Test
    void whatALogIsFullOfIsPassedOverAndTold() throws Exception {
        GivenOperations given = given(
                shell("GET https://management.azure.com/subscriptions/" + SUBSCRIPTION
                        + "/providers/Microsoft.Compute/locations/westeurope/operationStatuses/" + ID + "5\n"
                        + ref(1).statusUrl()),
                NOWHERE);

        assertEquals(1, given.read(List.of("-")).size());
        assertEquals(1, given.notes().size());
        assertTrue(
                given.notes().getFirst().startsWith("Passed over: Microsoft.Compute"),
                given.notes().toString());
    }

    @Test
    void aBrokenOperationInAFileRefusesTheCommand() throws IOException {
        Files.writeString(
                folder.resolve("two.txt"),
                ref(1).statusUrl() + "\n"
                        + ref(2).statusUrl().replace("management.azure.com", "management.azure.com.evil.example"));

        assertTrue(refused("two.txt").contains("evil.example"), refused("two.txt"));
    }

    @Test
    void aPurgeAloneIsTheOneRowOfTheListThatHasItWhateverGivesIt() throws Exception {
        OperationRef purge = new OperationRef(
                Cloud.PUBLIC, SUBSCRIPTION, new Place.Workspace("rg-logs", "ws-prod"), "purge-" + ID + "1");
        save(WatchEntry.of(purge, "gdpr", HandClock.START), WatchEntry.of(ref(1), "", HandClock.START));
        Files.writeString(folder.resolve("purges.txt"), purge.operationId() + "\n");
        WatchOptions.Place place = new WatchOptions.Place(SUBSCRIPTION, "westeurope");

        assertEquals(List.of(purge), refs("", NOWHERE, purge.operationId()));
        assertEquals(List.of(purge), refs("", NOWHERE, "purges.txt"));
        assertEquals(List.of(purge, ref(2)), refs(purge.operationId(), place, "-", ID + "2"));
    }

    @Test
    void aPurgeAloneThatNoRowOrSeveralHaveIsRefusedAsThePasteDoes() throws Exception {
        Place.Workspace one = new Place.Workspace("rg-logs", "ws-one");
        String id = "purge-" + ID + "1";
        save(
                WatchEntry.of(new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, one, id), "", HandClock.START),
                WatchEntry.of(
                        new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, new Place.Workspace("rg", "ws-two"), id),
                        "",
                        HandClock.START));

        assertTrue(refused(id).startsWith(id + " is the ID of a purge."), refused(id));
        assertTrue(refused("purge-" + ID + "9").contains("is the ID of a purge."), refused("purge-" + ID + "9"));
    }

    @Test
    void theInputIsReadOnceHoweverOftenItIsNamed() throws Exception {
        assertEquals(List.of(ref(1)), refs(ref(1).statusUrl(), NOWHERE, "-", "-"));
    }

    @Test
    @LinuxOnly
    void aPipeWithANameIsReadLikeTheInput() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Files.writeString(pipe, "see " + ref(1).statusUrl());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertEquals(List.of(ref(1)), refs("", NOWHERE, "pipe"));
        writer.join();
    }

    @Test
    void whatIsNoOperationAndNoFileIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("a folder"));

        assertEquals(
                "“nosuchfile.txt” holds no operation, and no file has that name. Nothing was checked. Give a status"
                        + " URL, an operation ID, or a file that is there.",
                refused(ref(1).statusUrl(), "nosuchfile.txt"));
        assertEquals(
                "Nothing was imported from a folder: it is a folder. Give the files in it. Nothing was checked.",
                refused("a folder"));
    }

    @Test
    void aFileThatHoldsNothingIsNamed() throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "nothing");

        assertEquals(
                "Nothing was imported from empty.txt: it is no watch list, and OpWatch found no operation in its text."
                        + " Nothing was checked.",
                refused("empty.txt"));
    }
}
