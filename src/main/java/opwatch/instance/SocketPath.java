package opwatch.instance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;

/// The path of a folder's socket: in the folder, as `opwatch.socket`. A socket's path must be short (108
/// bytes on Linux, 104 on macOS, `unix(7)`), so for a folder with a longer one it is in a new folder for
/// temporary files, whose name stands in `opwatch.socket.path`.
///
/// @param socket the socket's path
/// @param note where that stands when it is elsewhere
record SocketPath(Path socket, Path note) {
    static final int LONGEST = 100;

    private static final String SOCKET = "opwatch.socket";
    private static final String NOTE = "opwatch.socket.path";
    private static final String TEMPORARY = "opwatch-";
    private static final String SHORT = "s";

    /// The path as the holder of the folder has made it.
    static SocketPath of(DataFolder folder) throws IOException {
        Path note = folder.file(NOTE);
        return new SocketPath(Files.exists(note) ? noted(note) : folder.file(SOCKET), note);
    }

    /// A path where a socket can be bound; an earlier one is removed.
    static SocketPath make(DataFolder folder) throws IOException {
        of(folder).remove();
        Path usual = folder.file(SOCKET);
        Files.deleteIfExists(usual);
        Path note = folder.file(NOTE);
        if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return new SocketPath(usual, note);
        }
        Path elsewhere = Files.createTempDirectory(TEMPORARY).resolve(SHORT);
        Files.writeString(note, elsewhere.toString());
        DataFolder.ownerOnly(note);
        return new SocketPath(elsewhere, note);
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
            Path socket = Path.of(Files.readString(note));
            return isElsewhere(socket) ? socket : note.resolveSibling(SOCKET);
        } catch (InvalidPathException | CharacterCodingException e) {
            return note.resolveSibling(SOCKET);
        }
    }

    private static boolean isElsewhere(Path socket) {
        Path folder = socket.getParent();
        return folder != null
                && folder.getFileName() != null
                && folder.getFileName().toString().startsWith(TEMPORARY)
                && socket.endsWith(SHORT);
    }
}
