package opwatch.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The folder that holds what OpWatch remembers: where each system expects it, readable by its owner alone.
///
/// @param path the folder, which may not exist yet
public record DataFolder(Path path) {
    /// Names another folder: for a portable installation and for tests.
    public static final String VARIABLE = "OPWATCH_HOME";

    static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    /// The folder of the person who runs this: `OPWATCH_HOME`, else `%LOCALAPPDATA%\OpWatch` on Windows,
    /// `~/Library/Application Support/OpWatch` on macOS, `$XDG_DATA_HOME/opwatch` or
    /// `~/.local/share/opwatch` elsewhere.
    ///
    /// @param system the name of the operating system (`os.name`)
    /// @param environment the environment variables
    /// @param home the home folder
    /// @throws InvalidPathException when the system does not understand the path
    public static DataFolder of(String system, Map<String, String> environment, Path home) {
        DataFolder folder = named(system, environment, home);
        // Bytes that are no text in the session's encoding come as this mark, and would make another folder than
        // the one that was meant. One of that name that is there is in use.
        if (folder.path().toString().contains("\uFFFD") && Files.notExists(folder.path())) {
            throw new InvalidPathException(folder.path().toString(), "not in the encoding of this session");
        }
        return folder;
    }

    private static DataFolder named(String system, Map<String, String> environment, Path home) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isBlank()) {
            return new DataFolder(Path.of(chosen).toAbsolutePath());
        }
        if (system.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return new DataFolder(
                    (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("OpWatch"));
        }
        if (system.startsWith("Mac")) {
            return new DataFolder(
                    home.resolve("Library").resolve("Application Support").resolve("OpWatch"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The standard says that a relative path is invalid and to be ignored (XDG Base Directory Specification).
        boolean usable = !data.isBlank() && Path.of(data).isAbsolute();
        return new DataFolder((usable ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("opwatch"));
    }

    /// The folder of the real list on this computer, or the one of the demo's.
    public static DataFolder ofThisComputer(boolean demo) {
        DataFolder real = of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        return demo ? real.demo() : real;
    }

    /// The demo's own folder: made-up rows never mix with real ones.
    public DataFolder demo() {
        return new DataFolder(path.resolve("demo"));
    }

    /// A file in this folder.
    public Path file(String name) {
        return path.resolve(name);
    }

    /// The files whose names match, in the order of their names; none when the folder cannot be listed:
    /// reading and saving will tell.
    public List<Path> find(String glob) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, glob)) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList();
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
    }

    /// Makes the folder when it is missing, for its owner alone, and forces its name to the disk.
    ///
    /// @throws IOException when it cannot be made
    public void make() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        List<Path> parents = new ArrayList<>();
        Path missing = path.toAbsolutePath();
        while (missing.getParent() != null && !Files.isDirectory(missing)) {
            missing = missing.getParent();
            parents.add(missing);
        }
        Files.createDirectories(path, ownerAlone(path));
        for (Path parent : parents) {
            force(parent);
        }
    }

    /// Makes a folder for its owner alone, where there are such rights.
    ///
    /// @return the folder
    /// @throws java.nio.file.FileAlreadyExistsException when there is something of that name
    public static Path makeNew(Path folder) throws IOException {
        return Files.createDirectory(folder, ownerAlone(folder));
    }

    private static FileAttribute<?>[] ownerAlone(Path folder) {
        boolean rights = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return rights ? new FileAttribute<?>[] {owner} : new FileAttribute<?>[0];
    }

    /// Whether others than its owner may write to the folder, as far as this system's rights say.
    ///
    /// @throws IOException when its rights cannot be read
    public boolean isOpenToOthers() throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return rights != null
                && rights.readAttributes().permissions().stream()
                        .anyMatch(right ->
                                right == PosixFilePermission.GROUP_WRITE || right == PosixFilePermission.OTHERS_WRITE);
    }

    /// Makes a file readable by its owner alone, where there are such rights.
    public static void ownerOnly(Path file) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// Forces the names in a folder to the disk: without this a power cut may undo a rename. Windows
    /// cannot open a folder and needs no such step, and a file system in memory has nothing to force.
    static void force(Path folder) throws IOException {
        if (WINDOWS || !folder.getFileSystem().equals(FileSystems.getDefault())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
