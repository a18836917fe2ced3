package opwatch.systems;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Gives a test with a `@TempDir` a disk in memory in the form of Windows: drives and backslashes, names
/// that differ only in case are the same file, no modes, no symbolic links, and open files are held
/// ([HeldFiles]). The run of the suites as Windows uses it for every such folder.
public final class WindowsDisks implements TempDirFactory {
    private FileSystem disk;

    /// Such a disk, empty but for its drive `C:`.
    public static FileSystem open() {
        return new HeldFiles(Jimfs.newFileSystem(Configuration.windows())).system();
    }

    @Override
    public Path createTempDirectory(AnnotatedElementContext place, ExtensionContext test) throws IOException {
        disk = open();
        return Files.createDirectories(disk.getPath("C:\\Users\\Kim Müller\\AppData\\Local\\Temp\\junit"));
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
