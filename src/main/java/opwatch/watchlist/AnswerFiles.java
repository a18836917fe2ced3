package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.operation.Check;
import org.jspecify.annotations.Nullable;

/// Long answers, each in a file of its own in the folder `answers`, so that the list stays small enough to
/// be written whole in a moment.
///
/// A file is named by the SHA-256 of what is in it: it is written once, before the list that names it, and
/// never changed, and damage is noticed. It is removed when neither the list nor the copy before names it.
/// Reading: any thread; the rest: the one thread that saves.
final class AnswerFiles {
    static final String FOLDER = "answers";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final DataFolder folder;
    /// Files that are known to hold what their names say.
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    /// Checks whose answer could not be read back, by identity: the list must still name their files.
    private final Map<Check, String> unread = Collections.synchronizedMap(new IdentityHashMap<>());

    /// What the list on the disk names, as far as we know.
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    private Set<String> namedBefore = Set.of();
    private Set<String> retained = Set.of();
    private volatile boolean removing = true;

    AnswerFiles(DataFolder home) {
        folder = new DataFolder(home.file(FOLDER));
    }

    /// The answer with this name; null when there is none, or a damaged one.
    ///
    /// @throws IllegalArgumentException when this is no such name
    @Nullable
    String read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an answer's name: " + name);
        }
        named.add(name);
        try {
            byte[] content = AtomicFile.read(folder.file(name));
            if (content == null || !name(content).equals(name)) {
                return null;
            }
            good.add(name);
            return new String(content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }

    /// Remembers that the answer of this check is in a file that could not be read just now. It may be the
    /// name that is damaged, so nothing is removed either.
    void missed(Check check, String name) {
        removeNone();
        unread.put(check, name);
    }

    /// The file that holds the answer of this check although the check itself does not; null when there is
    /// none.
    @Nullable
    String missed(Check check) {
        return unread.get(check);
    }

    /// Writes an answer, if it is not there yet. When it returns, it is on the disk.
    ///
    /// @return its name
    String keep(String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String name = name(content);
        if (!good.contains(name)) {
            folder.make();
            AtomicFile.replace(folder.file(name), List.of(ByteBuffer.wrap(content)));
            good.add(name);
        }
        return name;
    }

    /// Whether the folder has been removed, with answers in it that are known to be good; none of them is
    /// from now on.
    boolean areGone() {
        if (good.isEmpty() || Files.exists(folder.path())) {
            return false;
        }
        good.clear();
        return true;
    }

    /// From now on nothing is removed, to be called when some list could not be read: it may name answers
    /// too.
    void removeNone() {
        removing = false;
    }

    /// Call this before a list that names these answers takes the place of the current one, ...
    void aboutToName(Set<String> names) {
        namedBefore = Set.copyOf(named);
        named.addAll(names);
    }

    /// ... and this afterwards: removes what neither it nor the one before names, and what saves that were
    /// cut off have left. What cannot be removed stays: it does no harm.
    void nowNamed(Set<String> names) {
        Set<String> kept = new HashSet<>(namedBefore);
        kept.addAll(names);
        named.retainAll(names);
        if (!removing || kept.equals(retained)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), file -> isOther(file, kept))) {
            files.forEach(AtomicFile::remove);
            good.retainAll(kept);
            retained = kept;
        } catch (NoSuchFileException e) {
            retained = kept;
        } catch (IOException | DirectoryIteratorException e) {
            // Tried again after the next save.
        }
    }

    /// All names of answers in a text that is not understood any further.
    static Set<String> namesIn(ByteBuffer text) {
        return NAME.matcher(StandardCharsets.ISO_8859_1.decode(text.duplicate()))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static boolean isOther(Path file, Set<String> kept) {
        String name = file.getFileName().toString();
        Matcher start = NAME.matcher(name);
        boolean ours = start.lookingAt() && (start.end() == name.length() || name.endsWith(AtomicFile.TEMPORARY));
        return ours && !kept.contains(name);
    }

    private static String name(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
