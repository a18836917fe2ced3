package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes that are saving (`kill -9`). How many says the system property `kills`; the profile
/// `kills` raises it.
@RealSystem("processes that are killed")
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 500);
    private static final int LANES = 4;
    /// After the first words that are waited for.
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(30);

    @TempDir
    Path folder;

    /// What became of the kills of one lane.
    private record Tally(int kills, int inside, int saves, List<String> lost) {
        Tally plus(Tally other) {
            List<String> losses = new ArrayList<>(lost);
            losses.addAll(other.lost);
            return new Tally(kills + other.kills, inside + other.inside, saves + other.saves, losses);
        }
    }

    @Test
    void noKillLosesAListOrTakesItBack() throws Exception {
        Tally all = kill(KILLS, "atomic", folder);

        System.out.println("killed in mid-save: " + all);
        assertEquals(List.of(), all.lost);
        assertEquals(KILLS, all.kills);
        // Otherwise the kills have missed and nothing above means anything.
        assertTrue(all.inside >= KILLS * 0.15, all.inside + " kills landed inside a save");
        assertTrue(all.saves >= KILLS / 10, all.saves + " saves");
    }

    @Test
    void aPlainWriteWouldBeFoundOut() throws Exception {
        List<String> lost = new ArrayList<>();
        // A busy machine hits a short write less often.
        for (int i = 0; i < 10 && lost.isEmpty(); i++) {
            lost.addAll(kill(40, "plain", Files.createDirectory(folder.resolve("try" + i))).lost);
        }
        assertNotEquals(List.of(), lost);
    }

    private static Tally kill(int kills, String way, Path folder) throws Exception {
        Child child = Child.of(SaveLoop.class, folder)
                .trained(
                        folder.resolve("cache"), way, folder.resolve("training").toString(), "0", "40");
        List<Future<Tally>> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (int i = 0; i < LANES; i++) {
                DataFolder lane = new DataFolder(folder.resolve(way + i));
                lanes.add(threads.submit(() -> lane(child, way, lane, kills / LANES)));
            }
        }
        Tally all = new Tally(0, 0, 0, List.of());
        for (Future<Tally> lane : lanes) {
            all = all.plus(lane.get());
        }
        return all;
    }

    private static Tally lane(Child child, String way, DataFolder folder, int kills)
            throws IOException, InterruptedException {
        Random random = new Random();
        int inside = 0;
        int last = 0;
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            Life life = Life.of(child.start(way, folder.path().toString(), "" + last), random);
            inside += life.begun > life.ended ? 1 : 0;
            int safe = Math.max(last, life.ended);
            try {
                int found = Generations.loaded(folder);
                if (found < safe || found > Math.max(life.begun, safe)) {
                    lost.add("saved " + safe + ", found " + found + " of " + life);
                }
                last = Math.max(found, safe);
            } catch (AssertionError e) {
                lost.add(life + ": " + e.getMessage());
                last = Math.max(life.begun, safe);
            }
        }
        return new Tally(kills, inside, last, lost);
    }

    /// The life of a process, by the lists whose saving it began and ended.
    private record Life(int begun, int ended) {
        /// Kills it at a random moment: one time in four in its first save, else in a later one.
        static Life of(Process child, Random random) throws IOException, InterruptedException {
            int begun = 0;
            int ended = 0;
            int words = random.nextInt(4) == 0 ? 1 : 2;
            try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    switch (line.split(" ")[0]) {
                        case "begin" -> begun = number(line);
                        case "end" -> ended = number(line);
                        default -> throw new IOException("the child said: " + line);
                    }
                    if (--words == 0) {
                        LockSupport.parkNanos(random.nextLong(LONGEST_LIFE));
                        // The process itself would close what the child has said.
                        child.toHandle().destroyForcibly();
                    }
                }
            }
            child.waitFor();
            if (words > 0) {
                throw new IOException("the child ended by itself");
            }
            return new Life(begun, ended);
        }

        private static int number(String line) {
            return Integer.parseInt(line.split(" ")[1]);
        }
    }
}
