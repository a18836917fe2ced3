package opwatch.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.systems.Posix;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RealSystem("processes, locks and sockets")
class InstanceLockTest {
    private static final int STARTS = 20;

    @TempDir
    Path outer;

    private Child child;
    private DataFolder folder;
    private final List<Process> started = new ArrayList<>();
    private final BlockingQueue<LaunchRequest> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void prepare() throws IOException {
        child = Child.of(OneStart.class, outer);
        folder = new DataFolder(outer.resolve("data"));
    }

    @AfterEach
    void endAll() throws InterruptedException {
        started.forEach(process -> process.toHandle().destroyForcibly());
        for (Process process : started) {
            // Until then Windows holds their jar, and the folder cannot be removed.
            process.waitFor();
        }
    }

    private Process start(String text) throws IOException {
        Process process = child.start(folder.path().toString(), text);
        started.add(process);
        return process;
    }

    private static InstanceLock first(Claim claim) {
        return assertInstanceOf(Claim.First.class, claim).lock();
    }

    private Claim claim(String text) {
        return InstanceLock.claim(folder, new LaunchRequest(text, List.of()));
    }

    @Test
    void ofTwentyStartsAtOnceExactlyOneStaysAndHearsTheOthersAndAKillFreesTheLock() throws Exception {
        for (int round = 0; round < 3; round++) {
            Map<Process, String> starts = startAtOnce();
            List<Process> firsts = starts.keySet().stream()
                    .filter(process ->
                            process.inputReader().lines().findFirst().orElse("").equals("first"))
                    .toList();
            assertEquals(1, firsts.size(), "round " + round);

            Process first = firsts.getFirst();
            Set<String> expected = new HashSet<>(starts.values());
            expected.remove(starts.get(first));
            assertEquals(
                    expected.stream().map(text -> "heard " + text).collect(Collectors.toSet()),
                    lines(first.inputReader(), STARTS - 1));
            first.toHandle().destroyForcibly();
            first.waitFor();
        }
    }

