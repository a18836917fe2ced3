package opwatch.instance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;

/// The path of a folder's socket: in the folder, as `opwatch.socket`. A socket's path must be short (108
/// bytes on Linux and Windows, 104 on macOS, `unix(7)`), so for a folder with a longer one it is in a new
/// folder elsewhere, whose name stands in `opwatch.socket.path`: among the temporary files of the person, and
/// where their path is long too, because a letter of the person's name may take three bytes, in a place that
/// has no name of a person in it.
///
/// @param socket the socket's path
/// @param note where that stands when it is elsewhere
record SocketPath(Path socket, Path note) {
    static final int LONGEST = 100;

    private static final String SOCKET = "opwatch.socket";
    private static final String NOTE = "opwatch.socket.path";
    private static final String SHORT = "s";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern TEMPORARY = Pattern.compile("ow[a-z2-7]{6}");

    /// The path as the holder of the folder has made it.
    static SocketPath of(DataFolder folder) throws IOException {
        Path note = folder.file(NOTE);
        return new SocketPath(Files.exists(note) ? noted(note) : folder.file(SOCKET), note);
    }

    /// A path where a socket can be bound; an earlier one is removed.
    static SocketPath make(DataFolder folder) throws IOException {
        return make(folder, shortFolders(System.getProperty("os.name"), System.getenv()));
    }

    /// @param elsewhere where there may be a folder for the socket, the first that is short enough
    static SocketPath make(DataFolder folder, List<Path> elsewhere) throws IOException {
        of(folder).remove();
        Path usual = folder.file(SOCKET);
        Files.deleteIfExists(usual);
        Path note = folder.file(NOTE);
        if (isShort(usual)) {
            return new SocketPath(usual, note);
        }
        Path socket = newFolder(elsewhere).resolve(SHORT);
        Files.writeString(note, socket.toString());
        DataFolder.ownerOnly(note);
        return new SocketPath(socket, note);
    }

    /// The folders for temporary files of this person, then of everybody. A new folder in `%ProgramData%`
    /// belongs to the person who makes it, and others can read but not write there, so not connect.
    static List<Path> shortFolders(String system, Map<String, String> environment) {
        Path own = Path.of(System.getProperty("java.io.tmpdir"));
        if (!system.startsWith("Windows")) {
            return List.of(own, Path.of("/tmp"));
        }
        String all = environment.getOrDefault("ProgramData", "");
        return all.isBlank() ? List.of(own) : List.of(own, Path.of(all));
    }

    /// Whether a socket can have this path.
    static boolean isShort(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /// Makes a folder that was not there, for its owner alone, in the first place that is short enough.
    private static Path newFolder(List<Path> places) throws IOException {
        Path place = places.stream()
                .filter(folder -> isShort(newName(folder).resolve(SHORT)))
                .findFirst()
                .orElse(places.getFirst());
        while (true) {
            Path folder = newName(place);
            try {
                return DataFolder.makeNew(folder);
            } catch (FileAlreadyExistsException taken) {
                // One name in a thousand million is taken: the next.
            }
        }
    }

    private static Path newName(Path place) {
        StringBuilder name = new StringBuilder("ow");
        // Made here: most starts need none.
        new SecureRandom().ints(6, 0, LETTERS.length()).forEach(i -> name.append(LETTERS.charAt(i)));
        return place.resolve(name.toString());
    }

    /// Removes what there is of it. What cannot be removed stays: the next holder tries again.
    void remove() {
        AtomicFile.remove(socket);
        if (isElsewhere(socket)) {
            AtomicFile.remove(socket.resolveSibling(""));
            AtomicFile.remove(note);
        }
    }

    /// Only a path that [#make] can have written is believed.
    private static Path noted(Path note) throws IOException {
        try {
            Path socket = note.getFileSystem().getPath(Files.readString(note));
            return isElsewhere(socket) ? socket : note.resolveSibling(SOCKET);
        } catch (InvalidPathException | CharacterCodingException e) {
            return note.resolveSibling(SOCKET);
        }
    }

    private static boolean isElsewhere(Path socket) {
        Path folder = socket.getParent();
        return folder != null
                && folder.getFileName() != null
                && TEMPORARY.matcher(folder.getFileName().toString()).matches()
                && socket.endsWith(SHORT);
    }
}
