package opwatch.watchlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A disk that forgets, as SQLite's `test6.c` plays it: after a power cut there is what was forced to it,
/// and of the rest any part. Contents that were written but not forced may be missing, be there in pieces
/// with zeros between them, or be whole; names that were changed but whose folder was not forced may be the
/// old or the new ones, each for itself. Only a rename is one step.
final class PowerlessDisk {
    /// What survives of what was not forced.
    enum Luck {
        NOTHING,
        /// The names but not the contents: what a rename without a force before it risks.
        NAMES,
        CONTENTS,
        ALL,
        ANYTHING
    }

    private static final class Node {
        private final boolean folder;
        private final StringBuilder forced = new StringBuilder();
        private final List<String> pending = new ArrayList<>();

        Node(boolean folder) {
            this.folder = folder;
        }

        String content(Luck luck, Random random) {
            StringBuilder content = new StringBuilder(forced);
            StringBuilder gap = new StringBuilder();
            for (String piece : pending) {
                boolean there =
                        luck == Luck.CONTENTS || luck == Luck.ALL || luck == Luck.ANYTHING && random.nextBoolean();
                int length = there && luck == Luck.ANYTHING ? random.nextInt(piece.length() + 1) : piece.length();
                if (there) {
                    content.append(gap).append(piece, 0, length);
                    gap.setLength(0);
                }
                gap.append("\0".repeat(there ? piece.length() - length : piece.length()));
            }
            return content.toString();
        }
    }

    /// What each name means from now on; nothing, when it is gone.
    private record Change(String folder, Map<String, @Nullable Node> names) {}

    private final Map<String, Node> now = new HashMap<>();
    private final Map<String, Node> forced = new HashMap<>();
    private final List<Change> pending = new ArrayList<>();

    /// @param home a folder that is there
    PowerlessDisk(String home) {
        Node folder = new Node(true);
        now.put(home, folder);
        forced.put(home, folder);
    }

    void apply(Trace.Call call) {
        switch (call) {
            case Trace.Call.Create(String path) -> change(path, now.getOrDefault(path, new Node(false)));
            case Trace.Call.MakeFolder(String path) -> change(path, new Node(true));
            case Trace.Call.Write(String path, String data) ->
                now.get(path).pending.add(data);
            case Trace.Call.Sync(String path) -> force(path);
            case Trace.Call.Link(String from, String to) -> change(to, now.get(from));
            case Trace.Call.Unlink(String path) -> change(path, null);
            case Trace.Call.Rename(String from, String to) -> {
                // Renaming a name over another one of the same file does nothing (POSIX rename).
                if (now.get(from) != now.get(to)) {
                    Map<String, @Nullable Node> names = new HashMap<>();
                    names.put(from, null);
                    names.put(to, now.get(from));
                    change(new Change(folder(from), names));
                }
            }
            case Trace.Call.Said _ -> {}
        }
    }

    /// The files that are found after a power cut at this moment.
    Map<String, byte[]> afterPowerCut(Luck luck, Random random) {
        Map<String, Node> found = new HashMap<>(forced);
        for (Change change : pending) {
            boolean there = luck == Luck.NAMES || luck == Luck.ALL || luck == Luck.ANYTHING && random.nextBoolean();
            if (there) {
                apply(change, found);
            }
        }
        Map<String, byte[]> files = new TreeMap<>();
        found.forEach((path, node) -> {
            if (!node.folder && found.containsKey(folder(path))) {
                files.put(path, node.content(luck, random).getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        return files;
    }

    private void change(String path, @Nullable Node node) {
        Map<String, @Nullable Node> names = new HashMap<>();
        names.put(path, node);
        change(new Change(folder(path), names));
    }

    private void change(Change change) {
        apply(change, now);
        pending.add(change);
    }

    private static void apply(Change change, Map<String, Node> names) {
        change.names.forEach((path, node) -> {
            if (node == null) {
                names.remove(path);
            } else {
                names.put(path, node);
            }
        });
    }

    private void force(String path) {
        Node node = now.get(path);
        if (!node.folder) {
            node.pending.forEach(node.forced::append);
            node.pending.clear();
            return;
        }
        for (Iterator<Change> changes = pending.iterator(); changes.hasNext(); ) {
            Change change = changes.next();
            if (change.folder.equals(path)) {
                apply(change, forced);
                changes.remove();
            }
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /// A fingerprint, so that the same find is not judged twice.
    static int fingerprint(Map<String, byte[]> files) {
        int print = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            print = print * 31 + file.getKey().hashCode();
            print = print * 31 + Arrays.hashCode(file.getValue());
        }
        return print;
    }
}
