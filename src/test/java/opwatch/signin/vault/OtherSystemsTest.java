package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.aad.msal4jextensions.persistence.CacheFileAccessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import opwatch.signin.vault.VaultException.Kind;
import opwatch.systems.LinuxOnly;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// As much of the Windows and macOS stores as runs on Linux: that they are picked, that their libraries'
/// absence is survived, and the files around them.
@LinuxOnly
@RealSystem("that native libraries are absent")
class OtherSystemsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Windows Server 2025", "Mac OS X"})
    void aLibraryThatIsNotThereIsAMissingStoreEachTime(String system) throws Exception {
        Vault vault = Vaults.ofSystem(system, folder);
        for (Executable call : List.<Executable>of(() -> vault.write("CANARY"), () -> vault.write("CANARY"))) {
            assertEquals(Kind.MISSING, assertThrows(VaultException.class, call).kind());
        }
        for (Path file : files()) {
            assertEquals("", Files.readString(file));
        }
    }

    @Test
    void theKeychainsAccessorFindsTheFileWhoseTimeItSets() throws Exception {
        Path marker = new Keychain(folder.resolve("new")).marker();
        CacheFileAccessor accessor = new CacheFileAccessor(marker.toString());
        assertDoesNotThrow(accessor::updateCacheFileLastModifiedTime);
        assertEquals(0, Files.size(marker));

        assertEquals(marker, new Keychain(folder.resolve("new")).marker());
    }

    @Test
    void aKeychainThatIsNotUnlockedIsLocked() {
        assertEquals(
                Kind.LOCKED,
                Keychain.trouble(new RuntimeException("User canceled the operation."))
                        .kind());
        assertEquals(
                Kind.BROKEN,
                Keychain.trouble(new RuntimeException("A keychain is corrupt.")).kind());
        assertEquals(Kind.BROKEN, Keychain.trouble(new RuntimeException()).kind());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
