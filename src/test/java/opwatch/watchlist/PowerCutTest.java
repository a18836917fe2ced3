package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.systems.RealSystem;
import opwatch.watchlist.PowerlessDisk.Luck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cuts the power after every single system call of a thousand real saves, in all the ways in which a disk
/// can forget. Only in profile `kills`; needs strace.
@Tag("kills")
@RealSystem("strace")
class PowerCutTest {
    private static final int SAVES = 1000;

    @TempDir
    Path folder;

    @Test
    void noPowerCutLosesAListThatWasSaidToBeSaved() throws Exception {
        List<Trace.Call> calls = trace(SAVES);

        Finds finds = new Finds(calls, 3);

        System.out.println("power cuts: " + finds.judged + " different disks, " + finds.lost.size() + " lost");
        assertEquals(List.of(), finds.lost);
        assertEquals(SAVES, finds.ended);
        assertTrue(finds.judged > SAVES * 5, finds.judged + " different disks");
    }

    @Test
    void eachForceThatIsLeftOutIsFoundOut() throws Exception {
        List<Trace.Call> calls = trace(30);
        Predicate<Trace.Call> ofFile = call -> call instanceof Trace.Call.Sync(String path) && path.endsWith(".tmp");
        Predicate<Trace.Call> ofFolder = call -> call instanceof Trace.Call.Sync(String path) && path.equals(home());
        Predicate<Trace.Call> ofAnswers =
                call -> call instanceof Trace.Call.Sync(String path) && path.endsWith("/answers");

        for (Predicate<Trace.Call> left : List.of(ofFile, ofFolder, ofAnswers)) {
            List<Trace.Call> without = calls.stream().filter(left.negate()).toList();
            assertTrue(without.size() < calls.size());
            assertTrue(!new Finds(without, 3).lost.isEmpty());
        }
    }

    private String home() {
        return folder.resolve("data").toString();
    }

    private List<Trace.Call> trace(int saves) throws Exception {
        Trace.require();
        Path record = folder.resolve("trace");
        DataFolder data = new DataFolder(Path.of(home()));
        data.make();
        Child.of(SaveLoop.class, folder).run(Trace.tracer(record), "atomic", home(), "0", "" + saves);
        List<Trace.Call> calls = Trace.read(record, data.path());
        assertEquals(saves, Generations.loaded(data));
        return calls;
    }

    /// What is found after power cuts behind each call.
    private final class Finds {
        private final List<String> lost = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private final Random random = new Random(7);
        private int judged;
        private int begun;
        private int ended;

        /// @param tries how many of the disks on which anything can have happened are looked at
        Finds(List<Trace.Call> calls, int tries) throws IOException {
            PowerlessDisk disk = new PowerlessDisk(home());
            for (Trace.Call call : calls) {
                disk.apply(call);
                if (call instanceof Trace.Call.Said(String text)) {
                    said(text.strip().split(" "));
                }
                for (Luck luck : Luck.values()) {
                    for (int i = 0; i < (luck == Luck.ANYTHING ? tries : 1); i++) {
                        judge(
                                disk.afterPowerCut(luck, random),
                                luck + " after " + call.getClass().getSimpleName());
                    }
                }
            }
        }

        private void said(String[] words) {
            switch (words[0]) {
                case "begin" -> begun = Integer.parseInt(words[1]);
                case "end" -> ended = Integer.parseInt(words[1]);
                default -> throw new AssertionError(String.join(" ", words));
            }
        }

        private void judge(Map<String, byte[]> files, String how) throws IOException {
            if (!known.add(PowerlessDisk.fingerprint(files) + " " + ended)) {
                return;
            }
            judged++;
            try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
                Path home = disk.getPath("/data");
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = home.resolve(file.getKey().substring(home().length() + 1));
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                int found = Generations.loaded(new DataFolder(home));
                if (found < ended || found > begun) {
                    lost.add(how + ": saved " + ended + ", found " + found);
                }
            } catch (AssertionError e) {
                lost.add(how + ": saved " + ended + ", " + e.getMessage());
            }
        }
    }
}
