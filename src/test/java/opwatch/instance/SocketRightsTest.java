package opwatch.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import opwatch.disk.DataFolder;
import opwatch.systems.Posix;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may connect to the window of a folder.
@Posix
@RealSystem("sockets")
class SocketRightsTest {
    @TempDir
    Path outer;

    @Test
    void theSocketIsForItsOwnerAlone() throws IOException {
        DataFolder folder = new DataFolder(outer.resolve("data"));
        InstanceLock lock = claim(folder);

        assertEquals(Set.of("rw-------"), rights(folder.file("opwatch.socket"), folder.file("opwatch.lock")));
        lock.close();
    }

    @Test
    void aSocketElsewhereIsForItsOwnerAloneToo() throws IOException {
        DataFolder folder = new DataFolder(outer.resolve("long".repeat(40)).resolve("data"));
        InstanceLock lock = claim(folder);
        Path socket = Path.of(Files.readString(folder.file("opwatch.socket.path")));

        assertEquals(
                Set.of("rw-------"), rights(socket, folder.file("opwatch.socket.path"), folder.file("opwatch.lock")));
        assertEquals(Set.of("rwx------"), rights(socket.getParent(), folder.path()));
        lock.close();
    }

    private static InstanceLock claim(DataFolder folder) {
        Claim claim = InstanceLock.claim(folder, LaunchRequest.NOTHING);
        claim.serve();
        return assertInstanceOf(Claim.First.class, claim).lock();
    }

    private static Set<String> rights(Path... paths) throws IOException {
        Set<String> rights = new HashSet<>();
        for (Path path : paths) {
            rights.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
        return rights;
    }
}
