package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opwatch.systems.HeldFiles;
import opwatch.systems.WindowsDisks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows' file, with a cipher that a test can break: reversing the bytes.
class FileVaultTest {
    @TempDir
    private Path folder;

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static final FileVault.Cipher REVERSING = new FileVault.Cipher() {
        @Override
        public byte[] encrypt(byte[] plain) {
            return reversed(plain);
        }

        @Override
        public byte[] decrypt(byte[] encrypted) {
            return reversed(encrypted);
        }
    };

    private static final FileVault.Cipher BROKEN = new FileVault.Cipher() {
        @Override
        public byte[] encrypt(byte[] plain) {
            throw new UnsatisfiedLinkError("crypt32");
        }

        @Override
        public byte[] decrypt(byte[] encrypted) {
            throw new IllegalStateException("bad key");
        }
    };

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTextIsKeptAndOnlyEncrypted() throws Exception {
        FileVault vault = new FileVault(folder, REVERSING);
        assertNull(vault.read());
        vault.write("CANARY ü");
        vault.write("CANARY ö");

        assertEquals("CANARY ö", new FileVault(folder, REVERSING).read());
        assertEquals(List.of("signin.dpapi"), files());
        String kept = Files.readString(folder.resolve("signin.dpapi"), StandardCharsets.ISO_8859_1);
        assertFalse(kept.contains("CANARY"), kept);
    }

    @Test
    void whatIsErasedIsGone() throws Exception {
        FileVault vault = new FileVault(folder, REVERSING);
        vault.write("x");
        vault.erase();
        vault.erase();

        assertNull(vault.read());
        assertEquals(List.of(), files());
    }

    @Test
    void whatWasSetAsideIsErasedToo() throws Exception {
        FileVault vault = new FileVault(folder, REVERSING);
        vault.write("bad");
        vault.setAside();
        vault.write("x");
        vault.erase();

        assertEquals(List.of(), files());
    }

    @Test
    void whatAnotherProgramHoldsIsErasedOnceItLetsGo() throws Exception {
        List<Duration> pauses = new ArrayList<>();
        heldUntilTheThirdTry(pauses).erase();

        assertEquals(3, pauses.size());
        assertEquals(List.of(), files());
    }

    @Test
    void whatIsSetAsideStaysEncrypted() throws Exception {
        FileVault vault = new FileVault(folder, REVERSING);
        vault.setAside();
        vault.write("bad");
        vault.setAside();

        assertNull(vault.read());
        assertEquals(List.of("signin.dpapi.aside"), files());
    }

    @Test
    void aCipherThatFailsLeavesWhatIsKeptAndWritesNothingPlain() throws Exception {
        FileVault broken = new FileVault(folder, BROKEN);
        assertEquals(
                VaultException.Kind.MISSING,
                assertThrows(VaultException.class, () -> broken.write("CANARY")).kind());
        assertEquals(List.of(), files());

        new FileVault(folder, REVERSING).write("x");
        assertEquals(
                VaultException.Kind.BROKEN,
                assertThrows(VaultException.class, broken::read).kind());
        assertEquals("x", new FileVault(folder, REVERSING).read());
    }

    @Test
    void aFileThatAnotherProgramHoldsIsTriedAgain() throws Exception {
        List<Duration> pauses = new ArrayList<>();
        heldUntilTheThirdTry(pauses).write("x");

        assertEquals(3, pauses.size());
        assertEquals(List.of("signin.dpapi"), files());
        assertEquals("x", new FileVault(folder, REVERSING).read());
    }

    @Test
    void aFileThatAnotherProgramHoldsIsReadOnceItLetsGo() throws Exception {
        try (FileSystem disk = WindowsDisks.open()) {
            Path place = disk.getPath("C:\\data");
            List<Duration> pauses = new ArrayList<>();
            FileVault vault = new FileVault(place, REVERSING, pauses::add);
            vault.write("x");
            HeldFiles.hold(place.resolve("signin.dpapi"), 3);

            assertEquals("x", vault.read());
            assertEquals(3, pauses.size());
        }
    }

    @Test
    void aFileThatStaysHeldIsLeftAloneAndNothingElseIsLeftBehind() throws Exception {
        Files.createDirectories(folder.resolve("signin.dpapi/held"));
        FileVault vault = new FileVault(folder, REVERSING, _ -> {});

        assertThrows(VaultException.class, () -> vault.write("x"));
        assertEquals(List.of("signin.dpapi"), files());
    }

    /// A directory with something in it can be neither replaced nor erased, as on Windows a file that is held.
    private FileVault heldUntilTheThirdTry(List<Duration> pauses) throws IOException {
        Path held = Files.createDirectories(folder.resolve("signin.dpapi/held"));
        return new FileVault(folder, REVERSING, pause -> {
            pauses.add(pause);
            if (pauses.size() == 3) {
                delete(held);
                delete(held.getParent());
            }
        });
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