    private Map<Process, String> startAtOnce() {
        return IntStream.range(0, STARTS)
                .boxed()
                .collect(Collectors.toMap(
                        i -> {
                            try {
                                return start("text " + i);
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        },
                        i -> "text " + i));
    }

    private static Set<String> lines(BufferedReader reader, int count) throws IOException {
        Set<String> lines = new HashSet<>();
        for (int i = 0; i < count; i++) {
            lines.add(reader.readLine());
        }
        return lines;
    }

    @Test
    void theHolderHearsWhatTheSecondWasGiven() throws Exception {
        InstanceLock lock = first(claim(""));
        lock.listen(heard::add);
        lock.serve();

        assertEquals(
                "second ALL",
                start("https://management.azure.com/ä").inputReader().readLine());

        assertEquals(new LaunchRequest("https://management.azure.com/ä", List.of()), heard.take());
        lock.close();
    }

    @Test
    void whatComesBeforeThereIsAWindowIsNotLost() throws Exception {
        InstanceLock lock = first(claim(""));
        // There is no window yet; the server starts by itself.
        assertEquals("second ALL", start("early").inputReader().readLine());

        lock.listen(heard::add);
        lock.serve();

        assertEquals(new LaunchRequest("early", List.of()), heard.take());
        lock.close();
    }

    @Test
    void whatIsTooLongRaisesTheWindowOnly() throws Exception {
        InstanceLock lock = first(claim(""));
        lock.listen(heard::add);
        lock.serve();

        String said = start("x".repeat(LaunchRequest.LONGEST)).inputReader().readLine();

        assertEquals("second RAISED_ONLY", said);
        assertEquals(LaunchRequest.NOTHING, heard.take());
        lock.close();
    }

    @Test
    void afterAnOrderlyEndTheNextIsFirstAndNothingButTheLockFileIsLeft() throws IOException {
        first(claim("")).close();
        InstanceLock again = first(claim(""));
        again.close();
        again.close();

        try (Stream<Path> files = Files.list(folder.path())) {
            assertEquals(
                    List.of("opwatch.lock"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
        first(claim("")).close();
    }

    @Test
    void aHolderThatIsAboutToEndPromisesNothingAndIsFollowed() throws Exception {
        InstanceLock lock = first(claim(""));
        lock.listen(heard::add);
        lock.serve();
        lock.stopListening();

        Process second = start("");
        lock.close();

        assertEquals("first", second.inputReader().readLine());
        assertEquals(0, heard.size());
    }

    @Test
    @Posix
    void aHolderThatHangsIsNotWaitedForForEver() throws Exception {
        Process holder = start("");
        assertEquals("first", holder.inputReader().readLine());
        new ProcessBuilder("sh", "-c", "kill -STOP " + holder.pid()).start().waitFor();

        assertEquals(new Claim.Second(Claim.Handed.NO_ANSWER), claim("text"));
    }

    @Test
    void inOneProcessTheSecondWaitsForTheFirstToLetGo() {
        InstanceLock lock = first(claim(""));
        List<Object> pauses = new ArrayList<>();

        Claim second = InstanceLock.claim(folder, LaunchRequest.NOTHING, length -> {
            pauses.add(length);
            if (pauses.size() == 3) {
                lock.close();
            }
        });

        first(second).close();
        assertEquals(3, pauses.size());
    }

    @Test
    void inOneProcessTheLockIsNotLostToASecondTry() throws Exception {
        InstanceLock lock = first(claim(""));

        assertEquals(
                new Claim.Second(Claim.Handed.NO_ANSWER),
                InstanceLock.claim(folder, LaunchRequest.NOTHING, length -> {}));

        assertEquals("second ALL", start("").inputReader().readLine());
        lock.close();
    }

    @Test
    void theDemoHasALockOfItsOwn() {
        InstanceLock real = first(claim(""));
        InstanceLock demo = first(InstanceLock.claim(folder.demo(), LaunchRequest.NOTHING));

        real.close();
        demo.close();
    }

    @Test
    void whereThereCanBeNoLockTheStartGoesOnAndSaysSo() throws IOException {
        Files.writeString(folder.path(), "a file in the place of the folder");

        IoReason taken = new IoReason(IoReason.Kind.NAME_TAKEN, folder.path().toString(), "");
        assertEquals(taken, assertInstanceOf(Claim.Unguarded.class, claim("")).reason());
    }

    @Test
    void aServerThatCannotStartDoesNotStopTheStart() throws IOException {
        Files.createDirectories(folder.file("opwatch.socket").resolve("inner"));

        first(claim("")).close();
    }

    @Test
    void aFolderWithALongPathHasItsSocketElsewhere() throws Exception {
        folder = new DataFolder(outer.resolve("long".repeat(40)).resolve("data"));
        InstanceLock lock = first(claim(""));
        lock.listen(heard::add);
        lock.serve();
        Path socket = Path.of(Files.readString(folder.file("opwatch.socket.path")));

        assertEquals("second ALL", start("far").inputReader().readLine());

        assertEquals("far", heard.take().text());
        lock.close();
        assertTrue(Files.notExists(socket.getParent()) && Files.notExists(folder.file("opwatch.socket.path")));
    }

    @Test
    void whatAKilledHolderLeftElsewhereIsRemoved() throws Exception {
        folder = new DataFolder(outer.resolve("long".repeat(40)).resolve("data"));
        Process holder = start("");
        assertEquals("first", holder.inputReader().readLine());
        // By then the holder has a socket.
        assertEquals("second ALL", start("").inputReader().readLine());
        Path left =
                Path.of(Files.readString(folder.file("opwatch.socket.path"))).getParent();
        holder.toHandle().destroyForcibly();
        holder.waitFor();
        assertTrue(Files.exists(left));

        InstanceLock lock = first(claim(""));
        lock.serve();

        assertTrue(Files.notExists(left));
        lock.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "", "nonsense\u0000", "../../s", "s"})
    void aNoteThatWeDidNotWriteIsNotBelieved(String note) throws Exception {
        folder.make();
        Files.writeString(folder.file("opwatch.socket.path"), note);

        InstanceLock lock = first(claim(""));
        lock.serve();

        assertTrue(Files.exists(folder.file("opwatch.socket")));
        lock.close();
    }
}
