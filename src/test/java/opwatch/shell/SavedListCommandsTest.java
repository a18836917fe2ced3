package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.GivenFile;
import opwatch.watchlist.ImportResult;
import opwatch.watchlist.WatchListFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `list`, `add` and `export`, beside a window and without one.
@Timeout(60)
class SavedListCommandsTest {
    private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path folder;

    private TestShell shell() {
        return new TestShell(folder);
    }

    private static OperationRef ref(int number) {
        return new OperationRef(
                Cloud.PUBLIC,
                "11111111-1111-4111-8111-111111111111",
                "westeurope",
                "22222222-2222-4222-8222-%012d".formatted(number));
    }

    private static WatchListFile file(DataFolder data) {
        return new WatchListFile(data, InstantSource.fixed(THEN), text -> Optional.empty());
    }

    private List<OperationRef> saved() {
        return file(shell().data()).load().value().stream().map(WatchEntry::ref).toList();
    }

    private void save(int... numbers) throws Exception {
        shell().data().make();
        file(shell().data())
                .save(IntStream.of(numbers)
                        .mapToObj(number -> WatchEntry.of(ref(number), "purge " + number, THEN))
                        .toList());
    }

    @Test
    void withoutAListThereIsNothingToShow() {
        Ran ran = shell().run("list");

        assertEquals(ExitCode.SUCCEEDED, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("empty"), ran.err());
        assertTrue(Files.notExists(shell().data().path()), "a folder was made");
    }

    @Test
    void aListThatIsNotUnderstoodIsNotSaidToBeEmpty() throws Exception {
        save(1);
        Files.writeString(shell().data().file("watchlist.json"), "{broken");

        for (String command : List.of("list", "export")) {
            Ran ran = shell().run(command);

            assertEquals(ExitCode.NOT_CHECKED, ran.code(), ran.err());
            assertEquals("", ran.out());
            assertTrue(ran.err().startsWith("The watch list could not be read. "), ran.err());
        }
        assertEquals("{broken", Files.readString(shell().data().file("watchlist.json")));
    }

    @Test
    void theListIsATableInItsOrder() throws Exception {
        save(2, 1);

        Ran ran = shell().run("list");

        assertEquals(
                List.of(
                        "Operation                             Location    Label    State",
                        ref(2).operationId() + "  westeurope  purge 2  Not checked yet",
                        ref(1).operationId() + "  westeurope  purge 1  Not checked yet"),
                ran.lines());
    }

