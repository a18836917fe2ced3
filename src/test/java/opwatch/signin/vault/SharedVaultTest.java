package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedVaultTest {
    @TempDir
    private Path folder;

    private final MemoryVault vault = new MemoryVault();
    private SharedVault window;
    private SharedVault shell;

    @BeforeEach
    void readBoth() throws Exception {
        window = new SharedVault(vault, folder);
        shell = new SharedVault(vault, folder);
        window.read();
        shell.read();
    }

    @Test
    void nothingIsNewsBeforeSomethingIsWritten() {
        assertFalse(window.isNews());
        assertFalse(shell.isNews());
    }

    @Test
    void whatOneWritesIsNewsForTheOtherUntilItHasReadIt() throws Exception {
        shell.write("secret");

        assertFalse(shell.isNews());
        assertTrue(window.isNews());
        assertEquals("secret", window.read());
        assertFalse(window.isNews());
    }

    @Test
    void whatIsErasedOrSetAsideIsNewsToo() throws Exception {
        shell.write("secret");
        window.read();
        shell.erase();
        assertTrue(window.isNews());
        window.read();
        window.setAside();
        assertTrue(shell.isNews());
    }

    /// Two secrets of one length, or the same one twice, are two marks.
    @Test
    void theMarkTellsNothingOfTheSecret() throws Exception {
        shell.write("secret");
        String first = Files.readString(folder.resolve("signin.changed"));
        shell.write("secret");

        String second = Files.readString(folder.resolve("signin.changed"));
        assertFalse(first.equals(second) || first.contains("secret") || second.contains("secret"));
    }

    @Test
    void withoutAFolderNothingIsSharedAndNothingIsMade() throws Exception {
        Path missing = folder.resolve("missing");
        SharedVault alone = new SharedVault(vault, missing);
        alone.read();
        alone.hold().close();

        alone.write("secret");

        assertFalse(alone.isNews());
        assertEquals("secret", vault.kept());
        assertTrue(Files.notExists(missing));
    }
}
