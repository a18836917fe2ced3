package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Makes each system call of a save fail, in turn, and kills the process in it. Only in profile `kills`;
/// needs strace.
@Tag("kills")
@RealSystem("strace")
class FaultTest {
    private static final List<String> CALLS = List.of("write", "fsync", "rename");
    private static final List<String> FAULTS = List.of("error=EIO", "error=ENOSPC", "error=EACCES", "signal=KILL");
    private static final int PLACES = 8;
    private static final int SAVES = 4;

    @TempDir
    Path folder;

    @Test
    void noCallThatFailsLosesAListOrIsSaidToHaveWorked() throws Exception {
        Trace.require();
        Child child = Child.of(SaveLoop.class, folder);
        int hits = 0;
        for (String call : CALLS) {
            for (String fault : FAULTS) {
                for (int place = 1; place <= PLACES; place++) {
                    hits += inject(child, call, fault, place) ? 1 : 0;
                }
            }
        }
        int tried = CALLS.size() * FAULTS.size() * PLACES;
        System.out.println("faults: " + hits + " of " + tried + " hit a save");
        assertEquals(tried, hits);
    }

    /// @return whether the fault happened
    private boolean inject(Child child, String call, String fault, int place) throws Exception {
        String name = call + "-" + fault + "-" + place;
        DataFolder data = new DataFolder(folder.resolve(name));
        Path log = folder.resolve(name + ".log");
        Path record = folder.resolve(name + ".trace");
        child.run(
                Trace.tracer(record, "-e", "inject=" + call + ":" + fault + ":when=" + place),
                "atomic",
                data.path().toString(),
                "0",
                "" + SAVES,
                log.toString());
        List<String> said = Files.readAllLines(log);
        long failed = said.stream().filter(line -> line.startsWith("failed")).count();
        int ended = last(said, "end");
        int begun = last(said, "begin");
        boolean killed = fault.startsWith("signal");

        int found = Generations.loaded(data);

        assertTrue(found >= ended && found <= begun, name + ": saved " + ended + ", found " + found);
        assertEquals(killed ? 0 : 1, failed, name + ": " + said);
        assertEquals(killed, begun > ended, name + ": " + said);
        return killed ? begun > ended : Files.readString(record).contains("(INJECTED)");
    }

    private static int last(List<String> said, String word) {
        return said.stream()
                .filter(line -> line.startsWith(word + " "))
                .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
                .max()
                .orElse(0);
    }

    @Test
    void eachSaveForcesTheFileThenRenamesThenForcesTheFolder() throws Exception {
        Trace.require();
        Path record = folder.resolve("trace");
        Path data = folder.resolve("data");
        Child.of(SaveLoop.class, folder).run(Trace.tracer(record), "atomic", data.toString(), "0", "20");

        assertEquals(20, savesInOrder(record, data));
    }

    @Test
    void soDoesTheAppItself() throws Exception {
        Trace.require();
        Path record = folder.resolve("trace");
        Path data = folder.resolve("data").resolve("demo");
        List<String> command = Trace.tracer(record);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "opwatch.Main", "--demo"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(DataFolder.VARIABLE, folder.resolve("data").toString()));
        Process app = builder.start();
        try {
            // The demo's rows change within seconds; two copies of the list mean two saves.
            for (int i = 0; i < 120 && !Files.exists(data.resolve("watchlist.json.1")); i++) {
                app.waitFor(1, TimeUnit.SECONDS);
            }
        } finally {
            app.descendants().forEach(ProcessHandle::destroyForcibly);
            app.destroyForcibly().waitFor();
        }

        assertTrue(savesInOrder(record, data) >= 2);
    }

    /// How many times the list was replaced, each time by write, force, rename, force of the folder.
    private static int savesInOrder(Path record, Path data) throws IOException {
        String list = data.resolve(WatchListFile.NAME).toString();
        int saves = 0;
        List<String> steps = new ArrayList<>();
        for (Trace.Call call : Trace.read(record, data)) {
            boolean temporary = call instanceof Trace.Call.Write(String path, String _) && path.startsWith(list + ".");
            boolean forced = call instanceof Trace.Call.Sync(String path) && path.startsWith(list + ".");
            boolean renamed = call instanceof Trace.Call.Rename(String _, String to) && to.equals(list);
            boolean folderForced = call instanceof Trace.Call.Sync(String path) && path.equals(data.toString());
            if (temporary && !"write".equals(steps.isEmpty() ? "" : steps.getLast())) {
                steps.add("write");
            } else if (forced) {
                steps.add("force");
            } else if (renamed) {
                steps.add("rename");
            } else if (folderForced && !steps.isEmpty()) {
                steps.add("force folder");
                assertEquals(List.of("write", "force", "rename", "force folder"), steps);
                steps.clear();
                saves++;
            }
        }
        return saves;
    }
}