    @Test
    void aProgramReadsOneObjectALine() throws Exception {
        save(1, 2);

        List<String> lines = shell().run("list", "--json").lines();

        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"schema\":1,\"ref\":{\"cloud\":\"PUBLIC\""), lines.getFirst());
        assertTrue(lines.getLast().contains(ref(2).statusUrl()), lines.getLast());
    }

    /// What one command writes the next one reads.
    @Test
    void whatListWritesAddReads() throws Exception {
        save(1, 2, 3);
        String json = shell().run("list", "--json").out();
        Files.delete(shell().data().file("watchlist.json"));
        Files.deleteIfExists(shell().data().file("watchlist.json.previous"));

        Ran ran = shell().given(json).run("add", "-");

        assertEquals(ExitCode.SUCCEEDED, ran.code(), ran.err());
        assertEquals(List.of(ref(1), ref(2), ref(3)), saved());
    }

    @Test
    void withoutAWindowTheyAreAddedHereAndCounted() throws Exception {
        save(1);

        Ran first = shell().run("add", ref(1).statusUrl(), ref(2).statusUrl());
        Ran second = shell().run("add", ref(2).statusUrl());

        assertEquals(
                "One operation added, one was already on the list.", first.out().strip());
        assertEquals("That operation is already on the list.", second.out().strip());
        assertEquals(List.of(ref(1), ref(2)), saved());
        assertEquals(List.of(), leftOvers());
    }

    private List<String> leftOvers() throws Exception {
        try (Stream<Path> files = Files.list(shell().data().path())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("add-") || name.equals("opwatch.socket"))
                    .toList();
        }
    }

    /// Another process that has the list open until its standard input ends. As the window does, it takes
    /// in the rows of lists that it is given, and saves; of each request it says how many files it had and
    /// whether the window stays where it is.
    static final class Window {
        private Window() {}

        public static void main(String[] folder) throws IOException {
            DataFolder data = new DataFolder(Path.of(folder[0]));
            Claim claim = InstanceLock.claim(data, LaunchRequest.NOTHING);
            // A window takes it in on another thread than the one that answers.
            claim.listen(given -> Thread.ofPlatform().start(() -> take(given, data)));
            System.out.println("open");
            while (System.in.read() >= 0) {
                // until the test has seen enough
            }
            claim.release();
        }

        private static void take(LaunchRequest given, DataFolder data) {
            WatchListFile list = file(data);
            List<WatchEntry> rows = new ArrayList<>(list.load().value());
            Set<OperationRef> there =
                    new HashSet<>(rows.stream().map(WatchEntry::ref).toList());
            for (Path each : given.files()) {
                ImportResult read = GivenFile.read(each, Cloud.PUBLIC, Set.of(Cloud.PUBLIC), THEN);
                ((ImportResult.Rows) read)
                        .rows().stream().filter(row -> there.add(row.ref())).forEach(rows::add);
            }
            System.out.println(given.files().size() + " " + given.minimized());
            try {
                list.save(rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void anOpenWindowAddsThemAndTheShellCountsWhatIsSaved() throws Exception {
        save(1);
        Process window = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Window.class.getName(),
                        shell().data().path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = window.inputReader()) {
            assertEquals("open", said.readLine());
            String thousand = IntStream.rangeClosed(1, 1000)
                    .mapToObj(number -> ref(number).statusUrl() + "\n")
                    .collect(Collectors.joining());

            Ran ran = shell().given(thousand).run("add", "-");

            assertEquals(ExitCode.SUCCEEDED, ran.code(), ran.err());
            assertEquals(
                    "999 operations added, one was already on the list.",
                    ran.out().strip());
            assertEquals("1 true", said.readLine());
            assertEquals(List.of("opwatch.socket"), leftOvers());
        } finally {
            window.destroyForcibly().waitFor();
        }
        assertEquals(1000, saved().size());
    }

    @Test
    void aListThatHadToBeSetAsideIsToldWhereTheyAreAdded() throws Exception {
        shell().data().make();
        Files.writeString(shell().data().file("watchlist.json"), "no list");

        Ran ran = shell().run("add", ref(1).statusUrl());

        assertEquals("One operation added.", ran.out().strip());
        assertTrue(ran.err().contains("watchlist.corrupt-"), ran.err());
        assertEquals(List.of(ref(1)), saved());
    }

    @Test
    void whatIsNoOperationAddsNothing() throws Exception {
        save(1);

        assertEquals(ExitCode.WRONG_USE, shell().run("add").code());
        assertEquals(
                ExitCode.WRONG_USE, shell().run("add", "https://example.com/x").code());
        assertEquals(List.of(ref(1)), saved());
    }

    @Test
    void aListIsExportedByTheEndingOfTheFile() throws Exception {
        save(1);

        assertEquals(ExitCode.SUCCEEDED, shell().run("export", "a.csv").code());
        assertEquals(ExitCode.SUCCEEDED, shell().run("export", "a.html").code());
        Ran json = shell().run("export");
        Ran markdown = shell().run("export", "--format", "markdown", "-");

        assertTrue(Files.readString(folder.resolve("a.csv")).startsWith("\ufeffState,"), "CSV");
        assertTrue(Files.readString(folder.resolve("a.html")).contains("purge 1"), "HTML");
        assertTrue(json.out().startsWith("{") && json.out().contains(ref(1).operationId()), json.out());
        assertTrue(markdown.out().contains("| purge 1 |"), markdown.out());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNothingIsLeft() throws Exception {
        save(1);
        Files.createDirectory(folder.resolve("taken.csv"));

        Ran folderThere = shell().run("export", "taken.csv");
        Ran noFolder = shell().run("export", "missing/a.csv");
        Ran noFormat = shell().run("export", "--format", "xml");

        assertEquals(ExitCode.NOT_WRITTEN, folderThere.code());
        assertEquals(ExitCode.NOT_WRITTEN, noFolder.code());
        assertEquals(ExitCode.WRONG_USE, noFormat.code());
        assertTrue(noFormat.err().contains("html, csv, json, markdown"), noFormat.err());
    }

    @Test
    void aListThatIsNoListIsSaidAndStays() throws Exception {
        shell().data().make();
        Files.writeString(shell().data().file("watchlist.json"), "no list");

        for (String command : List.of("list", "export")) {
            Ran ran = shell().run(command);

            assertEquals(ExitCode.NOT_CHECKED, ran.code());
            assertEquals("", ran.out());
            assertTrue(ran.err().startsWith("The watch list could not be read."), ran.err());
        }
        assertEquals("no list", Files.readString(shell().data().file("watchlist.json")));
    }
}
