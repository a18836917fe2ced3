package opwatch.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.operation.OperationState;
import opwatch.operation.WatchEntry;
import opwatch.systems.RealSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes (`kill -9`) between the answer that an operation has ended and the mark that a person was
/// told. The system property `kills` says how many: a fifth of it, as each takes as long as several of those
/// that only save; the profile `kills` raises it.
@RealSystem("processes that are killed")
class ToldKillTest {
    private static final int KILLS = Integer.getInteger("kills", 500) / 5;
    private static final int LANES = 4;
    private static final int ROWS = 4;
    private static final String ENDED = "ended";
    /// After the last word that is waited for.
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(6);

    @TempDir
    Path folder;

    /// What became of the kills of one lane.
    ///
    /// @param inside kills between an answer and its mark
    /// @param due notices that had to be repeated, because the kill fell between the desktop and the mark
    /// @param repeated notices that were
    private record Tally(int kills, int inside, int due, int repeated, List<String> wrong) {
        static final Tally NONE = new Tally(0, 0, 0, 0, List.of());

        Tally plus(Tally other) {
            List<String> all = new ArrayList<>(wrong);
            all.addAll(other.wrong);
            return new Tally(
                    kills + other.kills, inside + other.inside, due + other.due, repeated + other.repeated, all);
        }
    }

    @Test
    void noEndIsLostAndOnlyAKillBetweenDesktopAndMarkRepeatsANotice() throws Exception {
        Path training = Files.createDirectory(folder.resolve("training"));
        TellLoop.file(new DataFolder(training)).save(TellLoop.running(ROWS));
        Child child = Child.of(TellLoop.class, folder, "notify", "notify/desktop", "words", "redaction")
                .trained(folder.resolve("cache"), training.toString());
        List<Future<Tally>> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (int i = 0; i < LANES; i++) {
                Path lane = folder.resolve("lane" + i);
                lanes.add(threads.submit(() -> lane(child, lane)));
            }
        }
        Tally all = Tally.NONE;
        for (Future<Tally> lane : lanes) {
            all = all.plus(lane.get());
        }

        System.out.println("killed between an answer and its mark: " + all);
        assertEquals(List.of(), all.wrong);
        assertTrue(all.kills >= KILLS / LANES * LANES, all.kills + " kills");
        // Otherwise the kills have missed and nothing above means anything.
        assertTrue(all.inside >= KILLS * 0.3, all.inside + " kills landed inside");
        assertEquals(all.due, all.repeated);
    }

    private static Tally lane(Child child, Path lane) throws Exception {
        Random random = new Random();
        Tally all = Tally.NONE;
        for (int list = 0; all.kills < KILLS / LANES; list++) {
            DataFolder folder = new DataFolder(lane.resolve("list" + list));
            TellLoop.file(folder).save(TellLoop.running(ROWS));
            all = all.plus(list(child, folder, random, KILLS / LANES - all.kills));
        }
        return all;
    }

    /// Kills one process after the other until one has told of the last row.
    private static Tally list(Child child, DataFolder folder, Random random, int kills) throws Exception {
        int killed = 0;
        int inside = 0;
        int due = 0;
        boolean done = false;
        while (!done) {
            Process process = child.start(folder.path().toString());
            String last = live(process, killed < kills ? random : null);
            done = last.equals(ENDED);
            killed += done ? 0 : 1;
            inside += done || last.equals("told") ? 0 : 1;
            Map<String, Long> shown = shown(folder);
            for (WatchEntry row : TellLoop.file(folder).load().value()) {
                boolean isUntold =
                        row.observation().isTerminal() && !row.attention().isTold(row.observation());
                due += isUntold && shown.containsKey(row.ref().operationId()) ? 1 : 0;
            }
        }
        return checked(folder, new Tally(killed, inside, due, 0, List.of()));
    }

    private static Tally checked(DataFolder folder, Tally tally) throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> shown = shown(folder);
        long repeated = 0;
        for (WatchEntry row : TellLoop.file(folder).load().value()) {
            long times = shown.getOrDefault(row.ref().operationId(), 0L);
            repeated += Math.max(0, times - 1);
            long ends = row.observation().history().stream()
                    .filter(change -> OperationState.of(change.to()).isTerminal())
                    .count();
            if (times == 0 || ends != 1 || !row.attention().isTold(row.observation())) {
                wrong.add(row.label() + ": shown " + times + ", in the history " + ends);
            }
        }
        return new Tally(tally.kills, tally.inside, tally.due, (int) repeated, wrong);
    }

    /// How often the desktop has shown each operation.
    private static Map<String, Long> shown(DataFolder folder) throws IOException {
        Path file = folder.file(TellLoop.SHOWN);
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()))
                : Map.of();
    }

    /// Lets a process live until some moment after one of its words.
    ///
    /// @param random null to let it live to its end
    /// @return its last word; [#ENDED] when it was not killed
    private static String live(Process child, @Nullable Random random) throws IOException, InterruptedException {
        int words = random == null ? 0 : 1 + random.nextInt(8);
        String last = "told";
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line;
                if (random != null && --words == 0) {
                    LockSupport.parkNanos(random.nextLong(LONGEST_LIFE));
                    // The process itself would close what the child has said.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        return child.waitFor() == 0 ? ENDED : last;
    }
}
